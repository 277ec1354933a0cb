"""From sealed scores to an outcome: deliberation, consensus or bench vote, a pending outcome that is read, then final (F-16, F-17)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.steps import Steps
from gezel.kernel.verdict import YES, Verdict, no, require

from .. import words
from ..models import BenchVote, Deliberation, Juror, OutcomeReading, RoundOutcome
from ..policies.jury import may_deliberate, may_make_final, may_open_early, may_read_outcome, seat_in
from ..queries.jury_state import RoundFacts
from ..rules.jury import score_allowed
from ..rules.voting import BenchOutcome, bench_result, result_of
from . import jury_news as news
from .jury_round import take_round

STEPS = Steps(
    ("open_early", {words.SCORING}, words.DELIBERATING),
    ("note", {words.DELIBERATING}, words.DELIBERATING),
    ("vote", {words.DELIBERATING}, words.DELIBERATING),
    ("propose", {words.DELIBERATING}, words.PROPOSED),
    ("read", {words.PROPOSED}, words.PROPOSED),
    ("object", {words.PROPOSED}, words.DELIBERATING),
    ("make_final", {words.PROPOSED}, words.FINAL),
)
Scored = Mapping[str, tuple[int | None, str]]


@transaction.atomic
def open_early(candidacy_id: int, round: int, reason: str, by: Actor, at: datetime) -> Deliberation:
    """The chair takes the seal off before everyone handed in, with a reason that stays with the file."""
    facts = take_round(candidacy_id, round, by, at)
    require(may_open_early(by, facts, reason))
    require(STEPS.may("open_early", facts.state))
    row = Deliberation.objects.create(
        candidacy=facts.candidacy,
        round=round,
        opened_at=at,
        opened_by_id=by.person_id,
        early=True,
        reason=reason.strip(),
    )
    record("formation.jury_opened_early", facts.candidacy, by, at, reason=reason.strip(), round=round)
    news.opened(facts, by, at)
    return row


@transaction.atomic
def note(
    candidacy_id: int, round: int, notes: str, draft: Mapping[str, Any], edition: int, by: Actor, at: datetime
) -> Deliberation:
    """Keep what the jury writes together; refused when a colleague saved since ``edition``, so that both texts can be merged."""
    facts, seat = _take(candidacy_id, round, "note", by, at)
    row = facts.deliberation
    assert row is not None
    kept = {
        c: {"score": _kept_score(draft, c), "motivation": str(draft.get(c, {}).get("motivation", ""))} for c in _CODES
    }
    if (row.notes, row.draft) == (notes, kept):
        return row
    require(YES if row.edition == edition else no("formation.jury_notes_changed"))
    row.notes, row.draft, row.edition = notes, kept, row.edition + 1
    row.noted_at, row.noted_by = at, seat
    row.save()
    return row


@transaction.atomic
def cast_vote(
    candidacy_id: int, round: int, votes: Mapping[str, int | None], by: Actor, at: datetime
) -> list[BenchVote]:
    """Enter for one's own bench the score it agrees on per criterion; ``None`` says that the bench does not agree.

    Any sitting juror of the bench enters it; a change is a new row and shows who made it.
    """
    facts, seat = _take(candidacy_id, round, "vote", by, at)
    require(YES if set(votes) == set(_CODES) else no("formation.jury_vote_both"))
    require(YES if all(v is None or v in words.SCORES for v in votes.values()) else _range())
    rows = [row for criterion in _CODES if (row := _put_vote(facts, seat, criterion, votes[criterion], at))]
    if rows:
        record("formation.jury_bench_voted", facts.candidacy, by, at, round=round, bench=seat.get_bench_display())
        news.voted(facts, seat, by, at)
    return rows


@transaction.atomic
def propose_consensus(candidacy_id: int, round: int, agreed: Scored, by: Actor, at: datetime) -> RoundOutcome:
    """Propose the one score per criterion that the jury agrees on, each with one motivation."""
    facts, seat = _take(candidacy_id, round, "propose", by, at)
    return _propose(facts, seat, words.CONSENSUS, agreed, {}, by, at)


@transaction.atomic
def propose_vote(
    candidacy_id: int, round: int, motivations: Mapping[str, str], by: Actor, at: datetime
) -> RoundOutcome:
    """Propose what the bench votes give, with the motivations the jury writes to it; the reckoning is kept with the outcome."""
    facts, seat = _take(candidacy_id, round, "propose", by, at)
    counted = count_votes(facts)
    require(vote_decides(facts, counted))
    scores = {c: (counted[c].score, motivations.get(c, "")) for c in _CODES}
    return _propose(facts, seat, words.VOTE, scores, {c: counted[c].as_data() for c in _CODES}, by, at)


@transaction.atomic
def read(outcome_id: int, by: Actor, at: datetime) -> OutcomeReading:
    """A juror has read a proposed outcome and lets it stand."""
    facts, seat = _take_outcome(outcome_id, "read", by, at)
    row, first = OutcomeReading.objects.get_or_create(outcome=facts.outcome, juror=seat, defaults={"at": at})
    if first:
        record("formation.jury_outcome_read", facts.candidacy, by, at, round=facts.round)
    return row


@transaction.atomic
def object_to(outcome_id: int, objection: str, by: Actor, at: datetime) -> OutcomeReading:
    """A juror does not agree. An outcome by consensus goes back to deliberation; after a vote the objection is kept beside it."""
    facts, seat = _take_outcome(outcome_id, "object", by, at)
    require(YES if objection.strip() else no("formation.jury_objection_needs_words"))
    row, _ = OutcomeReading.objects.update_or_create(
        outcome=facts.outcome, juror=seat, defaults={"at": at, "objection": objection.strip()}
    )
    record("formation.jury_objected", facts.candidacy, by, at, round=facts.round)
    if facts.outcome and facts.outcome.way == words.CONSENSUS:
        _send_back(facts, at)
    news.objected(facts, by, at)
    return row


@transaction.atomic
def make_final(outcome_id: int, by: Actor, at: datetime) -> RoundOutcome:
    """The chair makes a proposed outcome final once everyone who judges has read it; from then on it never changes."""
    facts, seat = _take_outcome(outcome_id, "make_final", by, at)
    outcome = facts.outcome
    assert outcome is not None
    require(may_make_final(by, facts, readings_of(outcome)))
    outcome.final_at, outcome.final_by = at, seat
    outcome.save(update_fields=["final_at", "final_by"])
    record("formation.jury_decided", facts.candidacy, by, at, round=facts.round, way=outcome.get_way_display())
    news.decided(facts, by, at)
    return outcome


@rule("F-16", decides)
def count_votes(facts: RoundFacts) -> dict[str, BenchOutcome]:
    """The reckoning of the standing bench votes per criterion. One query."""
    found: dict[str, dict[str, int | None]] = {c: {} for c in _CODES}
    rows = BenchVote.objects.filter(candidacy=facts.candidacy, round=facts.round, standing=True)
    for criterion, bench, score in rows.values_list("criterion", "bench", "score"):
        found[criterion][bench] = score
    return {c: bench_result(votes) for c, votes in found.items()}


@rule("F-16", decides)
def vote_decides(facts: RoundFacts, counted: Mapping[str, BenchOutcome]) -> Verdict:
    """Whether the votes give an outcome: every bench has spoken, and on both criteria at least two benches have a vote."""
    rows = BenchVote.objects.filter(candidacy=facts.candidacy, round=facts.round, standing=True)
    spoken = set(rows.values_list("criterion", "bench"))
    silent = [label for bench, label in words.BENCHES if any((c, bench) not in spoken for c in _CODES)]
    if silent:
        return no("formation.jury_benches_silent", benches=", ".join(silent))
    undecided = [label for c, label in words.CRITERIA if counted[c].score is None]
    return no("formation.jury_vote_undecided", criteria=", ".join(undecided)) if undecided else YES


def readings_of(outcome: RoundOutcome) -> dict[int, str]:
    """Who read an outcome, with the objection made (empty: none)."""
    return dict(OutcomeReading.objects.filter(outcome=outcome).values_list("juror_id", "objection"))


_CODES = tuple(code for code, _ in words.CRITERIA)


def _take(candidacy_id: int, round: int, step: str, by: Actor, at: datetime) -> tuple[RoundFacts, Juror]:
    facts = take_round(candidacy_id, round, by, at)
    require(may_deliberate(by, facts))
    require(STEPS.may(step, facts.state))
    return facts, _seat(by, facts)


def _take_outcome(outcome_id: int, step: str, by: Actor, at: datetime) -> tuple[RoundFacts, Juror]:
    """Lock the jury of an outcome; one that was replaced or finished meanwhile is refused as a step from another state."""
    found = RoundOutcome.objects.filter(pk=outcome_id).values_list("candidacy_id", "round").first()
    if found is None:
        require(no("formation.jury_not_yours"))
        raise AssertionError
    facts = take_round(*found, by, at)
    require(may_read_outcome(by, facts))
    state = facts.state if facts.outcome and facts.outcome.pk == outcome_id else words.DELIBERATING
    require(STEPS.may(step, state))
    return facts, _seat(by, facts)


def _seat(by: Actor, facts: RoundFacts) -> Juror:
    seat = seat_in(by, facts)
    if seat is None:
        raise AssertionError("policies let only a sitting juror through")
    return seat


def _propose(
    facts: RoundFacts, seat: Juror, way: str, agreed: Scored, reckoning: Mapping[str, Any], by: Actor, at: datetime
) -> RoundOutcome:
    for criterion in _CODES:
        require(score_allowed(*agreed.get(criterion, (None, ""))))
    scores = {c: int(agreed[c][0] or 0) for c in _CODES}
    outcome = RoundOutcome.objects.create(
        candidacy=facts.candidacy,
        round=facts.round,
        way=way,
        contribution_score=scores[words.CONTRIBUTION],
        contribution_motivation=agreed[words.CONTRIBUTION][1].strip(),
        partnership_score=scores[words.PARTNERSHIP],
        partnership_motivation=agreed[words.PARTNERSHIP][1].strip(),
        result=result_of(facts.round, scores[words.CONTRIBUTION], scores[words.PARTNERSHIP]),
        reckoning=dict(reckoning),
        proposed_at=at,
        proposed_by=seat,
    )
    OutcomeReading.objects.create(outcome=outcome, juror=seat, at=at)
    record("formation.jury_proposed", facts.candidacy, by, at, round=facts.round, way=outcome.get_way_display())
    news.proposed(facts, by, at)
    return outcome


def _send_back(facts: RoundFacts, at: datetime) -> None:
    rows = RoundOutcome.objects.filter(candidacy=facts.candidacy, round=facts.round, final_at__isnull=True)
    rows.filter(replaced_at__isnull=True).update(replaced_at=at)


def _put_vote(facts: RoundFacts, seat: Juror, criterion: str, score: int | None, at: datetime) -> BenchVote | None:
    """A new row for the bench when its vote differs from the standing one."""
    key = {"candidacy": facts.candidacy, "round": facts.round, "criterion": criterion, "bench": seat.bench}
    standing = BenchVote.objects.filter(**key, standing=True)
    if (before := standing.first()) and before.score == score:
        return None
    standing.update(standing=False)
    return BenchVote.objects.create(**key, agreed=score is not None, score=score, at=at, by=seat)


def _kept_score(draft: Mapping[str, Any], criterion: str) -> int | None:
    score = draft.get(criterion, {}).get("score")
    return score if score in words.SCORES else None


def _range() -> Verdict:
    return no("formation.jury_score_range", lowest=words.SCORES[0], highest=words.SCORES[-1])
