"""What counts as outflow to work, when it is looked at and over whom (C-18): three choices that stand under every figure."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from gezel.kernel.rule import configures, decides, rule, shows
from gezel.kernel.verdict import YES, Verdict, no

from ..words import closing as words

DEFAULT_TARGET = 20


@dataclass(frozen=True, slots=True)
class Work:
    """``kinds``: of ``words.MAY_COUNT``; ``moment``: ``leaving | short | long``; ``over``: ``left | started``; ``target`` in percent.

    ``from_on``: since when the partnership agreed on it; ``None``: nobody chose yet.
    """

    kinds: frozenset[str] = frozenset({words.WORK_REGULAR, words.WORK_SOCIAL})
    moment: str = words.LEAVING
    over: str = words.OVER_LEFT
    target: int = DEFAULT_TARGET
    from_on: date | None = None


@rule("C-18", configures)
def may_define(kinds: Collection[str], moment: str, over: str, target: int) -> Verdict:
    """Whether a definition can stand: it counts paid work at least, at a known moment, over a known group."""
    if not {words.WORK_REGULAR} <= set(kinds) <= set(words.MAY_COUNT):
        return no("casework.work_counts_regular")
    if moment not in words.WORK_MOMENTS or over not in words.OVER:
        return no("casework.work_unknown")
    return YES if 0 <= target <= 100 else no("casework.work_target")


@dataclass(frozen=True, slots=True)
class Left:
    """One stretch that was counted: its outcome at leaving, and per moment the answer and the situation (empty: not asked yet)."""

    outcome: str = ""
    short: tuple[str, str] = ("", "")
    long: tuple[str, str] = ("", "")


@rule("C-18", shows)
def standing(left: Left, work: Work) -> str:
    """Where one stretch falls under a definition: ``work``, ``other``, ``will_not_say``, ``not_reached`` or ``open`` (not known yet)."""
    if work.moment == words.LEAVING:
        if not left.outcome:
            return "open"
        return "work" if left.outcome in work.kinds else "other"
    answer, situation = left.short if work.moment == words.SHORT else left.long
    if answer == words.ANSWERED:
        return "work" if situation in work.kinds else "other"
    return answer if answer in (words.WILL_NOT_SAY, words.NOT_REACHED) else "open"


STANDINGS = ("work", "other", "will_not_say", "not_reached", "open")


@rule("C-18", decides)
def share(part: int, whole: int, small: int) -> int | None:
    """A percentage, rounded half up; none under a small number, because there it misleads."""
    return None if whole < max(small, 1) else (200 * part + whole) // (2 * whole)
