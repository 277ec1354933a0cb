"""The only clock.

Instants are timezone-aware UTC; a *day* is a calendar day in Europe/Brussels. Workflows receive ``at``
(an instant), rules receive ``on`` (a day); only views, commands and jobs ask this module what time it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

BRUSSELS = ZoneInfo("Europe/Brussels")

_offset: Callable[[], timedelta] = lambda: timedelta(0)  # noqa: E731
_frozen: list[datetime] = []


def now() -> datetime:
    """The current instant in UTC; the demo world and tests may move it."""
    if _frozen:
        return _frozen[-1]
    return real_now() + _offset()


def machine_now() -> datetime:
    """The machine's own instant, for leases and queues of processes; never for a term, a deadline or a record."""
    return datetime.now(UTC)


def real_now() -> datetime:
    """The machine's own time in UTC: only for sessions and for how far the demo world's clock stands from it."""
    return datetime.now(UTC)


def today() -> date:
    """The current calendar day in Brussels."""
    return day_of(now())


def day_of(at: datetime) -> date:
    """The Brussels calendar day in which an aware instant falls."""
    return at.astimezone(BRUSSELS).date()


def start_of(day: date) -> datetime:
    """The first instant (UTC) of a Brussels day."""
    return datetime.combine(day, time(0), BRUSSELS).astimezone(UTC)


def end_of(day: date) -> datetime:
    """The exclusive end (UTC) of a Brussels day: the first instant that no longer belongs to it."""
    return start_of(day + timedelta(days=1))


def at_brussels(day: date, at: time) -> datetime:
    """An instant (UTC) from a Brussels day and wall-clock time."""
    return datetime.combine(day, at, BRUSSELS).astimezone(UTC)


def use_offset(source: Callable[[], timedelta]) -> None:
    """Let the demo world say how far its clock stands from the real one."""
    global _offset
    _offset = source


@contextmanager
def frozen(at: datetime) -> Iterator[datetime]:
    """Stand still at ``at`` (tests and the telling of the demo world)."""
    if at.tzinfo is None:
        raise ValueError("an instant needs a timezone")
    _frozen.append(at.astimezone(UTC))
    try:
        yield at
    finally:
        _frozen.pop()
