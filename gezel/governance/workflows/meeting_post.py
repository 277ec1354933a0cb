"""What goes out about a meeting: the invitation with its calendar file, a move, a cancellation, the report (G-07)."""

from __future__ import annotations

from datetime import datetime, timedelta
from email.utils import parseaddr
from urllib.parse import urlparse

from django.conf import settings
from django.urls import reverse

from gezel.formation.rules.pitch import CANCEL, REQUEST, Appointment, Slot, calendar_text
from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.texts import say, shown
from gezel.organisations.models import Person
from gezel.post.models import StoredFile
from gezel.post.words import Ics
from gezel.post.workflows import mail as post

from .. import words
from ..models import Attendance, Meeting

INVITED = "governance.meeting_invitation"
CALLED_OFF = "governance.meeting_called_off"
REPORTED = "governance.meeting_report"


@rule("G-07", decides)
def invite(meeting: Meeting, by: Actor, at: datetime, before: datetime | None = None) -> None:
    """Everyone invited gets a mail with the agenda and the appointment; ``before`` is the hour it moved from."""
    post.void_unsent(meeting, by, at, say("governance.meeting_mail_overtaken", "nl"), (INVITED,))
    code = "governance.meeting_mail_moved" if before else "governance.meeting_mail_invited"
    body = say(code, "nl", **_values(meeting), before=before or "", agenda=_agenda(meeting))
    for one in _invited(meeting):
        _mail(INVITED, meeting, one, _title("governance.meeting_title_invited", meeting), body, by, at, REQUEST)


@rule("G-07", decides)
def invite_one(attendance: Attendance, by: Actor, at: datetime) -> None:
    """Somebody who comes along later gets the same invitation."""
    meeting = attendance.meeting
    body = say("governance.meeting_mail_invited", "nl", **_values(meeting), agenda=_agenda(meeting))
    _mail(INVITED, meeting, attendance, _title("governance.meeting_title_invited", meeting), body, by, at, REQUEST)


@rule("G-07", decides)
def call_off(meeting: Meeting, by: Actor, at: datetime) -> None:
    """Everyone hears that it does not go on, and why; the appointment leaves their calendar."""
    post.void_unsent(meeting, by, at, say("governance.meeting_mail_overtaken", "nl"), (INVITED,))
    body = say("governance.meeting_mail_called_off", "nl", **_values(meeting), reason=meeting.cancel_reason)
    for one in _invited(meeting):
        _mail(CALLED_OFF, meeting, one, _title("governance.meeting_title_called_off", meeting), body, by, at, CANCEL)


@rule("G-07", decides)
def dismiss(meeting: Meeting, gone: list[Attendance], by: Actor, at: datetime) -> None:
    """Who has no seat on the new day hears so, and nothing of the new day; the appointment leaves their calendar."""
    body = say("governance.meeting_mail_dismissed", "nl", **_values(meeting))
    for one in gone:
        _mail(CALLED_OFF, meeting, one, _title("governance.meeting_title_dismissed", meeting), body, by, at, CANCEL)


@rule("G-07", decides)
def send_report(meeting: Meeting, by: Actor, at: datetime) -> None:
    """The report reaches everyone who was invited, also who was not there. That of a case conference is only read in Gezel."""
    own = meeting.body.kind == words.CASE_CONFERENCE
    code = "governance.meeting_mail_report_read" if own else "governance.meeting_mail_report"
    values = _values(meeting) | {"link": _address("governance:meeting_report", meeting)}
    body = say(code, "nl", **values)
    files = [meeting.pdf] if meeting.pdf and not own else []
    for one in _invited(meeting):
        _mail(REPORTED, meeting, one, _title("governance.meeting_title_report", meeting), body, by, at, files=files)


def _mail(
    kind: str,
    meeting: Meeting,
    one: Attendance,
    title: str,
    body: str,
    by: Actor,
    at: datetime,
    method: str = "",
    files: list[StoredFile] | None = None,
) -> None:
    attachments: list[StoredFile | Ics] = [*(files or [])]
    if method:
        attachments.append(_calendar(meeting, one.person, at, method))
    greeting = say("governance.meeting_mail_greeting", "nl", name=one.person.name)
    name = meeting.body.partnership.name
    post.draft(kind, meeting, one.person, title, f"{greeting}\n\n{body}", by, at, attachments, False, from_name=name)


def _calendar(meeting: Meeting, to: Person, at: datetime, method: str) -> Ics:
    """The same appointment for a meeting, newer with every change."""
    host = urlparse(settings.BASE_URL).hostname or "localhost"
    appointment = Appointment(
        uid=f"overleg-{meeting.pk}@{host}",
        slot=Slot(meeting.starts_at, meeting.ends_at),
        summary=_title("governance.meeting_title_calendar", meeting),
        place=meeting.where,
        organizer=parseaddr(settings.DEFAULT_FROM_EMAIL)[1],
        attendee=to.email,
        sequence=meeting.sequence,
        made_at=at,
    )
    return Ics(calendar_text(appointment, method), "overleg.ics")


def _invited(meeting: Meeting) -> list[Attendance]:
    return list(meeting.attendances.select_related("person"))


def _title(code: str, meeting: Meeting) -> str:
    what = say("governance.word_review", "nl") if meeting.review else meeting.body.name
    return say(code, "nl", what=what, name=meeting.body.partnership.name, starts=meeting.starts_at)


def _values(meeting: Meeting) -> dict[str, object]:
    what = say("governance.word_review", "nl") if meeting.review else meeting.body.name
    minutes = int((meeting.ends_at - meeting.starts_at) / timedelta(minutes=1))
    return {
        "what": what,
        "name": meeting.body.partnership.name,
        "starts": shown(meeting.starts_at, "nl"),
        "length": minutes,
        "where": meeting.where,
        "link": _address("governance:meeting", meeting),
    }


def _agenda(meeting: Meeting) -> str:
    rows = meeting.points.select_related("brings")
    lines = [f"{n}. {p.title}" + (f" ({p.minutes} min.)" if p.minutes else "") for n, p in enumerate(rows, 1)]
    return "\n".join(lines) or say("governance.meeting_mail_no_points", "nl")


def _address(name: str, meeting: Meeting) -> str:
    url = reverse(name, args=[meeting.body.partnership_id, meeting.pk])
    return f"<{settings.BASE_URL}{url}>"
