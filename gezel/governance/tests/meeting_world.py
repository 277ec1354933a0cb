"""Meetings of the support group for tests: called, held, frozen."""

from __future__ import annotations

from datetime import datetime, timedelta

from gezel.governance import words
from gezel.governance.models import Meeting
from gezel.governance.tests.governance_world import World
from gezel.governance.workflows.attendance import note
from gezel.governance.workflows.meetings import When, call, open_meeting
from gezel.governance.workflows.minutes import save_note
from gezel.governance.workflows.report import freeze

HERE = ("dirk", "wim", "an", "yasmina")


def when(at: datetime, days: int = 14, hours: int = 2, place: str = "Huis van Europa") -> When:
    """So many days from now, for so many hours."""
    starts = at + timedelta(days=days)
    return When(starts, starts + timedelta(hours=hours), place)


def called(
    world: World, by: str = "wim", days: int = 14, kind: str = words.SUPPORT_GROUP, review: bool = False
) -> Meeting:
    """A meeting to come."""
    return call(world.body(kind).pk, when(world.at, days), world.actor(by), world.at, review=review)


def held(world: World, here: tuple[str, ...] = HERE, review: bool = False, text: str = "Rustig besproken.") -> Meeting:
    """A meeting of today that is going on, with who is there and a text on its first point."""
    start = world.at - timedelta(days=3)
    meeting = call(world.body().pk, when(start, 3), world.actor("wim"), start, review=review)
    open_meeting(meeting.pk, world.actor("wim"), world.at)
    attend(world, meeting, here)
    point = meeting.points.first()
    if point and text:
        save_note(point.pk, text, 0, world.actor("wim"), world.at)
    meeting.refresh_from_db()
    return meeting


def attend(world: World, meeting: Meeting, here: tuple[str, ...]) -> None:
    """Note who is there; everybody else is excused."""
    people = {world.actor(who).person_id for who in here}
    statuses = {
        a.pk: words.PRESENT if a.person_id in people else words.EXCUSED for a in meeting.attendances.filter(member=True)
    }
    note(meeting.pk, statuses, world.actor("wim"), world.at)


def reported(world: World, review: bool = False, kind: str = "") -> Meeting:
    """A meeting whose report is frozen."""
    return freeze(held(world, review=review).pk, world.actor("wim"), world.at)
