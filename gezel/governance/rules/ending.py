"""How and when a partnership ends (G-17): interim evaluation, stop procedure, own decision, and the last day that follows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from gezel.kernel import days
from gezel.kernel.rule import decides, rule
from gezel.kernel.typed import is_blank
from gezel.kernel.verdict import YES, Verdict, first_no, no

PROCEDURE, OWN, NOT_POSITIVE = "procedure", "own", "not_positive"


@dataclass(frozen=True, slots=True)
class Interim:
    """The interim evaluation of a partnership: the counted years, from which day it is warned of, and whether it comes at all (a
    project that is over by then has none)."""

    term: days.Counted
    warn_from: date
    comes: bool


@rule("G-17", decides)
def interim(started_on: date, ends_on: date, years: int, warn_months: int) -> Interim:
    """When the interim evaluation must be positive at the latest, and from when people are warned."""
    term = days.interim_evaluation_due(started_on, days.TERMS["interim_evaluation"].but(length=years))
    return Interim(term, days.add_months(term.last_day, -warn_months), term.last_day < ends_on)


@rule("G-17", decides)
def ends_without(plan: Interim, positive: bool | None, founded_on: date, on: date) -> date | None:
    """The last day of a project whose evaluation is not positive: the last day of the term, once that day is over (``None``: not so).

    A negative evaluation ends it on the same day. A project that came into Gezel after that day ran on: what was evaluated before is
    written down by hand, and nothing ends by itself.
    """
    last = plan.term.last_day
    if not plan.comes or positive or founded_on > last:
        return None
    return last if positive is False or on > last else None


@rule("G-17", decides)
def may_open_procedure(reasons: str, coached: str, steps: int) -> Verdict:
    """A stop procedure says which engagement is not kept, what the coaches did first, and which steps follow."""
    return first_no(
        no("governance.stop_reasons") if is_blank(reasons) else YES,
        no("governance.stop_coached") if is_blank(coached) else YES,
        YES if steps else no("governance.stop_steps"),
    )


@rule("G-17", decides)
def last_day_of(stop: date, opened_on: date, ends_on: date) -> Verdict:
    """A project stops on a day that is still to come when it is decided, and before its planned end."""
    return first_no(
        YES if stop >= opened_on else no("governance.stop_in_past", first=opened_on),
        YES if stop < ends_on else no("governance.stop_after_end", ends=ends_on),
    )


@rule("G-17", decides)
def ready_to_stop(open_steps: int) -> Verdict:
    """Every step of the procedure was taken before it ends the project."""
    return no("governance.stop_steps_open", count=open_steps) if open_steps else YES


@dataclass(frozen=True, slots=True)
class Duty:
    """Something that belongs to a good end: its kind, and how many months before (negative) or after the last day it must be done."""

    kind: str
    months: int


@rule("G-17", decides)
def due_on(duty: Duty, last_day: date) -> date:
    """By when a duty of the end must be done."""
    return days.add_months(last_day, duty.months)
