"""What Europa WSE thought of a submission: scores with motivations, per criterion, conditions (P-15)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from gezel.kernel.rule import rule, shows

from ..models import Condition, Evaluation, Proposal, QuestionScore, Submission
from ..rules.evaluation import OnCriterion, per_criterion, total


@dataclass(frozen=True, slots=True)
class Judgement:
    """A submission with its evaluation; ``rows`` pair each frozen answer with the score that stands."""

    submission: Submission
    evaluation: Evaluation | None
    rows: tuple[tuple[Mapping[str, Any], QuestionScore | None], ...]
    criteria: tuple[OnCriterion, ...]
    total: str
    conditions: tuple[Condition, ...]


def scores_of(evaluation: Evaluation) -> dict[int, int]:
    """The standing scores by question."""
    rows = QuestionScore.objects.filter(evaluation=evaluation, standing=True)
    return dict(rows.values_list("number", "score"))


def evaluation_of(proposal: Proposal) -> Evaluation | None:
    """The evaluation of the last submission; none when nobody began."""
    last = proposal.submissions.order_by("-number").first()
    return Evaluation.objects.filter(submission=last).select_related("decided_by").first() if last else None


@rule("P-15", shows)
def judgement_of(proposal: Proposal) -> Judgement | None:
    """The last submission with what was thought of it. Five queries."""
    last = proposal.submissions.select_related("by", "pdf", "docx").order_by("-number").first()
    if last is None:
        return None
    evaluation = Evaluation.objects.filter(submission=last).select_related("decided_by").first()
    given = (
        QuestionScore.objects.filter(evaluation=evaluation, standing=True).select_related("by") if evaluation else ()
    )
    scores = {s.number: s for s in given}
    form = proposal.call_version.settings.proposal
    criteria = per_criterion(form, {n: s.score for n, s in scores.items()})
    rows = tuple((a, scores.get(a["number"])) for a in last.content["answers"])
    conditions = tuple(evaluation.conditions.all()) if evaluation else ()
    return Judgement(last, evaluation, rows, criteria, total(criteria), conditions)
