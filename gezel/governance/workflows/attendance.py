"""Who is in a meeting: noted by whoever writes, told to the decisions it is about (G-07)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, no, require

from .. import words
from ..models import Attendance, Meeting, Point
from ..policies.meetings import may_call
from ..queries.people import people_of
from .decisions import presence
from .meeting_post import invite_one
from .meeting_steps import may, take


@rule("G-07", decides)
@transaction.atomic
def note(meeting_id: int, statuses: Mapping[int, str], by: Actor, at: datetime) -> Meeting:
    """Say of each person (attendance id) whether they are present, excused or absent; blank: not said yet."""
    meeting = _running(meeting_id, by)
    known = {status for status, _ in words.ATTENDING} | {""}
    rows = list(meeting.attendances.filter(pk__in=statuses))
    for row in rows:
        status = statuses[row.pk]
        require(YES if status in known else no("governance.attendance_unknown"))
        if status != row.status:
            row.status, row.left_at = status, None
    Attendance.objects.bulk_update(rows, ["status", "left_at"])
    record("governance.attendance_noted", meeting, by, at, here=sum(row.status == words.PRESENT for row in rows))
    _tell_decisions(meeting, _here(meeting), at)
    return meeting


@rule("G-07", decides)
@transaction.atomic
def leave(attendance_id: int, by: Actor, at: datetime, *, back: bool = False) -> Attendance:
    """Somebody leaves halfway, or comes back. From then on they are not there for what is decided."""
    meeting_id = Attendance.objects.values_list("meeting", flat=True).get(pk=attendance_id)
    meeting = _running(meeting_id, by)
    row = meeting.attendances.select_related("person").get(pk=attendance_id)
    require(YES if row.status == words.PRESENT else no("governance.was_not_there", name=row.person.name))
    row.left_at = None if back else row.left_at or at
    row.save(update_fields=["left_at"])
    record("governance.came_back" if back else "governance.left_meeting", meeting, by, at, name=row.person.name)
    _tell_decisions(meeting, _here(meeting), at)
    found: Attendance = row
    return found


@rule("G-07", decides)
@transaction.atomic
def ask_along(meeting_id: int, person_id: int, organisation_id: int | None, by: Actor, at: datetime) -> Attendance:
    """Ask somebody of the partnership along who has no seat (a coach, an expert); they get the same invitation."""
    meeting = take(meeting_id)
    require(may_call(by, meeting.body))
    require(may("prepare", meeting))
    partnership = meeting.body.partnership
    hats = {(s.person.pk, s.organisation.pk if s.organisation else None) for s in people_of(partnership, day_of(at))}
    known = (person_id, organisation_id) in hats
    require(YES if known else no("governance.seat_for_stranger", name=partnership.name))
    row, made = Attendance.objects.get_or_create(
        meeting=meeting, person_id=person_id, defaults={"organisation_id": organisation_id, "member": False}
    )
    if made:
        record("governance.asked_along", meeting, by, at, name=row.person.name)
        if meeting.state == words.PLANNED:
            invite_one(row, by, at)
    return row


@rule("G-07", decides)
@transaction.atomic
def come_to(point_id: int, by: Actor, at: datetime) -> Point:
    """The meeting comes to a point. A decision it is about hears who is in the room."""
    meeting = _running(Point.objects.values_list("meeting", flat=True).get(pk=point_id), by)
    point: Point = meeting.points.get(pk=point_id)
    if point.opened_at is None:
        point.opened_at = at
        point.save(update_fields=["opened_at"])
    if point.decision_id:
        presence(point.decision_id, _here(meeting), at)
    return point


@rule("G-08", decides)
def everyone_goes(meeting: Meeting, at: datetime) -> None:
    """The meeting is over: nobody is present any more for what it did not decide."""
    _tell_decisions(meeting, set(), at)


def _running(meeting_id: int, by: Actor) -> Meeting:
    meeting = take(meeting_id)
    require(may_call(by, meeting.body))
    require(may("minute", meeting))
    return meeting


def _here(meeting: Meeting) -> set[int]:
    rows = meeting.attendances.filter(status=words.PRESENT, left_at=None)
    return set(rows.values_list("person_id", flat=True))


def _tell_decisions(meeting: Meeting, here: set[int], at: datetime) -> None:
    """Every decision that the meeting came to and that is still open hears who is there now."""
    points = meeting.points.filter(opened_at__isnull=False, decision__isnull=False, decision__outcome="")
    for decision_id in points.values_list("decision_id", flat=True):
        presence(decision_id, here, at)
