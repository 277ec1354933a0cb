"""A reply's life with the candidate: written, kept, submitted in time, perhaps withdrawn (F-21)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.steps import Steps
from gezel.kernel.verdict import YES, Refused, no, require

from .. import words
from ..models import Decision, Reply, ReplyPoint
from ..policies import reply as policy
from ..queries.decision_mail import recipient_of
from ..queries.reply_documents import documents_of
from ..rules.reply import Point, about_allowed, points_complete
from . import reply_news as news
from .taking import take_area_of

STEPS = Steps(
    ("save", {words.DRAFT}, words.DRAFT),
    ("submit", {words.DRAFT}, words.SUBMITTED),
    ("withdraw", {words.SUBMITTED}, words.WITHDRAWN),
    ("decide", {words.SUBMITTED}, words.CONFIRMED),  # or reversed
)


@dataclass(frozen=True, slots=True)
class Written:
    """What stands in the form: the answer to its own question, the points, and the edition the page showed."""

    about: str
    points: Sequence[Point]
    edition: int


@transaction.atomic
@rule("F-21", decides)
def save(decision_id: int, written: Written, by: Actor, at: datetime, token: str = "") -> Reply:
    """Keep what was written, whatever it says; refused when a colleague saved meanwhile or the last day has passed."""
    decision, reply = _take(decision_id)
    require(policy.may_write(by, decision, at, token))
    who = _named(by, decision)
    reply = reply or Reply(decision=decision, started_at=at)
    require(STEPS.may("save", reply.state))
    require(YES if reply.edition == written.edition else no("formation.reply_edited_meanwhile", name=reply.saved_by))
    reply.about, reply.edition = written.about, reply.edition + 1
    reply.saved_at, reply.saved_by = at, who.name[:160]
    first = reply.pk is None
    reply.save()
    _write_points(reply, written.points)
    if first:
        record("formation.reply_started", decision.candidacy, who, at)
    return reply


@transaction.atomic
@rule("F-21", decides)
def submit(decision_id: int, by: Actor, at: datetime, token: str = "") -> Reply:
    """Submit what was kept: on a material error, with document and passage, and in time. What arrives later is refused with the date."""
    decision, reply = _take(decision_id)
    require(policy.may_write(by, decision, at, token))
    if reply is None:
        raise Refused(no("formation.reply_without_point"))
    require(STEPS.may("submit", reply.state))
    require(about_allowed(reply.about))
    points = [Point(p.document, p.passage, p.explanation) for p in reply.points.all()]
    require(points_complete(points, {source.code for source in documents_of(decision.candidacy)}))
    who = _named(by, decision)
    reply.submitted_at, reply.submitted_by = at, who.name[:160]
    reply.save(update_fields=["submitted_at", "submitted_by"])
    record("formation.reply_submitted", decision.candidacy, who, at, round=decision.outcome.round)
    news.submitted(reply, who, at)
    return reply


@transaction.atomic
@rule("F-22", decides)
def withdraw(decision_id: int, by: Actor, at: datetime, token: str = "") -> Reply:
    """Take a submitted reply back, so that the decision stands; who weighs it has nothing left to do."""
    decision, reply = _take(decision_id)
    if reply is None:
        raise Refused(no("formation.reply_not_yours"))
    require(policy.may_withdraw(by, reply, at, token))
    require(STEPS.may("withdraw", reply.state))
    reply.withdrawn_at = at
    reply.save()
    record("formation.reply_withdrawn", decision.candidacy, _named(by, decision), at)
    news.withdrawn(reply, at)
    return reply


def _take(decision_id: int) -> tuple[Decision, Reply | None]:
    """The decision with its reply, under the lock of the area."""
    take_area_of(Decision.objects.values_list("candidacy__area_id", flat=True).get(pk=decision_id))
    rows = Decision.objects.select_related("outcome", "candidacy__organisation", "candidacy__started_by")
    decision = rows.select_related("candidacy__area__call_version", "candidacy__area__call").get(pk=decision_id)
    return decision, Reply.objects.filter(decision=decision).first()


def _write_points(reply: Reply, points: Sequence[Point]) -> None:
    reply.points.all().delete()
    given = [point for point in points if not point.blank]
    for position, point in enumerate(given, start=1):
        ReplyPoint.objects.create(
            reply=reply,
            position=position,
            document=point.document,
            passage=point.passage.strip(),
            explanation=point.explanation.strip(),
        )


def _named(by: Actor, decision: Decision) -> Actor:
    """Who acts, by name: without an account it is whoever the decision was sent to."""
    if not by.is_visitor:
        return by
    to = recipient_of(decision.candidacy)
    return Actor(name=f"{to.name or to.email} (met de persoonlijke link)")
