"""What stands on each sheet, line by line: general data, staff, co-financing, financing, envelope, quoted figures."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from gezel.organisations.rules.enterprise_number import digits_of
from gezel.proposal.words import BLOCK, ENGAGED, MORE_DEVELOPED, OPERATION, SUPPORT, TRANSITION, VACANCY

from ..checks.finding import COFINANCING, ENVELOPE, FINANCING, GENERAL, QUOTED, STAFF, Finding, Place
from ..content import Budget, Envelope, LaterYear, Quoted
from ..figures import by_words
from ..lines import CofinancingLine, StaffLine
from . import layout
from .cells import Cell, Doubts, day, number, text, word, yes
from .sheets import Sheet, Table

Cells = dict[tuple[str, int | None, str, str, str], str]
PARTS = "werking, ondersteuning"
SOURCES = "lokale besturen, VDAB, overige"
MOST_LABELS = 200  # rows in which the labels of a sheet without headings are looked for


class Line:
    """One row of a table, read field by field; remembers in which cell each field stood."""

    def __init__(self, table: Table, row: int, section: str, position: int, doubts: Doubts, cells: Cells) -> None:
        self.table, self.row, self.section, self.position = table, row, section, position
        self.doubts, self.cells = doubts, cells

    def cell(self, name: str, field: str = "") -> Cell | None:
        """The cell of a column, filed under ``field`` of the budget (default: the column's own)."""
        place = Place(self.section, self.position, field or name)
        cell = self.table.cell(self.row, name, place)
        if cell:
            self.cells[self.section, self.position, field or name, "", ""] = cell.address
        return cell

    def text(self, name: str, field: str = "") -> str:
        """Words, empty where the column is missing."""
        cell = self.cell(name, field)
        return text(cell, self.doubts) if cell else ""

    def number(self, name: str, kind: str) -> int | None:
        """A number in its smallest unit."""
        cell = self.cell(name)
        return number(cell, kind, self.doubts) if cell else None

    def word(self, name: str, words: Mapping[str, Any], choices: str) -> Any:
        """A choice."""
        cell = self.cell(name)
        return word(cell, words, choices, self.doubts) if cell else None

    def needed(self, name: str, answer: Any) -> bool:
        """Whether a field that a line cannot do without was read; an empty one is named."""
        cell = self.cell(name)
        if answer is None and cell is not None and cell.empty:
            self.doubts.add(cell, "needed")
        return answer is not None


def staff(table: Table, start: int, doubts: Doubts, cells: Cells) -> tuple[StaffLine, ...]:
    """The staff lines of one sheet; ``start`` is how many lines stand before them."""
    kind = VACANCY if table.sheet.name.casefold() == layout.VACANCIES.casefold() else ENGAGED
    lines = enumerate(table.rows(), start)
    return tuple(_staff(Line(table, row, STAFF, place, doubts, cells), kind) for place, row in lines)


def _staff(line: Line, kind: str) -> StaffLine:
    part = line.word("part", layout.PART_WORDS, PARTS)
    line.needed("part", part)
    hours = line.number("hours", "hours")
    line.needed("hours", hours)
    fte = line.number("fte", "fte")
    last = line.text("last_name", "person")
    first = line.text("first_name", "first_name" if last else "person")
    return StaffLine(
        part=part or OPERATION,
        organisation=line.text("organisation"),
        number=digits_of(line.text("number")),
        function=line.text("function"),
        hours=hours or 0,
        wage=line.number("wage", "money"),
        kind=kind,
        person=" ".join(filter(None, (first, last))),
        slip=line.text("slip"),
        activity=line.text("activity"),
        agreed_rate=line.number("agreed_rate", "money"),
        fte=1000 if fte is None else fte,
        hours_elsewhere=line.number("hours_elsewhere", "hours") or 0,
        counts_for=line.word("counts_for", layout.SOURCE_WORDS, SOURCES) or "",
    )


def rows(table: Table, doubts: Doubts, cells: Cells) -> tuple[CofinancingLine, ...]:
    """The co-financing rows; a row without part, source or amount is named and left out of the sums."""
    found = (_row(Line(table, row, COFINANCING, place, doubts, cells)) for place, row in enumerate(table.rows()))
    return tuple(found)


def _row(line: Line) -> CofinancingLine:
    part = line.word("part", layout.PART_WORDS, PARTS)
    source = line.word("source", layout.SOURCE_WORDS, SOURCES)
    amount = line.number("amount", "money")
    for name, answer in (("part", part), ("source", source), ("amount", amount)):
        line.needed(name, answer)
    if part and source and (cell := line.cell("amount")):
        line.cells.setdefault((COFINANCING, None, "", part, source), cell.address)
    bound = line.cell("person_bound")
    answer = yes(bound, layout.YES_WORDS, line.doubts) if bound else None
    line.needed("person_bound", answer)
    return CofinancingLine(
        part=part or OPERATION,
        source=source or "",
        amount=amount or 0,
        person_bound=bool(answer),
        description=line.text("description"),
        evidence=line.text("evidence"),
        number=digits_of(line.text("number")),
    )


def financing(sheet: Sheet, doubts: Doubts, cells: Cells) -> dict[tuple[str, str], int]:
    """The amounts typed per part and source; labels may stand in any row, a missing one is named."""
    labels = {" ".join(label.casefold().split()): keys for label, keys in layout.FINANCING_LABELS.items()}
    found: dict[tuple[str, str], int] = {}
    at = _labels(sheet)
    for label, (part, source) in labels.items():
        if label not in at:
            words = next(words for words, keys in layout.FINANCING_LABELS.items() if keys == (part, source))
            place = Place(FINANCING, None, "", part, source, f"{sheet.name}!")
            doubts.found.append(Finding("label", "P-11", BLOCK, "proposal.sheet_no_label", {"label": words}, (), place))
            continue
        place = Place(FINANCING, None, "", part, source)
        cell = sheet.cell(at[label], 2, place, label, "P-11")
        cells[FINANCING, None, "", part, source] = cell.address
        amount = number(cell, "money", doubts)
        if amount is not None:
            found[part, source] = amount
    for part, word_ in layout.PART_LABELS:
        if (control := at.get(f"controle {word_}")) is not None:
            cells[FINANCING, None, "control", part, ""] = f"{sheet.name}!B{control}"
    return found


def _labels(sheet: Sheet) -> dict[str, int]:
    """Label in the first column → row, first one first."""
    found: dict[str, int] = {}
    for row in range(1, min(sheet.values.max_row, MOST_LABELS) + 1):
        if label := sheet.label(row):
            found.setdefault(label, row)
    return found


def _labelled(sheet: Sheet, label: str, field: str, cells: Cells, rule: str) -> Cell | None:
    row = _labels(sheet).get(" ".join(label.casefold().split()))
    if row is None:
        return None
    cell = sheet.cell(row, 2, Place(GENERAL, None, field), label, rule)
    cells[GENERAL, None, field, "", ""] = cell.address
    return cell


def general(budget: Budget, sheet: Sheet, doubts: Doubts, cells: Cells) -> Budget:
    """Title, period and terms; a field that is not there keeps its default."""
    at = {
        name: (_labelled(sheet, label, name, cells, "P-02"), kind)
        for label, (name, kind) in layout.GENERAL_FIELDS.items()
    }
    read: dict[str, Any] = {}
    for name, (cell, kind) in at.items():
        if cell is not None and not cell.empty:
            read[name] = _general_value(cell, kind, doubts)
    terms = budget.terms
    flat = {source for source in layout.FLAT_SOURCES if read.get(f"flat_{source}")}
    if any(name.startswith("flat_") for name in read):
        terms = replace(terms, with_flat_rate=frozenset(flat))
    if read.get("rate_points"):
        terms = replace(terms, rate_points=read["rate_points"])
    if read.get("balancing"):
        terms = replace(terms, balancing=read["balancing"])
    return replace(budget, title=read.get("title") or "", start=read.get("start"), end=read.get("end"), terms=terms)


def _general_value(cell: Cell, kind: str, doubts: Doubts) -> Any:
    if kind == "date":
        return day(cell, doubts)
    if kind == "yes":
        return yes(cell, layout.YES_WORDS, doubts)
    if kind == "source":
        return word(cell, layout.SOURCE_WORDS, f"ESF, VCF, {SOURCES}", doubts)
    return text(cell, doubts) if kind == "text" else number(cell, kind, doubts)


def region_and_flat_rate(budget: Budget, sheet: Sheet, doubts: Doubts, cells: Cells) -> Budget:
    """The percentage of the flat rate and the category of region."""
    flat = _labelled(sheet, layout.FLAT_LABEL, "flat_points", cells, "P-09")
    limburg = _labelled(sheet, layout.REGION_LABEL, "region", cells, "P-11")
    points = number(flat, "percent", doubts) if flat else None
    answer = yes(limburg, layout.YES_WORDS, doubts) if limburg and not limburg.empty else None
    terms = replace(budget.terms, flat_points=points) if points is not None else budget.terms
    return replace(budget, region=TRANSITION if answer else MORE_DEVELOPED, terms=terms)


def envelope(table: Table, doubts: Doubts, cells: Cells) -> Envelope:
    """The whole term and the later years."""
    amounts: dict[str, int] = {}
    later: list[LaterYear] = []
    for row in table.rows():
        line = Line(table, row, ENVELOPE, len(later), doubts, cells)
        year = table.cell(row, "year", Place(ENVELOPE, len(later), "year"))
        whole_term = year is not None and text(year, Doubts()).casefold() == layout.TERM
        found = {part: amount for part in (OPERATION, SUPPORT) if (amount := line.number(part, "money")) is not None}
        if whole_term:
            amounts = found
        elif year is not None and (number_ := number(year, "whole", doubts)) is not None:
            cells[ENVELOPE, len(later), "year", "", ""] = year.address
            later.append(LaterYear(number_, found))
        elif year is not None and year.empty:
            doubts.add(year, "needed")
    return Envelope(amounts, tuple(later))


def quoted(table: Table, doubts: Doubts, cells: Cells) -> tuple[Quoted, ...]:
    """The quoted figures; a row without a value is named and left out."""
    found: list[Quoted] = []
    for row in table.rows():
        line = Line(table, row, QUOTED, len(found), doubts, cells)
        value = line.number("value", "money")
        if not line.needed("value", value) or value is None:
            continue
        points, divisor = line.number("points", "percent"), line.number("divisor", "whole")
        if divisor is not None and divisor < 1 and (cell := line.cell("divisor")):
            doubts.add(cell, "divisor")
        found.append(
            Quoted(
                value,
                line.text("place"),
                line.text("mark"),
                line.text("description"),
                _names(line.text("compare")),
                10_000 if points is None else points,
                max(divisor or 1, 1),
            )
        )
    return tuple(found)


def _names(typed: str) -> tuple[str, ...]:
    """The names that are added up: keys of figures where the words are known, else marks as typed."""
    names = (" ".join(name.split()) for name in re.split(r"\+", typed))
    return tuple(by_words().get(name.casefold(), name) for name in names if name)
