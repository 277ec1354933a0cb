"""The engine that counts a term; the terms themselves stand in ``days``.

A :class:`Term` is data: how long, in which unit, whether the event's own day counts, whether the last day rolls
forward to a working day. Its numbers are defaults; a call or partnership counts with ``term.but(length=8)``.
:func:`count` gives a :class:`Counted` that explains itself in Dutch and English (``term_texts``).

Source: facts 5.5 (Civil Code art. 1.7: the day of the event is not counted, the last day is, in full). Days are
Brussels days; a deadline is the exclusive UTC instant after its last second.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any, Literal

from . import term_texts  # noqa: F401  (registers the sentences)
from .calendar import ONE_DAY, add_months, next_working_day, same_number
from .clock import day_of, end_of, start_of
from .texts import say

Unit = Literal["hours", "days", "weeks", "months", "years"]
Event = date | datetime

HOURS: Unit = "hours"
DAYS: Unit = "days"
WEEKS: Unit = "weeks"
MONTHS: Unit = "months"
YEARS: Unit = "years"


@dataclass(frozen=True, slots=True)
class Term:
    """How one term is counted.

    ``backwards``: the term lies before the event. ``first_day_counts``: the day of the event is day one.
    ``rolls``: a last day that is no working day moves to the next one. ``from_year_end``: counted from
    31 December of the event's year. ``rule`` is the rulebook's number.
    """

    code: str
    rule: str
    length: int
    unit: Unit
    backwards: bool = False
    first_day_counts: bool = False
    rolls: bool = False
    from_year_end: bool = False

    def __post_init__(self) -> None:
        if self.length < 1:
            raise ValueError(f"{self.code}: a term is at least 1 long")
        if self.unit == HOURS and (self.rolls or self.backwards or self.from_year_end or self.first_day_counts):
            raise ValueError(f"{self.code}: hours run by the clock, from the event on")
        if self.backwards and (self.rolls or self.from_year_end):
            raise ValueError(f"{self.code}: a term that lies before its event neither rolls nor waits for the year end")

    def but(self, **changes: Any) -> Term:
        """The same term with the numbers of a call or partnership: ``term.but(length=21, rolls=False)``."""
        return replace(self, **changes)


@dataclass(frozen=True, slots=True)
class Counted:
    """A counted term. ``unrolled`` is the last day before it moved to a working day (else equal to ``last_day``)."""

    term: Term
    event: Event
    first_day: date
    last_day: date
    unrolled: date
    deadline: datetime

    @property
    def rolled(self) -> bool:
        """Whether the last day moved to a working day."""
        return self.last_day != self.unrolled

    @property
    def day_after(self) -> date:
        """The first day on which the term is over."""
        return day_of(self.deadline)

    @property
    def code(self) -> str:
        """The code of the sentence that explains this term."""
        return f"days.{self.term.code}"

    @property
    def params(self) -> Mapping[str, Any]:
        """The values of the sentence, as yet without language."""
        names = ("event", "first_day", "last_day", "unrolled", "deadline", "day_after")
        return {name: getattr(self, name) for name in names}

    def in_time(self, at: datetime) -> bool:
        """Whether an instant lies before the deadline: 23:59:59.999999 of the last day does, 00:00:00 does not."""
        return at < self.deadline

    def runs(self, at: datetime) -> bool:
        """Whether an instant lies inside the term, its first and last day in full."""
        begins = self.event if isinstance(self.event, datetime) else start_of(self.first_day)
        return begins <= at < self.deadline

    def explain(self, language: str = "nl") -> str:
        """Why the term ends when it ends, in one or two sentences."""
        sentence = say(self.code, language, length=length_text(self.term, language), **self.params)
        if self.rolled:
            sentence += " " + say("days.rolled", language, **self.params)
        return sentence


def length_text(term: Term, language: str = "nl") -> str:
    """The length in words: ``6 weken``, ``1 month``."""
    form = "one" if term.length == 1 else "many"
    return say(f"days.{term.unit}_{form}", language, number=term.length)


def count(term: Term, event: Event) -> Counted:
    """Count a term from its event: a Brussels day, or an instant (needed for hours; else its Brussels day is used)."""
    if term.unit == HOURS:
        return _by_the_clock(term, event)
    day = day_of(event) if isinstance(event, datetime) else event
    if term.backwards:
        return _counted(term, day, _shift(day, term, -1), day - ONE_DAY)
    start = date(day.year, 12, 31) if term.from_year_end else day
    if term.first_day_counts:
        return _counted(term, day, start, _last_of_full(start, term))
    return _counted(term, day, start + ONE_DAY, _shift(start, term))


def _by_the_clock(term: Term, event: Event) -> Counted:
    if not isinstance(event, datetime) or event.tzinfo is None:
        raise ValueError(f"{term.code}: hours are counted from an instant with its timezone")
    deadline = event.astimezone(UTC) + timedelta(hours=term.length)  # real hours, across both clock changes
    last = day_of(deadline - timedelta(microseconds=1))
    return Counted(term, event, day_of(event), last, last, deadline)


def _counted(term: Term, event: date, first: date, unrolled: date) -> Counted:
    last = next_working_day(unrolled) if term.rolls else unrolled
    return Counted(term, event, first, last, unrolled, end_of(last))


def _shift(day: date, term: Term, sign: int = 1) -> date:
    """The day with the same number, or as many days, further on or back."""
    if term.unit in (MONTHS, YEARS):
        return add_months(day, sign * _months(term))
    return day + timedelta(days=sign * term.length * (7 if term.unit == WEEKS else 1))


def _last_of_full(start: date, term: Term) -> date:
    """The last day of a term whose first day is ``start``; a month without that number ends it on its last day."""
    if term.unit in (MONTHS, YEARS) and same_number(start, _months(term)) is None:
        return add_months(start, _months(term))
    return _shift(start, term) - ONE_DAY


def _months(term: Term) -> int:
    return term.length * (12 if term.unit == YEARS else 1)
