"""Lists a partnership makes its own: value steps and indicators (L-04, C-22)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from gezel.kernel.rule import decides, rule
from gezel.kernel.typed import is_blank
from gezel.kernel.verdict import YES, Verdict, first_no, no

STEPS_MOST: Final = 20
LEVELS_LEAST: Final = 3
LEVELS_MOST: Final = 5


@dataclass(frozen=True, slots=True)
class Level:
    """One pictured level of an indicator: an icon and a word or two; its place in the row is its value, from 1."""

    icon: str
    word: str


@rule("L-04", decides)
def steps_are_whole(names: Sequence[str]) -> Verdict:
    """At least one step, each with a name of its own, and few enough to know by heart."""
    folded = [name.strip().casefold() for name in names]
    return first_no(
        no("casework.steps_none") if not names else YES,
        no("casework.step_without_name") if any(is_blank(name) for name in names) else YES,
        no("casework.step_twice") if len(set(folded)) < len(folded) else YES,
        no("casework.steps_too_many", most=STEPS_MOST) if len(names) > STEPS_MOST else YES,
    )


@rule("C-22", decides)
def indicator_is_whole(name: str, levels: Sequence[Level], icons: Sequence[str]) -> Verdict:
    """A name and three to five levels, each with a picture the house has and a word of its own."""
    said = [level.word.strip().casefold() for level in levels]
    return first_no(
        no("casework.indicator_no_name") if is_blank(name) else YES,
        YES if LEVELS_LEAST <= len(levels) <= LEVELS_MOST else no("casework.indicator_levels"),
        no("casework.level_without_word") if any(is_blank(level.word) for level in levels) else YES,
        no("casework.level_twice") if len(set(said)) < len(said) else YES,
        YES if all(level.icon in icons for level in levels) else no("casework.level_without_picture"),
    )


@rule("C-22", decides)
def may_be_level(value: int | None, levels: int) -> Verdict:
    """One of the levels of this indicator."""
    return YES if value is not None and 1 <= value <= levels else no("casework.level_unknown")
