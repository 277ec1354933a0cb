"""The workbook: out and in again without loss, the two examples of the sources, and every doubtful cell named."""

import io
import re
from datetime import date
from functools import cache
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gezel.formation.rules.call_budget import Terms
from gezel.proposal.rules.budget.content import Budget, Envelope, LaterYear
from gezel.proposal.rules.budget.lines import CofinancingLine, StaffLine
from gezel.proposal.rules.budget.workbook import WorkbookError, read, write
from gezel.proposal.rules.budget.workbook.cells import readings
from gezel.proposal.words import (
    BLOCK,
    ENGAGED,
    ESF,
    LOCAL,
    MORE_DEVELOPED,
    OPERATION,
    OTHER,
    SUPPORT,
    TRANSITION,
    VACANCY,
    VCF,
    VDAB,
    WARN,
)
from tests.zips import with_part, zipped

from .sources import noorderkempen, waasland

EXAMPLES = Path(__file__).resolve().parents[3] / "examples"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@cache
def made(name: str) -> bytes:
    """The workbook of Waasland, or of nothing yet, made once."""
    return write({"waasland": waasland, "empty": Budget}[name]())


def edited(budget: Budget, *changes) -> bytes:
    """The workbook of a budget, opened by someone else, changed (sheet, cell, value) and saved."""
    data = made("waasland") if budget == waasland() else write(budget)
    book = openpyxl.load_workbook(io.BytesIO(data))
    for sheet, cell, value in changes:
        book[sheet][cell] = value
    return saved(book)


def saved(book) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def doubts(*changes, budget=None):
    return read(edited(budget or waasland(), *changes)).doubts


def at(finding):
    return finding.place.cell if finding.place else ""


words = st.text(st.characters(categories=("L", "N"), max_codepoint=0x24F), min_size=1, max_size=12)
staff_lines = st.builds(
    StaffLine,
    part=st.sampled_from([OPERATION, SUPPORT]),
    organisation=words.map("o{}".format),
    number=st.sampled_from(["0410346721", "0682510212"]),
    function=words.map("f{}".format),
    hours=st.integers(0, 3_440_000),
    wage=st.none() | st.integers(0, 2_000_000),
    kind=st.just(ENGAGED),
    person=words.map("p{}".format),
    activity=words.map("a{}".format),
    agreed_rate=st.none() | st.integers(1, 20_000),
    fte=st.integers(0, 2000),
    hours_elsewhere=st.integers(0, 1_720_000),
    counts_for=st.sampled_from(["", LOCAL, VDAB, OTHER]),
)
cofinancing_lines = st.builds(
    CofinancingLine,
    part=st.sampled_from([OPERATION, SUPPORT]),
    source=st.sampled_from([LOCAL, VDAB, OTHER]),
    amount=st.integers(-(10**9), 10**11),
    person_bound=st.booleans(),
    description=words.map("d{}".format),
    number=st.sampled_from(["", "0410346721"]),
)
budgets = st.builds(
    Budget,
    staff=st.lists(staff_lines, max_size=3).map(tuple),
    cofinancing=st.lists(cofinancing_lines, max_size=3).map(tuple),
    financing=st.dictionaries(
        st.tuples(st.sampled_from([OPERATION, SUPPORT]), st.sampled_from([ESF, VCF, LOCAL, VDAB, OTHER])),
        st.integers(-(10**9), 10**11),
    ),
    envelope=st.just(
        Envelope({OPERATION: 100}, (LaterYear(2025, {SUPPORT: 5}), LaterYear(2026, {OPERATION: 7, SUPPORT: 0})))
    ),
    region=st.sampled_from([MORE_DEVELOPED, TRANSITION]),
    terms=st.builds(Terms, flat_points=st.integers(0, 6000), balancing=st.sampled_from([VCF, LOCAL])),
)


@pytest.mark.parametrize("budget", [waasland(), noorderkempen(), Budget()], ids=["waasland", "noorderkempen", "empty"])
def test_what_goes_out_comes_in_again(budget):
    reading = read(write(budget))
    assert reading.budget == budget
    assert reading.doubts == ()


@settings(max_examples=20)
@given(budgets)
def test_nothing_typed_is_lost_on_the_way(budget):
    reading = read(write(budget))
    assert reading.budget == budget
    assert reading.doubts == ()


def test_vacancies_keep_their_own_sheet_and_no_names():
    vacancy = StaffLine(OPERATION, "Arktos", "0410346721", "Coach", 1000, 358500, kind=VACANCY, activity="a")
    book = openpyxl.load_workbook(io.BytesIO(write(Budget((vacancy,)))))
    heads = [cell.value for cell in book["Nog aan te werven"][3]]
    assert "Naam" not in heads and "Voornaam" not in heads
    assert read(saved(book)).budget.staff == (vacancy,)


