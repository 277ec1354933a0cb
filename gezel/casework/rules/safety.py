"""Safety information is about a day, and expires (D-08)."""

from __future__ import annotations

from datetime import date

from gezel.kernel.calendar import add_months
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, no


@rule("D-08", decides)
def lasts_until(seen_on: date, months: int) -> date:
    """The first day on which it no longer counts: so many months after it was seen."""
    return add_months(seen_on, months)


@rule("D-08", decides)
def may_stand(seen_on: date, on: date, months: int) -> Verdict:
    """Seen today or before, and not so long ago that it would be over at once."""
    if seen_on > on:
        return no("casework.safety_in_future")
    return YES if lasts_until(seen_on, months) > on else no("casework.safety_too_old", months=months)
