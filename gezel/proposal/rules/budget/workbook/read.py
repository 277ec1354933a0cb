"""A workbook read back into a budget, with every doubtful cell named and nothing repaired.

Only what people type is read; formulas are reckoned anew by our own rules, and where the workbook says otherwise it is named.
A cell in doubt stays empty in the budget; everything else is kept.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field, replace

from gezel.formation.rules.call_budget import Terms
from gezel.proposal.words import BLOCK

from ..checks import findings
from ..checks.finding import Finding, Place
from ..content import Budget
from ..totals import reckon
from . import layout
from .cells import Doubts
from .compare import other_terms, recomputed
from .guard import MAX_FILE, guard
from .parts import envelope, financing, general, quoted, region_and_flat_rate, rows, staff
from .sheets import Book, Sheet, find_sheet, find_table, open_book

Key = tuple[str, int | None, str, str, str]


@dataclass(frozen=True, slots=True)
class Reading:
    """What a workbook holds: the budget, the doubts about its cells, and the cell in which each field was read."""

    budget: Budget
    doubts: tuple[Finding, ...]
    cells: dict[Key, str] = field(default_factory=dict)

    def findings(self, known: Collection[str] | None = None) -> tuple[Finding, ...]:
        """Doubts first, then the check list with the cell of each finding; a doubtful cell is not named twice."""
        doubted = {_key(doubt.place) for doubt in self.doubts if doubt.place and doubt.level == BLOCK}
        checked = (self.located(finding) for finding in findings(self.budget, known=known))
        return (*self.doubts, *(f for f in checked if not (f.place and _key(f.place) in doubted)))

    def located(self, finding: Finding) -> Finding:
        """The finding with the cell of its field, where that field was read from a cell."""
        cell = self.cells.get(_key(finding.place)) if finding.place else None
        return replace(finding, place=replace(finding.place, cell=cell)) if finding.place and cell else finding


def _key(place: Place) -> Key:
    return (place.section, place.row, place.field, place.part, place.source)


def read(data: bytes, terms: Terms | None = None, max_bytes: int = MAX_FILE) -> Reading:
    """The budget in a workbook. ``terms`` of the call go before what the workbook says of them.

    Raises :class:`.guard.WorkbookError` for a file that cannot be read at all.
    """
    guard(data, max_bytes)
    book = open_book(data)
    doubts = Doubts()
    cells: dict[Key, str] = {}
    sheets = {name: find_sheet(book, name, (layout.README, *layout.READ_SHEETS), doubts) for name in _wanted(book)}
    budget = Budget(terms=terms or Terms())
    for name, sheet in sheets.items():
        if sheet is not None:
            budget = _add(budget, name, sheet, doubts, cells)
    if terms is not None:
        doubts.found += other_terms(budget.terms, terms, cells)
        budget = replace(budget, terms=terms)
    for sheet in sheets.values():
        if sheet is not None:
            recomputed(sheet, budget, reckon(budget), cells, doubts)
    return Reading(budget, tuple(_once(doubts.found)), cells)


def _wanted(book: Book) -> tuple[str, ...]:
    """Every sheet that is read; those with figures beside the budget may be left out."""
    there = {title.casefold().strip() for title in book.values.sheetnames}
    spare = {layout.ENVELOPE, layout.QUOTED, layout.GENERAL}
    return tuple(name for name in layout.READ_SHEETS if name not in spare or name.casefold() in there)


def _add(budget: Budget, name: str, sheet: Sheet, doubts: Doubts, cells: dict[Key, str]) -> Budget:
    """The budget with what stands on one sheet."""
    if name == layout.GENERAL:
        return general(budget, sheet, doubts, cells)
    if name == layout.COSTS:
        return region_and_flat_rate(budget, sheet, doubts, cells)
    if name == layout.FINANCING:
        return replace(budget, financing=financing(sheet, doubts, cells))
    if name in layout.STAFF_COLUMNS:
        table = find_table(sheet, layout.STAFF_COLUMNS[name], "P-07", doubts)
        return (
            replace(budget, staff=(*budget.staff, *staff(table, len(budget.staff), doubts, cells))) if table else budget
        )
    if name == layout.COFINANCING:
        table = find_table(sheet, layout.COFINANCING_COLUMNS, "P-10", doubts)
        return replace(budget, cofinancing=rows(table, doubts, cells)) if table else budget
    if name == layout.ENVELOPE:
        table = find_table(sheet, layout.ENVELOPE_COLUMNS, "P-12", doubts)
        return replace(budget, envelope=envelope(table, doubts, cells)) if table else budget
    table = find_table(sheet, layout.QUOTED_COLUMNS, "P-14", doubts)
    return replace(budget, quoted=quoted(table, doubts, cells)) if table else budget


def _once(found: list[Finding]) -> list[Finding]:
    """Each doubt once, however often its cell was looked at."""
    seen: dict[tuple[str, str, str], Finding] = {}
    for finding in found:
        cell = finding.place.cell if finding.place else ""
        seen.setdefault((finding.code, cell, finding.place.field if finding.place and not cell else ""), finding)
    return list(seen.values())