def test_columns_stand_in_the_order_of_platos():
    book = openpyxl.load_workbook(io.BytesIO(made("empty")))
    heads = [cell.value for cell in book["Aangeworven"][3]]
    assert heads[:14] == [
        "Soort", "Voornaam", "Naam", "Functie", "Organisatie", "KBO nr", "Brutoloon", "Loonfiche", "SUT", "Projecturen",
        "Kosten", "Kosten werking", "Kosten ondersteuning", "Activiteit",
    ]  # fmt: skip
    assert [cell.value for cell in book["Cofinanciering"][3]] == [
        "Soort", "Bron", "Persoonsgebonden", "Bedrag", "Bedrag werking", "Bedrag ondersteuning", "Omschrijving", "Bewijsstuk",
        "KBO nr",
    ]  # fmt: skip


def test_formulas_carry_their_values_and_codes_are_words():
    values = openpyxl.load_workbook(io.BytesIO(made("waasland")), data_only=True)
    formulas = openpyxl.load_workbook(io.BytesIO(made("waasland")))
    assert (values["Aangeworven"]["I5"].value, values["Aangeworven"]["K5"].value) == (63.17, 54323.04)
    assert formulas["Aangeworven"]["I5"].value.startswith("=")
    assert values["Financiering"]["B11"].value == 0
    assert values["Financiering"]["C24"].value == 31.51
    assert [values["Cofinanciering"][f"{column}4"].value for column in "ABC"] == ["werking", "lokale besturen", "ja"]
    assert [values["Cofinanciering"][f"{column}6"].value for column in "ABC"] == ["ondersteuning", "VDAB (geld)", "nee"]
    assert "=" not in str(formulas["Aangeworven"]["N4"].value)


def test_words_that_look_like_formulas_stay_words():
    line = StaffLine(OPERATION, "=1+1", "0410346721", "@SUM(A1)", 1000, 358500, activity="+a")
    reading = read(write(Budget((line,))))
    assert reading.budget.staff == (line,)


@pytest.mark.parametrize("name", ["waasland", "noorderkempen"])
def test_the_examples_are_made_from_the_sources(name):
    budget = {"waasland": waasland, "noorderkempen": noorderkempen}[name]()
    reading = read((EXAMPLES / f"begroting-{name}.xlsx").read_bytes())
    assert reading.budget == budget
    assert reading.doubts == ()


@pytest.mark.parametrize(
    ("typed", "kind", "expected"),
    [
        ("3.585,00", "money", ["3585.00"]),
        ("3585,00", "money", ["3585.00"]),
        ("3,585.00", "money", ["3585.00"]),
        ("€ 3 585,5", "money", ["3585.5"]),
        ("1.720", "hours", ["1720", "1.720"]),
        ("3,585", "money", ["3.585", "3585"]),
        ("602,047", "hours", ["602.047"]),
        ("-1,5", "hours", ["-1.5"]),
        ("1.2.3", "money", []),
        ("circa 3000", "money", []),
        ("1.23.456", "money", []),
    ],
)
def test_every_meaning_of_a_number_typed_as_text(typed, kind, expected):
    assert [str(value) for value in readings(typed, kind)] == expected


@pytest.mark.parametrize(
    ("cell", "value", "code", "level"),
    [
        ("Aangeworven!G4", "veel", "cell_not_a_number", BLOCK),
        ("Aangeworven!G4", "3.585,00", "cell_number_as_text", WARN),
        ("Aangeworven!J4", "1.720", "cell_ambiguous", BLOCK),
        ("Aangeworven!J4", 1720.0001, "cell_decimals", BLOCK),
        ("Aangeworven!G4", 3585.005, "cell_decimals", BLOCK),
        ("Aangeworven!G4", "#REF!", "cell_error", BLOCK),
        ("Aangeworven!G4", "=3500+85", "cell_unsaved", BLOCK),
        ("Aangeworven!G4", True, "cell_bool", BLOCK),
        ("Aangeworven!J4", date(2024, 5, 3), "cell_date", BLOCK),
        ("Aangeworven!J4", 10**9, "cell_too_large", BLOCK),
        ("Aangeworven!A4", "werkng", "cell_choice", BLOCK),
        ("Aangeworven!A4", None, "cell_needed", BLOCK),
        ("Aangeworven!J4", None, "cell_needed", BLOCK),
        ("Cofinanciering!B4", "Provincie", "cell_choice", BLOCK),
        ("Cofinanciering!C4", 0, "cell_yes_code", BLOCK),
        ("Cofinanciering!D4", None, "cell_needed", BLOCK),
        ("Financiering!B5", "n.v.t.", "cell_not_a_number", BLOCK),
        ("Forfait en kosten!B4", "veertig", "cell_not_a_number", BLOCK),
        ("Forfait en kosten!B11", "misschien", "cell_choice", BLOCK),
        ("Gegevens!B5", "31 febr", "cell_day", BLOCK),
        ("Enveloppe!B4", "drie miljoen", "cell_not_a_number", BLOCK),
        ("Aangehaalde cijfers!A4", None, "cell_needed", BLOCK),
        ("Aangehaalde cijfers!G7", 0, "cell_divisor", BLOCK),
    ],
)
def test_a_doubtful_cell_is_named(cell, value, code, level):
    sheet, _, address = cell.partition("!")
    (found,) = doubts((sheet, address, value))
    assert (found.code, found.level, at(found)) == (f"proposal.{code}", level, cell)
    assert sheet in found.sentence() and address in found.sentence()
    assert found.sentence("en") != found.sentence()


