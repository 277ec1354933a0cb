"""Who judges: the composition of a jury, recusal, scores and their seal (F-13, F-14, F-15).

Plain values in, verdicts out. *Conflicts* map a juror to what that juror declared for one candidacy: ``True`` is a
conflict of interest, ``False`` none; a juror who is not in the map has not declared. A recused juror does not sit
for that candidacy: what that juror scored stays kept and counts for nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

from gezel.kernel.rule import rule
from gezel.kernel.typed import is_blank
from gezel.kernel.verdict import YES, Verdict, first_no, no

from ..words import BENCHES, EXTERNAL, SCORES

MINIMUM = 3
Conflicts = Mapping[int, bool]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Member:
    """A juror as the rules need one; ``expertise`` is asked of externals only."""

    juror_id: int
    name: str
    bench: str
    expertise: str = ""
    trained: bool = False
    chair: bool = False


@rule("F-13")
def jury_complete(members: Sequence[Member], minimum: int = MINIMUM) -> Verdict:
    """Whether there are enough matchmakers (three by default), one of each bench, and each external has expertise.

    Asked of a whole jury, and of those who sit for one candidacy after recusals.
    """
    there = {member.bench for member in members}
    unskilled = [m.name for m in members if m.bench == EXTERNAL and not m.expertise.strip()]
    return first_no(
        *(no(f"formation.jury_without_{bench}") for bench, _ in BENCHES if bench not in there),
        no("formation.jury_too_small", minimum=minimum, there=len(members)) if len(members) < minimum else YES,
        no("formation.jury_expertise_missing", names=_listed(unskilled)) if unskilled else YES,
    )


@rule("F-13")
def jury_ready(members: Sequence[Member], minimum: int = MINIMUM) -> Verdict:
    """Whether a jury may begin: complete, with one chair, everyone trained."""
    chairs = sum(member.chair for member in members)
    untrained = [member.name for member in members if not member.trained]
    return first_no(
        jury_complete(members, minimum),
        YES if chairs == 1 else no("formation.jury_chair_missing"),
        no("formation.jury_untrained", names=_listed(untrained)) if untrained else YES,
    )


@rule("F-13")
def sitting(members: Iterable[Member], conflicts: Conflicts) -> tuple[Member, ...]:
    """The members who sit for a candidacy: they declared that they have no conflict of interest."""
    return tuple(member for member in members if conflicts.get(member.juror_id) is False)


@rule("F-13")
def scoring_may_open(members: Sequence[Member], conflicts: Conflicts, minimum: int = MINIMUM) -> Verdict:
    """Whether one candidacy may be scored: the jury is ready, all declared, and who is left is still complete.

    A jury that recusal leaves incomplete stops this candidacy only.
    """
    silent = [member.name for member in members if member.juror_id not in conflicts]
    left = jury_complete(sitting(members, conflicts), minimum)
    return first_no(
        jury_ready(members, minimum),
        no("formation.jury_undeclared", names=_listed(silent)) if silent else YES,
        YES if left else no("formation.jury_incomplete_here", why=left.code, **left.params),
    )


@rule("F-13")
def counting(scores: Mapping[int, T], conflicts: Conflicts) -> dict[int, T]:
    """The scores that count, by juror: those of a recused juror, also one recused later, are void but stay kept."""
    return {juror: score for juror, score in scores.items() if conflicts.get(juror) is False}


@rule("F-14")
def score_allowed(score: int | float | Decimal | None, motivation: str) -> Verdict:
    """Whether a score may stand: a whole 1, 2, 3 or 4 with a written motivation."""
    if score is None or isinstance(score, bool) or score != score or not SCORES[0] <= score <= SCORES[-1]:
        return no("formation.jury_score_range", lowest=SCORES[0], highest=SCORES[-1])
    if score != int(score):
        return no("formation.jury_score_whole")
    return no("formation.jury_score_unmotivated") if is_blank(motivation) else YES


@rule("F-15")
def deliberation_open(sits: Collection[int], handed_in: Collection[int], opened_early: bool = False) -> bool:
    """Whether the seal is off: all who sit have handed in theirs, or the chair opened deliberation early."""
    return bool(sits) and (opened_early or set(sits) <= set(handed_in))


@rule("F-15")
def may_open_early(is_chair: bool, reason: str, sits: Collection[int], handed_in: Collection[int]) -> Verdict:
    """Whether deliberation may open before all have handed in: by the chair, with a reason, on at least one score."""
    return first_no(
        YES if is_chair else no("formation.jury_only_chair_opens"),
        no("formation.jury_nothing_to_open") if not set(sits) & set(handed_in) else YES,
        no("formation.jury_open_needs_reason") if is_blank(reason) else YES,
    )


def _listed(names: Iterable[str]) -> str:
    return ", ".join(sorted(names))
