"""Scores, stars, questions and steps on the timeline of a case (C-06, C-08, C-09, C-10)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime

from django.urls import reverse

from ..models import Case, CaseActionMove, DemandMove, Observation, ReleaseScore, Star
from ..rules.sight import ACTIONS, DEMAND, SCORES, WISH, Sight
from ..words.demand import FAILURE, VALUE, WITH_THE_TRACK
from .timeline import Moment, Row, Rows

_QUESTION_ICONS = {VALUE: "sprout", FAILURE: "circle-alert"}


def moments(case: Case, sight: Sight, at: datetime) -> Iterable[Rows]:
    """The moments of this topic for the timeline, each for who sees that part."""
    if SCORES in sight:
        yield from _scores(case)
    if WISH in sight:
        stars = reverse("casework:case_star", args=[case.key])
        yield Rows(
            Star.objects.filter(case=case),
            lambda row: Moment(row.at, f"casework.moment_star_{row.word}", {}, "star", stars),
            at="at",
            word="hand",
        )
    for label, part in ((VALUE, WISH), (FAILURE, DEMAND)):
        if part in sight:
            moves = DemandMove.objects.filter(demand__case=case, label=label).exclude(kind__in=WITH_THE_TRACK)
            tell = _moving(case, f"question_{label}", "case_question", _QUESTION_ICONS[label])
            yield Rows(moves, tell, at="at", word="kind", number="demand_id")
    if ACTIONS in sight:
        steps = CaseActionMove.objects.filter(action__case=case)
        yield Rows(steps, _moving(case, "step", "case_action", "footprints"), at="at", word="kind", number="action_id")


def _scores(case: Case) -> Iterable[Rows]:
    scores, observed = (reverse(f"casework:{page}", args=[case.key]) for page in ("case_scores", "case_indicators"))
    yield Rows(
        ReleaseScore.objects.standing().filter(case=case),
        lambda row: Moment(row.at, "casework.moment_score", {"value": str(row.number)}, "milestone", scores),
        at="for_at",
        number="value",
    )
    yield Rows(
        Observation.objects.filter(case=case),
        lambda row: Moment(row.at, "casework.moment_observed", {}, "chart-no-axes-column", observed),
        at="at",
    )


def _moving(case: Case, what: str, page: str, icon: str) -> Callable[[Row], Moment]:
    """A step in the life of a question or an agreed step: read on the page of that one."""
    return lambda row: Moment(
        row.at,
        f"casework.moment_{what}_{row.word}",
        {},
        icon,
        reverse(f"casework:{page}", args=[case.key, row.number]),
    )
