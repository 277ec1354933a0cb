"""Whether something arrives in time, how it is said, and when a reminder is due (F-11).

A deadline is the exclusive instant after its last second: 23:59:59.999 in Brussels is in, 00:00:00 is out. Because it is an
instant, a change of the clock in between moves nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from gezel.kernel.clock import day_of, start_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, no


@rule("F-11", decides)
def in_time(arrived: datetime, deadline_at: datetime | None) -> bool:
    """Whether what arrives at this instant counts; without a deadline (unpublished area) nothing does."""
    return deadline_at is not None and arrived < deadline_at


def last_moment(deadline_at: datetime) -> datetime:
    """The last whole second that still counts: what a person is told as "the deadline"."""
    return deadline_at - timedelta(seconds=1)


def arrival(arrived: datetime, deadline_at: datetime | None, area: str) -> Verdict:
    """Yes, or no with the exact deadline and the instant of arrival in the sentence."""
    if in_time(arrived, deadline_at):
        return YES
    if deadline_at is None:
        return no("formation.area_not_open", area=area)
    return no("formation.too_late", area=area, deadline=last_moment(deadline_at), arrived=arrived)


def days_left(at: datetime, deadline_at: datetime) -> int:
    """Whole calendar days in Brussels until the last day: 0 on the last day itself, negative afterwards."""
    return (day_of(last_moment(deadline_at)) - day_of(at)).days


@rule("F-11", decides)
def due_reminder(at: datetime, deadline_at: datetime, started_at: datetime, before: Iterable[int]) -> int | None:
    """Which reminder (its number of days before the last day) is due now, or none.

    The nearest one whose day has come counts; earlier ones that were missed are dropped, and so are those whose day came
    before the candidacy was started. After the deadline nothing is due.
    """
    if not in_time(at, deadline_at):
        return None
    last_day = day_of(last_moment(deadline_at))
    come = [days for days in before if day_of(at) >= last_day - timedelta(days=days)]
    nearest = min(come, default=None)
    if nearest is None or started_at >= start_of(last_day - timedelta(days=nearest)):
        return None
    return nearest
