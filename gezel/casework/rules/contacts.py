"""Contacts: when they may lie, and how much there was in a period (C-11)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, no

_SLACK = timedelta(minutes=10)  # a phone's own clock may run a little ahead


@rule("C-11", decides)
def may_lie(when: datetime, now: datetime, started_on: date) -> Verdict:
    """A contact lies in the past, and within the life of the partnership."""
    if when > now + _SLACK:
        return no("casework.contact_in_future")
    return YES if day_of(when) >= started_on else no("casework.contact_too_early", day=started_on)


@dataclass(frozen=True, slots=True)
class Week:
    """Contacts in the week that begins on the Monday ``first``: how many, and minutes together."""

    first: date
    count: int
    minutes: int


@rule("C-11", decides)
def per_week(contacts: Iterable[tuple[datetime, int]], first: date, last: date) -> list[Week]:
    """Intensity: every week from ``first`` up to and including ``last``, also those without a contact; days outside do not count.

    ``contacts``: instant and minutes.
    """
    monday = first - timedelta(days=first.weekday())
    weeks = {monday + timedelta(days=step): [0, 0] for step in range(0, (last - monday).days + 1, 7)}
    for at, minutes in contacts:
        day = day_of(at)
        if first <= day <= last:
            found = weeks[day - timedelta(days=day.weekday())]
            found[0] += 1
            found[1] += minutes
    return [Week(start, count, minutes) for start, (count, minutes) in weeks.items()]
