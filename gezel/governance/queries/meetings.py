"""Meetings as pages need them: those one may know, one with its agenda and its people (D-01, G-07)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404

from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of, start_of
from gezel.kernel.rule import decides, rule
from gezel.organisations.models import Partnership

from .. import words
from ..models import Action, Attendance, Body, Meeting, Point, Seat
from ..rules.meeting import Quorum, quorum
from .actions import open_actions
from .partnership import reads_until


@rule("D-01", decides)
def meetings_seen(actor: Actor, partnership: Partnership) -> QuerySet[Meeting]:
    """The meetings of a partnership that the actor may know; who left those that were before; a case conference only its own people."""
    rows = _known(actor, Meeting.objects.filter(body__partnership=partnership))
    until = reads_until(actor, partnership)
    return rows.filter(starts_at__lt=start_of(until)) if until else rows


@rule("D-01", decides)
def _known(actor: Actor, rows: QuerySet[Meeting]) -> QuerySet[Meeting]:
    own = Q(body__in=actor.scopes(words.SEATED, "body")) | Q(
        pk__in=Attendance.objects.filter(person_id=actor.person_id).values("meeting")
    )
    return rows.filter(~Q(body__kind=words.CASE_CONFERENCE) | own).select_related("body__partnership")


@rule("D-01", decides)
def meeting_for(actor: Actor, partnership_id: int, meeting_id: int) -> Meeting:
    """One meeting that the actor may know, with its body and partnership, or 404. One query (two for who left)."""
    seen = Partnership.objects.seen_by(actor).filter(pk=partnership_id)
    rows = _known(actor, Meeting.objects.filter(body__partnership__in=seen))
    rows = rows.select_related("called_by", "facilitator", "minute_taker", "cancelled_by")
    found = get_object_or_404(rows, pk=meeting_id)
    until = reads_until(actor, found.body.partnership)
    if until and found.starts_at >= start_of(until):
        raise Http404
    return found


@dataclass(frozen=True, slots=True)
class Agenda:
    """A meeting with its points, its people and the open actions of its body."""

    meeting: Meeting
    points: list[Point]
    people: list[Attendance]
    actions: list[Action]

    @property
    def length(self) -> int:
        """How many minutes the meeting lasts."""
        return int((self.meeting.ends_at - self.meeting.starts_at).total_seconds() // 60)

    @property
    def planned(self) -> int:
        """How many minutes the points take together, as far as they say."""
        return sum(point.minutes or 0 for point in self.points)

    @property
    def too_full(self) -> bool:
        """Whether the points take more time than there is."""
        return self.planned > self.length

    @property
    @rule("G-07", decides)
    def quorum(self) -> Quorum:
        """How many members are in the meeting now, of how many, and how many the body asks."""
        members = [a for a in self.people if a.member]
        return quorum(sum(a.here for a in members), len(members), self.meeting.body.quorum_percent)

    @property
    @rule("G-06", decides)
    def voiceless(self) -> bool:
        """Whether nobody was invited as the voice of the target group where it should have one."""
        return self.meeting.body.needs_voice and not any(a.target_group for a in self.people)

    def was_there(self, person_id: int) -> bool:
        """Whether somebody was invited."""
        return any(a.person_id == person_id for a in self.people)


def agenda_of(meeting: Meeting) -> Agenda:
    """The agenda of a meeting. Three queries."""
    points = list(meeting.points.select_related("brings", "decision", "note"))
    people = list(meeting.attendances.select_related("person", "organisation"))
    return Agenda(meeting, points, people, list(open_actions(meeting.body)))


def seats_for(body: Body, at: datetime) -> list[Seat]:
    """Who has a seat in a body on the day of an instant. One query."""
    return list(Seat.objects.on(day_of(at)).filter(body=body).select_related("person", "organisation"))


def given_in(meeting: Meeting) -> QuerySet[Action]:
    """The actions that were given on a point of this meeting."""
    points = meeting.points.values("pk")
    return Action.objects.filter(subject_kind="governance.point", subject_id__in=points).select_related("owner")
