"""The local timing of an area: six weeks, the order of dates, amendments and the weekly round (F-04, F-05, F-06).

All values are Brussels days; a date is the last day on which something still counts.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from gezel.kernel.days import earliest_deadline
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, no

AT_ONCE, WEEKLY = "at_once", "weekly"


@dataclass(frozen=True, slots=True)
class Timing:
    """The five dates of an addendum, in the order in which they must fall; ``None`` is not planned yet."""

    deadline_on: date | None = None
    round1_ends_on: date | None = None
    round2_ends_on: date | None = None
    decision_on: date | None = None
    proposal_on: date | None = None

    def rows(self) -> tuple[tuple[str, date | None], ...]:
        """(field, day) in order."""
        return tuple((name, getattr(self, name)) for name in self.__dataclass_fields__)

    @property
    def missing(self) -> tuple[str, ...]:
        """The fields that are not planned yet."""
        return tuple(name for name, day in self.rows() if day is None)


@rule("F-06", decides)
def may_close_on(deadline_on: date, published_on: date, weeks: int) -> Verdict:
    """At least so many weeks between publication and deadline; the refusal names the first day that is allowed."""
    first = earliest_deadline(published_on, weeks)
    if deadline_on < first:
        return no("formation.deadline_too_early", day=deadline_on, published=published_on, weeks=weeks, first=first)
    return YES


@rule("F-04", decides)
def in_order(timing: Timing) -> Verdict:
    """Deadline, end of round 1, end of round 2, decision, proposal: none before the one it follows."""
    planned = [(name, day) for name, day in timing.rows() if day is not None]
    for (earlier, before), (later, after) in itertools.pairwise(planned):
        if after < before:
            return no(f"formation.order_{later}", day=after, other=before, before=earlier)
    return YES


@rule("F-04", decides)
def may_pitch_on(day: date, timing: Timing) -> Verdict:
    """A pitch moment falls after the end of round 1 and not after the end of round 2."""
    if timing.round1_ends_on and day <= timing.round1_ends_on:
        return no("formation.pitch_before_round_2", day=day, round1=timing.round1_ends_on)
    if timing.round2_ends_on and day > timing.round2_ends_on:
        return no("formation.pitch_after_round_2", day=day, round2=timing.round2_ends_on)
    return YES


@rule("F-05", decides)
def publication_day(on: date, publication: str, weekday: int) -> date:
    """The day on which something released on ``on`` is published: that day, or the next round (Monday = 0)."""
    if publication == AT_ONCE:
        return on
    return on + timedelta(days=(weekday - on.weekday()) % 7)


@rule("F-06", decides)
def first_deadline(on: date, publication: str, weekday: int, weeks: int) -> date:
    """The earliest deadline that an addendum delivered and released on a day can have: what the page offers."""
    return earliest_deadline(publication_day(on, publication, weekday), weeks)


def offered(first: date) -> Timing:
    """A whole timing to start from: the earliest deadline, then three weeks, five, six and fourteen weeks on."""
    return Timing(first, *(first + timedelta(weeks=weeks) for weeks in (3, 5, 6, 14)))


@rule("F-04", decides)
@rule("F-06", decides)
def may_amend(old: Timing, new: Timing, on: date, weeks: int, changes_challenges: bool) -> Verdict:
    """An amendment never brings the deadline forward; changed retained challenges restart the weeks of the call.

    After the deadline neither the deadline nor the challenges can change any more.
    """
    if old.deadline_on is None or new.deadline_on is None or new.missing:
        return no("formation.amendment_keeps_dates")
    if on > old.deadline_on and (new.deadline_on != old.deadline_on or changes_challenges):
        return no("formation.amendment_after_deadline", deadline=old.deadline_on)
    if new.deadline_on < old.deadline_on:
        return no("formation.deadline_never_earlier", day=new.deadline_on, deadline=old.deadline_on)
    first = earliest_deadline(on, weeks)
    if changes_challenges and new.deadline_on < first:
        return no("formation.weeks_restart", weeks=weeks, first=max(first, old.deadline_on))
    return in_order(new)


@rule("F-04", decides)
def retained_changed(old: Iterable[tuple[object, ...]], new: Iterable[tuple[object, ...]]) -> bool:
    """Whether the retained challenges differ: one more, one less, or other words in one that candidates answer."""
    return sorted(old, key=repr) != sorted(new, key=repr)
