"""Bodies are added, changed and removed; people get a seat from a day and lose it on a day (G-06)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Max, Q

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Refused, Verdict, no, require
from gezel.organisations.models import Invitation, Organisation
from gezel.organisations.workflows.invitations import invite

from ..models import Body, Decision, Seat
from ..policies.bodies import may_change_bodies
from ..queries.partnership import not_beyond, part_ends
from ..queries.people import colleagues_of
from ..rules.bodies import goes_round
from .partnership import take

FIELDS = (
    "name",
    "mission",
    "mode",
    "fallback_role",
    "fallback_body",
    "rhythm",
    "rhythm_months",
    "quorum_percent",
    "voice_wanted",
)
SEAT_OFFERED = "governance.seat"


@rule("G-06", decides)
@transaction.atomic
def add_body(partnership_id: int, fields: Mapping[str, Any], by: Actor, at: datetime) -> Body:
    """A partnership adds a body of its own, after the others."""
    partnership = take(partnership_id)
    require(may_change_bodies(by, partnership))
    body = Body(partnership=partnership, from_on=day_of(at), **{name: fields[name] for name in FIELDS})
    require(_named(body))
    require(_fallbacks(body))
    last = Body.objects.filter(partnership=partnership).aggregate(last=Max("position"))["last"]
    body.position = (last or 0) + 1
    body.save()
    record("governance.body_added", body, by, at, name=body.name)
    return body


@rule("G-06", decides)
@transaction.atomic
def edit_body(body_id: int, fields: Mapping[str, Any], by: Actor, at: datetime) -> Body:
    """Change a body on the version (``edition``) that the writer saw."""
    body = _take(body_id)
    require(may_change_bodies(by, body.partnership))
    require(YES if fields["edition"] == body.edition else no("ui.changed_meanwhile"))
    for name in FIELDS:
        setattr(body, name, fields[name])
    require(_named(body))
    require(_fallbacks(body))
    body.edition += 1
    body.save()
    record("governance.body_changed", body, by, at, name=body.name)
    return body


@rule("G-06", decides)
@transaction.atomic
def remove_body(body_id: int, by: Actor, at: datetime) -> Body:
    """A body stops: not while it has a meeting to come, an open decision, or is the fallback of another. Its seats end that day."""
    body = _take(body_id)
    require(may_change_bodies(by, body.partnership))
    require(_lets_go(body))
    on = day_of(at)
    body.removed_on = on
    body.save(update_fields=["removed_on"])
    Seat.objects.on(on).filter(body=body, from_on__lt=on).update(until_on=on)
    record("governance.body_removed", body, by, at, name=body.name)
    return body


@rule("G-06", decides)
@transaction.atomic
def give_seat(
    body_id: int,
    person_id: int,
    organisation_id: int | None,
    target_group: bool,
    from_on: date,
    by: Actor,
    at: datetime,
) -> Seat:
    """Somebody of the partnership sits in a body from a day, for an organisation or as voice of the target group.

    For a partner that goes the seat ends with its part, so that nothing reaches its people afterwards.
    """
    body = _take(body_id)
    require(may_change_bodies(by, body.partnership))
    hats = {
        (s.person.pk, s.organisation.pk if s.organisation else None) for s in colleagues_of(body.partnership, from_on)
    }
    known = (person_id, organisation_id) in hats
    require(YES if known else no("governance.seat_for_stranger", name=body.partnership.name))
    organisation = Organisation.objects.filter(pk=organisation_id or 0).first()
    until_on = part_ends(body.partnership, organisation, from_on)
    seat = _seat(body, person_id, organisation_id, target_group, from_on, until_on)
    record("governance.seat_given", body, by, at, name=seat.person.name, day=from_on)
    return seat


@rule("G-06", decides)
@transaction.atomic
def end_seat(seat_id: int, until_on: date, by: Actor, at: datetime) -> Seat:
    """Somebody leaves a body: ``until_on`` is the first day without the seat."""
    partnership = take(Seat.objects.values_list("body__partnership_id", flat=True).get(pk=seat_id))
    seat = Seat.objects.select_related("body", "person", "organisation").get(pk=seat_id)
    require(may_change_bodies(by, partnership))
    require(YES if until_on > seat.from_on else no("governance.seat_ends_before_start", day=seat.from_on))
    seat.until_on = not_beyond(until_on, part_ends(partnership, seat.organisation, seat.from_on))
    seat.save(update_fields=["until_on"])
    record("governance.seat_ended", seat.body, by, at, name=seat.person.name, day=until_on)
    return seat


@rule("G-06", decides)
@transaction.atomic
def invite_voice(body_id: int, email: str, name: str, by: Actor, at: datetime) -> Invitation:
    """Invite somebody of the target group by mail; with the invitation taken up comes a seat, for nobody's organisation."""
    body = _take(body_id)
    require(may_change_bodies(by, body.partnership))
    about = f"de stem van de doelgroep in {body.name.lower()} van {body.partnership.name}"
    invitation = invite(email, name, None, "", SEAT_OFFERED, body.pk, by, at, about=about[:200])
    record("governance.voice_invited", body, by, at, name=name)
    return invitation


