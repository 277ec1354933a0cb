"""The formal mails of a change of composition: the decision to a partner, its own announcement, a later last day (G-12)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from django.db import transaction
from django.urls import reverse

from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.texts import say
from gezel.kernel.verdict import YES, no, require
from gezel.organisations.models import Person
from gezel.post.models import Mail
from gezel.post.words import DRAFT, Recipient
from gezel.post.workflows import mail as post

from .. import words
from ..models import Change
from ..policies.partnership import may_arrange
from .partnership import take


def url_of(change: Change) -> str:
    """The page of a change."""
    return reverse("governance:change", args=[change.partnership_id, change.pk])


@rule("G-12", decides)
def draft_letter(change: Change, to: Person, by: Actor, at: datetime) -> Mail:
    """The decision of the support group, to be read before it is sent."""
    assert change.decision is not None  # a change by the group
    body = say(
        f"governance.mail_change_{change.kind}",
        to=to.name,
        partner=change.partner.organisation.name,
        partnership=change.partnership.name,
        decision=change.decision.title,
        adopted=change.decision.adopted_at and day_of(change.decision.adopted_at),
        ground=change.get_ground_display(),
        reason=change.reason,
        months=change.months,
        role_after=change.role_after,
        by=by.name,
    )
    title = say("governance.mail_change_subject", partnership=change.partnership.name)
    recipient = Recipient(to.email, to.name)
    return post.draft(
        words.MAIL_CHANGE, change, recipient, title, body, by, at, review=True, from_name=change.partnership.name
    )


@transaction.atomic
@rule("G-12", decides)
def adapt(change_id: int, title: str, body: str, seen_version: int, by: Actor, at: datetime) -> Mail:
    """Adapt the formal mail while it waits to be sent."""
    _, mail = _letter(change_id, by)
    return post.edit(mail.pk, by, at, title=title, body=body, seen_version=seen_version)


@transaction.atomic
@rule("G-12", decides)
def send(change_id: int, by: Actor, at: datetime) -> Mail:
    """Let the formal mail go; the notice runs from the day after the mail server accepted it (port ``mail_effects``)."""
    _, mail = _letter(change_id, by)
    require(YES if mail.state == DRAFT else no("governance.letter_went"))
    return post.release([mail.pk], by, at)[0]


def letter_of(change: Change) -> Mail | None:
    """The formal mail of a change by the support group."""
    rows = Mail.objects.filter(kind=words.MAIL_CHANGE, about_kind=change._meta.label_lower, about_id=change.pk)
    return rows.order_by("-pk").first()


def _letter(change_id: int, by: Actor) -> tuple[Change, Mail]:
    change = Change.objects.select_related("partnership", "partner__organisation").get(pk=change_id)
    require(may_arrange(by, take(change.partnership_id)))
    mail = letter_of(change)
    require(YES if mail and not change.withdrawn_at else no("governance.letter_went"))
    assert mail is not None  # required above
    return change, mail


@rule("G-12", decides)
def to_group(change: Change, members: Iterable[Person], by: Actor, at: datetime) -> None:
    """The announcement of a partner that leaves, to each member of the support group; its own words, so nobody adapts them."""
    partner, partnership = change.partner.organisation.name, change.partnership.name
    title = say("governance.mail_leave_subject", partner=partner, partnership=partnership)
    for person in members:
        body = say(
            "governance.mail_leave",
            to=person.name,
            partner=partner,
            partnership=partnership,
            reason=change.reason,
            by=by.name,
        )
        recipient = Recipient(person.email, person.name)
        post.draft(words.MAIL_LEAVE, change, recipient, title, body, by, at, review=False, from_name=partner)


def tell_extension(change: Change, people: Iterable[Person], until: date, reason: str, by: Actor, at: datetime) -> None:
    """The later last day is made known to the partner's people."""
    partner, partnership = change.partner.organisation.name, change.partnership.name
    title = say("governance.mail_extension_subject", partnership=partnership)
    for person in people:
        body = say(
            "governance.mail_extension",
            to=person.name,
            partner=partner,
            partnership=partnership,
            until=until,
            reason=reason,
            by=by.name,
        )
        recipient = Recipient(person.email, person.name)
        post.draft(words.MAIL_EXTENSION, change, recipient, title, body, by, at, review=False, from_name=partnership)
