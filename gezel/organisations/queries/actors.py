"""The actor of a request: one person, one hat, and the roles held there today (D-01).

Queries: none for a visitor; for others one for the hats, plus what the rooms above ask in their ``role_sources``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from gezel.kernel.actor import VISITOR, Actor, Held
from gezel.kernel.clock import day_of
from gezel.kernel.ports import role_sources
from gezel.kernel.rule import decides, rule

from .. import words
from ..models import Membership, Person
from .composed import composed

NO_HAT = 0


@dataclass(frozen=True, slots=True)
class Hat:
    """One organisation that a person may act for; ``membership_id`` 0 is acting for oneself."""

    membership_id: int
    organisation_id: int = 0
    name: str = ""
    kind: str = ""
    role: str = ""


BARE = Hat(NO_HAT)


def hats_of(person_id: int, at: datetime) -> tuple[Hat, ...]:
    """The organisations a person may act for at an instant, longest standing first. One query."""
    return tuple(Hat(*row) for row in _hats(person_id, at))


@composed
def _hats(person_id: int, at: datetime) -> QuerySet:  # type: ignore[type-arg]
    mine = Membership.objects.active_at(at).filter(person_id=person_id).order_by("admitted_at", "pk")
    return mine.values_list("pk", "organisation_id", "organisation__name", "organisation__kind", "role")


def chosen_hat(hats: Sequence[Hat], wanted: int | None) -> Hat:
    """The hat that the session asks for; without a (still valid) choice the longest standing one, else none."""
    if wanted == NO_HAT:
        return BARE
    first = hats[0] if hats else BARE
    return next((hat for hat in hats if hat.membership_id == wanted), first)


@rule("D-01", decides)
def roles_under(hat: Hat, *, site_admin: bool) -> frozenset[Held]:
    """The roles that a hat gives by itself: in that organisation only, and by the kind of organisation."""
    held = {Held("site_admin")} if site_admin else set()
    if hat.organisation_id:
        held.add(Held(words.MEMBER, "organisation", hat.organisation_id))
        if hat.role == words.ORG_ADMIN:
            held.add(Held(words.ORG_ADMIN, "organisation", hat.organisation_id))
        if hat.kind in (words.MANAGER, words.SUPPORT):
            held.add(Held(hat.kind))
    return frozenset(held)


def actor_of(
    person: Person, hat: Hat, at: datetime, *, second_factor: bool = False, language: str | None = None
) -> Actor:
    """The actor for a person under a hat at an instant, with the roles that higher rooms add."""
    if not person.is_active:
        return VISITOR
    return Actor(
        person_id=person.pk,
        name=str(person),
        organisation_id=hat.organisation_id,
        organisation_name=hat.name,
        organisation_kind=hat.kind,
        held=roles_under(hat, site_admin=person.site_admin) | _roles_above(person.pk, hat, at),
        language=language or person.language,
        second_factor=second_factor,
    )


def actor_for(person: Person, organisation_id: int, at: datetime, *, second_factor: bool = False) -> Actor:
    """The actor that a person is for an organisation (0: for oneself); for commands, the demo world and tests."""
    hats = hats_of(person.pk, at)
    hat = next((hat for hat in hats if hat.organisation_id == organisation_id), BARE)
    return actor_of(person, hat, at, second_factor=second_factor)


def _roles_above(person_id: int, hat: Hat, at: datetime) -> frozenset[Held]:
    on = day_of(at)
    answers: Iterable[Iterable[Held]] = (
        source(person_id, hat.organisation_id, hat.kind, on) for _, source in role_sources.items()
    )
    return frozenset(held for answer in answers for held in answer)
