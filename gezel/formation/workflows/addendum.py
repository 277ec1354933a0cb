"""The addendum from planning to publication: planned, delivered, returned, approved, published (F-04, F-05, F-06)."""

from __future__ import annotations

from datetime import date, datetime
from typing import cast

from django.db import transaction
from django.urls import reverse

from gezel.audit import record
from gezel.kernel.actor import SYSTEM, Actor
from gezel.kernel.clock import day_of, end_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import Refused, no, require
from gezel.post.workflows.notices import tell

from ..models import Addendum, AddendumVersion, Area
from ..policies.area import may_work_on
from ..policies.desk import may_publish
from ..queries.addendum import snapshot
from ..queries.prepared import missing
from ..queries.reached import desk_people, manager_people
from ..rules.timing import WEEKLY, may_close_on, publication_day
from .area import STEPS
from .planning import numbers_of, reachable
from .taking import take


@transaction.atomic
@rule("F-04", decides)
@rule("F-05", decides)
def deliver(area_id: int, by: Actor, at: datetime) -> Addendum:
    """Deliver the complete addendum to the manager; refused with the first piece that misses."""
    area = take(area_id)
    require(may_work_on(by, area))
    require(STEPS.may("deliver", area.desk_state))
    findings = missing(area, day_of(at))
    if findings:
        raise Refused(no(findings[0].code, **findings[0].params))
    require(reachable(area, _deadline_of(area), at))
    addendum = area.addendum
    addendum.delivered_at, addendum.delivered_by_id, addendum.returned_reason = at, by.person_id, ""
    addendum.save(update_fields=["delivered_at", "delivered_by", "returned_reason"])
    record("formation.addendum_delivered", area, by, at, area=area.name)
    tell(manager_people(at), "formation.tell_delivered", {"area": area.name}, waiting_url(), at)
    return addendum


@transaction.atomic
def take_back(area_id: int, reason: str, by: Actor, at: datetime) -> Addendum:
    """The area desk takes a delivered addendum back to change something."""
    area = take(area_id)
    require(may_work_on(by, area))
    require(STEPS.may("take_back", area.desk_state))
    _require_reason(reason)
    addendum = _undeliver(area, "")
    record("formation.addendum_taken_back", area, by, at, reason=reason, area=area.name)
    return addendum


@transaction.atomic
def send_back(area_id: int, reason: str, by: Actor, at: datetime) -> Addendum:
    """The manager returns a delivered addendum with a reason; the area desk hears it."""
    area = take(area_id)
    require(may_publish(by, area, day_of(at)))
    require(STEPS.may("send_back", area.desk_state))
    _require_reason(reason)
    addendum = _undeliver(area, reason)
    record("formation.addendum_returned", area, by, at, reason=reason, area=area.name)
    tell(desk_people(area, at), "formation.tell_returned", {"area": area.name, "reason": reason}, board_url(area), at)
    return addendum


def _undeliver(area: Area, reason: str) -> Addendum:
    addendum = area.addendum
    addendum.delivered_at = addendum.delivered_by = addendum.approved_at = addendum.approved_by = None
    addendum.returned_reason = reason[:500]
    addendum.save(update_fields=["delivered_at", "delivered_by", "approved_at", "approved_by", "returned_reason"])
    return addendum


def _require_reason(reason: str) -> None:
    if not reason.strip():
        raise Refused(no("formation.reason_needed"))


@transaction.atomic
@rule("F-05", decides)
def approve(area_id: int, by: Actor, at: datetime) -> AddendumVersion | None:
    """The manager lets a delivered addendum go: published at once, or (``None``) in the weekly round of the call."""
    area = take(area_id)
    require(may_publish(by, area, day_of(at)))
    numbers = numbers_of(area)
    round_on = publication_day(day_of(at), numbers.publication, numbers.publication_weekday)
    if numbers.publication != WEEKLY or round_on == day_of(at):
        return _publish(area, by, at)
    require(STEPS.may("approve", area.desk_state))
    require(may_close_on(_deadline_of(area), round_on, numbers.weeks_before_deadline))
    area.addendum.approved_at, area.addendum.approved_by_id = at, by.person_id
    area.addendum.save(update_fields=["approved_at", "approved_by"])
    record("formation.addendum_approved", area, by, at, area=area.name, day=round_on)
    return None


@transaction.atomic
def publish(area_id: int, by: Actor, at: datetime) -> AddendumVersion:
    """Publish at once, also outside the weekly round."""
    area = take(area_id)
    require(may_publish(by, area, day_of(at)))
    return _publish(area, by, at)


def _deadline_of(area: Area) -> date:
    """The candidacy deadline of an addendum that was found complete."""
    return cast(date, area.addendum.deadline_on)


@rule("F-06", decides)
def _publish(area: Area, by: Actor, at: datetime) -> AddendumVersion:
    require(STEPS.may("publish", area.desk_state))
    addendum = area.addendum
    findings = missing(area, day_of(at))
    if findings:
        raise Refused(no(findings[0].code, **findings[0].params))
    require(may_close_on(_deadline_of(area), day_of(at), numbers_of(area).weeks_before_deadline))
    addendum.published_at, addendum.published_by_id = at, by.person_id or addendum.approved_by_id
    addendum.save(update_fields=["published_at", "published_by"])
    area.published_at, area.deadline_at = at, end_of(_deadline_of(area))
    area.save(update_fields=["published_at", "deadline_at"])
    version = AddendumVersion.objects.create(
        addendum=addendum,
        number=0,
        content=snapshot(area, day_of(at)),
        published_at=at,
        published_by_id=addendum.published_by_id,
    )
    record("formation.addendum_published", area, by, at, area=area.name, deadline=addendum.deadline_on)
    params = {"area": area.name, "deadline": addendum.deadline_on}
    tell(desk_people(area, at), "formation.tell_published", params, board_url(area), at)
    return version


def publication_round(at: datetime) -> None:
    """Publish what the manager released once its round has come; idempotent, for the clock.

    What can no longer be published (six weeks no longer fit) goes back to the manager's list with a notice.
    """
    waiting = Addendum.objects.filter(approved_at__isnull=False, published_at__isnull=True).values_list(
        "area_id", flat=True
    )
    for area_id in list(waiting):
        with transaction.atomic():
            _publish_in_round(area_id, at)


def _publish_in_round(area_id: int, at: datetime) -> None:
    area = take(area_id)
    addendum = area.addendum
    if addendum.approved_at is None or addendum.published_at is not None:
        return
    if not _round_has_come(area, addendum.approved_at, at):
        return
    try:
        _publish(area, SYSTEM, at)
    except Refused as refused:
        _missed(area, refused, at)


@rule("F-05", decides)
def _round_has_come(area: Area, approved_at: datetime, at: datetime) -> bool:
    """Whether the first round on or after the day of approval has begun."""
    numbers = numbers_of(area)
    return day_of(at) >= publication_day(day_of(approved_at), numbers.publication, numbers.publication_weekday)


def _missed(area: Area, refused: Refused, at: datetime) -> None:
    addendum = area.addendum
    addendum.approved_at = addendum.approved_by = None
    addendum.save(update_fields=["approved_at", "approved_by"])
    record("formation.round_missed", area, SYSTEM, at, area=area.name)
    people = sorted({*manager_people(at), *desk_people(area, at)})
    tell(people, "formation.tell_round_missed", {"area": area.name}, waiting_url(), at)


def board_url(area: Area) -> str:
    """The board of an area."""
    return reverse("formation:desk_board", args=[area.call.slug, area.slug])


def waiting_url() -> str:
    """The manager's list of delivered addenda."""
    return reverse("formation:desk_waiting")
