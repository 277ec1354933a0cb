"""The life of a meeting: called, moved, cancelled, opened; who leads it and who writes (G-07)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, no, require

from ..models import Attendance, Body, Meeting, Seat
from ..policies.meetings import may_call
from ..queries.meetings import seats_for
from ..rules.meeting import can_be
from .agenda import fill, questions
from .meeting_post import call_off, dismiss, invite
from .meeting_steps import may, take


@dataclass(frozen=True, slots=True)
class When:
    """When and where a meeting is: the instants, a place, a link, or both."""

    starts_at: datetime
    ends_at: datetime
    place: str = ""
    link: str = ""


@rule("G-07", decides)
@transaction.atomic
def call(body_id: int, when: When, by: Actor, at: datetime, *, review: bool = False) -> Meeting:
    """Any member calls a meeting: its agenda is filled with what waits, and everyone with a seat on that day is invited.

    A ``review`` gets the questions of the partnership's template before the rest (G-14).
    """
    body = Body.objects.select_for_update(of=("self",)).select_related("partnership").get(pk=body_id)
    require(YES if body.removed_on is None else no("governance.body_was_removed", body=body.name))
    require(may_call(by, body))
    require(can_be(when.starts_at, when.ends_at, when.place, when.link, at))
    seats = seats_for(body, when.starts_at)
    require(YES if seats else no("governance.body_is_empty", body=body.name))
    meeting = Meeting.objects.create(body=body, review=review, called_at=at, called_by_id=by.person_id, **_fields(when))
    _bring(meeting, seats)
    if review:
        questions(meeting)
    fill(meeting, at)
    record("governance.meeting_called", meeting, by, at, body=body.name, starts=when.starts_at)
    invite(meeting, by, at)
    return meeting


@rule("G-07", decides)
@transaction.atomic
def move(meeting_id: int, when: When, by: Actor, at: datetime) -> Meeting:
    """Another hour or place: everyone gets the same appointment with a higher number; who has no seat any more on the new day hears
    that it left their calendar."""
    meeting = take(meeting_id)
    require(may_call(by, meeting.body))
    require(may("move", meeting))
    require(can_be(when.starts_at, when.ends_at, when.place, when.link, at))
    before = meeting.starts_at
    meeting.sequence += 1
    seats = seats_for(meeting.body, when.starts_at)
    dismiss(meeting, _let_go(meeting, seats), by, at)
    for name, value in _fields(when).items():
        setattr(meeting, name, value)
    meeting.save()
    _bring(meeting, seats)
    record("governance.meeting_moved", meeting, by, at, before=before, starts=when.starts_at)
    invite(meeting, by, at, before=before)
    return meeting


@rule("G-07", decides)
@transaction.atomic
def cancel(meeting_id: int, reason: str, by: Actor, at: datetime) -> Meeting:
    """It does not go on, with the reason; it leaves everyone's calendar."""
    meeting = take(meeting_id)
    require(may_call(by, meeting.body))
    require(may("cancel", meeting))
    require(YES if reason.strip() else no("governance.meeting_cancel_needs_reason"))
    meeting.cancelled_at, meeting.cancelled_by_id = at, by.person_id
    meeting.cancel_reason = reason.strip()[:300]
    meeting.sequence += 1
    meeting.save()
    record("governance.meeting_cancelled", meeting, by, at, reason=reason.strip())
    call_off(meeting, by, at)
    return meeting


@rule("G-07", decides)
@transaction.atomic
def open_meeting(meeting_id: int, by: Actor, at: datetime) -> Meeting:
    """The meeting begins, on its own day or later; who got a seat meanwhile is in, who lost it is not, so that no report goes there.

    Who opens it writes, until somebody else does.
    """
    meeting = take(meeting_id)
    require(may_call(by, meeting.body))
    require(may("open", meeting))
    today = day_of(at) >= day_of(meeting.starts_at)
    require(YES if today else no("governance.meeting_not_today", starts=meeting.starts_at))
    meeting.opened_at = at
    if meeting.minute_taker_id is None:
        meeting.minute_taker_id = by.person_id
    meeting.save()
    seats = seats_for(meeting.body, meeting.starts_at)
    _let_go(meeting, seats)
    _bring(meeting, seats)
    record("governance.meeting_opened", meeting, by, at)
    return meeting


@transaction.atomic
def entrust(
    meeting_id: int, facilitator_id: int | None, minute_taker_id: int | None, by: Actor, at: datetime
) -> Meeting:
    """Say who leads the meeting and who writes; both were invited to it."""
    meeting = take(meeting_id)
    require(may_call(by, meeting.body))
    require(may("prepare", meeting))
    invited = set(meeting.attendances.values_list("person_id", flat=True)) | {None}
    both = {facilitator_id, minute_taker_id} <= invited
    require(YES if both else no("governance.entrusted_to_stranger", body=meeting.body.name))
    meeting.facilitator_id, meeting.minute_taker_id = facilitator_id, minute_taker_id
    meeting.save(update_fields=["facilitator", "minute_taker"])
    return meeting


def _fields(when: When) -> dict[str, object]:
    place, link = when.place.strip(), when.link.strip()
    return {"starts_at": when.starts_at, "ends_at": when.ends_at, "place": place, "link": link}


@rule("G-07", decides)
def _let_go(meeting: Meeting, seats: list[Seat]) -> list[Attendance]:
    """Members of before without a seat on the day are not invited any more; who they were."""
    sitting = {seat.person_id for seat in seats}
    rows = meeting.attendances.filter(member=True, status="").exclude(person_id__in=sitting).select_related("person")
    gone = list(rows)
    Attendance.objects.filter(pk__in=[row.pk for row in gone]).delete()
    return gone


def _bring(meeting: Meeting, seats: list[Seat]) -> None:
    """Everyone with a seat on the day is invited, each once."""
    there = set(meeting.attendances.values_list("person_id", flat=True))
    Attendance.objects.bulk_create(
        Attendance(
            meeting=meeting,
            person_id=seat.person_id,
            organisation_id=seat.organisation_id,
            target_group=seat.target_group,
        )
        for seat in {s.person_id: s for s in seats}.values()
        if seat.person_id not in there
    )
