"""How scores per question become a judgement per criterion and of the whole, and what a decision needs (P-15)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from gezel.formation.rules.call_proposal import ProposalCriterion, ProposalForm
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, first_no, no

from .. import words


@dataclass(frozen=True, slots=True)
class OnCriterion:
    """A criterion with the scores on its questions; ``share`` of the most that is possible, None while one is missing."""

    criterion: ProposalCriterion
    scores: tuple[int | None, ...]
    share: Fraction | None

    @property
    def percent(self) -> str:
        """The share as a percentage with one decimal, comma; a dash while incomplete."""
        return "–" if self.share is None else _one_decimal(self.share * 100)

    @property
    def weighted(self) -> str:
        """The points it brings, out of its weight."""
        return "–" if self.share is None else _one_decimal(self.share * self.criterion.weight)


@rule("P-15", decides)
def per_criterion(form: ProposalForm, scores: Mapping[int, int]) -> tuple[OnCriterion, ...]:
    """The mean of the scores on each criterion's questions, as a share of the highest score."""
    found = []
    for criterion in form.criteria:
        mine = tuple(scores.get(q.number) for q in form.asked_for(criterion.code))
        known = [s for s in mine if s is not None]
        share = Fraction(sum(known), len(mine) * form.score_max) if mine and len(known) == len(mine) else None
        found.append(OnCriterion(criterion, mine, share))
    return tuple(found)


@rule("P-15", decides)
def total(rows: Sequence[OnCriterion]) -> str:
    """The weighted points out of a hundred, one decimal, half up; a dash while a score is missing."""
    if any(r.share is None for r in rows):
        return "–"
    return _one_decimal(sum((r.share or Fraction(0)) * r.criterion.weight for r in rows))


def _one_decimal(value: Fraction | int) -> str:
    tenths = int(Fraction(value) * 10 + Fraction(1, 2))
    return f"{tenths // 10},{tenths % 10}"


@rule("P-15", decides)
def may_score(score: int, motivation: str, form: ProposalForm) -> Verdict:
    """A whole score within the scale, with a motivation."""
    inside = 1 <= score <= form.score_max
    return first_no(
        YES if inside else no("proposal.score_outside", most=form.score_max),
        YES if motivation.strip() else no("proposal.score_unmotivated"),
    )


@rule("P-15", decides)
def may_decide(
    form: ProposalForm,
    scores: Mapping[int, int],
    result: str,
    motivation: str,
    conditions: Sequence[tuple[str, date]],
    on: date,
) -> Verdict:
    """Every answer scored, the decision motivated; conditions exactly when it is approved on conditions, each due after today."""
    missing = [q.number for q in form.questions if q.number not in scores]
    known = result in dict(words.RESULTS)
    return first_no(
        YES if not missing else no("proposal.scores_missing", numbers=", ".join(map(str, missing))),
        YES if known else no("proposal.result_missing"),
        YES if motivation.strip() else no("proposal.decision_unmotivated"),
        YES
        if bool(conditions) == (result == words.CONDITIONS)
        else no(f"proposal.conditions_{'missing' if not conditions else 'unasked'}"),
        YES if all(text.strip() and due > on for text, due in conditions) else no("proposal.condition_due"),
    )
