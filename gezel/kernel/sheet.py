"""Text that Belgian Excel opens right: semicolons, days as dd/mm/yyyy, and no text that it would take for a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from datetime import date

_RISKY = ("=", "+", "-", "@", "\t", "\r")


def sheet_of(rows: Iterable[Iterable[object]]) -> str:
    """Rows of values as one text; whoever sends it encodes it with a byte order mark (``utf-8-sig``)."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    for row in rows:
        writer.writerow([_plain(value) for value in row])
    return out.getvalue()


def _plain(value: object) -> str:
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(_RISKY) else text
