"""The release score: 1 (a long way to go) to 10 (can let go), each with the reason why it moved (C-06).

What counts is the movement and its interpretation. Nothing here adds, averages or compares people, and no star comes in.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from gezel.kernel.rule import decides, rule
from gezel.kernel.typed import is_blank
from gezel.kernel.verdict import YES, Verdict, no

from ..words import stars as words

FIRST: Final = "first"
UP: Final = "up"
DOWN: Final = "down"
SAME: Final = "same"


@rule("C-06", decides)
def may_be_score(value: int | None) -> Verdict:
    """A whole number from 1 to 10."""
    if value is None:
        return no("casework.score_missing")
    if words.SCORE_LEAST <= value <= words.SCORE_MOST:
        return YES
    return no("casework.score_from_one_to_ten", value=value)


@rule("C-06", decides)
def says_why(why: str) -> Verdict:
    """A score without its interpretation says nothing: signs that nobody sees are no reason."""
    return no("casework.score_needs_why") if is_blank(why) else YES


@rule("C-06", decides)
def knew_the_last(seen: int, last: int, who: str, value: int) -> Verdict:
    """Who scores had the last score in view. ``seen`` and ``last`` are keys of scores (0: none); ``who`` gave the last one, ``value``."""
    return YES if seen == last else no("casework.scored_meanwhile", who=who, value=value)


@rule("C-06", decides)
def moved(before: int | None, value: int) -> str:
    """How a score moved from the one before it: ``first | up | down | same``."""
    if before is None:
        return FIRST
    return SAME if value == before else UP if value > before else DOWN


@rule("C-06", decides)
def falling(values: Sequence[int]) -> bool:
    """Whether the last two movements both went down; ``values`` oldest first."""
    return len(values) >= 3 and values[-3] > values[-2] > values[-1]
