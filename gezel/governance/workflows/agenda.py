"""The agenda of a meeting: filled with what waits, own points, their order (G-07, G-14)."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.texts import say
from gezel.kernel.verdict import YES, no, require

from .. import words
from ..models import Meeting, Point
from ..policies.meetings import may_call
from ..queries.reviews import questions_of
from ..queries.waiting import waiting_for
from ..rules.waiting import Waiting
from .meeting_steps import may, take

_DECISION = "governance.decision"


@rule("G-07", decides)
def fill(meeting: Meeting, at: datetime, chosen: Collection[str] | None = None) -> int:
    """Put what waits for the body on the agenda, each once (all of it, or the chosen keys); how many points came.

    The actions of the body are one point: they stand below it with their owner and day.
    """
    there = set(meeting.points.exclude(subject_kind="").values_list("subject_kind", "subject_id"))
    waiting = waiting_for(meeting.body, at)
    place = meeting.points.count()
    new = [
        w
        for w in waiting
        if w.kind != "action" and (w.subject_kind, w.subject_id) not in there and (chosen is None or w.key in chosen)
    ]
    points = [_of(w, meeting, place + n) for n, w in enumerate(new)]
    if chosen is None and any(w.kind == "action" for w in waiting):
        points.append(_actions(meeting, place + len(points)))
    return len(Point.objects.bulk_create(points))


@rule("G-14", decides)
def questions(meeting: Meeting) -> None:
    """The questions of the review, level by level, as the first points."""
    Point.objects.bulk_create(
        Point(
            meeting=meeting,
            position=n,
            kind=words.QUESTION_POINT,
            title=q.text,
            help=say(f"governance.review_level_{q.level}", "nl"),
        )
        for n, q in enumerate(questions_of(meeting.body.partnership))
    )


@transaction.atomic
def take_up(meeting_id: int, chosen: Collection[str], by: Actor, at: datetime) -> int:
    """Add chosen things that wait to an agenda; how many."""
    meeting = _take(meeting_id, by)
    count = fill(meeting, at, chosen)
    if count:
        record("governance.agenda_filled", meeting, by, at, count=count)
    return count


@rule("G-07", decides)
@transaction.atomic
def add_point(
    meeting_id: int, title: str, help: str, minutes: int | None, brings_id: int | None, by: Actor, at: datetime
) -> Point:
    """A member brings a point of its own, with the time it asks and who brings it."""
    meeting = _take(meeting_id, by)
    require(YES if title.strip() else no("governance.point_needs_title"))
    point = Point.objects.create(
        meeting=meeting,
        position=meeting.points.count(),
        title=" ".join(title.split())[:300],
        help=help.strip()[:300],
        minutes=minutes,
        brings_id=brings_id,
    )
    record("governance.point_added", meeting, by, at, title=point.title)
    return point


@transaction.atomic
def edit_point(
    point_id: int, title: str, help: str, minutes: int | None, brings_id: int | None, by: Actor, at: datetime
) -> Point:
    """Another title, time or person; a point that comes from elsewhere keeps its title."""
    point = _point(point_id, by)
    if point.kind == words.OWN_POINT:
        require(YES if title.strip() else no("governance.point_needs_title"))
        point.title = " ".join(title.split())[:300]
    point.help, point.minutes, point.brings_id = help.strip()[:300], minutes, brings_id
    point.save()
    return point


@rule("G-07", decides)
@transaction.atomic
def shift_point(point_id: int, by: Actor, at: datetime, *, up: bool) -> Point:
    """One place up or down; at the end nothing happens. The places stay 0, 1, 2 …"""
    point = _point(point_id, by)
    rows = list(point.meeting.points.all())
    here = next(n for n, row in enumerate(rows) if row.pk == point.pk)
    there = here - 1 if up else here + 1
    if 0 <= there < len(rows):
        rows[here], rows[there] = rows[there], rows[here]
    for n, row in enumerate(rows):
        row.position = n
    Point.objects.bulk_update(rows, ["position"])
    return point


@rule("G-07", decides)
@transaction.atomic
def remove_point(point_id: int, by: Actor, at: datetime) -> None:
    """Take a point off the agenda: not when the meeting came to it or something was written there."""
    point = _point(point_id, by)
    treated = point.opened_at is not None or point.meeting.notes.filter(point=point, version__gt=0).exists()
    require(no("governance.point_was_treated", title=point.title) if treated else YES)
    record("governance.point_removed", point.meeting, by, at, title=point.title)
    point.meeting.notes.filter(point=point).delete()
    point.delete()


def _take(meeting_id: int, by: Actor) -> Meeting:
    meeting = take(meeting_id)
    require(may_call(by, meeting.body))
    require(may("prepare", meeting))
    return meeting


def _point(point_id: int, by: Actor) -> Point:
    meeting = _take(Point.objects.values_list("meeting", flat=True).get(pk=point_id), by)
    point: Point = meeting.points.get(pk=point_id)
    return point


def _of(waiting: Waiting, meeting: Meeting, position: int) -> Point:
    return Point(
        meeting=meeting,
        position=position,
        kind=waiting.kind,
        title=waiting.title[:300],
        help=waiting.detail[:300],
        url=waiting.url,
        subject_kind=waiting.subject_kind,
        subject_id=waiting.subject_id,
        decision_id=waiting.subject_id if waiting.subject_kind == _DECISION else None,
    )


def _actions(meeting: Meeting, position: int) -> Point:
    title = say("governance.point_actions", "nl")
    return Point(meeting=meeting, position=position, kind=words.ACTIONS_POINT, title=title)
