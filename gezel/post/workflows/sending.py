"""Handing a queued mail to the mail server, at most once by itself.

Three transactions, none of them open while the line is: *claim* (this sender, and no other), *hand* (freeze the exact text; only if
the claim still stands) and *settle* (what became of it). See ``docs/adr/0011-mail-at-most-once.md`` for what happens when a
process dies in between: before *hand* the mail goes back to the queue, after it a person is asked.
"""

from __future__ import annotations

import logging
from contextlib import suppress
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from django.core.mail import get_connection
from django.db import transaction
from django.db.models import Q
from django_tasks import task

from gezel.audit import record
from gezel.kernel import clock, ports
from gezel.kernel.actor import SYSTEM

from ..models import Mail
from ..rules.delivery import Outcome, next_attempt, outcome_of
from ..words import LEASE, QUEUED, SENDING, UNSURE
from .effects import tell_rooms
from .letter import Letter, letter_of

log = logging.getLogger(__name__)


@task()
def send_mail(mail_id: int) -> str:
    """The job: send one mail if it is due and nobody else is at it; returns the state it is in afterwards."""
    return send(mail_id, clock.now())


def send(mail_id: int, at: datetime) -> str:
    """Send a mail; safe to call any number of times, from any number of processes."""
    _set_right(mail_id, at)
    mail = _claim(mail_id, at)
    if mail is None:
        return Mail.objects.get(pk=mail_id).state
    outcome = _attempt(mail, at)
    if outcome is not None:
        _settle(mail, outcome, at)
        finish_effects(at, mail.pk)
    return Mail.objects.get(pk=mail_id).state


def _set_right(mail_id: int, at: datetime) -> None:
    """Let its room set right what depends on the day of leaving (port ``mail_departures``); a room that fails keeps no mail back."""
    mail = Mail.objects.get(pk=mail_id)
    if mail.state != QUEUED or mail.next_attempt_at is None or mail.next_attempt_at > at:
        return
    for departure in ports.mail_departures:
        try:
            departure(mail.kind, mail.about_id or 0, at)
        except Exception:
            log.exception("mail %s: a room could not set it right before it left", mail_id)


@transaction.atomic(durable=True)
def _claim(mail_id: int, at: datetime) -> Mail | None:
    mail = Mail.objects.select_for_update().get(pk=mail_id)
    if mail.state != QUEUED or mail.next_attempt_at is None or mail.next_attempt_at > at:
        return None
    mail.sending_since, mail.claim, mail.handing_at = clock.machine_now(), uuid4(), None
    mail.attempts += 1
    mail.save()
    return mail


def _attempt(mail: Mail, at: datetime) -> Outcome | None:
    """Open the line, freeze, hand over. ``None``: the claim was taken away meanwhile, so nothing was handed over."""
    try:
        letter, line = letter_of(mail), get_connection()
    except Exception as error:  # an attachment that is gone, settings that are wrong
        return Outcome("lasting", "post.mail_broken", response=f"{type(error).__name__}: {error}")
    try:
        line.open()
        if not _hand(mail, letter, at):
            return None
        line.send_messages([letter])
        return Outcome("accepted", response=str(getattr(line, "answer", "")))
    except Exception as error:
        log.warning("mail %s: %s", mail.pk, type(error).__name__)
        return outcome_of(error, handed=bool(getattr(line, "handed", False)))
    finally:
        with suppress(Exception):
            line.close()


@transaction.atomic(durable=True)
def _hand(mail: Mail, letter: Letter, at: datetime) -> bool:
    frozen: dict[str, Any] = {
        "frozen_text": letter.body,
        "frozen_html": letter.html,
        "frozen_sha256": letter.sha256,
    }
    return bool(Mail.objects.filter(pk=mail.pk, claim=mail.claim, sent_at__isnull=True).update(handing_at=at, **frozen))


