"""When the next review of the learning process is due, and who was not there (G-14)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from gezel.kernel.days import TERMS, Counted, review_due
from gezel.kernel.rule import decides, rule


@rule("G-14", decides)
def next_review(previous: date | None, started_on: date, months: int) -> Counted:
    """The term of the next review: from the last one that was held, else from the start of the partnership."""
    return review_due(previous, started_on, TERMS["review"].but(length=months))


@rule("G-14", decides)
def not_there(partners: Iterable[int], present: Iterable[int]) -> tuple[int, ...]:
    """The partners for whom nobody was present: a review is one of all partners."""
    there = set(present)
    return tuple(pk for pk in partners if pk not in there)
