"""A decision after its release: sent, received, come back, sent once more (F-19, F-21)."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import SYSTEM, Actor
from gezel.kernel.clock import day_of, start_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, no, require
from gezel.post.words import BOUNCED, FAILED
from gezel.post.workflows import mail as post

from .. import words
from ..models import Decision
from ..policies import decisions as policy
from ..rules.decisions import receipt_allowed
from . import decision_news as news
from .decision_taking import STEPS, round_of, take
from .decision_text import with_last_day, write_to


@transaction.atomic
def send_again(decision_id: int, by: Actor, at: datetime, to: str = "") -> Decision:
    """Send a decision once more that came back, if need be to another address. Nothing else in it changes but the last day."""
    area, decision = take(decision_id)
    require(policy.may_follow_up(by, area, at))
    require(STEPS.may("send_again", decision.state))
    mail = decision.mail
    if mail.state not in (FAILED, BOUNCED):
        require(post.may("retry", mail))
        post.retry(mail.pk, by, at)
        return decision
    if mail.state == BOUNCED:
        write_to(area, decision, to, by, at)
    else:
        body = with_last_day(area, decision, at)
        if body == mail.body and not to.strip():
            post.retry(mail.pk, by, at)
        else:
            post.edit(mail.pk, by, at, title=mail.subject, body=body, seen_version=mail.version, to=to)
            post.release([mail.pk], by, at)
    record("formation.decision_sent_again", decision.candidacy, by, at, round=round_of(decision))
    return decision


@transaction.atomic
@rule("F-19", decides)
def confirm_sent(decision_id: int, reason: str, by: Actor, at: datetime) -> Decision:
    """Settle a mail in doubt as sent, with how that is known: from then on it counts as told, and the term runs."""
    area, decision = take(decision_id)
    require(policy.may_follow_up(by, area, at))
    require(STEPS.may("confirm_sent", decision.state))
    require(YES if reason.strip() else no("formation.confirm_needs_reason"))
    post.confirm(decision.mail_id, by, at, reason)
    record("formation.decision_confirmed", decision.candidacy, by, at, reason=reason.strip(), round=round_of(decision))
    return take(decision_id)[1]


@transaction.atomic
@rule("F-21", decides)
def correct_receipt(decision_id: int, received_on: date, reason: str, by: Actor, at: datetime) -> Decision:
    """Correct the day on which a candidate received the decision, with how that is known; the term counts from it."""
    area, decision = take(decision_id)
    require(policy.may_follow_up(by, area, at))
    require(STEPS.may("correct_receipt", decision.state))
    require(YES if reason.strip() else no("formation.receipt_needs_reason"))
    sent = decision.sent_at
    require(receipt_allowed(received_on, day_of(sent) if sent else None, day_of(at)))
    decision.received_at = max(start_of(received_on), sent) if sent else None
    decision.received_reason, decision.received_by_id = reason.strip(), by.person_id
    decision.save(update_fields=["received_at", "received_reason", "received_by"])
    record("formation.receipt_corrected", decision.candidacy, by, at, reason=reason.strip(), day=received_on)
    return decision


@transaction.atomic
@rule("F-19", decides)
def mail_told(kind: str, candidacy_id: int, event: str, at: datetime) -> None:
    """The port ``mail_effects``: a sent mail counts as received unless a person knows better; one that came back goes to the desk."""
    if kind not in words.DECISION_MAILS:
        return
    decisions = Decision.objects.select_for_update(of=("self",)).filter(voided_at__isnull=True)
    decision = decisions.filter(candidacy_id=candidacy_id, kind=kind).select_related("mail").first()
    if decision is None:
        return
    if event == "sent" and decision.mail.sent_at and decision.state == words.DECISION_RELEASED:
        decision.sent_at = decision.received_at = decision.mail.sent_at
        decision.save(update_fields=["sent_at", "received_at"])
    if event == "failed" and decision.mail.state in (FAILED, BOUNCED):
        news.came_back(decision, at)


@transaction.atomic
@rule("F-21", decides)
def mail_leaves(kind: str, candidacy_id: int, at: datetime) -> None:
    """The port ``mail_departures``: a refusal that leaves on a later day than its release tells the last day of the day it leaves."""
    if kind not in words.DECISION_MAILS:
        return
    rows = Decision.objects.filter(candidacy_id=candidacy_id, kind=kind, voided_at__isnull=True, sent_at__isnull=True)
    pk = rows.filter(released_at__isnull=False, told_last_day__isnull=False).values_list("pk", flat=True).first()
    if pk is None:
        return
    area, decision = take(pk)
    body = with_last_day(area, decision, at)
    if body != decision.mail.body:
        post.reword(decision.mail_id, body, SYSTEM, at)
