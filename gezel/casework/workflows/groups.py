"""Group activities: made, dated, places given from one's own cases, attendance ticked (C-17)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from gezel.audit import record
from gezel.governance.queries.people import people_of
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, no, require
from gezel.organisations.models import Partnership

from ..models import Group, GroupAttendance, GroupDate, GroupSeat
from ..policies.groups import may_make_groups, may_seat, may_tick, ticks
from ..words import directory as words
from .cases import take


@dataclass(frozen=True, slots=True)
class Activity:
    """What a group does, where, and for how many (``None``: no limit)."""

    title: str
    about: str = ""
    place: str = ""
    places: int | None = None


@rule("C-17", decides)
def complete(partnership: Partnership, activity: Activity, guides: Sequence[int], on: date) -> Verdict:
    """It says what it does, and people of the partnership guide it, at least one."""
    if not activity.title.strip():
        return no("casework.group_no_title")
    known = {one.person.pk for one in people_of(partnership, on)}
    return YES if guides and set(guides) <= known else no("casework.group_no_guide")


def locked(group_id: int) -> Group:
    """A group, its row locked."""
    return Group.objects.select_for_update(of=("self",)).select_related("partnership").get(pk=group_id)


@rule("C-17", decides)
def going_on(group: Group) -> Verdict:
    """A group that ended takes nobody in and has no more days."""
    return no("casework.group_ended_already", day=group.ended_on) if group.ended_on else YES


@rule("C-17", decides)
def took_place(starts_at: datetime, cancelled_at: datetime | None, statuses: Iterable[str], today: date) -> Verdict:
    """Nobody was there at a day that was called off, or was or was not there before the day has come; excused one can be beforehand."""
    if cancelled_at:
        return no("casework.group_date_is_off")
    early = day_of(starts_at) > today and set(statuses) - {words.EXCUSED}
    return no("casework.group_date_to_come", day=day_of(starts_at)) if early else YES


@rule("C-17", decides)
@transaction.atomic
def make_group(partnership: Partnership, activity: Activity, guides: Sequence[int], by: Actor, at: datetime) -> Group:
    """A new group; ``guides`` are people of the partnership, at least one."""
    require(may_make_groups(by, partnership))
    require(complete(partnership, activity, guides, day_of(at)))
    made = Group.objects.create(
        partnership=partnership,
        title=activity.title.strip(),
        about=activity.about.strip(),
        place=activity.place.strip(),
        places=activity.places,
        made_at=at,
        made_by_id=by.person_id,
    )
    made.guides.set(guides)
    record("casework.group_made", made, by, at, title=made.title)
    return made


@rule("C-17", decides)
@transaction.atomic
def add_date(group_id: int, starts_at: datetime, ends_at: datetime, by: Actor, at: datetime) -> GroupDate:
    """One more time it takes place; the same hour twice stays one, also one that was called off."""
    group = locked(group_id)
    require(may_make_groups(by, group.partnership) & going_on(group))
    require(YES if ends_at > starts_at else no("casework.conference_ends_first"))
    date, made = GroupDate.objects.get_or_create(group=group, starts_at=starts_at, defaults={"ends_at": ends_at})
    if not made and date.cancelled_at:  # called off, and now it takes place after all
        date.cancelled_at, date.ends_at, made = None, ends_at, True
        date.save(update_fields=["cancelled_at", "ends_at"])
    if made:
        record("casework.group_dated", group, by, at, title=group.title, day=day_of(starts_at))
    return date


@rule("C-17", decides)
@transaction.atomic
def seat(group_id: int, case_id: int, by: Actor, at: datetime) -> GroupSeat:
    """A participant gets a place, from who goes along with them; refused when the group is full."""
    group, case = locked(group_id), take(case_id)
    require(may_seat(by, case, at) & going_on(group))
    require(YES if case.partnership_id == group.partnership_id else no("casework.group_other_partnership"))
    sitting = GroupSeat.objects.filter(group=group, until_on=None)
    held = sitting.filter(case=case).first()
    if held is not None:
        return held
    room = group.places is None or sitting.count() < group.places
    require(YES if room else no("casework.group_full", count=group.places))
    made = GroupSeat.objects.create(group=group, case=case, from_on=day_of(at), given_by_id=by.person_id)
    record("casework.group_seated", case, by, at, title=group.title)
    return made


@rule("C-17", decides)
@transaction.atomic
def unseat(group_id: int, case_id: int, by: Actor, at: datetime) -> None:
    """A participant leaves a group; where they were present stays known."""
    case = take(case_id)
    require(may_seat(by, case, at))
    row = GroupSeat.objects.filter(group=group_id, case=case, until_on=None).select_related("group").first()
    if row is not None:
        row.until_on = day_of(at)
        row.save(update_fields=["until_on"])
        record("casework.group_left", case, by, at, title=row.group.title)


@rule("C-17", decides)
@transaction.atomic
def tick(date_id: int, statuses: Mapping[int, str], by: Actor, at: datetime) -> int:
    """Who was there at a date: case → status, of participants with a place whom this person ticks. Returns how many were ticked."""
    date = GroupDate.objects.select_related("group__partnership").get(pk=date_id)
    group = locked(date.group_id)
    require(may_tick(by, group, at))
    require(YES if set(statuses.values()) <= set(words.ATTENDING) else no("casework.group_what_status"))
    require(took_place(date.starts_at, date.cancelled_at, statuses.values(), day_of(at)))
    found = list(ticks(by, group, at).filter(pk__in=statuses))
    require(YES if len(found) == len(statuses) else no("casework.group_not_yours"))
    for case in found:
        values = {"status": statuses[case.pk], "at": at, "by_id": by.person_id}
        GroupAttendance.objects.update_or_create(date=date, case=case, defaults=values)
        record("casework.group_ticked", case, by, at, title=group.title, day=day_of(date.starts_at))
    return len(found)
