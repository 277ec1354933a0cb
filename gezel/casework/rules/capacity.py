"""Capacity: cases at the same time, weighed by phase, against what the companions of all partners can carry (C-07).

FTE in thousandths, weights in percent, loads in hundredths of a case; nothing is rounded before it is compared.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, no

from .. import words

PHASES = (*words.PHASES, words.PAUSED)


@rule("C-07", decides)
def load(counts: Mapping[str, int], numbers: Mapping[str, int]) -> int:
    """Hundredths of a case: every case times the weight of its phase, a pause its own weight."""
    return sum(counts.get(phase, 0) * numbers[f"weight_{phase}"] for phase in PHASES)


@dataclass(frozen=True, slots=True)
class Room:
    """What the companions carry: at least and at most so many cases, in hundredths."""

    least: int
    most: int


@rule("C-07", decides)
def room(fte: int, numbers: Mapping[str, int]) -> Room:
    """For an FTE in thousandths: 2.5 FTE at 16 to 18 a full-time companion is 40 to 45 cases."""
    return Room(fte * numbers["cases_per_fte_least"] // 10, fte * numbers["cases_per_fte_most"] // 10)


@rule("C-07", decides)
def standing(carried: int, space: Room) -> str:
    """``under``, ``within`` or ``over``; ``unknown`` when nothing is deployed: a question, never a judgement."""
    if space.most == 0:
        return "unknown"
    if carried > space.most:
        return "over"
    return "under" if carried < space.least else "within"


@rule("C-07", decides)
def partnership_standing(running: int, numbers: Mapping[str, int]) -> str:
    """The same for the partnership as a whole: its least and most tracks at the same time, each counted as one."""
    if running > numbers["cases_most"]:
        return "over"
    return "under" if running < numbers["cases_least"] else "within"


@rule("C-07", decides)
def may_move(phase: str, now: str, reason: str) -> Verdict:
    """Another phase that exists, with a reason."""
    if phase not in words.PHASES:
        return no("casework.phase_unknown")
    if phase == now:
        return no("casework.phase_same")
    return YES if reason.strip() else no("casework.phase_needs_reason")
