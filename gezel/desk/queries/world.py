"""Whom one can step into in the demo world, and where its clock can go next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from gezel.formation.queries.dates import coming_instants
from gezel.organisations.models import Membership, Person


@dataclass(frozen=True, slots=True)
class Costume:
    """A person under one hat: whom a visitor of the demo world can step into."""

    person_id: int
    organisation_id: int
    name: str
    function: str
    organisation: str
    kind: str


@dataclass(frozen=True, slots=True)
class Jump:
    """A move of the world's clock: a label code, where it leads, and a detail for a deadline."""

    code: str
    to: datetime
    detail: str = ""


def costumes(at: datetime) -> list[Costume]:
    """Everybody in the demo world with what they do, by kind of organisation; people without one come last. Two queries."""
    ties = Membership.objects.active_at(at).select_related("person", "organisation")
    ties = ties.order_by("organisation__kind", "organisation__name", "person__name")
    rows = [
        Costume(t.person_id, t.organisation_id, t.person.name, t.function, t.organisation.name, t.organisation.kind)
        for t in ties
    ]
    alone = Person.objects.filter(is_active=True, memberships__isnull=True, jurorships__isnull=False).distinct()
    return rows + [Costume(p.pk, 0, p.name, "", "", "external") for p in alone.order_by("name")]


def jumps(at: datetime) -> list[Jump]:
    """The moves of the clock that make sense now: the next dates of every area, a day, six weeks."""
    upcoming = [Jump("desk.jump_event", instant, label) for instant, label in coming_instants(at)[:4]]
    return [*upcoming, Jump("desk.jump_day", at + timedelta(days=1)), Jump("desk.jump_weeks", at + timedelta(weeks=6))]
