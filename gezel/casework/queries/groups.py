"""Groups of a partnership, and one group with its dates and places (C-17)."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Max, Min, Q, QuerySet

from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule, shows
from gezel.organisations.models import Partnership

from ..models import Case, Group, GroupAttendance, GroupDate
from ..rules.sight import TRACKS
from ..words import directory as words


@rule("C-17", shows)
def groups_of(partnership: Partnership, at: datetime) -> list[Group]:
    """Groups with ``next_at``, ``last_at`` and how many have a place (``seated``), never who. Two queries."""
    rows = Group.objects.filter(partnership=partnership).prefetch_related("guides")
    ahead = Q(dates__starts_at__gte=at, dates__cancelled_at=None)
    return list(
        rows.annotate(
            next_at=Min("dates__starts_at", filter=ahead),
            last_at=Max("dates__starts_at", filter=Q(dates__starts_at__lt=at)),
            seated=Count("seats", filter=Q(seats__until_on=None), distinct=True),
        ).order_by("ended_on", "title", "pk")
    )


def mark_of(group: Group) -> str:
    """A mark of how a group stands, so that nobody writes over what they did not see. One query, unless its guides were read."""
    guides = sorted(guide.pk for guide in group.guides.all())
    stands = repr((group.title, group.about, group.place, group.places, guides))
    return hashlib.sha256(stands.encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Seats:
    """``named``: participants whose case the reader opens (or ticks); ``others``: how many more have a place."""

    named: list[Case]
    others: int


@rule("C-17", decides)
@rule("D-01", decides)
def seats_of(group: Group, actor: Actor, at: datetime) -> Seats:
    """Who has a place, as far as this reader may know: where they see what is done with others. Two queries."""
    return seats_among(group, Case.objects.seen_by(actor, at, TRACKS))


def seats_among(group: Group, cases: QuerySet[Case]) -> Seats:
    """Who has a place, by name only of these cases. Two queries."""
    rows = cases.filter(group_seats__group=group, group_seats__until_on=None)
    named = list(rows.select_related("participant").distinct())
    return Seats(named, group.seats.filter(until_on=None).count() - len(named))


@dataclass(frozen=True, slots=True)
class Time:
    """A date with how many were present, absent, excused."""

    date: GroupDate
    present: int
    absent: int
    excused: int

    @property
    def may_be_off(self) -> bool:
        """Whether it can still be called off: nobody was noted as there or not there."""
        return self.date.cancelled_at is None and not self.present and not self.absent


def times_of(group: Group) -> list[Time]:
    """Its dates, the newest first, with counts. One query."""
    counts = {code: Count("attendances", filter=Q(attendances__status=code)) for code in words.ATTENDING}
    rows = group.dates.annotate(**counts).order_by("-starts_at")
    return [Time(row, row.present, row.absent, row.excused) for row in rows]


def ticked(date: GroupDate, cases: list[Case]) -> dict[int, str]:
    """What was ticked of these cases at a date. One query."""
    rows = GroupAttendance.objects.filter(date=date, case__in=cases)
    return dict(rows.values_list("case_id", "status"))