def test_a_doubtful_cell_costs_only_itself():
    reading = read(edited(waasland(), ("Aangeworven", "G4", "veel")))
    assert [line.wage for line in reading.budget.staff[:2]] == [None, 526386]
    assert len(reading.budget.staff) == 18
    assert [f.code for f in reading.findings() if at(f) == "Aangeworven!G4"] == ["proposal.cell_not_a_number"]


@pytest.mark.parametrize(
    ("cell", "value", "check"),
    [
        ("Aangeworven!J4", -5, "hours_negative"),
        ("Aangeworven!J4", 1720.001, "person_hours"),
        ("Aangeworven!G4", 0, "wage_zero"),
        ("Aangeworven!F4", "0410346722", "number_valid"),
        ("Aangeworven!C4", "An Peeters en Jan Maes", "one_person"),
        ("Aangeworven!E4", None, "missing_organisation"),
        ("Aangeworven!R4", 42, "rate_differs"),
        ("Financiering!B5", -1, "amount_negative"),
        ("Cofinanciering!D6", 8352.40, "rows_add_up"),
        ("Cofinanciering!B6", "ESF", "row_source"),
        ("Aangehaalde cijfers!E4", "Z1", "quoted"),
        ("Gegevens!B6", date(2023, 1, 1), "period"),
    ],
)
def test_a_finding_of_the_check_list_names_its_cell(cell, value, check):
    sheet, _, address = cell.partition("!")
    found = [f for f in read(edited(waasland(), (sheet, address, value))).findings() if f.check == check]
    assert cell in [at(finding) for finding in found]
    assert all(f"{sheet}, cel {address}:" in finding.sentence() for finding in found if at(finding) == cell)


def test_a_cent_off_is_shown_at_the_control():
    reading = read(edited(waasland(), ("Financiering", "B15", 25057.17)))
    (control,) = [finding for finding in reading.findings() if finding.level == BLOCK]
    assert (control.check, at(control), int(control.params["control"])) == ("control", "Financiering!B20", -1)


def test_an_enterprise_number_that_lost_its_zero_is_read_and_an_unknown_one_named():
    reading = read(edited(waasland(), ("Aangeworven", "F4", 410346721)))
    assert reading.budget.staff[0].number == "0410346721"
    known = {line.number for line in waasland().staff} - {"0451857573"}
    unknown = [finding for finding in reading.findings(known) if finding.check == "number_unknown"]
    assert [at(finding) for finding in unknown] == ["Aangeworven!F20", "Aangeworven!F21"]


def test_codes_of_platos_are_understood_where_they_are_clear():
    reading = read(
        edited(waasland(), ("Aangeworven", "A20", 1), ("Cofinanciering", "A4", 0), ("Cofinanciering", "B4", 4))
    )
    assert reading.budget == waasland()
    assert reading.doubts == ()


def test_a_renamed_sheet_is_asked_back_and_the_rest_is_read():
    book = openpyxl.load_workbook(io.BytesIO(made("waasland")))
    book["Cofinanciering"].title = "Cofin 2024"
    reading = read(saved(book))
    (finding,) = reading.doubts
    assert finding.code == "proposal.sheet_renamed"
    assert "Cofin 2024" in finding.sentence() and "Cofinanciering" in finding.sentence()
    assert len(reading.budget.staff) == 18


def test_a_missing_sheet_is_named():
    book = openpyxl.load_workbook(io.BytesIO(made("waasland")))
    for name in ("Lees mij", "Financiering"):
        del book[name]
    (finding,) = read(saved(book)).doubts
    assert (finding.code, finding.params["sheet"]) == ("proposal.sheet_missing", "Financiering")


