"""Preparing a case conference and calling it: the question, who comes, what is shared, that the participant knows (C-13, D-08)."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from gezel.audit import record
from gezel.governance.models import Meeting
from gezel.governance.queries.settings import number
from gezel.governance.words import CASE_CONFERENCE
from gezel.governance.workflows.meetings import When
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, no, require
from gezel.organisations.models import Organisation

from .. import words as casework
from ..models import Case, Conference, Invite, SharedLine
from ..policies.conference import may_call, may_invite, may_prepare
from ..policies.sight import sight_of
from ..rules import conference as rules
from ..rules.conference import Knows, Question
from ..rules.sight import FILE
from . import conference_post as post
from .cases import take as take_case
from .conference_steps import prepared
from .sharing import allow

LONGEST = 20_000


@rule("C-13", decides)
@transaction.atomic
def prepare(case_id: int, question: Question, by_name: bool, by: Actor, at: datetime) -> Conference:
    """Begin a conference on a case: its question, what is asked, and why others must know something for it."""
    case = take_case(case_id)
    require(may_prepare(sight_of(by, case, at), case))
    require(rules.whole(question))
    made = Conference.objects.create(
        case=case,
        **_texts(question),
        by_name=by_name,
        prepared_at=at,
        prepared_by_id=by.person_id,
        organisation_id=by.organisation_id,
    )
    record("casework.conference_prepared", case, by, at)
    return made


@rule("C-13", decides)
@transaction.atomic
def reword(conference_id: int, edition: int, question: Question, by_name: bool, by: Actor, at: datetime) -> Conference:
    """Change the question, on the version the writer saw."""
    found = prepared(conference_id, "change", by, at)
    require(YES if edition == found.edition else no("ui.changed_meanwhile"))
    require(rules.whole(question))
    for name, text in _texts(question).items():
        setattr(found, name, text)
    found.by_name, found.edition = by_name, found.edition + 1
    found.save()
    record("casework.conference_reworded", found.case, by, at)
    return found


def _texts(question: Question) -> dict[str, str]:
    return {"question": question.question.strip(), "asks": question.asks.strip(), "why": question.why.strip()}


@rule("D-08", decides)
@transaction.atomic
def share(
    conference_id: int,
    part: str,
    title: str,
    text: str,
    by: Actor,
    at: datetime,
    *,
    bound: bool = False,
    source: str = "",
) -> SharedLine:
    """Let the table read a line: a copy of a piece of the file (``source`` says which), or own words. The same piece twice stays one."""
    found = prepared(conference_id, "change", by, at)
    require(YES if part in FILE and part in sight_of(by, found.case, at) else no("casework.part_closed"))
    require(YES if text.strip() else no("casework.conference_empty_line"))
    require(YES if len(text) <= LONGEST else no("casework.conference_long_line", most=LONGEST, count=len(text)))
    same = found.lines.filter(source=source, removed_at=None).first() if source else None
    if same is not None:
        return _again(same, text, bound, by, at)
    values = {"part": part, "source": source, "title": title.strip(), "text": text.strip(), "bound_only": bound}
    line = SharedLine.objects.create(conference=found, added_at=at, added_by_id=by.person_id, **values)
    record("casework.conference_line_shared", found.case, by, at, part=part)
    return line


def _again(line: SharedLine, text: str, bound: bool, by: Actor, at: datetime) -> SharedLine:
    """The line stands already: what changed goes into a new one, the old one stays known."""
    if (line.text, line.bound_only) == (text.strip(), bound):
        return line
    line.removed_at = at
    line.save(update_fields=["removed_at"])
    values = {"part": line.part, "source": line.source, "title": line.title, "text": text.strip(), "bound_only": bound}
    made = SharedLine.objects.create(conference=line.conference, added_at=at, added_by_id=by.person_id, **values)
    record("casework.conference_line_shared", line.conference.case, by, at, part=line.part)
    return made


@rule("D-08", decides)
@transaction.atomic
def take_back(line_id: int, by: Actor, at: datetime) -> SharedLine:
    """The table no longer reads a line; it stays known that it was shared until now."""
    line = SharedLine.objects.get(pk=line_id)
    found = prepared(line.conference_id, "change", by, at)
    if line.removed_at is None:
        line.removed_at = at
        line.save(update_fields=["removed_at"])
        record("casework.conference_line_back", found.case, by, at, part=line.part)
    return line


@rule("D-08", decides)
@transaction.atomic
def invite(conference_id: int, person_id: int, organisation_id: int, agrees: bool, by: Actor, at: datetime) -> Invite:
    """Invite somebody of a partner; ``agrees``: the participant said that this organisation may take part, which is then written down."""
    found = prepared(conference_id, "change", by, at)
    organisation = Organisation.objects.get(pk=organisation_id)
    require(may_invite(found.case, organisation, agrees, day_of(at)))
    allow(found.case, organisation_id, [casework.CONFER], "conference", by, at)
    held: Invite | None = found.invites.filter(person_id=person_id, removed_at=None).first()
    if held is not None:
        return held
    made = Invite.objects.create(
        conference=found,
        person_id=person_id,
        organisation_id=organisation_id,
        added_at=at,
        added_by_id=by.person_id,
    )
    record("casework.conference_invited", found.case, by, at, person=str(made.person), organisation=organisation.name)
    if found.called_at:
        post.invite(found, [made], by, at)
    return made


@rule("D-08", decides)
@transaction.atomic
def invite_outsider(conference_id: int, name: str, of: str, by: Actor, at: datetime) -> Invite:
    """Somebody from outside sits at the table: named, with where they come from; they read nothing in Gezel."""
    found = prepared(conference_id, "change", by, at)
    require(YES if name.strip() and of.strip() else no("casework.conference_outsider_who"))
    made = Invite.objects.create(
        conference=found, name=name.strip(), of=of.strip(), added_at=at, added_by_id=by.person_id
    )
    record("casework.conference_invited", found.case, by, at, person=made.name, organisation=made.of)
    return made


@rule("D-08", decides)
@transaction.atomic
def uninvite(invite_id: int, by: Actor, at: datetime) -> Invite:
    """Somebody does not come to the table after all: from now on they read nothing."""
    one = Invite.objects.select_related("person", "organisation").get(pk=invite_id)
    found = prepared(one.conference_id, "change", by, at)
    if one.removed_at is None:
        one.removed_at = at
        one.save(update_fields=["removed_at"])
        record("casework.conference_uninvited", found.case, by, at, person=str(one))
        if found.called_at:
            post.call_off(found, [one], by, at)
    return one


@rule("C-13", decides)
@rule("D-08", decides)
@transaction.atomic
def call(
    conference_id: int, when: When, knows: Knows, by: Actor, at: datetime, meeting_id: int | None = None
) -> Conference:
    """Call the conference: from now on who is invited reads what is shared. Refused while the participant does not know.

    ``meeting_id``: a meeting of the body for case conferences in which it is held; day, hour and place are those of the meeting.
    """
    found = prepared(conference_id, "call", by, at)
    meeting = _meeting(found.case, meeting_id)
    moment = When(meeting.starts_at, meeting.ends_at, meeting.place, meeting.link) if meeting else when
    require(_fits(moment, at))
    require(rules.informed(knows, day_of(at)))
    require(may_call(found, day_of(at)))
    _knows(found, knows)
    found.meeting, found.called_at, found.called_by_id = meeting, at, by.person_id
    _set(found, moment)
    found.save()
    record("casework.conference_called", found.case, by, at, day=day_of(moment.starts_at))
    post.invite(found, _invited(found), by, at)
    return found


@rule("C-13", decides)
@transaction.atomic
def move(conference_id: int, when: When, by: Actor, at: datetime) -> Conference:
    """Another day, hour or place; everyone invited hears it and their calendar follows."""
    found = prepared(conference_id, "move", by, at)
    require(_fits(when, at))
    before = found.starts_at
    found.meeting, found.sequence = None, found.sequence + 1
    _set(found, when)
    found.save()
    record("casework.conference_moved", found.case, by, at, day=day_of(when.starts_at))
    post.invite(found, _invited(found), by, at, before=before)
    return found


@rule("C-13", decides)
@transaction.atomic
def cancel(conference_id: int, reason: str, by: Actor, at: datetime) -> Conference:
    """It does not go on: everyone invited hears it and reads nothing any more."""
    found = prepared(conference_id, "cancel", by, at)
    require(YES if reason.strip() else no("casework.conference_cancel_why"))
    return call_off(found, reason, by, at)


def call_off(found: Conference, reason: str, by: Actor, at: datetime) -> Conference:
    """What calling off brings with it, for the step above and for the end of a track; within the transaction that holds the case."""
    found.cancelled_at, found.cancel_reason = at, reason.strip()[:300]
    found.sequence += 1
    found.save()
    record("casework.conference_cancelled", found.case, by, at)
    if found.called_at:
        post.call_off(found, _invited(found), by, at)
    return found


def _meeting(case: Case, meeting_id: int | None) -> Meeting | None:
    rows = Meeting.objects.filter(
        body__partnership=case.partnership_id, body__kind=CASE_CONFERENCE, cancelled_at=None, frozen_at=None
    )
    return rows.filter(pk=meeting_id).first() if meeting_id else None


def _fits(when: When, at: datetime) -> Verdict:
    if when.ends_at <= when.starts_at:
        return no("casework.conference_ends_first")
    return YES if when.ends_at > at else no("casework.conference_in_the_past")


def _knows(found: Conference, knows: Knows) -> None:
    found.informed_how, found.informed_on, found.presence = knows.how, knows.on, knows.presence
    found.represented_by, found.participant_said = knows.represented_by.strip()[:120], knows.said.strip()


def _set(found: Conference, when: When) -> None:
    found.starts_at, found.ends_at = when.starts_at, when.ends_at
    found.place, found.link = when.place, when.link
    days = number(found.case.partnership, "conference_days", day_of(when.starts_at))
    found.open_until = rules.open_until(when.starts_at, None, None, days)


def _invited(found: Conference) -> list[Invite]:
    return list(found.invites.filter(removed_at=None).select_related("person", "organisation"))
