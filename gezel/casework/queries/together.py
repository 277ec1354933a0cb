"""What a participant does together with others: combined tracks, groups, workplaces (C-15, C-17, C-23)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse

from gezel.kernel.rule import rule, shows

from ..models import Case, CombinedTrack, Conference, DirectoryEntry, Group, GroupAttendance, GroupSeat, Placement
from ..rules.sight import TRACKS, Sight
from ..words import directory as words
from .lines import Line
from .timeline import Moment, Row, Rows


@dataclass(frozen=True, slots=True)
class Together:
    """Everything of one participant only: nobody else of a group stands in it."""

    combined: list[CombinedTrack]
    placements: list[Placement]
    seats: list[GroupSeat]
    attendances: list[GroupAttendance]


@rule("C-15", shows)
@rule("C-17", shows)
@rule("C-23", shows)
def together_of(case: Case) -> Together:
    """Five queries."""
    placements = Placement.objects.filter(case=case).select_related("entry").prefetch_related("coachings__by")
    came = GroupAttendance.objects.filter(case=case).select_related("date__group").order_by("-date__starts_at")
    return Together(
        list(CombinedTrack.objects.filter(case=case).select_related("advice")),
        list(placements),
        list(GroupSeat.objects.filter(case=case, until_on=None).select_related("group")),
        list(came[:60]),
    )


def groups_open(case: Case) -> list[Group]:
    """Groups of the partnership that still run. One query."""
    return list(Group.objects.filter(partnership=case.partnership_id, ended_on=None))


def employers(case: Case) -> list[DirectoryEntry]:
    """Employers of the directory that one can begin at. One query."""
    rows = DirectoryEntry.objects.filter(partnership=case.partnership_id, kind=words.EMPLOYER, removed_on=None)
    return list(rows[:300])


def advised_in(case: Case) -> list[Conference]:
    """Conferences that were held on the case, for naming the one that advised a track. One query."""
    return list(Conference.objects.filter(case=case, opened_at__isnull=False)[:30])


def panel(case: Case, sight: Sight, at: datetime) -> list[CombinedTrack]:
    """For the case page: what runs elsewhere now. One query."""
    return list(CombinedTrack.objects.filter(case=case, until_on=None))


def moments(case: Case, sight: Sight, at: datetime) -> Iterable[Rows]:
    """The timeline: what began elsewhere, workplaces, groups."""
    if TRACKS not in sight:
        return
    url = reverse("casework:together", args=[case.key])

    def telling(code: str, name: str, icon: str) -> Callable[[Row], Moment]:
        return lambda row: Moment(row.at, code, {name: row.word}, icon, url)

    tracks, placed = CombinedTrack.objects.filter(case=case), Placement.objects.filter(case=case)
    came = GroupAttendance.objects.filter(case=case, status=words.PRESENT)
    yield Rows(tracks, telling("casework.moment_combined", "name", "git-branch"), on="from_on", word="with_whom")
    yield Rows(placed, telling("casework.moment_placed", "name", "briefcase"), on="from_on", word="entry__name")
    there = telling("casework.moment_group", "title", "users")
    yield Rows(came, there, at="date__starts_at", word="date__group__title")


def lines(case: Case, sight: Sight, at: datetime) -> Iterable[Line]:
    """What runs elsewhere, to lay on the table of a conference. One query."""
    if TRACKS not in sight:
        return
    for track in panel(case, sight, at):
        yield Line(TRACKS, f"combined:{track.pk}", track.with_whom, f"{track.what}\n{track.complements}")
