"""Mails and notices of a candidacy: receipt, withdrawal, reminder; always to the candidate's own people only."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from django.conf import settings
from django.urls import reverse

from gezel.audit import record
from gezel.kernel.actor import SYSTEM, Actor
from gezel.kernel.clock import BRUSSELS
from gezel.kernel.texts import shown
from gezel.kernel.verdict import Refused
from gezel.organisations.models import Membership, Person
from gezel.post.models import StoredFile
from gezel.post.words import Recipient
from gezel.post.workflows.mail import draft as draft_mail
from gezel.post.workflows.notices import tell

from .. import words
from ..models import Candidacy, Submission
from ..rules.call_content import CallContent
from ..rules.deadline import last_moment
from ..rules.mail_text import Markdown, fill


def colleagues(organisation_id: int, at: datetime) -> list[Person]:
    """The people who now work for an organisation (active memberships). One query."""
    ties = Membership.objects.active_at(at).filter(organisation_id=organisation_id, person__is_active=True)
    return [tie.person for tie in ties.select_related("person").order_by("person_id")]


def tell_colleagues(
    candidacy: Candidacy, code: str, url: str, by: Actor, at: datetime, due: datetime | None = None, key: str = ""
) -> None:
    """A notice for everyone of the candidate's organisation."""
    people = [person.pk for person in colleagues(candidacy.organisation_id, at)]
    params = {"area": candidacy.area.name, "who": by.name, "deadline": _deadline(candidacy)}
    tell(people, code, params, url, at, due=due, key=key)


def send_receipt(submission: Submission, content: CallContent, by: Actor, at: datetime) -> None:
    """The receipt with the PDF as it arrived and its fingerprint, to the contact and to who submitted."""
    candidacy = submission.candidacy
    values = {
        **_values(candidacy),
        "contact": submission.content["header"]["contact_name"],
        "arrived": to_the_second(at),
        "number": str(submission.number),
        "fingerprint": Markdown(submission.pdf_sha256),
        "link": link(reverse("formation:candidacy_receipt", args=[candidacy.pk, submission.number])),
    }
    files = [submission.pdf] if submission.pdf else []
    _send(candidacy, words.MAIL_RECEIPT, content, values, _both(submission, by), by, at, files)


def send_withdrawn(candidacy: Candidacy, by: Actor, at: datetime) -> None:
    """The confirmation of a withdrawal, to the contact and to who withdrew."""
    submission = candidacy.submissions.order_by("-number").first()
    if submission is None:
        return
    values = {
        **_values(candidacy),
        "contact": submission.content["header"]["contact_name"],
        "withdrawn": to_the_second(at),
        "link": link(reverse("formation:candidacy_overview", args=[candidacy.pk])),
    }
    settings_of_call = candidacy.call_version.settings
    _send(candidacy, words.MAIL_WITHDRAWN, settings_of_call, values, _both(submission, by), by, at)


def send_reminder(
    candidacy: Candidacy, content: CallContent, people: Iterable[Person], days: int, at: datetime
) -> None:
    """A reminder to everyone of the organisation; ``days`` are the calendar days that are left."""
    values = {
        **_values(candidacy),
        "days": str(days),
        "link": link(reverse("formation:candidacy_overview", args=[candidacy.pk])),
    }
    to = [Recipient(person.email, person.name) for person in people]
    _send(candidacy, words.MAIL_REMINDER, content, values, to, SYSTEM, at)


def _send(
    candidacy: Candidacy,
    kind: str,
    content: CallContent,
    values: Mapping[str, str],
    to: Iterable[Recipient],
    by: Actor,
    at: datetime,
    files: Iterable[StoredFile] = (),
) -> None:
    subject, body = fill(content.mails[kind], values)
    for recipient in to:
        try:
            draft_mail(
                f"formation.{kind}", candidacy, recipient, subject, body, by, at, attachments=list(files), review=False
            )
        except Refused:  # an address that the mail room refuses must not stop a candidacy; the page shows the receipt
            record("formation.mail_address_refused", candidacy, by, at, address=recipient.email)


def _both(submission: Submission, by: Actor) -> list[Recipient]:
    """The contact of the candidacy and, when that is another address, the person who acted."""
    header = submission.content["header"]
    people = [Recipient(header["contact_email"], header["contact_name"])]
    actor = Person.objects.get(pk=by.person_id)
    if actor.email.lower() != header["contact_email"].strip().lower():
        people.append(Recipient(actor.email, actor.name))
    return people


def _values(candidacy: Candidacy) -> dict[str, str]:
    return {
        "organisation": candidacy.organisation.name,
        "area": candidacy.area.name,
        "deadline": _deadline(candidacy),
    }


def _deadline(candidacy: Candidacy) -> str:
    return to_the_second(last_moment(candidacy.area.deadline_at)) if candidacy.area.deadline_at else ""


def to_the_second(at: datetime) -> str:
    """A Dutch date with hours, minutes and seconds in Brussels."""
    local = at.astimezone(BRUSSELS)
    return f"{shown(local.date())} om {local:%H:%M:%S}"


def link(path: str) -> Markdown:
    """A full address as a Markdown link."""
    return Markdown(f"<{settings.BASE_URL}{path}>")
