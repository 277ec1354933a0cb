"""Municipalities of an area, with a day; one area at a time within a call, also through mergers (F-01)."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.verdict import Refused, first_no, no, require
from gezel.organisations.models import Municipality

from ..models import Area, AreaMunicipality
from ..policies.desk import may_draw
from ..queries.territory import claims, mergers_of, successors_of
from ..rules.territory import Stay, may_exist, may_lie_in, may_stay_twice, moves
from .taking import take, take_call


@transaction.atomic
def add_municipality(
    area_id: int, municipality_id: int, from_on: date, by: Actor, at: datetime, until_on: date | None = None
) -> AreaMunicipality:
    """Let a municipality belong to the area from a day (until, exclusive, a day)."""
    area = _take_with_call(area_id)
    require(may_draw(by, area))
    stay = place(area, municipality_id, from_on, until_on)
    name = stay.municipality.name
    record("formation.municipality_added", area, by, at, area=area.name, municipality=name, from_on=from_on)
    return stay


@transaction.atomic
def remove_municipality(
    area_id: int, membership_id: int, until_on: date, reason: str, by: Actor, at: datetime
) -> AreaMunicipality:
    """Let a membership end on a day (the first on which it no longer holds), with a reason; it stays in the history."""
    area = _take_with_call(area_id)
    require(may_draw(by, area))
    stay = end_stay(area, membership_id, until_on, reason)
    name = stay.municipality.name
    record(
        "formation.municipality_ended",
        area,
        by,
        at,
        reason=reason,
        area=area.name,
        municipality=name,
        until_on=until_on,
    )
    return stay


@transaction.atomic
def withdraw_municipality(area_id: int, membership_id: int, by: Actor, at: datetime) -> None:
    """Take away a municipality that was put down by mistake, while the area is still being drawn."""
    area = _take_with_call(area_id)
    require(may_draw(by, area))
    stay = area.memberships.select_related("municipality").get(pk=membership_id)
    record("formation.municipality_withdrawn", area, by, at, area=area.name, municipality=stay.municipality.name)
    stay.delete()


@transaction.atomic
def follow_mergers(area_id: int, by: Actor, at: datetime) -> int:
    """Let memberships move to the municipality they become, on the day of the merger; gives how many moved."""
    area = _take_with_call(area_id)
    require(may_draw(by, area))
    return carry_over(area, by, at)


def _take_with_call(area_id: int) -> Area:
    take_call(Area.objects.values_list("call_id", flat=True).get(pk=area_id))
    return take(area_id)


def place(area: Area, municipality_id: int, from_on: date, until_on: date | None) -> AreaMunicipality:
    """Put a municipality in an area whose call is taken; refuses by the rules of the territory."""
    municipality = Municipality.objects.get(pk=municipality_id)
    if until_on is not None and until_on <= from_on:
        raise Refused(no("formation.period_ends_before", from_on=from_on, until_on=until_on))
    wanted = Stay(municipality.nis, municipality.name, area.pk, area.name, from_on, until_on)
    others = claims(area.call_id)
    mergers = mergers_of()
    gone = successors_of(municipality)
    require(
        first_no(
            may_exist(wanted, municipality.valid_from, municipality.valid_until, gone),
            may_stay_twice(wanted, [s for s in others if s.area_id == area.pk]),
            may_lie_in(wanted, others, mergers),
        )
    )
    return AreaMunicipality.objects.create(area=area, municipality=municipality, from_on=from_on, until_on=until_on)


def end_stay(area: Area, membership_id: int, until_on: date, reason: str) -> AreaMunicipality:
    """End a membership of a taken area on a day after it began, with a reason."""
    stay = area.memberships.select_related("municipality").get(pk=membership_id)
    if until_on <= stay.from_on:
        raise Refused(no("formation.period_ends_before", from_on=stay.from_on, until_on=until_on))
    if stay.until_on is not None and until_on > stay.until_on:
        raise Refused(no("formation.stay_ended_already", municipality=stay.municipality.name, day=stay.until_on))
    if not reason.strip():
        raise Refused(no("formation.reason_needed"))
    stay.until_on, stay.reason = until_on, reason[:300]
    stay.save(update_fields=["until_on", "reason"])
    return stay


def carry_over(area: Area, by: Actor, at: datetime) -> int:
    """Write the moves that mergers ask of a taken area; those that need a decision between areas are left to people."""
    done = 0
    for move in moves(claims(area.call_id), mergers_of()):
        ends = [stay for stay in move.ends if stay.area_id == area.pk]
        if not ends or len(move.areas) > 1:
            continue
        for stay in ends:
            old = area.memberships.get(municipality__nis=stay.nis, from_on=stay.from_on)
            old.until_on, old.reason = move.on, "fusie"
            old.save(update_fields=["until_on", "reason"])
        new = Municipality.objects.get(nis=move.nis)
        if move.begins:
            AreaMunicipality.objects.create(
                area=area, municipality=new, from_on=move.on, until_on=move.begins.until_on, reason="fusie"
            )
        record("formation.municipality_merged", area, by, at, area=area.name, municipality=new.name, day=move.on)
        done += 1
    return done
