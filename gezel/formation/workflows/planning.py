"""The planning of the addendum: its dates, pitch moments and local contacts (F-06)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import Refused, Verdict, no, require

from ..models import Addendum, Area, AreaContact, PitchMoment
from ..policies.desk import may_prepare
from ..rules.call_content import Numbers
from ..rules.timing import Timing, first_deadline, in_order, may_close_on, may_pitch_on, publication_day
from .taking import next_edition, take, take_row

DATES = ("deadline_on", "round1_ends_on", "round2_ends_on", "decision_on", "proposal_on")


@dataclass(frozen=True, slots=True)
class Moment:
    """A pitch moment as typed: instants, a place, and how long one candidate has."""

    starts_at: datetime
    ends_at: datetime
    place: str
    slot_minutes: int = 45


@dataclass(frozen=True, slots=True)
class Contact:
    """A local contact person as published."""

    organisation_id: int
    name: str
    email: str
    function: str = ""
    phone: str = ""


def numbers_of(area: Area) -> Numbers:
    """The numbers of the call version that the area began under."""
    return area.call_version.settings.numbers


def earliest(area: Area, at: datetime) -> Timing:
    """The first deadline that is allowed when the addendum is delivered and released today, as a timing of one date."""
    n = numbers_of(area)
    return Timing(first_deadline(day_of(at), n.publication, n.publication_weekday, n.weeks_before_deadline))


@transaction.atomic
@rule("F-06", decides)
def plan(area_id: int, timing: Timing, reply_text: str, edition: int, by: Actor, at: datetime) -> Addendum:
    """Plan the five dates; a deadline before the earliest that can still be met is refused with that day."""
    area = take(area_id)
    require(may_prepare(by, area))
    require(in_order(timing))
    if timing.deadline_on and timing.deadline_on != area.addendum.deadline_on:
        require(reachable(area, timing.deadline_on, at))
    addendum = next_edition(area.addendum, edition)
    for name, day in timing.rows():
        setattr(addendum, name, day)
    addendum.reply_text = reply_text
    addendum.save(update_fields=[*DATES, "reply_text", "edition"])
    record("formation.timing_planned", area, by, at, area=area.name, deadline=timing.deadline_on)
    return addendum


def reachable(area: Area, deadline_on: date, at: datetime) -> Verdict:
    """Whether the deadline can still be met when the addendum is published at the first occasion."""
    n = numbers_of(area)
    published_on = publication_day(day_of(at), n.publication, n.publication_weekday)
    return may_close_on(deadline_on, published_on, n.weeks_before_deadline)


@transaction.atomic
def add_moment(area_id: int, content: Moment, by: Actor, at: datetime) -> PitchMoment:
    """Plan a pitch moment, within round 2 as planned."""
    area = take(area_id)
    require(may_prepare(by, area))
    moment = write_moment(area, content)
    record("formation.pitch_planned", area, by, at, area=area.name, starts=moment.starts_at)
    return moment


def write_moment(area: Area, content: Moment) -> PitchMoment:
    """Write a pitch moment of a taken area; refused outside round 2 or when it ends before it starts."""
    if content.ends_at <= content.starts_at:
        raise Refused(no("formation.moment_ends_before"))
    require(may_pitch_on(day_of(content.starts_at), area.addendum.timing))
    return PitchMoment.objects.create(
        area=area,
        starts_at=content.starts_at,
        ends_at=content.ends_at,
        place=content.place,
        slot_minutes=content.slot_minutes,
    )


@transaction.atomic
def remove_moment(area_id: int, pk: int, by: Actor, at: datetime) -> None:
    """Take a pitch moment out of the planning."""
    area = take(area_id)
    require(may_prepare(by, area))
    moment = drop_moment(area, pk, at)
    record("formation.pitch_dropped", area, by, at, area=area.name, starts=moment.starts_at)


def drop_moment(area: Area, pk: int, at: datetime) -> PitchMoment:
    """Drop a pitch moment of a taken area; refused once a candidate has a slot in it."""
    moment = take_row(PitchMoment, area, pk)
    if moment.slots.filter(cancelled_at__isnull=True).exists():
        raise Refused(no("formation.moment_has_slots", starts=moment.starts_at))
    moment.removed_at = at
    moment.save(update_fields=["removed_at"])
    return moment


@transaction.atomic
def save_contact(area_id: int, pk: int | None, content: Contact, by: Actor, at: datetime) -> AreaContact:
    """Add or change a local contact person."""
    area = take(area_id)
    require(may_prepare(by, area))
    contact = write_contact(area, pk, content)
    record("formation.contact_saved", area, by, at, area=area.name, title=contact.name)
    return contact


def write_contact(area: Area, pk: int | None, content: Contact) -> AreaContact:
    """Write a contact of a taken area; it works for one of the area's parties."""
    if not area.parties.filter(organisation_id=content.organisation_id, until_on__isnull=True).exists():
        raise Refused(no("formation.contact_of_party"))
    contact = take_row(AreaContact, area, pk) if pk else AreaContact(area=area)
    for name in ("organisation_id", "name", "email", "function", "phone"):
        setattr(contact, name, getattr(content, name))
    contact.save()
    return contact


@transaction.atomic
def end_contact(area_id: int, pk: int, by: Actor, at: datetime) -> None:
    """A contact person stops being one; the row stays."""
    area = take(area_id)
    require(may_prepare(by, area))
    contact = take_row(AreaContact, area, pk)
    contact.ended_at = at
    contact.save(update_fields=["ended_at"])
    record("formation.contact_ended", area, by, at, area=area.name, title=contact.name)