@transaction.atomic(durable=True)
def _settle(claimed: Mail, outcome: Outcome, at: datetime) -> None:
    mail = Mail.objects.select_for_update().get(pk=claimed.pk)
    if not _is_ours(mail, claimed.claim, outcome):
        return
    mail.sending_since = mail.claim = None
    mail.last_error, mail.last_error_params = outcome.code, dict(outcome.params)
    mail.server_response = outcome.response
    match outcome.result:
        case "accepted":
            mail.sent_at, mail.unsure_at, mail.effect_due = at, None, "sent"
        case "unsure":
            mail.unsure_at = at
        case "passing" if (again := next_attempt(at, mail.attempts)) is not None:
            mail.next_attempt_at, mail.nudged_at, mail.handing_at = again, None, None
        case _:
            mail.failed_at, mail.handing_at, mail.effect_due = at, None, "failed"
    mail.save()
    _record(mail, at)


def _is_ours(mail: Mail, claim: UUID | None, outcome: Outcome) -> bool:
    """Still our claim, or a mail the reaper took for doubtful of which we now do know that it was accepted."""
    return mail.claim == claim or (mail.state == UNSURE and outcome.result == "accepted")


def _record(mail: Mail, at: datetime) -> None:
    code = {"sent": "post.mail_sent", "failed": "post.mail_failed", "unsure": "post.mail_in_doubt"}.get(mail.state)
    if code:
        record(code, mail, SYSTEM, at, to=mail.told_to, subject=mail.subject, sha256=mail.frozen_sha256)


def reap(at: datetime, machine: datetime) -> int:
    """Take mails from senders that are gone: back to the queue when nothing was handed over, else doubtful. Returns how many."""
    gone = Mail.objects.filter(sending_since__lt=machine - LEASE).values_list("pk", flat=True)
    return sum(_reap_one(pk, at, machine) for pk in list(gone))


@transaction.atomic
def _reap_one(mail_id: int, at: datetime, machine: datetime) -> bool:
    mail = Mail.objects.select_for_update().get(pk=mail_id)
    if mail.state != SENDING or mail.sending_since is None or mail.sending_since >= machine - LEASE:
        return False
    mail.sending_since = mail.claim = None
    if mail.handing_at:
        mail.unsure_at, mail.last_error, mail.last_error_params = at, "post.mail_unsure", {}
    mail.nudged_at = None
    mail.save()
    _record(mail, at)
    return True


def nudge(at: datetime, machine: datetime) -> int:
    """Put a job in the queue for every mail that is due and has had none lately; returns how many."""
    due = Mail.objects.filter(
        Q(nudged_at__isnull=True) | Q(nudged_at__lt=machine - LEASE),
        released_at__isnull=False,
        next_attempt_at__lte=at,
        sending_since__isnull=True,
        sent_at__isnull=True,
        failed_at__isnull=True,
        unsure_at__isnull=True,
        voided_at__isnull=True,
    ).values_list("pk", flat=True)
    for pk in list(due):
        with transaction.atomic():
            Mail.objects.filter(pk=pk).update(nudged_at=machine)
            send_mail.enqueue(pk)
    return len(due)


def finish_effects(at: datetime, mail_id: int | None = None) -> None:
    """Tell the rooms what became of mails, each in its own transaction; one that fails is tried again by the clock."""
    waiting = Mail.objects.exclude(effect_due="")
    if mail_id is not None:
        waiting = waiting.filter(pk=mail_id)
    for pk in waiting.values_list("pk", flat=True):
        try:
            _finish_effect(pk, at)
        except Exception:
            log.exception("mail %s: a room could not take in what became of it", pk)


@transaction.atomic
def _finish_effect(mail_id: int, at: datetime) -> None:
    mail = Mail.objects.select_for_update().get(pk=mail_id)
    if mail.effect_due:
        tell_rooms(mail, mail.effect_due, at)
        Mail.objects.filter(pk=mail_id).update(effect_due="")
