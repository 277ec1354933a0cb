"""Excel out and in, the fields of PLATOS, what if: nothing changes before it is confirmed, nobody sees another's wage."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from gezel.kernel.verdict import Refused
from gezel.proposal import words
from gezel.proposal.models import CofinancingLine, Financing, StaffLine, WaitingWorkbook
from gezel.proposal.rules.budget import content, lines
from gezel.proposal.rules.budget.totals import BOTH
from gezel.proposal.rules.budget.workbook import read, write
from gezel.proposal.workflows.workbook import bring, looked_at, sweep, take_over, waiting_of
from tests import cast

from .budget_world import ARKTOS, LOKEREN, Workbench, workbench
from .sources import waasland
from .test_budget_pages import SECRETS

EXAMPLE = Path(__file__).resolve().parents[3] / "examples" / "begroting-waasland.xlsx"


def _bring(bench: Workbench, who: str, budget: content.Budget | bytes, name: str = "begroting.xlsx") -> WaitingWorkbook:
    data = budget if isinstance(budget, bytes) else write(budget)
    waiting = bring(bench.row, SimpleUploadedFile(name, data), bench.actor(who), bench.at)
    waiting.budget = bench.sheet().row
    return waiting


def _take(bench: Workbench, who: str, budget: content.Budget | bytes) -> None:
    seen, _ = looked_at(_bring(bench, who, budget), bench.actor(who))
    take_over(bench.row.pk, seen.mark, bench.actor(who), bench.at)


@pytest.mark.rule("P-08")
@pytest.mark.rule("P-11")
@pytest.mark.rule("P-04")
def test_the_waasland_workbook_comes_in_to_the_cent_breaks_by_a_cent_and_closes(
    db: None, at: datetime, client: Any
) -> None:
    bench = workbench(at)
    visitor = client.as_(*cast.join("leen"))
    key = {"actor_key": bench.actor("leen").key}
    url = f"{bench.url}werkboek/"
    upload = SimpleUploadedFile("begroting-waasland.xlsx", EXAMPLE.read_bytes())
    assert visitor.post(url, {"workbook": upload, **key}).status_code == 302
    shown = visitor.get(url)
    assert "Er is nog niets gewijzigd" in shown.content.decode() and StaffLine.objects.count() == 2
    assert visitor.post(url, {"do": "take", "seen": shown.context["plan"].mark, **key}).status_code == 302
    totals = bench.sheet().totals
    assert len(totals.lines) == 18 and totals.project.cost == 55_287_426
    assert [totals.parts[part].control for part in (*BOTH, words.PROJECT)] == [0, 0, 0]
    assert totals.rows[words.OPERATION, words.LOCAL] == 7_458_583
    Financing.objects.filter(part=words.OPERATION, source=words.ESF).update(amount=19_886_860)
    text = visitor.get(bench.url).content.decode()
    assert "-0,01" in text and "houdt indienen tegen" in text
    closing = visitor.get(f"{bench.url}financiering/operation/?doe=close")
    visitor.post(f"{bench.url}financiering/operation/", {"do": "close", "seen": closing.context["seen"], **key})
    assert bench.sheet().totals.project.control == 0
    again = visitor.post(url, {"workbook": SimpleUploadedFile("b.xlsx", write(bench.sheet().budget)), **key})
    assert again.status_code == 302 and visitor.get(url).context["plan"].changes == 0


@pytest.mark.rule("P-04")
def test_what_changed_since_it_was_read_is_not_taken_over(db: None, at: datetime) -> None:
    bench = workbench(at)
    seen, _ = looked_at(_bring(bench, "leen", waasland()), bench.actor("leen"))
    bench.finance(esf=1)
    with pytest.raises(Refused) as refused:
        take_over(bench.row.pk, seen.mark, bench.actor("leen"), at)
    assert refused.value.verdict.code == "proposal.account_changed" and StaffLine.objects.count() == 2


@pytest.mark.rule("P-07")
def test_a_partner_brings_in_its_own_lines_only(db: None, at: datetime) -> None:
    bench = workbench(at)
    mine, others = replace(ARKTOS, hours=1_000), replace(LOKEREN, hours=2_000)
    wanted = content.Budget(staff=(mine, others), financing={(words.OPERATION, words.ESF): 5})
    seen, _ = looked_at(_bring(bench, "an", wanted), bench.actor("an"))
    assert seen.others == 1 and seen.changes == 1 and not seen.financing
    take_over(bench.row.pk, seen.mark, bench.actor("an"), at)
    assert dict(StaffLine.objects.values_list("number", "hours")) == {ARKTOS.number: 1_000, LOKEREN.number: 174_421}
    assert not Financing.objects.exists()


OWN = lines.CofinancingLine(words.OPERATION, words.OTHER, 12_050, True, "Inzet begeleider")
OF_OTHERS = replace(OWN, source=words.LOCAL, amount=99_900, description="Geld van de stad", number=LOKEREN.number)


@pytest.mark.rule("P-07")
@pytest.mark.rule("P-10")
def test_a_partner_brings_in_its_own_co_financing_and_both_parts(db: None, at: datetime, client: Any) -> None:
    bench = workbench(at)
    bench.means(99_900, words.LOCAL, description="Geld van de stad")  # the promotor's own
    support = replace(ARKTOS, part=words.SUPPORT, function="Hulp", hours=10_000, hours_elsewhere=200_000, person="Els")
    cash = replace(OWN, part=words.SUPPORT, amount=700, person_bound=False, description="Lokaal", number=ARKTOS.number)
    wanted = content.Budget(staff=(ARKTOS, support), cofinancing=(OWN, cash))
    seen, _ = looked_at(_bring(bench, "an", wanted), bench.actor("an"))
    assert (seen.stops, seen.others, [c.kind for c in seen.rows]) == ((), 0, ["added", "added"])
    take_over(bench.row.pk, seen.mark, bench.actor("an"), at)
    mine = bench.actor("an").organisation_id
    rows = bench.sheet().own_rows(mine)
    assert [(row.part, row.amount, row.person_bound) for row in rows] == [
        (words.OPERATION, 12_050, True),
        (words.SUPPORT, 700, False),
    ]
    assert StaffLine.objects.get(function="Hulp").hours_elsewhere == 200_000
    assert bench.sheet().totals.rows[words.OPERATION, words.LOCAL] == 99_900
    out = read(client.as_(*cast.join("an")).get(f"{bench.url}werkboek.xlsx").content).budget
    assert [(line.amount, line.number) for line in out.cofinancing] == [(12_050, ARKTOS.number), (700, ARKTOS.number)]
    assert {line.hours_elsewhere for line in out.staff} == {0, 200_000}
    less = replace(out, cofinancing=(replace(out.cofinancing[0], amount=13_000),))
    seen, _ = looked_at(_bring(bench, "an", less), bench.actor("an"))
    assert sorted(c.kind for c in seen.rows) == ["changed", "removed"]
    take_over(bench.row.pk, seen.mark, bench.actor("an"), at)
    assert [row.amount for row in bench.sheet().own_rows(mine)] == [13_000]
    assert len(bench.sheet().rows) == 2


@pytest.mark.rule("P-07")
@pytest.mark.rule("P-10")
def test_co_financing_of_others_stays_out_and_what_is_nobodys_is_asked(db: None, at: datetime, client: Any) -> None:
    bench = workbench(at)
    mixed = content.Budget(staff=(ARKTOS, LOKEREN), cofinancing=(replace(OWN, number=ARKTOS.number), OF_OTHERS))
    seen, _ = looked_at(_bring(bench, "an", mixed), bench.actor("an"))
    assert (seen.stops, seen.others, len(seen.rows)) == ((), 2, 1)
    whose = replace(mixed, cofinancing=(OWN, OF_OTHERS))
    seen, _ = looked_at(_bring(bench, "an", whose), bench.actor("an"))
    assert [f.code for f in seen.stops] == ["proposal.row_whose"]
    text = client.as_(*cast.join("an")).get(f"{bench.url}werkboek/").content.decode()
    assert "Van welke organisatie is deze cofinanciering?" in text and "cel I4" in text
    with pytest.raises(Refused):
        take_over(bench.row.pk, seen.mark, bench.actor("an"), at)
    for who in ("an", "leen"):
        nobody = content.Budget(cofinancing=(replace(OWN, number="0999999922"),))
        seen, _ = looked_at(_bring(bench, who, nobody), bench.actor(who))
        assert [f.code for f in seen.stops] == ["proposal.row_number_unknown"]
    assert not CofinancingLine.objects.exists()


@pytest.mark.rule("P-07")
def test_what_is_about_the_whole_budget_is_named_as_not_read(db: None, at: datetime, client: Any) -> None:
    bench = workbench(at)
    wanted = content.Budget(
        staff=(ARKTOS,),
        financing={(words.OPERATION, words.ESF): 5},
        envelope=content.Envelope({words.OPERATION: 100}),
    )
    seen, _ = looked_at(_bring(bench, "an", wanted), bench.actor("an"))
    assert seen.unread == ("Financiering", "Enveloppe")
    text = client.as_(*cast.join("an")).get(f"{bench.url}werkboek/").content.decode()
    assert "gaan over de hele begroting" in text


@pytest.mark.rule("P-10")
def test_the_promotor_brings_in_whose_co_financing_it_is(db: None, at: datetime) -> None:
    bench = workbench(at)
    _take(bench, "leen", content.Budget(staff=(ARKTOS, LOKEREN), cofinancing=(replace(OWN, number=ARKTOS.number), OWN)))
    assert [row.organisation_id for row in bench.sheet().rows] == [
        bench.actor("an").organisation_id,
        bench.actor("leen").organisation_id,
    ]
    again = bench.sheet().budget
    bare = replace(again, cofinancing=tuple(replace(row, number="") for row in again.cofinancing))
    for budget in (again, bare):
        seen, _ = looked_at(_bring(bench, "leen", budget), bench.actor("leen"))
        assert [c.kind for c in seen.rows] == ["same", "same"]


@pytest.mark.rule("P-07")
@pytest.mark.parametrize(("who", "sees"), [("leen", True), ("an", True), ("tom", False), ("griet", False)])
def test_no_export_shows_the_wage_of_another(db: None, at: datetime, client: Any, who: str, sees: bool) -> None:
    bench = workbench(at)
    visitor = client.as_(*cast.join(who))
    book = openpyxl.load_workbook(io.BytesIO(visitor.get(f"{bench.url}werkboek.xlsx").content))
    cells = " ".join(str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row if cell.value)
    assert ("5263.86" in cells) is sees
    assert ("Zomereik" in cells) is sees
    for page in ("platos/", "wat-als/", "werkboek/"):
        text = visitor.get(bench.url + page).content.decode()
        if who != "leen":
            assert not [secret for secret in SECRETS if secret in text], page


@pytest.mark.rule("P-07")
def test_the_workbook_that_goes_out_comes_back_the_same(db: None, at: datetime, client: Any) -> None:
    bench = workbench(at)
    _take(bench, "leen", waasland())
    back = read(client.as_(*cast.join("leen")).get(f"{bench.url}werkboek.xlsx").content)
    assert back.budget.staff == bench.sheet().budget.staff
    assert back.budget.financing == bench.sheet().budget.financing


def _changed(change: Any) -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(EXAMPLE.read_bytes()))
    change(book)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _put(sheet: str, cell: str, value: Any) -> Any:
    return lambda book: book[sheet].__setitem__(cell, value)


@pytest.mark.rule("P-04")
@pytest.mark.parametrize(
    ("change", "told"),
    [
        (_put("Aangeworven", "G4", "veel"), "G4"),
        (_put("Aangeworven", "G4", 0), "G4"),
        (_put("Aangeworven", "J5", -3), "J5"),
        (_put("Aangeworven", "G4", "#REF!"), "G4"),
        (lambda book: setattr(book["Financiering"], "title", "Geld"), "Financiering"),
    ],
)
def test_a_workbook_with_wrong_cells_names_them_and_changes_nothing(
    db: None, at: datetime, client: Any, change: Any, told: str
) -> None:
    bench = workbench(at)
    waiting = _bring(bench, "leen", _changed(change))
    seen, _ = looked_at(waiting, bench.actor("leen"))
    assert seen.stops
    text = client.as_(*cast.join("leen")).get(f"{bench.url}werkboek/").content.decode()
    assert told in text and "Zo kunnen we het niet overnemen" in text and ">Overnemen<" not in text
    with pytest.raises(Refused) as refused:
        take_over(bench.row.pk, seen.mark, bench.actor("leen"), at)
    assert refused.value.verdict.code == "proposal.workbook_stops" and StaffLine.objects.count() == 2


def test_a_file_that_is_no_workbook_is_refused_with_a_sentence(db: None, at: datetime, client: Any) -> None:
    bench = workbench(at)
    visitor, key = client.as_(*cast.join("leen")), {"actor_key": bench.actor("leen").key}
    heavy, other = b"PK" + b"0" * (30 * 1024 * 1024 - 2), b"geen excel"
    for data, sentence in ((heavy, "30 MB"), (other, "geen Excel-werkmap")):
        upload = SimpleUploadedFile("x.xlsx", data)
        answer = visitor.post(f"{bench.url}werkboek/", {"workbook": upload, **key})
        assert answer.status_code == 422 and sentence in answer.content.decode()
    assert not WaitingWorkbook.objects.exists()


def test_a_workbook_waits_for_one_person_and_at_most_a_day(db: None, at: datetime) -> None:
    bench = workbench(at)
    _bring(bench, "leen", waasland())
    assert waiting_of(bench.row, bench.actor("an")) is None
    sweep(at + timedelta(hours=23))
    assert waiting_of(bench.row, bench.actor("leen")) is not None
    sweep(at + timedelta(hours=25))
    assert waiting_of(bench.row, bench.actor("leen")) is None


@pytest.mark.rule("P-07")
def test_fields_of_platos_stand_in_its_order_with_words_beside_codes(db: None, at: datetime, client: Any) -> None:
    bench = workbench(at)
    _take(bench, "leen", waasland())
    sections = client.as_(*cast.join("leen")).get(f"{bench.url}platos/").context["sections"]
    first = [(field.label, field.copy) for field in sections[0].fields]
    assert [label for label, _ in first] == [
        "Soort", "Voornaam", "Naam", "Functie", "Organisatie", "KBO nr", "Brutoloon", "Loonfiche", "SUT",
        "Projecturen", "Kosten", "Activiteit",
    ]  # fmt: skip
    typed = dict(first)
    assert (typed["Soort"], typed["KBO nr"], typed["Brutoloon"], typed["Projecturen"]) == (
        "0",
        "0410346721",
        "3585.00",
        "1720",
    )
    assert sections[0].fields[0].shown == "0 (werking)"
    assert [s.title for s in sections[-3:]] == [
        "Financiering werking",
        "Financiering ondersteuning",
        "Totale financiering",
    ]
    region = next(f for s in sections for f in s.fields if f.label.startswith("Is Limburg"))
    assert (region.copy, region.shown) == ("1", "1 (nee)")


@pytest.mark.rule("P-12")
def test_what_if_says_when_the_money_runs_out(db: None, at: datetime, client: Any) -> None:
    bench = workbench(at)
    asked = {"part": "operation", "first": "2027", "last": "2029", "growth": "0", "means": "180576,98"}
    page = client.as_(*cast.join("leen")).get(f"{bench.url}wat-als/", asked)
    text = page.content.decode()
    assert "Het geld is op in januari 2029" in text and "90.288,49 te weinig" in text
    assert "<svg xmlns" in text and "<table" in text
    wrong = client.as_(*cast.join("leen")).get(f"{bench.url}wat-als/", asked | {"last": "2020"})
    assert wrong.status_code == 422 and "komt na het eerste" in wrong.content.decode()


@pytest.mark.rule("P-07")
def test_the_page_says_what_happens_to_organisations_that_are_no_partner(db: None, at: datetime, client: Any) -> None:
    bench = workbench(at)
    unknown = replace(LOKEREN, organisation="Zorgkring", number="0212.199.277")
    strange = replace(ARKTOS, organisation="Emino vzw", number="0682510212", wage=300_000)
    bare = replace(ARKTOS, organisation="Nog te zoeken", number="", wage=300_000)
    _bring(bench, "leen", replace(waasland(), staff=(ARKTOS, LOKEREN, strange, unknown, unknown, bare)))
    page = client.as_(*cast.join("leen")).get(f"{bench.url}werkboek/")
    found = page.context["strangers"]
    assert [(one.name, one.number, one.lines) for one in found.known] == [("Emino", "0682.510.212", 1)]
    assert [(one.name, one.number, one.lines) for one in found.unknown] == [
        ("Zorgkring", "0212.199.277", 2),
        ("Nog te zoeken", "", 1),
    ]
    text = " ".join(page.content.decode().split())
    assert "Geen partner van dit voorstel:" in text and "houdt indienen niet tegen" in text
