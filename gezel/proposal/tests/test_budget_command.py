"""``gezel budget``: the two examples to the cent, as JSON and for people, without database or server."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest
from django.core.management import CommandError, call_command

BASE = Path(__file__).resolve().parents[3]
EXAMPLES = BASE / "examples"
WAASLAND, NOORDERKEMPEN = EXAMPLES / "begroting-waasland.xlsx", EXAMPLES / "begroting-noorderkempen.xlsx"

LINES = [  # organisation, rate, hours, cost, as the source displays them
    ("Arktos", "43.02", "1720.000", "73994.40"),
    ("Arktos", "63.17", "859.950", "54323.04"),
    ("Emino", "43.02", "1720.000", "73994.40"),
    ("Compaan", "43.02", "1720.000", "73994.40"),
    ("VDAB", "42.45", "602.047", "25556.90"),
    ("OCMW Lokeren", "58.30", "174.421", "10168.74"),
    ("OCMW Lokeren", "38.08", "160.222", "6101.25"),
    ("OCMW Lokeren", "68.00", "59.816", "4067.49"),
    ("OCMW", "42.23", "37.769", "1594.98"),
    ("OCMW Sint Gillis Waas", "61.45", "23.318", "1432.89"),
    ("OCMW Sint Gillis Waas", "48.54", "59.039", "2865.75"),
    ("OCMW Sint Gillis Waas", "48.44", "59.153", "2865.37"),
    ("OCMW Stekene", "69.35", "18.835", "1306.21"),
    ("OCMW Stekene", "53.95", "96.845", "5224.79"),
    ("OCMW Temse", "58.30", "246.837", "14390.60"),
    ("OCMW Waasmunster", "68.00", "47.878", "3255.70"),
    ("VVSG", "56.40", "602.000", "33952.80"),
    ("VVSG", "56.40", "103.200", "5820.48"),
]


def financing(esf, vcf, local, vdab):
    given = {"esf": esf, "vcf": vcf, "local": local, "vdab": vdab, "other": ("0.00", "0.00")}
    return {source: {"amount": amount, "percent": percent} for source, (amount, percent) in given.items()}


TOTALS = {
    "operation": {
        "staff": "355136.91",
        "flat_rate": "142054.76",
        "cost": "497191.67",
        "financing": financing(
            ("198868.59", "40.00"), ("149151.42", "30.00"), ("74585.83", "15.00"), ("74585.83", "15.00")
        ),
        "control": "0.00",
    },
    "support": {
        "staff": "39773.28",
        "flat_rate": "15909.31",
        "cost": "55682.59",
        "financing": financing(("22273.04", "40.00"), ("25057.16", "45.00"), ("0.00", "0.00"), ("8352.39", "15.00")),
        "control": "0.00",
    },
    "project": {
        "staff": "394910.19",
        "flat_rate": "157964.07",
        "cost": "552874.26",
        "financing": financing(
            ("221141.63", "40.00"), ("174208.58", "31.51"), ("74585.83", "13.49"), ("82938.22", "15.00")
        ),
        "control": "0.00",
    },
}


def told(*words) -> str:
    out = io.StringIO()
    call_command("budget", *map(str, words), stdout=out)
    return out.getvalue()


def checked(path, *words):
    return json.loads(told("check", path, "--json", *words))


def amounts(finding):
    return [value["value"] for value in finding["values"]]


@pytest.mark.rule("P-08")
def test_the_lines_of_waasland_come_out_to_the_cent():
    lines = checked(WAASLAND)["lines"]
    assert [(line["organisation"], line["rate"], line["hours"], line["cost"]) for line in lines] == LINES
    assert [line["part"] for line in lines] == ["operation"] * 16 + ["support"] * 2


@pytest.mark.rule("P-09")
@pytest.mark.rule("P-11")
def test_the_totals_of_waasland_come_out_to_the_cent():
    assert checked(WAASLAND)["totals"] == TOTALS


@pytest.mark.rule("P-14")
def test_waasland_reports_contradictions_one_two_and_six_and_no_more():
    findings = checked(WAASLAND)["findings"]
    assert {finding["level"] for finding in findings} == {"warn"}
    assert [finding["rule"] for finding in findings] == ["P-11", "P-14", "P-14", "P-14", "P-14"]
    own, *quoted = findings
    assert amounts(own)[:2] == ["74585.83", "74583.28"]
    assert [amounts(finding)[:2] for finding in quoted] == [
        ["198868.59", "198895.53"],
        ["149151.45", "149171.65"],
        ["149151.45", "149151.42"],
        ["74585.83", "74585.82"],
    ]
    assert quoted[2]["values"][0]["place"] == "vraag 12, VCF (30 %)"
    assert quoted[2]["values"][2]["place"] == "VCF werking"


@pytest.mark.rule("P-14")
def test_noorderkempen_reports_contradictions_three_four_and_five():
    answer = checked(NOORDERKEMPEN)
    assert [(line["rate"], line["hours"], line["cost"]) for line in answer["lines"]] == [
        ("42.00", "1806.000", "75852.00"),
        ("42.00", "1892.000", "79464.00"),
        ("45.00", "344.000", "15480.00"),
    ]
    assert answer["totals"]["operation"]["staff"] == "170796.00"
    assert answer["totals"]["operation"]["flat_rate"] == "68318.40"
    quoted = [finding for finding in answer["findings"] if finding["rule"] == "P-14"]
    assert [amounts(finding)[:2] for finding in quoted] == [
        ["1707894.65", "1707894.66"],
        ["86941.37", "86951.37"],
        ["217378.42", "217368.42"],
        ["199254.36", "199254.38"],
    ]
    others = [(finding["rule"], finding["level"]) for finding in answer["findings"] if finding not in quoted]
    assert others == [("P-08", "warn"), ("P-11", "block")], (
        "rates without wages; no financing per source in the agreement"
    )


def test_a_finding_has_exactly_four_keys_and_a_sentence_in_either_language():
    dutch, english = (checked(WAASLAND, "--language", language)["findings"] for language in ("nl", "en"))
    assert all(set(finding) == {"rule", "level", "text", "values"} for finding in [*dutch, *english])
    assert all(a["text"] != b["text"] for a, b in zip(dutch, english, strict=True))
    assert "Blad Aangehaalde cijfers, cel A10" in dutch[3]["text"]
    assert "149,151.45" in english[3]["text"]


def test_people_read_lines_sums_and_findings():
    text = told("check", WAASLAND)
    assert "73.994,40" in text and "552.874,26" in text and "31,51 %" in text
    assert "0 die indienen tegenhouden (✗), 5 om na te kijken (!)" in text
    english = told("check", NOORDERKEMPEN, "--language", "en")
    assert "1 that keep you from submitting" in english and "✗ P-11" in english


def test_a_template_filled_in_by_someone_else_works_the_same(tmp_path):
    path = tmp_path / "leeg.xlsx"
    assert str(path) in told("template", path)
    assert [finding["rule"] for finding in checked(path)["findings"]] == ["P-07"]
    book = openpyxl.load_workbook(path)
    staff = {"A": "werking", "D": "Coach", "E": "Emino", "F": "0682.510.212", "G": 3585, "J": 1720, "N": "Coachen"}
    for column, value in staff.items():
        book["Aangeworven"][f"{column}4"] = value
    for cell, value in {"B5": 41436.86, "B6": 31077.65, "B7": 15538.82, "B8": 15538.83}.items():
        book["Financiering"][cell] = value
    for row, source, amount in ((4, "lokale besturen", 15538.82), (5, "VDAB (geld)", 15538.83)):
        for column, value in {"A": "werking", "B": source, "C": "nee", "D": amount}.items():
            book["Cofinanciering"][f"{column}{row}"] = value
    book.save(path)
    answer = checked(path)
    assert answer["findings"] == []
    assert answer["totals"]["project"]["cost"] == "103592.16"
    assert answer["totals"]["operation"]["control"] == "0.00"
    assert told("check", path).rstrip().endswith("Niets gevonden: alles klopt.")


def test_a_template_never_writes_over_a_file(tmp_path):
    path = tmp_path / "mijn.xlsx"
    path.write_text("van mij")
    with pytest.raises(CommandError, match="bestaat al") as stopped:
        told("template", path)
    assert stopped.value.returncode == 2
    assert path.read_text() == "van mij"
    told("template", path, "--force")
    assert path.read_bytes().startswith(b"PK")
    with pytest.raises(CommandError, match="niet schrijven"):
        told("template", tmp_path / "weg" / "a.xlsx")


@pytest.mark.parametrize(("content", "words"), [(None, "Geen bestand gevonden"), (b"Soort;Naam", "geen Excel-werkmap")])
def test_a_file_that_cannot_be_read_is_a_finding_and_code_two(tmp_path, content, words):
    path = tmp_path / "a.xlsx"
    if content:
        path.write_bytes(content)
    out = io.StringIO()
    with pytest.raises(SystemExit) as stopped:
        call_command("budget", "check", str(path), "--json", stdout=out)
    assert stopped.value.code == 2
    answer = json.loads(out.getvalue())
    (finding,) = answer["findings"]
    assert (answer["lines"], finding["rule"], finding["level"]) == ([], "workbook", "block")
    assert words in finding["text"]
    plain = io.StringIO()
    with pytest.raises(SystemExit):
        call_command("budget", "check", str(path), stdout=plain)
    assert plain.getvalue().strip() == finding["text"]


def test_strict_turns_what_blocks_into_code_one():
    assert told("check", WAASLAND, "--strict")
    with pytest.raises(SystemExit) as stopped:
        told("check", NOORDERKEMPEN, "--strict")
    assert stopped.value.code == 1


def test_no_database_and_no_server_is_needed(tmp_path):
    environment = {
        **os.environ,
        "GEZEL_DATABASE_URL": "postgresql://nobody@127.0.0.1:1/nothing",
        "GEZEL_RUN": str(tmp_path),
    }
    environment["DJANGO_SETTINGS_MODULE"] = "config.settings"
    command = [sys.executable, "-m", "gezel", "budget", "check", str(WAASLAND), "--json"]
    run = subprocess.run(command, cwd=BASE, env=environment, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert json.loads(run.stdout)["totals"] == TOTALS
