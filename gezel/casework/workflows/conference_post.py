"""What goes out about a case conference: a notice and a mail with the appointment; never anything of the file (C-13, D-08)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from email.utils import parseaddr
from urllib.parse import urlparse

from django.conf import settings
from django.urls import reverse

from gezel.formation.rules.pitch import CANCEL, REQUEST, Appointment, Slot, calendar_text
from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.texts import say, shown
from gezel.post.words import Ics
from gezel.post.workflows import mail
from gezel.post.workflows.notices import tell

from ..models import Conference, Invite

INVITED = "casework.conference_invitation"
CALLED_OFF = "casework.conference_called_off"


@rule("C-13", decides)
def invite(
    found: Conference, invites: Sequence[Invite], by: Actor, at: datetime, before: datetime | None = None
) -> None:
    """Everyone invited who signs in here gets a notice and a mail with the appointment; ``before``: the hour it moved from."""
    people = [one for one in invites if one.person_id]
    if before:
        _overtaken(found, by, at)
    code = "casework.conference_mail_moved" if before else "casework.conference_mail_invited"
    values = {"who": by.name, "name": found.case.partnership.name, "starts": found.starts_at}
    tell([one.person_id or 0 for one in people], "casework.conference_you_invited", values, _path(found), at)
    for one in people:
        _mail(INVITED, code, found, one, by, at, REQUEST, before)


@rule("C-13", decides)
def call_off(found: Conference, invites: Sequence[Invite], by: Actor, at: datetime) -> None:
    """Everyone told before hears that it does not go on, or no longer with them; the appointment leaves their calendar."""
    people = [one for one in invites if one.person_id]
    if found.cancelled_at:
        _overtaken(found, by, at)
    values = {"who": by.name, "name": found.case.partnership.name, "starts": found.starts_at}
    where = reverse("casework:conferences", args=[found.case.partnership_id])
    tell([one.person_id or 0 for one in people], "casework.conference_you_not", values, where, at)
    for one in people:
        _mail(CALLED_OFF, "casework.conference_mail_called_off", found, one, by, at, CANCEL)


def _overtaken(found: Conference, by: Actor, at: datetime) -> None:
    """An invitation that did not go yet no longer goes."""
    mail.void_unsent(found, by, at, say("governance.meeting_mail_overtaken", "nl"), (INVITED,))


def _mail(
    kind: str,
    code: str,
    found: Conference,
    one: Invite,
    by: Actor,
    at: datetime,
    method: str,
    before: datetime | None = None,
) -> None:
    assert one.person is not None
    assert found.starts_at is not None
    name = found.case.partnership.name
    body = say(
        code,
        "nl",
        to=one.person.name,
        who=by.name,
        name=name,
        starts=shown(found.starts_at, "nl"),
        before=shown(before, "nl") if before else "",
        where=found.where,
        link=f"<{settings.BASE_URL}{_path(found)}>",
    )
    title = say(f"{kind}_subject", "nl", name=name, starts=found.starts_at)
    files = [_calendar(found, one, at, method)]
    mail.draft(kind, found, one.person, title, body, by, at, files, False, from_name=name)


def _calendar(found: Conference, one: Invite, at: datetime, method: str) -> Ics:
    assert found.starts_at is not None
    assert found.ends_at is not None
    assert one.person is not None
    host = urlparse(settings.BASE_URL).hostname or "localhost"
    appointment = Appointment(
        uid=f"casusbespreking-{found.key}@{host}",
        slot=Slot(found.starts_at, found.ends_at),
        summary=say("casework.conference_title_calendar", "nl", name=found.case.partnership.name),
        place=found.where,
        organizer=parseaddr(settings.DEFAULT_FROM_EMAIL)[1],
        attendee=one.person.email,
        sequence=found.sequence,
        made_at=at,
    )
    return Ics(calendar_text(appointment, method), "casusbespreking.ics")


def _path(found: Conference) -> str:
    return reverse("casework:conference", args=[found.key])
