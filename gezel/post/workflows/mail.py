"""A mail's life up to the mail server: drafted, adapted, released, voided, tried again, settled, bounced.

Whether somebody may take a step with a mail is decided by the room the mail is about, before it calls here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from email.utils import make_msgid
from typing import Any
from urllib.parse import urlparse

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import models, transaction

from gezel.audit import record
from gezel.kernel import clock
from gezel.kernel.actor import Actor
from gezel.kernel.steps import Steps
from gezel.kernel.verdict import YES, Verdict, no, require

from ..models import Mail, MailVersion, StoredFile
from ..words import BOUNCED, DRAFT, FAILED, QUEUED, SENDING, SENT, UNSURE, VOIDED, Ics
from .effects import tell_rooms
from .sending import send_mail

STEPS = Steps(
    ("edit", {DRAFT, FAILED}, DRAFT),
    ("release", {DRAFT}, QUEUED),
    ("reword", {QUEUED}, QUEUED),
    ("void", {DRAFT, QUEUED, FAILED}, VOIDED),
    ("claim", {QUEUED}, SENDING),
    ("accept", {SENDING, UNSURE}, SENT),
    ("wait", {SENDING}, QUEUED),
    ("fail", {SENDING}, FAILED),
    ("doubt", {SENDING}, UNSURE),
    ("retry", {FAILED, UNSURE}, QUEUED),
    ("confirm", {UNSURE}, SENT),
    ("bounce", {SENT}, BOUNCED),
)
_WHY_NOT = {
    SENDING: "post.mail_is_being_sent",
    SENT: "post.mail_already_sent",
    UNSURE: "post.mail_settle_first",
    VOIDED: "post.mail_was_voided",
    BOUNCED: "post.mail_already_sent",
    QUEUED: "post.mail_already_released",
}


def may(step: str, mail: Mail) -> Verdict:
    """Whether a step can be taken with a mail now, or the sentence that says why not. Button and gate ask the same."""
    if STEPS.may(step, mail.state):
        return YES
    return no(_WHY_NOT.get(mail.state, "steps.not_now"), subject=mail.subject)


@transaction.atomic
def draft(
    kind: str,
    about: models.Model | None,
    to: Any,
    title: str,
    body: str,
    by: Actor,
    at: datetime,
    attachments: Sequence[StoredFile | Ics] = (),
    review: bool = True,
    reply_to: str = "",
    from_name: str = "",
) -> Mail:
    """Write a mail; with ``review=False`` it is queued at once, else it waits in the outbox.

    ``kind`` is ``room.what`` (it comes back in the port ``mail_effects``); ``to`` has ``email`` and ``name``; ``body`` is limited
    Markdown in Dutch; ``from_name`` is on whose behalf. Raises ``Refused`` for an address that cannot be one.
    """
    require(_address_verdict(to.email))
    calendar = next((a for a in attachments if isinstance(a, Ics)), None)
    mail = Mail.objects.create(
        kind=kind,
        about_kind=about._meta.label_lower if about else "",
        about_id=about.pk if about else None,
        to_address=to.email,
        to_name=_one_line(to.name, 160),
        reply_to=reply_to,
        from_name=_one_line(from_name, 160),
        subject=_one_line(title, 200),
        body=body,
        ics_name=calendar.name if calendar else "",
        ics_text=calendar.text if calendar else "",
        message_id=make_msgid(domain=urlparse(settings.BASE_URL).hostname or "localhost"),
        drafted_at=at,
        drafted_by=by.person_id or None,
        drafted_by_name=by.name[:160],
    )
    mail.attachments.set([a for a in attachments if isinstance(a, StoredFile)])
    _keep_version(mail, by, at)
    record("post.mail_drafted", mail, by, at, subject=mail.subject, to=mail.told_to)
    if not review:
        _release(mail, by, at)
    return mail


@transaction.atomic
def edit(mail_id: int, by: Actor, at: datetime, *, title: str, body: str, seen_version: int, to: str = "") -> Mail:
    """Adapt a draft, or one that came back (which makes it a draft again). Who adapted what is kept as versions.

    ``seen_version`` is the version the page showed: refused when somebody adapted it meanwhile.
    """
    mail = _take(mail_id)
    require(may("edit", mail))
    require(YES if mail.version == seen_version else no("post.mail_changed_meanwhile", subject=mail.subject))
    address = to.strip() or mail.to_address
    require(_address_verdict(address))
    require(YES if title.strip() and body.strip() else no("post.mail_needs_text"))
    if (address, _one_line(title, 200), body) == (mail.to_address, mail.subject, mail.body) and not mail.failed_at:
        return mail
    mail.to_address, mail.subject, mail.body = address, _one_line(title, 200), body
    mail.version += 1
    mail.released_at = mail.released_by = mail.failed_at = mail.next_attempt_at = None
    mail.released_by_name, mail.attempts = "", 0
    mail.save()
    _keep_version(mail, by, at)
    record("post.mail_edited", mail, by, at, version=mail.version)
    return mail


@transaction.atomic
def reword(mail_id: int, body: str, by: Actor, at: datetime) -> Mail:
    """Set the body of a mail right that waits in the queue, by its room (port ``mail_departures``); its versions keep the former one."""
    mail = _take(mail_id)
    require(may("reword", mail))
    if body == mail.body:
        return mail
    mail.body, mail.version = body, mail.version + 1
    mail.save(update_fields=["body", "version"])
    _keep_version(mail, by, at)
    record("post.mail_edited", mail, by, at, version=mail.version)
    return mail


@transaction.atomic
def release(mail_ids: Iterable[int], by: Actor, at: datetime) -> list[Mail]:
    """Let mails go, all together or none: refused as a whole when one of them cannot be released (any more)."""
    mails = list(Mail.objects.select_for_update().filter(pk__in=set(mail_ids)).order_by("pk"))
    require(YES if mails else no("post.mail_none_chosen"))
    for mail in mails:
        require(may("release", mail))
    for mail in mails:
        _release(mail, by, at)
    return mails


def _release(mail: Mail, by: Actor, at: datetime) -> None:
    mail.released_at, mail.released_by, mail.released_by_name = at, by.person_id or None, by.name[:160]
    _queue(mail, at)
    record("post.mail_released", mail, by, at, subject=mail.subject, to=mail.told_to, version=mail.version)


def _queue(mail: Mail, at: datetime) -> None:
    """Due now; a job is put in the queue in this same transaction, and the clock nudges should that job get lost."""
    mail.next_attempt_at, mail.nudged_at = at, clock.machine_now()
    mail.save()
    send_mail.enqueue(mail.pk)


@transaction.atomic
def void(mail_id: int, by: Actor, at: datetime, reason: str) -> Mail:
    """Withdraw an unsent mail, released or not, with a reason; refused while it is being sent and ever after."""
    mail = _take(mail_id)
    require(may("void", mail))
    require(YES if reason.strip() else no("post.mail_void_needs_reason"))
    mail.voided_at, mail.voided_by, mail.voided_reason = at, by.person_id or None, reason.strip()
    mail.save()
    record("post.mail_voided", mail, by, at, reason=reason.strip(), subject=mail.subject)
    tell_rooms(mail, "voided", at)
    return mail


@transaction.atomic
def void_unsent(about: models.Model, by: Actor, at: datetime, reason: str, kinds: Iterable[str] = ()) -> list[Mail]:
    """Void every unsent mail about a thing (of the given kinds); returns those that could *not* be voided any more."""
    mails = Mail.objects.select_for_update().filter(about_kind=about._meta.label_lower, about_id=about.pk)
    chosen = [mail for mail in mails.order_by("pk") if not kinds or mail.kind in set(kinds)]
    for mail in chosen:
        if may("void", mail):
            void(mail.pk, by, at, reason)
    return [mail for mail in chosen if mail.state in (SENDING, UNSURE, SENT)]


@transaction.atomic
def retry(mail_id: int, by: Actor, at: datetime) -> Mail:
    """Queue a mail again that came back, or one of which nobody knows whether it arrived."""
    mail = _take(mail_id)
    require(may("retry", mail))
    mail.failed_at = mail.unsure_at = mail.handing_at = None
    mail.attempts = 0
    _queue(mail, at)
    record("post.mail_retried", mail, by, at, subject=mail.subject)
    return mail


@transaction.atomic
def confirm(mail_id: int, by: Actor, at: datetime, reason: str) -> Mail:
    """Settle a doubtful mail as delivered, with how that is known (the log of the mail server, the addressee's word)."""
    mail = _take(mail_id)
    require(may("confirm", mail))
    require(YES if reason.strip() else no("post.mail_confirm_needs_reason"))
    mail.sent_at, mail.unsure_at = mail.handing_at, None
    mail.last_error, mail.last_error_params = "", {}
    mail.save()
    record("post.mail_confirmed", mail, by, at, reason=reason.strip(), subject=mail.subject)
    tell_rooms(mail, "sent", at)
    return mail


@transaction.atomic
def bounce(mail_id: int, by: Actor, at: datetime, response: str) -> Mail:
    """Note that a sent mail came back undelivered, with the words of the server that returned it."""
    mail = _take(mail_id)
    require(may("bounce", mail))
    mail.bounced_at, mail.last_error, mail.server_response = at, "post.mail_bounced", response
    mail.last_error_params = {}
    mail.save(update_fields=["bounced_at", "last_error", "server_response", "last_error_params"])
    record("post.mail_bounced_event", mail, by, at, to=mail.told_to)
    tell_rooms(mail, "failed", at)
    return mail


def _take(mail_id: int) -> Mail:
    return Mail.objects.select_for_update().get(pk=mail_id)


def _keep_version(mail: Mail, by: Actor, at: datetime) -> None:
    MailVersion.objects.create(
        mail=mail,
        number=mail.version,
        to_address=mail.to_address,
        subject=mail.subject,
        body=mail.body,
        by_id=by.person_id or None,
        by_name=by.name[:160],
        at=at,
    )


def _one_line(text: str, limit: int) -> str:
    return " ".join(text.split())[:limit]


def _address_verdict(address: str) -> Verdict:
    try:
        validate_email(address)
    except ValidationError:
        return no("post.mail_no_address", address=address)
    return YES
