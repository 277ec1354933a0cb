"""The star: every value question has its own value from 1 to 5, by the worker's and by the participant's hand (C-08).

A star stands on its own: nothing is added up, and no release score is read or made here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, no

from ..words import stars as words


@dataclass(frozen=True, slots=True)
class Given:
    """A value that a hand gave one question on a day; ``at`` orders within the day."""

    question: int
    hand: str
    day: date
    at: float
    value: int


@rule("C-08", decides)
def may_be_star(value: int | None) -> Verdict:
    """A whole number from 1 to 5."""
    if value is not None and words.STAR_LEAST <= value <= words.STAR_MOST:
        return YES
    return no("casework.star_from_one_to_five", value="?" if value is None else value)


@rule("C-08", decides)
def standing(given: Iterable[Given], hand: str, on: date) -> Mapping[int, Given]:
    """Question → what this hand gave last, as it stood at the end of a day; what was not given is not there."""
    found: dict[int, Given] = {}
    for one in sorted(given, key=lambda g: g.at):
        if one.hand == hand and one.day <= on:
            found[one.question] = one
    return found


@rule("C-08", decides)
def two_days(days: Iterable[date], first: date | None, last: date | None) -> tuple[date, date] | None:
    """The two days to lay beside each other: those asked for as far as there is a star on them, else the first and the last one.

    Always the earlier one first; ``None`` when there is no star yet.
    """
    there = sorted(set(days))
    if not there:
        return None
    one = first if first in there else there[0]
    other = last if last in there else there[-1]
    assert one is not None  # in there
    assert other is not None
    return (one, other) if one <= other else (other, one)
