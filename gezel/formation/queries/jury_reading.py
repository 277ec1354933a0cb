"""What stands on a reading desk and on the table of a deliberation: texts by criterion, own drafts, scores, notes (F-14 to F-16)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from gezel.kernel.actor import Actor

from .. import words
from ..models import BenchVote, Candidacy, Juror, OutcomeReading, RoundOutcome, Score, ScoreDraft, Submission
from ..rules.call_content import CallContent, Criterion
from ..rules.voting import BenchOutcome, bench_result
from .jury_access import outcomes_seen_by, scores_seen_by
from .jury_state import RoundFacts


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer of the candidacy: its code, the question and the text."""

    code: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Reading:
    """A standing submission laid out for judging: per criterion the answers that matter, then everything else."""

    submission: Submission
    criteria: tuple[tuple[Criterion, tuple[Answer, ...]], ...]
    rest: tuple[Answer, ...]
    challenges: tuple[Mapping[str, Any], ...]
    attachments: tuple[Mapping[str, Any], ...]


def reading(candidacy: Candidacy, content: CallContent) -> Reading | None:
    """The submission that stands, by criterion; an answer that serves both criteria is shown with both. One query."""
    submission = Submission.objects.filter(candidacy=candidacy).order_by("-number").first()
    if submission is None:
        return None
    given = submission.content.get("answers", {})
    answers = {q.code: Answer(q.code, q.title, given.get(q.code, "")) for q in content.questions}
    criteria = tuple((c, tuple(answers[a] for a in c.answers if a in answers)) for c in content.criteria)
    used = {answer.code for _, shown in criteria for answer in shown}
    return Reading(
        submission,
        criteria,
        tuple(answer for code, answer in answers.items() if code not in used),
        tuple(c for c in submission.content.get("challenges", ()) if c.get("text")),
        tuple(submission.content.get("attachments", ())),
    )


def drafts_of(juror: Juror, candidacy: Candidacy, round: int) -> dict[str, ScoreDraft]:
    """What a juror is writing, by criterion. One query."""
    rows = ScoreDraft.objects.filter(juror=juror, candidacy=candidacy, round=round)
    return {row.criterion: row for row in rows}


def own_scores(juror: Juror, candidacy: Candidacy, round: int) -> dict[str, Score]:
    """A juror's own standing scores, by criterion. One query."""
    rows = Score.objects.filter(juror=juror, candidacy=candidacy, round=round, standing=True)
    return {row.criterion: row for row in rows}


@dataclass(frozen=True, slots=True)
class Table:
    """The table of a deliberation: scores by juror, votes with their reckoning, the outcome with who read it."""

    scores: tuple[tuple[Juror, Mapping[str, Score]], ...]
    votes: Mapping[str, Mapping[str, BenchVote]]
    counted: Mapping[str, BenchOutcome]
    outcome: RoundOutcome | None
    readings: tuple[OutcomeReading, ...]
    replaced: tuple[RoundOutcome, ...]
    earlier: RoundOutcome | None


def table(facts: RoundFacts, actor: Actor, at: datetime) -> Table:
    """Everything on one candidacy in one round that the actor may see. Six queries at most."""
    rows = {"candidacy": facts.candidacy, "round": facts.round}
    scores: dict[int, dict[str, Score]] = {}
    for score in scores_seen_by(actor, at).filter(**rows):
        scores.setdefault(score.juror_id, {})[score.criterion] = score
    seen = outcomes_seen_by(actor, at).select_related("proposed_by", "final_by")
    outcome = seen.filter(**rows).first()
    earlier = seen.filter(candidacy=facts.candidacy, round=words.PAPER).first() if facts.round == words.PITCH else None
    votes = _votes(facts) if facts.deliberation else {}
    return Table(
        scores=tuple((j, scores[j.pk]) for j in facts.jury.jurors if j.pk in scores),
        votes=votes,
        counted={c: bench_result({b: v.score for b, v in votes.get(c, {}).items()}) for c, _ in words.CRITERIA},
        outcome=outcome,
        readings=tuple(OutcomeReading.objects.filter(outcome=outcome).select_related("juror")) if outcome else (),
        replaced=tuple(RoundOutcome.objects.filter(**rows, replaced_at__isnull=False).prefetch_related("readings")),
        earlier=earlier,
    )


def _votes(facts: RoundFacts) -> dict[str, dict[str, BenchVote]]:
    found: dict[str, dict[str, BenchVote]] = {}
    standing = BenchVote.objects.filter(candidacy=facts.candidacy, round=facts.round, standing=True)
    for vote in standing.select_related("by"):
        found.setdefault(vote.criterion, {})[vote.bench] = vote
    return found
