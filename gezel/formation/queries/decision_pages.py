"""What the candidate's page and the assessment page show: both rounds side by side, for ever (F-17, F-19, F-20, F-21)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule, shows

from .. import words
from ..models import Candidacy, Decision, PitchSlot, RoundOutcome
from ..rules.decisions import may_reply, reply_until
from ..rules.voting import meaning
from .decision_access import mails_seen_by, told_to
from .decision_round import standing_slots
from .jury_access import outcomes_seen_by


@dataclass(frozen=True)
class Criterion:
    """One criterion as told: its name, the score with its published meaning, the motivation."""

    name: str
    score: int
    means: str
    motivation: str


@dataclass(frozen=True)
class Round:
    """One round as told: the outcome, its criteria, what it means, and the decision mail when the reader may see it."""

    number: int
    outcome: RoundOutcome
    criteria: tuple[Criterion, ...]
    means: str
    decision: Decision | None
    last_day: date | None


@dataclass(frozen=True)
class Told:
    """What a candidate reads: the rounds that were told, its slot while it goes to the pitch, and what it can do until when."""

    rounds: tuple[Round, ...]
    slot: PitchSlot | None
    pitching: bool
    reply: Round | None
    closing: Decision | None


@rule("F-19", shows)
def own_decision(actor: Actor, candidacy_id: int, at: datetime) -> Told | None:
    """What was told to the actor's own candidacy; ``None`` before anything was released. Two queries."""
    decisions = list(told_to(actor, at).filter(candidacy_id=candidacy_id).order_by("pk"))
    if not decisions:
        return None
    candidacy = decisions[0].candidacy
    closing = next((d for d in decisions if d.kind == words.MAIL_FINAL_REFUSED_1), None)
    rounds = tuple(round_told(candidacy, d.outcome, d) for d in decisions if d != closing)
    pitching = rounds[-1].outcome.leads_to == words.INVITED
    slot = next(iter(standing_slots([candidacy])), None) if pitching else None
    reply = next((r for r in rounds if r.decision and may_reply(r.decision.kind)), None)
    return Told(rounds, slot, pitching, reply, closing)


def round_told(candidacy: Candidacy, outcome: RoundOutcome, decision: Decision | None) -> Round:
    """A final outcome with the names and meanings of the call version of its area."""
    call = candidacy.area.call_version.settings
    criteria = tuple(
        Criterion(c.name, score, call.score_meanings[score], getattr(outcome, f"{c.code}_motivation"))
        for c in call.criteria
        for score in (getattr(outcome, f"{c.code}_score"),)
    )
    return Round(outcome.round, outcome, criteria, meaning(outcome.result), decision, last_day(candidacy, decision))


@rule("F-21", decides)
def last_day(candidacy: Candidacy, decision: Decision | None) -> date | None:
    """The last day for a reply, from the receipt; while a mail is still on its way the day that it tells."""
    if decision is None or not may_reply(decision.kind):
        return None
    if decision.received_at is None:
        return decision.told_last_day
    return reply_until(day_of(decision.received_at), candidacy.area.call_version.settings.numbers)


@rule("F-17", shows)
def assessment(actor: Actor, candidacy: Candidacy, at: datetime) -> tuple[Round, ...]:
    """The final outcomes of a candidacy that the actor may see, with the mails the actor may read. Two queries."""
    seen = outcomes_seen_by(actor, at).filter(candidacy=candidacy, final_at__isnull=False)
    seen = seen.select_related("final_by").order_by("round")
    mails = {d.outcome_id: d for d in mails_seen_by(actor, at).filter(candidacy=candidacy).order_by("-pk")}
    return tuple(round_told(candidacy, outcome, mails.get(outcome.pk)) for outcome in seen)
