"""Finding sheets, headings and lines in a workbook, whoever made it: renamed sheets, moved columns, merged cells."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

import openpyxl
from openpyxl.utils import get_column_letter

from gezel.proposal.words import BLOCK, WARN

from ..checks.finding import FILE, Finding, Place
from .cells import Cell, Doubts
from .guard import WorkbookError
from .layout import Column

SEARCHED = 12  # rows in which the headings are looked for
MOST_ROWS = 3000


@dataclass(frozen=True, slots=True)
class Book:
    """The stored values and the formulas of a workbook, side by side."""

    values: Any
    formulas: Any


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of it."""

    name: str
    values: Any
    formulas: Any

    def cell(self, row: int, column: int, place: Place, head: str = "", rule: str = "P-07") -> Cell:
        """A cell by row and column (from 1), as belonging to a field."""
        address = f"{self.name}!{get_column_letter(column)}{row}"
        formula = self.formulas.cell(row, column).data_type == "f"
        kept = Place(place.section, place.row, place.field, place.part, place.source, address)
        return Cell(address, self.values.cell(row, column).value, formula, kept, head, rule)

    def label(self, row: int) -> str:
        """The words in the first column, in lower case."""
        return _same(self.values.cell(row, 1).value)


def open_book(data: bytes) -> Book:
    """Both readings of the workbook, or :class:`WorkbookError`."""
    try:
        values = openpyxl.load_workbook(io.BytesIO(data), data_only=True, keep_links=False)
        formulas = openpyxl.load_workbook(io.BytesIO(data), data_only=False, keep_links=False)
    except Exception as error:  # openpyxl lets through whatever its parsers raise on a damaged file
        raise WorkbookError("proposal.workbook_corrupt") from error
    return Book(values, formulas)


def _same(value: Any) -> str:
    return " ".join(str(value or "").casefold().split())


def find_sheet(book: Book, name: str, taken: Sequence[str], doubts: Doubts) -> Sheet | None:
    """The sheet of that name (case and spaces aside); a missing one is named, with the sheet that looks like it."""
    names = {_same(title): title for title in book.values.sheetnames}
    title = names.get(_same(name))
    if title is not None and hasattr(book.values[title], "cell"):
        return Sheet(title, book.values[title], book.formulas[title])
    free = {_same(other): other for other in book.values.sheetnames if _same(other) not in map(_same, taken)}
    like = [free[close] for close in get_close_matches(_same(name), free, 1, 0.3)] or list(free.values())[:1]
    code = "proposal.sheet_renamed" if like else "proposal.sheet_missing"
    params = {"sheet": name, "like": like[0] if like else ""}
    doubts.found.append(Finding("sheet", "P-07", BLOCK, code, params, (), Place(FILE, field=name)))
    return None


@dataclass(frozen=True, slots=True)
class Table:
    """Headings found on a sheet: field → column, and the row in which they stand."""

    sheet: Sheet
    head_row: int
    columns: dict[str, int]
    heads: dict[str, Column]
    rule: str

    def cell(self, row: int, name: str, place: Place) -> Cell | None:
        """The cell of a field in a row; ``None`` when that column is not there."""
        column = self.columns.get(name)
        return self.sheet.cell(row, column, place, self.heads[name].head, self.rule) if column else None

    def rows(self) -> Iterator[int]:
        """Rows below the headings in which something was typed; formulas by themselves do not count."""
        typed = [column for name, column in self.columns.items() if self.heads[name].kind != "sum"]
        last = min(self.sheet.values.max_row, self.head_row + MOST_ROWS)
        for row in range(self.head_row + 1, last + 1):
            if any(_same(self.sheet.formulas.cell(row, column).value) for column in typed):
                yield row


def find_table(sheet: Sheet, columns: Sequence[Column], rule: str, doubts: Doubts) -> Table | None:
    """The headings, wherever they moved to; missing or double ones and merged cells are named."""
    row = max(range(1, SEARCHED + 1), key=lambda at: len(_heads(sheet, at, columns)))
    seen = _heads(sheet, row, columns)
    place = Place(FILE, field=sheet.name, cell=f"{sheet.name}!")
    if len(seen) < 2:
        heads = ", ".join(column.head for column in columns)
        doubts.found.append(Finding("headings", rule, BLOCK, "proposal.sheet_no_heads", {"heads": heads}, (), place))
        return None
    found: dict[str, int] = {}
    for at, column in seen:
        if column.field in found:
            doubts.add(sheet.cell(row, at, place, column.head, rule), "head_twice")
        found.setdefault(column.field, at)
    for column in columns:
        if column.field not in found and column.kind != "sum" and not column.spare:
            params = {"column": column.head}
            doubts.found.append(Finding("column", rule, BLOCK, "proposal.sheet_no_column", params, (), place))
    table = Table(sheet, row, found, {column.field: column for column in columns}, rule)
    _merged(table, doubts)
    if sheet.values.max_row > row + MOST_ROWS:
        most = {"most": MOST_ROWS}
        doubts.found.append(Finding("too_long", rule, WARN, "proposal.sheet_too_long", most, (), place))
    return table


def _heads(sheet: Sheet, row: int, columns: Sequence[Column]) -> list[tuple[int, Column]]:
    known = {_same(column.head): column for column in columns}
    found = ((at, known.get(_same(sheet.values.cell(row, at).value))) for at in range(1, sheet.values.max_column + 1))
    return [(at, column) for at, column in found if column]


def _merged(table: Table, doubts: Doubts) -> None:
    """Merged cells keep only their first value: what stood in the others is gone, so they are named."""
    for area in table.sheet.formulas.merged_cells.ranges:
        if area.max_row > table.head_row:
            place = Place(FILE, field=table.sheet.name, cell=f"{table.sheet.name}!{area.coord}")
            doubts.found.append(Finding("merged", table.rule, BLOCK, "proposal.sheet_merged", {}, (), place))
