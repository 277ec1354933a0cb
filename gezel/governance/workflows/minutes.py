"""The minutes while it happens: one text per point, saved by itself, nobody overwritten (G-07)."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import require
from gezel.writing.workflows import writing
from gezel.writing.workflows.writing import Desk, Saved

from ..models import Meeting, Note, NoteVersion, Point
from ..policies.meetings import may_call
from .meeting_steps import may, take

LEASE_SECONDS = 120


@rule("G-07", decides)
@transaction.atomic
def save_note(point_id: int, text: str, version: int, by: Actor, at: datetime) -> Saved:
    """Save what was said on a point; ``version`` is the one the writer started from.

    Once the minutes are closed the text is kept beside them, so that whoever was still typing loses nothing.
    """
    point = Point.objects.get(pk=point_id)
    meeting = take(point.meeting_id)
    require(may_call(by, meeting.body))
    return writing.save(_note(meeting, point, at), text, version, _desk(meeting), by, at)


@transaction.atomic
def merge_note(kept_id: int, text: str, version: int, by: Actor, at: datetime) -> Saved:
    """A person settles two texts on one point; both stay in the history."""
    meeting = take(NoteVersion.objects.values_list("section__meeting", flat=True).get(pk=kept_id, conflict=True))
    require(may_call(by, meeting.body))
    kept = NoteVersion.objects.select_related("section__saved_by").get(pk=kept_id)
    return writing.merge(kept, text, version, _desk(meeting), by, at)


@transaction.atomic
def put_back_note(old_id: int, version: int, by: Actor, at: datetime) -> Saved:
    """Put an earlier text back as a new version."""
    old = NoteVersion.objects.select_related("section__point").get(pk=old_id)
    meeting = take(old.section.meeting_id)
    require(may_call(by, meeting.body))
    return writing.put_back(old, _note(meeting, old.section.point, at), version, _desk(meeting), by, at)


def _desk(meeting: Meeting) -> Desk:
    return Desk(meeting, LEASE_SECONDS, may("minute", meeting))


def _note(meeting: Meeting, point: Point, at: datetime) -> Note:
    rows = Note.objects.select_related("saved_by", "lease_by")
    note, _ = rows.get_or_create(meeting=meeting, point=point, defaults={"code": f"p{point.pk}", "saved_at": at})
    return note
