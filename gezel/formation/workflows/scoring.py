"""Scoring by one juror: a draft that is never lost, handing in, and changing until deliberation opens (F-13 to F-15)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.steps import Steps
from gezel.kernel.verdict import YES, Verdict, first_no, no, require

from .. import words
from ..models import Candidacy, HandIn, Juror, Score, ScoreDraft
from ..policies.jury import may_hand_in, may_write_scores, seat_in
from ..queries.jury_state import RoundFacts
from ..rules.jury import score_allowed
from .jury_round import open_where_complete, take_round

WRITING, HANDED_IN, UNSEALED = "writing", "handed_in", "unsealed"
STEPS = Steps(
    ("save", {WRITING, HANDED_IN}, WRITING),
    ("hand_in", {WRITING, HANDED_IN}, HANDED_IN),
)


@dataclass(frozen=True, slots=True)
class Written:
    """What a juror wrote on one criterion: score (none yet), motivation, notes per assessment question (by its number)."""

    score: int | None = None
    motivation: str = ""
    notes: Mapping[str, str] = field(default_factory=dict)


def state_of(facts: RoundFacts, juror: Juror) -> str:
    """Where one juror's scores stand: ``writing``, ``handed_in`` (sealed) or ``unsealed`` (deliberation began)."""
    if facts.state not in (words.CLOSED, words.SCORING):
        return UNSEALED
    return HANDED_IN if juror.pk in facts.handed_in else WRITING


@transaction.atomic
def save_draft(
    candidacy_id: int, round: int, criterion: str, written: Written, version: int, by: Actor, at: datetime
) -> ScoreDraft:
    """Keep what a juror is writing on one criterion. Refused when another tab saved since ``version``; both texts stay."""
    facts = take_round(candidacy_id, round, by, at)
    require(may_write_scores(by, facts))
    juror = _seat(by, facts)
    require(STEPS.may("save", state_of(facts, juror)))
    key = {"juror": juror, "candidacy": facts.candidacy, "round": round, "criterion": criterion}
    draft = ScoreDraft.objects.filter(**key).first() or ScoreDraft(**key)
    require(_shape(criterion, written.score))
    if _same(draft, written):
        return draft
    require(YES if draft.version == version else no("formation.jury_draft_changed"))
    draft.score, draft.motivation, draft.notes = written.score, written.motivation, dict(written.notes)
    draft.version, draft.saved_at = draft.version + 1, at
    draft.save()
    return draft


@transaction.atomic
def hand_in(
    candidacy_id: int, round: int, scores: Mapping[str, tuple[int | None, str]], by: Actor, at: datetime
) -> HandIn:
    """Hand in both scores with their motivations; until deliberation opens a changed score is a new row.

    The last juror to hand in opens deliberation. Handing in the same twice changes nothing.
    """
    facts = take_round(candidacy_id, round, by, at)
    require(may_hand_in(by, facts))
    juror = _seat(by, facts)
    require(STEPS.may("hand_in", state_of(facts, juror)))
    require(both_complete(scores))
    require(_pitch_over(facts, at))
    changed = [_put(juror, facts.candidacy, round, c, *scores[c], at) for c, _ in words.CRITERIA]
    row, first = HandIn.objects.get_or_create(juror=juror, candidacy=facts.candidacy, round=round, defaults={"at": at})
    if first or any(changed):
        code = "formation.jury_handed_in" if first else "formation.jury_scores_changed"
        record(code, facts.candidacy, by, at, round=round)
    open_where_complete(facts.jury, at, only=candidacy_id)
    return row


@rule("F-14", decides)
def both_complete(scores: Mapping[str, tuple[int | None, str]]) -> Verdict:
    """Both criteria have a whole score from 1 to 4 and a written motivation; the refusal names the criterion."""
    for code, label in words.CRITERIA:
        verdict = score_allowed(*scores.get(code, (None, "")))
        if not verdict:
            missing = "motivation" if verdict.code == "formation.jury_score_unmotivated" else "score"
            return no(f"formation.jury_{missing}_missing_on", criterion=label)
    return YES


def _seat(by: Actor, facts: RoundFacts) -> Juror:
    seat = seat_in(by, facts)
    if seat is None:
        raise AssertionError("policies let only a sitting juror through")
    return seat


def _shape(criterion: str, score: int | None) -> Verdict:
    known = criterion in dict(words.CRITERIA)
    fits = score is None or score in words.SCORES
    return first_no(
        YES if known else no("formation.jury_unknown_criterion"),
        YES if fits else no("formation.jury_score_range", lowest=words.SCORES[0], highest=words.SCORES[-1]),
    )


def _same(draft: ScoreDraft, written: Written) -> bool:
    kept: tuple[Any, ...] = (draft.score, draft.motivation, draft.notes)
    return draft.pk is not None and kept == (written.score, written.motivation, dict(written.notes))


@rule("F-17", decides)
def _pitch_over(facts: RoundFacts, at: datetime) -> Verdict:
    """Notes may be written during the pitch; scores of round 2 count only from its end."""
    if facts.round == words.PAPER:
        return YES
    slot = facts.candidacy.pitch_slots.filter(cancelled_at__isnull=True).first()
    return (
        YES if slot and slot.ends_at <= at else no("formation.jury_pitch_still_on", ends=slot.ends_at if slot else "")
    )


def _put(
    juror: Juror, candidacy: Candidacy, round: int, criterion: str, score: int | None, motivation: str, at: datetime
) -> bool:
    """Add a row when score or motivation differ from the standing row; whether it did."""
    rows = Score.objects.filter(juror=juror, candidacy=candidacy, round=round, criterion=criterion, standing=True)
    standing = rows.first()
    if standing and (standing.score, standing.motivation) == (score, motivation.strip()):
        return False
    rows.update(standing=False)
    fields: dict[str, Any] = {"score": score, "motivation": motivation.strip(), "at": at}
    Score.objects.create(juror=juror, candidacy=candidacy, round=round, criterion=criterion, **fields)
    return True
