"""Scores, stars, questions and steps on the timeline of a case (C-06, C-08, C-09, C-10)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import CharField, F, QuerySet, Value
from django.db.models.functions import Cast
from django.urls import reverse

from ..models import Case, CaseActionMove, DemandMove, Observation, ReleaseScore, Star
from ..rules.sight import ACTIONS, DEMAND, SCORES, WISH, Sight
from ..words.demand import FAILURE, VALUE, WITH_THE_TRACK
from .timeline import Moment

_TEXT = CharField()


@dataclass(frozen=True, slots=True)
class Happened:
    """Something of this topic: when, kind, a word about it, and the row it is read at (0: the page of the kind)."""

    at: datetime
    kind: str
    word: str
    row: int


def happened_in(case: Case, sight: Sight) -> list[Happened]:
    """Everything of this topic that this reader may see. One query (none when nothing is open to them)."""
    parts = _parts(case, sight)
    if not parts:
        return []
    first, *others = [part.order_by() for part in parts]
    rows = first.union(*others, all=True) if others else first
    return [Happened(at, kind, str(word), row or 0) for at, kind, word, row in rows]


def _parts(case: Case, sight: Sight) -> list[QuerySet]:  # type: ignore[type-arg]
    of = {"case": case}
    found: list[QuerySet] = []  # type: ignore[type-arg]
    if SCORES in sight:
        scores = ReleaseScore.objects.standing().filter(**of)
        found.append(scores.values_list("for_at", _as("score"), Cast("value", _TEXT), F("pk")))
        found.append(Observation.objects.filter(**of).values_list("at", _as("observed"), _as(""), F("pk")))
    if WISH in sight:
        found.append(Star.objects.filter(**of).values_list("at", _as("star"), "hand", F("pk")))
    labels = [label for label, part in ((VALUE, WISH), (FAILURE, DEMAND)) if part in sight]
    for label in labels:
        moves = DemandMove.objects.filter(demand__case=case, label=label).exclude(kind__in=WITH_THE_TRACK)
        found.append(moves.values_list("at", _as(f"question_{label}"), "kind", F("demand_id")))
    if ACTIONS in sight:
        moves_of = CaseActionMove.objects.filter(action__case=case)
        found.append(moves_of.values_list("at", _as("step"), "kind", F("action_id")))
    return found


def _as(text: str) -> Value:
    return Value(text, output_field=_TEXT)


def address(case: Case, one: Happened) -> str:
    """Where it is read."""
    if one.kind.startswith("question"):
        return reverse("casework:case_question", args=[case.key, one.row])
    if one.kind == "step":
        return reverse("casework:case_action", args=[case.key, one.row])
    page = {"score": "case_scores", "star": "case_star", "observed": "case_indicators"}[one.kind]
    return reverse(f"casework:{page}", args=[case.key])


ICONS = {
    "score": "milestone",
    "star": "star",
    "observed": "chart-no-axes-column",
    "question_value": "sprout",
    "question_failure": "circle-alert",
    "step": "footprints",
}


def moments(case: Case, sight: Sight, at: datetime) -> Iterable[Moment]:
    """The moments of this topic for the timeline."""
    for one in happened_in(case, sight):
        code, params = _sentence(one)
        yield Moment(one.at, code, params, ICONS[one.kind], address(case, one))


def _sentence(one: Happened) -> tuple[str, dict[str, object]]:
    if one.kind == "score":
        return "casework.moment_score", {"value": one.word}
    if one.kind == "observed":
        return "casework.moment_observed", {}
    return f"casework.moment_{one.kind}_{one.word}", {}
