"""The dense pages of a jury: scores of every candidacy by juror, and contributions by challenge. Flat queries (F-12, F-15)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import BooleanField, Case, F, FilteredRelation, OuterRef, Q, Subquery, Value, When

from gezel.kernel.actor import Actor
from gezel.kernel.rule import rule, shows

from .. import words
from ..models import Area, Challenge, Contribution, Juror, Submission
from .jury_access import known_by, outcomes_seen_by, seats_of, seen_by, unsealed

BLANK = ("", "")


@dataclass(slots=True)
class GridRow:
    """A candidacy with per juror the name and the two scores (empty where sealed or absent) and its outcome (empty until seen)."""

    candidacy_id: int
    name: str
    open: bool
    shown: list[tuple[str, str, str]]
    outcome: tuple[str, str] = BLANK
    result: str = ""
    final: bool = False


def grid(area: Area, jurors: list[Juror], actor: Actor, at: datetime, round: int) -> list[GridRow]:
    """Every candidacy that the actor may know, by name, with the scores and the outcome they may see. One query."""
    place = {juror.pk: n for n, juror in enumerate(jurors)}
    blank = [(juror.name, "", "") for juror in jurors]
    rows: dict[int, GridRow] = {}
    for pk, name, opens, juror_id, criterion, score, *outcome in _flat(area, actor, at, round):
        row = rows.get(pk)
        if row is None:
            row = rows[pk] = GridRow(pk, name, opens, blank.copy())
            if outcome[0]:
                row.outcome, row.result = (str(outcome[1]), str(outcome[2])), outcome[3]
                row.final = outcome[4] is not None
        column = place.get(juror_id)
        if column is not None and score is not None:
            label, first, second = row.shown[column]
            is_first = criterion == words.CONTRIBUTION
            row.shown[column] = (label, str(score), second) if is_first else (label, first, str(score))
    return list(rows.values())


def _flat(area: Area, actor: Actor, at: datetime, round: int) -> Iterable[tuple[Any, ...]]:
    """One row per candidacy and score; a score or outcome that the actor may not see comes as nothing, the row stays."""
    told = outcomes_seen_by(actor, at).filter(round=round).values("pk")
    rows = known_by(actor, at).filter(area=area)
    rows = rows.annotate(
        score_row=FilteredRelation("scores", condition=Q(scores__round=round, scores__standing=True)),
        outcome_row=FilteredRelation(
            "outcomes", condition=Q(outcomes__round=round, outcomes__replaced_at__isnull=True)
        ),
        opens=Case(
            When(pk__in=seen_by(actor, at).values("pk"), then=Value(True)),
            default=Value(False),
            output_field=BooleanField(),
        ),
        shown=Case(
            When(pk__in=unsealed(actor, at, round).values("pk"), then=F("score_row__score")),
            When(score_row__juror__in=seats_of(actor).values("pk"), opens=True, then=F("score_row__score")),
            default=None,
        ),
        outcome=Case(When(outcome_row__in=told, then=F("outcome_row__pk")), default=None),
    )
    return rows.order_by("organisation__name", "pk").values_list(
        "pk",
        "organisation__name",
        "opens",
        "score_row__juror_id",
        "score_row__criterion",
        "shown",
        "outcome",
        "outcome_row__contribution_score",
        "outcome_row__partnership_score",
        "outcome_row__result",
        "outcome_row__final_at",
    )


@dataclass(slots=True)
class Covered:
    """A retained challenge and who contributes to it."""

    challenge: Challenge
    by: list[tuple[int, str, str]]

    @property
    def uncovered(self) -> bool:
        """Whether nobody contributes anything."""
        return not self.by


@dataclass(frozen=True, slots=True)
class Matching:
    """Challenges × candidates: the challenges with who contributes, and per candidate which challenges (by position)."""

    challenges: list[Covered]
    rows: list[tuple[int, str, list[bool]]]


@rule("F-12", shows)
def matching(area: Area, actor: Actor, at: datetime, still_in: bool = False) -> Matching:
    """What each candidate that the actor may open contributes per retained challenge, so that uncovered needs stand out.

    ``still_in``: only those the jury did not refuse, as far as the actor may see outcomes. Three queries.
    """
    seen = seen_by(actor, at).filter(area=area)
    if still_in:
        refused = outcomes_seen_by(actor, at).filter(
            result=words.NOT_SELECTED, final_at__isnull=False, reversal__isnull=True
        )
        seen = seen.exclude(pk__in=refused.values("candidacy_id"))
    names = dict(seen.order_by("organisation__name", "pk").values_list("pk", "organisation__name"))
    challenges = [Covered(c, []) for c in Challenge.objects.filter(area=area, retained=True)]
    last = Submission.objects.filter(candidacy=OuterRef("submission__candidacy")).order_by("-number").values("pk")[:1]
    found = Contribution.objects.filter(submission__candidacy__in=seen.values("pk"), submission=Subquery(last))
    flat = found.annotate(who=F("submission__candidacy_id")).values_list("challenge_id", "who", "text")
    texts = {(challenge, candidacy): text for challenge, candidacy, text in flat}
    for covered in challenges:
        pk = covered.challenge.pk
        covered.by.extend((c, name, texts[pk, c]) for c, name in names.items() if (pk, c) in texts)
    rows = [(c, name, [(x.challenge.pk, c) in texts for x in challenges]) for c, name in names.items()]
    return Matching(challenges, rows)
