"""What happens to a group that was made: it changes, a day of it is called off, it ends (C-17)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.urls import reverse

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, no, require
from gezel.post.workflows.notices import tell

from .. import words as cases
from ..models import CaseRole, Group, GroupAttendance, GroupDate
from ..policies.groups import may_make_groups
from ..queries.groups import mark_of
from ..words import directory as words
from .groups import Activity, complete, going_on, locked


@rule("C-17", decides)
@transaction.atomic
def change_group(
    group_id: int, stood: str, activity: Activity, guides: Sequence[int], by: Actor, at: datetime
) -> Group:
    """What it does, where, for how many and who guides it, on the mark of how the writer saw it; never fewer places than are taken."""
    group = locked(group_id)
    require(may_make_groups(by, group.partnership) & going_on(group))
    require(YES if stood == mark_of(group) else no("casework.group_changed_meanwhile"))
    require(complete(group.partnership, activity, guides, day_of(at)))
    taken = group.seats.filter(until_on=None).count()
    fits = activity.places is None or activity.places >= taken
    require(YES if fits else no("casework.group_more_seated", count=taken))
    group.title, group.about = activity.title.strip(), activity.about.strip()
    group.place, group.places = activity.place.strip(), activity.places
    group.save(update_fields=["title", "about", "place", "places"])
    group.guides.set(guides)
    record("casework.group_changed", group, by, at, title=group.title)
    return group


@rule("C-17", decides)
@transaction.atomic
def call_off_date(date_id: int, by: Actor, at: datetime) -> GroupDate:
    """A day does not take place: who goes along with somebody of the group hears it, to tell them. Refused once somebody was ticked
    as there or not there."""
    date = GroupDate.objects.get(pk=date_id)
    group = locked(date.group_id)
    date.refresh_from_db()
    require(may_make_groups(by, group.partnership))
    ticked = date.attendances.exclude(status=words.EXCUSED).exists()
    require(no("casework.group_date_was_ticked") if ticked else YES)
    if date.cancelled_at is None:
        date.cancelled_at = at
        date.save(update_fields=["cancelled_at"])
        record("casework.group_date_off", group, by, at, title=group.title, day=day_of(date.starts_at))
        _tell(group, "casework.notice_group_date_off", by, at, day=day_of(date.starts_at))
    return date


@rule("C-17", decides)
@transaction.atomic
def end_group(group_id: int, by: Actor, at: datetime) -> Group:
    """It goes on no longer: its days to come do not take place and places end; who was there stays known. Twice is once."""
    group = locked(group_id)
    require(may_make_groups(by, group.partnership))
    if group.ended_on is None:
        group.ended_on = day_of(at)
        group.save(update_fields=["ended_on"])
        held = GroupAttendance.objects.filter(date__group=group).exclude(status=words.EXCUSED)
        group.dates.filter(starts_at__gt=at, cancelled_at=None).exclude(pk__in=held.values("date")).update(
            cancelled_at=at
        )
        _tell(group, "casework.notice_group_ended", by, at)
        group.seats.filter(until_on=None).update(until_on=group.ended_on)
        record("casework.group_ended", group, by, at, title=group.title)
    return group


def _tell(group: Group, code: str, by: Actor, at: datetime, **params: object) -> None:
    """Who goes along with somebody who has a place, by the group's name only: they know who of theirs is in it."""
    seated = group.seats.filter(until_on=None).values("case")
    guides = CaseRole.objects.on(day_of(at)).filter(case__in=seated, kind__in=cases.GUIDING)
    people = set(guides.values_list("person_id", flat=True)) - {by.person_id}
    url = reverse("casework:group", args=[group.partnership_id, group.pk])
    tell(sorted(people), code, {"title": group.title, **params}, url, at)
