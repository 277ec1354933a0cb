"""Whom one can step into in the demo world, and where its clock can go next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import yaml

from gezel.casework.models import OwnKey
from gezel.formation.models import Juror
from gezel.formation.queries.dates import coming_instants
from gezel.kernel.tokens import hash_of
from gezel.organisations.models import Membership, Person

_DATA = Path(__file__).resolve().parents[1] / "data"
MOMENTS = 6  # coming moments that are offered by name


@dataclass(frozen=True, slots=True)
class Costume:
    """A person under one hat: whom a visitor of the demo world can step into. ``organisation_id`` 0: for nobody."""

    person_id: int
    organisation_id: int
    name: str
    function: str
    organisation: str
    kind: str

    @property
    def value(self) -> str:
        """What a button sends."""
        return f"{self.person_id}-{self.organisation_id}"


@dataclass(frozen=True, slots=True)
class Jump:
    """A move of the world's clock: a label code, where it leads, and a detail for a deadline."""

    code: str
    to: datetime
    detail: str = ""


@dataclass(frozen=True, slots=True)
class OwnCard:
    """The card of the participant whom anyone can be in the practice world: name, token of the link, code."""

    name: str
    token: str
    code: str


def own_card(at: datetime) -> OwnCard | None:
    """The card of the tale, as long as it fits: a new one made in the practice world takes its place. One query."""
    row = yaml.safe_load((_DATA / "case_own.yaml").read_text(encoding="utf-8"))
    key = OwnKey.objects.open_at(at).filter(token_hash=hash_of(row["key"]["token"])).exists()
    return OwnCard(row["name"], row["key"]["token"], row["key"]["code"]) if key else None


def costumes(at: datetime) -> list[Costume]:
    """Everybody in the demo world under each of their hats; who sits in a jury for nobody, or has no organisation yet, last.

    Three queries.
    """
    ties = Membership.objects.active_at(at).select_related("person", "organisation")
    ties = ties.order_by("organisation__kind", "organisation__name", "person__name")
    rows = [
        Costume(t.person_id, t.organisation_id, t.person.name, t.function, t.organisation.name, t.organisation.kind)
        for t in ties
    ]
    seats = Juror.objects.filter(organisation__isnull=True, person__isnull=False, ended_at__isnull=True)
    alone = set(seats.values_list("person_id", flat=True))
    tied = {row.person_id for row in rows}
    for person in Person.objects.filter(is_active=True).order_by("name"):
        if person.pk in alone or person.pk not in tied:
            rows.append(Costume(person.pk, 0, person.name, "", "", "external" if person.pk in alone else "none"))
    return rows


def jumps(at: datetime) -> list[Jump]:
    """The moves of the clock that make sense now: a day, a week, six weeks, then the next moments of every area."""
    by = [("desk.jump_day", timedelta(days=1)), ("desk.jump_week", timedelta(weeks=1))]
    fixed = [Jump(code, at + length) for code, length in [*by, ("desk.jump_weeks", timedelta(weeks=6))]]
    return [*fixed, *(Jump("desk.jump_event", instant, label) for instant, label in coming_instants(at)[:MOMENTS])]
