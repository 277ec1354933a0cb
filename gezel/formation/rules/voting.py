"""How a jury comes to an outcome: consensus or a vote by bench, and what the outcome gives (F-16, F-17, F-20).

A *vote* is the one score on which a bench agrees; ``None`` is a bench without agreement, and so without a vote.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from gezel.kernel.rule import rule
from gezel.kernel.verdict import YES, Verdict, first_no, no

from ..words import BENCHES, CONSENSUS, ENOUGH, INVITED, NOT_SELECTED, PAPER, SCORES, SELECTED
from .jury import Member

NEEDED = 2  # two thirds of three benches, whatever the number of their members
Votes = Mapping[str, int | None]


@dataclass(frozen=True, slots=True)
class Level:
    """One line of the reckoning: which benches support "at least this score", in the fixed order of benches."""

    score: int
    benches: tuple[str, ...]

    @property
    def carried(self) -> bool:
        """Whether enough benches support this level."""
        return len(self.benches) >= NEEDED


@dataclass(frozen=True, slots=True)
class BenchOutcome:
    """The outcome of one criterion (``None``: deliberation goes on) with its reckoning from the highest level down."""

    score: int | None
    votes: tuple[tuple[str, int | None], ...]
    reckoning: tuple[Level, ...]

    def as_data(self) -> dict[str, Any]:
        """The reckoning as plain JSON, to be kept with the outcome."""
        levels = [{"score": level.score, "benches": list(level.benches)} for level in self.reckoning]
        return {"score": self.score, "votes": dict(self.votes), "levels": levels, "needed": NEEDED}


@rule("F-16")
def bench_result(votes: Votes) -> BenchOutcome:
    """The highest score that at least two benches support as "at least this"; with three votes that is the median.

    With fewer than two votes there is no outcome. An unknown bench or score raises ``ValueError``.
    """
    known = [bench for bench, _ in BENCHES]
    if not set(votes) <= set(known) or any(score not in (None, *SCORES) for score in votes.values()):
        raise ValueError(f"these are not votes of benches: {votes}")
    ordered = tuple((bench, votes.get(bench)) for bench in known)
    levels = tuple(
        Level(level, tuple(bench for bench, score in ordered if score is not None and score >= level))
        for level in reversed(SCORES)
    )
    return BenchOutcome(next((level.score for level in levels if level.carried), None), ordered, levels)


@rule("F-16")
def agreed(positions: Iterable[int | None]) -> int | None:
    """The one score that everyone holds, or ``None`` when they differ, someone has none yet, or there is no one."""
    held = set(positions)
    return held.pop() if len(held) == 1 else None


@rule("F-16")
def bench_votes(sits: Iterable[Member], positions: Mapping[int, int]) -> dict[str, int | None]:
    """The vote of each bench on a criterion, from the position of each of its sitting members."""
    members = tuple(sits)
    return {bench: agreed(positions.get(m.juror_id) for m in members if m.bench == bench) for bench, _ in BENCHES}


@rule("F-16")
def outcome_may_be_final(way: str, sits: Iterable[Member], readings: Mapping[int, str]) -> Verdict:
    """Whether a proposed outcome may become final: all who sit read it and, by consensus, nobody objects.

    ``readings`` map a juror to the objection made (empty: none). After a vote two thirds have decided: an objection
    is kept with the outcome and does not stop it.
    """
    members = tuple(sits)
    unread = sorted(m.name for m in members if m.juror_id not in readings)
    against = sorted(m.name for m in members if readings.get(m.juror_id, "").strip())
    return first_no(
        no("formation.jury_outcome_unread", names=", ".join(unread)) if unread else YES,
        no("formation.jury_outcome_objection", names=", ".join(against)) if against and way == CONSENSUS else YES,
    )


@rule("F-17")
def selected(contribution: int, partnership: int, enough: int = ENOUGH) -> bool:
    """Whether the scores suffice: at least 3 on *both* criteria."""
    return contribution >= enough and partnership >= enough


@rule("F-17")
def result_of(round_number: int, contribution: int, partnership: int, enough: int = ENOUGH) -> str:
    """What two scores lead to: an invitation to pitch after round 1, selection after round 2, or neither."""
    if not selected(contribution, partnership, enough):
        return NOT_SELECTED
    return INVITED if round_number == PAPER else SELECTED


@rule("F-17")
def may_pitch(round_1_result: str | None) -> Verdict:
    """Whether a candidacy goes on to round 2: only when round 1 invited it."""
    return YES if round_1_result == INVITED else no("formation.jury_not_invited")


@rule("F-20")
def meaning(result: str) -> str:
    """The code of the sentence that must stand wherever a result is told: what it gives, and what it does not promise."""
    return f"formation.jury_means_{result}"
