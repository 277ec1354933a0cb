"""Putting a participant's details right, and the authorisation to keep national numbers (D-06)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, no, require

from ..models import Case, NumberGround, Participant
from ..policies.details import ground_of, may_describe, may_set_ground
from ..policies.sight import sight_of
from ..rules.number import digits
from ..rules.reaching import kept_phone, plausible_birth
from .cases import index, take


@dataclass(frozen=True, slots=True)
class Details:
    """What is known of a participant. ``number``: ``None`` leaves it as it is, empty takes it away."""

    given_name: str
    family_name: str = ""
    born_on: date | None = None
    language: str = ""
    interpreter: bool = False
    reads: str = ""
    municipality_id: int | None = None
    phone: str = ""
    email: str = ""
    address: str = ""
    number: str | None = None


@rule("C-01", decides)
@transaction.atomic
def describe(case: Case, edition: int, details: Details, by: Actor, at: datetime) -> Participant:
    """Put the details right; ``edition``: the one that was read, so that two people do not undo each other."""
    case = take(case.pk)
    require(may_describe(sight_of(by, case, at)))
    who = case.participant
    require(YES if who else no("casework.nobody_here"))
    assert who is not None
    require(YES if who.edition == edition else no("casework.details_changed"))
    require(plausible_birth(details.born_on, day_of(at)))
    for name in ("given_name", "family_name", "born_on", "language", "interpreter", "reads", "municipality_id"):
        setattr(who, name, getattr(details, name))
    # As at the knock, so that a second knock of the same person is recognised.
    who.phone, who.email = kept_phone(details.phone) or None, details.email.strip().lower() or None
    who.address = details.address or None
    if details.number is not None:
        _number(who, details.number, by, day_of(at))
    who.edition += 1
    who.save()
    index(who)
    record("casework.described", case, by, at)
    return who


@rule("D-06", decides)
def _number(who: Participant, number: str, by: Actor, on: date) -> None:
    ground = ground_of(by, on)
    require(YES if ground else no("casework.number_off"))
    assert ground is not None
    who.number = digits(number) or None
    who.number_ground = ground.reference if who.number else ""


@transaction.atomic
def set_ground(reference: str, from_on: date, until_on: date | None, by: Actor, at: datetime) -> NumberGround:
    """From a day on the actor's organisation may keep national numbers, by this authorisation; one that ran ends that day."""
    require(may_set_ground(by))
    require(no("casework.ground_ends_early") if until_on and until_on <= from_on else YES)
    NumberGround.objects.filter(organisation_id=by.organisation_id, from_on__lt=from_on, until_on=None).update(
        until_on=from_on
    )
    made = NumberGround.objects.create(
        organisation_id=by.organisation_id,
        reference=reference.strip(),
        from_on=from_on,
        until_on=until_on,
        set_at=at,
        set_by_id=by.person_id,
    )
    record("casework.ground_set", made, by, at, day=from_on)
    return made
