"""Where the workbook's own sums say something else than our rules: named, never taken over."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from gezel.formation.rules.call_budget import Terms
from gezel.kernel.money import Euro
from gezel.proposal.words import WARN

from ..amounts import Points
from ..checks.finding import FINANCING, GENERAL, STAFF, Finding, Place, Value
from ..content import Budget
from ..totals import BOTH, Totals
from . import layout
from .cells import ERRORS, Doubts, number
from .sheets import Sheet, find_table

Cells = dict[tuple[str, int | None, str, str, str], str]


def recomputed(sheet: Sheet, budget: Budget, totals: Totals, cells: Cells, doubts: Doubts) -> None:
    """Compare the stored rates, costs and controls of a sheet with ours; broken formulas are named."""
    title = sheet.name.casefold()
    if title in {name.casefold() for name in layout.STAFF_COLUMNS}:
        _staff(sheet, totals, cells, doubts)
    elif title == layout.FINANCING.casefold():
        _controls(sheet, totals, cells, doubts)


def other_terms(typed: Terms, of_call: Terms, cells: Cells) -> list[Finding]:
    """Percentages of the workbook that are not those of the call: named, because the call's are reckoned with."""
    found = []
    for name, rule in (("rate_points", "P-08"), ("flat_points", "P-09")):
        theirs, ours = Points(getattr(typed, name)), Points(getattr(of_call, name))
        cell = cells.get((GENERAL, None, name, "", ""))
        if cell and theirs != ours:
            params, place = {"typed": theirs, "value": ours}, Place(GENERAL, None, name, cell=cell)
            found.append(Finding("term_differs", rule, WARN, "proposal.cell_term_differs", params, (), place))
    return found


def _staff(sheet: Sheet, totals: Totals, cells: Cells, doubts: Doubts) -> None:
    name = next(name for name in layout.STAFF_COLUMNS if name.casefold() == sheet.name.casefold())
    table = find_table(sheet, layout.STAFF_COLUMNS[name], "P-08", Doubts())
    if table is None:
        return
    rows = {address: row for row in table.rows() for address in _addresses(sheet, row)}
    for position, result in enumerate(totals.lines):
        row = next((rows[address] for address in _of(cells, position) if address in rows), None)
        if row is None:
            continue
        for field, ours in (("rate", result.rate), ("cost", result.cost)):
            cell = table.cell(row, field, Place(STAFF, position, field))
            if cell is not None:
                _differs(cell, ours, doubts)


def _addresses(sheet: Sheet, row: int) -> Iterable[str]:
    return (sheet.cell(row, column, Place(STAFF)).address for column in range(1, sheet.values.max_column + 1))


def _of(cells: Cells, position: int) -> Iterable[str]:
    return (
        cells[key] for key in ((STAFF, position, name, "", "") for name in ("hours", "wage", "part")) if key in cells
    )


def _controls(sheet: Sheet, totals: Totals, cells: Cells, doubts: Doubts) -> None:
    for part in BOTH:
        address = cells.get((FINANCING, None, "control", part, ""))
        if address:
            row = int(address.rpartition("!B")[2])
            cell = sheet.cell(row, 2, Place(FINANCING, None, "control", part), sheet.label(row).capitalize(), "P-11")
            _differs(cell, totals.parts[part].control, doubts)


def _differs(cell: Any, ours: int, doubts: Doubts) -> None:
    """A broken formula, or a stored value that is not ours. A formula without a stored value says nothing yet."""
    if isinstance(cell.value, str) and cell.value.strip().upper() in ERRORS:
        doubts.add(cell, "sum_error", WARN, value=Euro(ours))
        return
    theirs = number(cell, "money", Doubts())
    if theirs is None or theirs == ours:
        return
    params = {"column": cell.head, "typed": Euro(theirs), "value": Euro(ours)}
    values = (Value(theirs, cell.address), Value(ours, cell.head))
    doubts.found.append(
        Finding("sum_differs", cell.rule, WARN, "proposal.cell_sum_differs", params, values, cell.place)
    )
