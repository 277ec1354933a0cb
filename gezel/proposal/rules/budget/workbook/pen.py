"""How cells are written: number formats, grey for what reckons itself, choices; rows and columns count from 1."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from xlsxwriter.utility import xl_col_to_name

from .layout import Column

FORMATS = {
    "money": "#,##0.00",
    "hours": "#,##0.000",
    "fte": "0.000",
    "percent": "0.00",
    "whole": "0",
    "text": "General",
    "number": "@",
}
CHOICES = {
    "part": ("werking", "ondersteuning"),
    "source": ("lokale besturen", "VDAB (personeel)", "VDAB (geld)", "overige"),
    "own": ("lokale besturen", "VDAB", "overige"),
    "yes": ("ja", "nee"),
}


def letter(place: int) -> str:
    """``A`` for column 1."""
    return str(xl_col_to_name(place - 1))


class Pen:
    """Writes one workbook."""

    def __init__(self, book: Any) -> None:
        self.book = book
        self._formats: dict[tuple[str, bool], Any] = {}
        self._bold = book.add_format({"bold": True})
        self._head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})

    def sheet(self, name: str, widths: Sequence[int], freeze: int = 0) -> Any:
        """A new sheet with its column widths; ``freeze`` rows stay in sight."""
        sheet = self.book.add_worksheet(name)
        for place, width in enumerate(widths):
            sheet.set_column(place, place, width)
        if freeze:
            sheet.freeze_panes(freeze, 1)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        return sheet

    def text(self, sheet: Any, row: int, place: int, text: str, bold: bool = False) -> None:
        """Plain words; never a formula, whatever they begin with."""
        sheet.write_string(row - 1, place - 1, text, self._bold if bold else None)

    def head(self, sheet: Any, row: int, place: int, text: str, remark: str) -> None:
        """A heading, with a remark for whoever fills the column in."""
        sheet.write_string(row - 1, place - 1, text, self._head)
        if remark:
            sheet.write_comment(row - 1, place - 1, remark)

    def put(self, sheet: Any, row: int, place: int, value: Any, kind: str) -> None:
        """A value that was typed; nothing for nothing."""
        style = self._style(kind, grey=False)
        if value is None or value == "":
            return
        if isinstance(value, date):
            sheet.write_datetime(row - 1, place - 1, value, self._style("date", grey=False))
        elif isinstance(value, Decimal | int):
            sheet.write_number(row - 1, place - 1, float(value), style)
        else:
            sheet.write_string(row - 1, place - 1, value, style)

    def formula(self, sheet: Any, row: int, place: int, formula: str, value: Decimal | None, kind: str) -> None:
        """A formula with the value that we reckoned ourselves, so that a reader without a calculator sees it too."""
        kept: Any = "" if value is None else float(value)
        sheet.write_formula(row - 1, place - 1, formula, self._style(kind, grey=True), kept)

    def choose(self, sheet: Any, row: int, place: int, words: Sequence[str]) -> None:
        """A list to choose from in one cell."""
        sheet.data_validation(row - 1, place - 1, row - 1, place - 1, {"validate": "list", "source": list(words)})

    def choices(self, sheet: Any, columns: Sequence[Column], first: int, last: int) -> None:
        """A list to choose from in every column that has one."""
        for place, column in enumerate(columns):
            if column.kind in CHOICES:
                rule = {"validate": "list", "source": list(CHOICES[column.kind])}
                sheet.data_validation(first - 1, place, last - 1, place, rule)

    def alarm(self, sheet: Any, row: int, place: int) -> None:
        """A cell that turns bold and red as soon as it is not 0."""
        style = self.book.add_format({"bold": True, "font_color": "#9C1C1C", "bg_color": "#FBE3E0"})
        rule = {"type": "cell", "criteria": "!=", "value": 0, "format": style}
        sheet.conditional_format(row - 1, place - 1, row - 1, place - 1, rule)

    def _style(self, kind: str, grey: bool) -> Any:
        if (kind, grey) not in self._formats:
            shape = {"num_format": "dd/mm/yyyy" if kind == "date" else FORMATS.get(kind, "General")}
            self._formats[kind, grey] = self.book.add_format({**shape, **({"bg_color": "#EEEEEE"} if grey else {})})
        return self._formats[kind, grey]
