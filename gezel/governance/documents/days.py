"""Days as a contract writes them."""

from __future__ import annotations

from datetime import date

from gezel.kernel.texts import shown


def plain_day(on: date | str) -> str:
    """``2 maart 2026``, without the day of the week; takes a date or its ISO text."""
    day = date.fromisoformat(on) if isinstance(on, str) else on
    return shown(day).split(" ", 1)[1]