def test_sheets_beside_the_budget_may_be_left_out_and_moved_columns_are_found():
    book = openpyxl.load_workbook(io.BytesIO(made("waasland")))
    for name in ("Lees mij", "Gegevens", "Enveloppe", "Aangehaalde cijfers"):
        del book[name]
    book["Aangeworven"].insert_rows(1)
    book["Aangeworven"].move_range("G4:G40", cols=20)
    reading = read(saved(book))
    assert reading.doubts == ()
    assert reading.budget.staff == waasland().staff


def test_a_missing_column_or_heading_row_is_named():
    (column,) = doubts(("Aangeworven", "J3", "Uurtjes"))
    assert (column.code, column.params["column"]) == ("proposal.sheet_no_column", "Projecturen")
    assert column.sentence().startswith("Blad Aangeworven:")
    (twice,) = doubts(("Aangeworven", "T3", "Brutoloon"))
    assert twice.code == "proposal.cell_head_twice"
    (label,) = doubts(("Financiering", "A5", "Europa"))
    assert label.params["label"] == "ESF werking"
    changes = [("Cofinanciering", f"{column}3", None) for column in "ABCDEFGH"]
    assert "proposal.sheet_no_heads" in [finding.code for finding in doubts(*changes)]


def test_a_line_too_far_down_is_not_passed_over_in_silence():
    (found,) = doubts(("Aangehaalde cijfers", "A3100", 1))
    assert (found.code, found.level, found.params["most"]) == ("proposal.sheet_too_long", WARN, 3000)


def test_merged_cells_are_named_with_their_range():
    book = openpyxl.load_workbook(io.BytesIO(made("waasland")))
    book["Aangeworven"].merge_cells("E4:E5")
    found = [finding for finding in read(saved(book)).doubts if finding.code == "proposal.sheet_merged"]
    assert [at(finding) for finding in found] == ["Aangeworven!E4:E5"]


def test_sums_that_say_something_else_are_named_and_not_taken_over():
    reading = read(edited(waasland(), ("Aangeworven", "K4", 73994.41), ("Aangeworven", "I5", "#DIV/0!")))
    assert [(finding.code, at(finding), finding.level) for finding in reading.doubts] == [
        ("proposal.cell_sum_differs", "Aangeworven!K4", WARN),
        ("proposal.cell_sum_error", "Aangeworven!I5", WARN),
    ]
    assert reading.budget == waasland()


EMPTY = write(Budget())
BAD = {
    "empty": (b"", "workbook_empty"),
    "30 MB": (b"PK" + bytes(30 * 1024 * 1024), "workbook_too_large"),
    "old": (OLE + bytes(100), "workbook_old"),
    "password": (OLE + "EncryptedPackage".encode("utf-16-le"), "workbook_password"),
    "csv": (b"Soort;Naam", "workbook_other"),
    "word": (zipped(**{"word/document.xml": b"<w/>"}), "workbook_other"),
    "libreoffice": (zipped(mimetype=b"application/vnd.oasis.opendocument.spreadsheet"), "workbook_ods"),
    "macro": (with_part(EMPTY, "xl/vbaProject.bin", b"x"), "workbook_macro"),
    "macro kind": (
        zipped(
            **{"xl/workbook.xml": b"<a/>", "[Content_Types].xml": b"application/vnd.ms-excel.sheet.macroEnabled.main"}
        ),
        "workbook_macro",
    ),
    "bomb": (with_part(EMPTY, "xl/media/a.bin", bytes(61 * 1024 * 1024)), "workbook_bomb"),
    "entities": (with_part(EMPTY, "xl/extra.xml", b'<!DOCTYPE a [<!ENTITY a "aa">]><a/>'), "workbook_corrupt"),
    "cut off": (EMPTY[:9000], "workbook_corrupt"),
    "nonsense inside": (zipped(**{"xl/workbook.xml": b"<a", "[Content_Types].xml": b"<a"}), "workbook_corrupt"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_file_that_cannot_be_read_says_why(name):
    data, code = BAD[name]
    with pytest.raises(WorkbookError) as refused:
        read(data)
    assert refused.value.code == f"proposal.{code}"


def test_the_template_names_every_figure_that_can_be_compared():
    sheet = openpyxl.load_workbook(io.BytesIO(made("empty")))["Lees mij"]
    told = [str(cell.value) for (cell,) in sheet.iter_rows(max_col=1)]
    assert {"VCF werking", "enveloppe project", "eigen personeel lokale besturen werking"} <= set(told)
    assert not [line for line in told if re.search(r"[{}]", line)]
