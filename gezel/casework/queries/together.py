"""What a participant does together with others: combined tracks, groups, workplaces (C-15, C-17, C-23)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse

from gezel.kernel.clock import start_of
from gezel.kernel.rule import rule, shows

from ..models import Case, CombinedTrack, Conference, DirectoryEntry, Group, GroupAttendance, GroupSeat, Placement
from ..rules.sight import TRACKS, Sight
from ..words import directory as words
from .lines import Line
from .timeline import Moment


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


def moments(case: Case, sight: Sight, at: datetime) -> Iterable[Moment]:
    """The timeline: what began elsewhere, workplaces, groups. Three queries."""
    if TRACKS not in sight:
        return
    url = reverse("casework:together", args=[case.key])
    for track in CombinedTrack.objects.filter(case=case):
        yield Moment(start_of(track.from_on), "casework.moment_combined", {"name": track.with_whom}, "git-branch", url)
    for row in Placement.objects.filter(case=case).select_related("entry"):
        yield Moment(start_of(row.from_on), "casework.moment_placed", {"name": row.entry.name}, "briefcase", url)
    came = GroupAttendance.objects.filter(case=case, status=words.PRESENT).select_related("date__group")
    for tick in came:
        values: dict[str, object] = {"title": tick.date.group.title}
        yield Moment(tick.date.starts_at, "casework.moment_group", values, "users", url)


def lines(case: Case, sight: Sight, at: datetime) -> Iterable[Line]:
    """What runs elsewhere, to lay on the table of a conference. One query."""
    if TRACKS not in sight:
        return
    for track in panel(case, sight, at):
        yield Line(TRACKS, f"combined:{track.pk}", track.with_whom, f"{track.what}\n{track.complements}")