@rule("G-06", decides)
def invitation_taken(purpose: str, purpose_id: int, person_id: int, name: str, email: str, at: datetime) -> None:
    """The port ``invitation_effects``: who took up an invitation for a seat gets it, once."""
    if purpose != SEAT_OFFERED:
        return
    body = Body.objects.filter(pk=purpose_id, removed_on=None).first()
    if body and not body.seats.filter(person_id=person_id, until_on=None).exists():
        Seat.objects.create(body=body, person_id=person_id, target_group=True, from_on=day_of(at))


def _take(body_id: int) -> Body:
    """The body behind its partnership's lock: fallbacks of two bodies, or a seat and a partner that goes, are decided one after the other."""
    take(Body.objects.values_list("partnership_id", flat=True).get(pk=body_id))
    return Body.objects.select_for_update(of=("self",)).select_related("partnership").get(pk=body_id)


def _seat(
    body: Body, person_id: int, organisation_id: int | None, target_group: bool, from_on: date, until_on: date | None
) -> Seat:
    try:
        with transaction.atomic():
            return Seat.objects.create(
                body=body,
                person_id=person_id,
                organisation_id=organisation_id,
                target_group=target_group,
                from_on=from_on,
                until_on=until_on,
            )
    except IntegrityError:
        raise Refused(no("governance.seated_already", body=body.name)) from None


def _named(body: Body) -> Verdict:
    """Another body of the partnership does not carry the same name."""
    if not body.name.strip():
        return no("governance.body_needs_name")
    same = Body.objects.filter(partnership=body.partnership, removed_on=None, name__iexact=body.name.strip())
    return no("governance.body_named_already", name=body.name) if same.exclude(pk=body.pk).exists() else YES


def _fallbacks(body: Body) -> Verdict:
    """Fallbacks lie in the same partnership, and no point goes round."""
    for fallback in (body.fallback_body, body.fallback_role):
        if fallback is not None and fallback.partnership_id != body.partnership_id:
            return no("governance.fallback_elsewhere")
    rows = Body.objects.filter(partnership=body.partnership).exclude(pk=body.pk)
    others = dict(rows.values_list("pk", "fallback_body"))
    round_trip = goes_round(body.pk or 0, body.fallback_body_id, others)
    return no("governance.fallback_goes_round", body=body.name) if round_trip else YES


def _lets_go(body: Body) -> Verdict:
    if body.meetings.filter(cancelled_at=None, frozen_at=None).exists():
        return no("governance.body_has_meeting", body=body.name)
    if Decision.objects.filter(body=body, outcome="").exists():
        return no("governance.body_has_decision", body=body.name)
    leaning = Body.objects.filter(Q(fallback_body=body), removed_on=None).first()
    return no("governance.body_is_fallback", body=body.name, other=leaning.name) if leaning else YES
