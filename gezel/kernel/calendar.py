"""The Belgian calendar: working days, legal holidays and months whose end is clamped.

A working day is not a Saturday, not a Sunday and not a legal holiday. 11 July is no legal holiday, though
Flemish public bodies are closed then. Source: Act of 4 January 1974, through the ``holidays`` package.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache

from holidays import country_holidays

ONE_DAY = timedelta(days=1)
SATURDAY = 5


@lru_cache(maxsize=256)
def legal_holidays(year: int) -> frozenset[date]:
    """The legal holidays of a year (Easter and Whit Sunday included, Sundays as they are)."""
    return frozenset(country_holidays("BE", years=year))


def is_working_day(day: date) -> bool:
    """Whether a day is neither weekend nor legal holiday."""
    return day.weekday() < SATURDAY and day not in legal_holidays(day.year)


def next_working_day(day: date) -> date:
    """The day itself when it is a working day, else the first working day after it."""
    while not is_working_day(day):
        day += ONE_DAY
    return day


def same_number(day: date, months: int) -> date | None:
    """The day with the same number some months later (or earlier), or ``None`` when that month has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if day.day > monthrange(year, month + 1)[1]:
        return None
    return date(year, month + 1, day.day)


def month_end(day: date, months: int = 0) -> date:
    """The last day of the month that lies some months after the month of ``day``."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, monthrange(year, month + 1)[1])


def add_months(day: date, months: int) -> date:
    """The day with the same number some months later (or earlier), clamped to that month's last day."""
    return same_number(day, months) or month_end(day, months)
