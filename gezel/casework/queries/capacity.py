"""What the companions of all partners carry today, against what they can (C-07, G-05)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import OuterRef, QuerySet, Subquery

from gezel.governance import words as gov
from gezel.governance.queries.settings import numbers as numbers_of
from gezel.governance.queries.who import deployment_on
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import rule, shows
from gezel.organisations.models import Organisation, Partnership

from .. import words
from ..models import Case, CaseRole
from ..rules.capacity import PHASES, Room, load, partnership_standing, room, standing


@dataclass(frozen=True, slots=True)
class Carried:
    """Cases by phase with their load (hundredths of a case) beside an FTE (thousandths) and what it can carry; ``of``: for which partner
    (0: all of them)."""

    counts: Mapping[str, int]
    load: int
    fte: int
    room: Room
    of: int = 0

    @property
    def cases(self) -> int:
        """How many cases, resting ones too."""
        return sum(self.counts.values())

    @property
    def standing(self) -> str:
        """``under``, ``within``, ``over`` or ``unknown``."""
        return standing(self.load, self.room)


@dataclass(frozen=True, slots=True)
class Capacity:
    """``whole``: all partners; ``partners``: each partner that has cases or companions; ``own``: the reader's own cases, when any.

    ``alone``: cases nobody is companion of today. ``bounds``: the partnership's least and most tracks at the same time.
    """

    on: date
    whole: Carried
    bounds: str
    numbers: Mapping[str, int]
    partners: tuple[tuple[str, Carried], ...]
    alone: int
    own: Mapping[str, int]
    own_load: int


@rule("C-07", shows)
@rule("G-05", shows)
def capacity_of(actor: Actor, partnership: Partnership, at: datetime) -> Capacity:
    """Counted today over all partners; never per worker but oneself. Four queries."""
    on = day_of(at)
    numbers = numbers_of(partnership, on)
    deployed = deployment_on(partnership, on)
    rows = _running(partnership, on)
    fte: Counter[int] = Counter()
    for row in deployed.rows:
        if row.role.kind == gov.COMPANION:
            fte[row.organisation_id] += row.fte
    carried = {
        pk: _carried([r for r in rows if r[1] == pk], fte[pk], numbers, pk)
        for pk in {*fte, *(r[1] for r in rows if r[1])}
    }
    names = dict(Organisation.objects.filter(pk__in=carried).values_list("pk", "name"))
    whole = _carried(rows, deployed.companions, numbers)
    own = Counter(
        phase
        for phase, organisation, person in rows
        if person == actor.person_id and organisation == actor.organisation_id
    )
    return Capacity(
        on,
        whole,
        partnership_standing(whole.cases, numbers),
        numbers,
        tuple(sorted((names[pk], found) for pk, found in carried.items() if pk)),
        sum(1 for row in rows if row[1] is None),
        dict(own),
        load(own, numbers),
    )


def _carried(
    rows: list[tuple[str, int | None, int | None]], fte: int, numbers: Mapping[str, int], of: int = 0
) -> Carried:
    counts = Counter(row[0] for row in rows)
    return Carried({phase: counts[phase] for phase in PHASES}, load(counts, numbers), fte, room(fte, numbers), of)


def carried_on(partnership: Partnership, on: date) -> QuerySet[Case]:
    """Every case that has begun and is not closed, with the organisation and the person of its companion (``with_organisation``,
    ``with_person``; empty: nobody)."""
    companion = CaseRole.objects.on(on).filter(case=OuterRef("pk"), kind=words.COMPANION).order_by("-from_on", "-pk")
    rows = Case.objects.filter(partnership=partnership, committed_at__isnull=False, closed_at=None)
    return rows.annotate(
        with_organisation=Subquery(companion.values("organisation_id")[:1]),
        with_person=Subquery(companion.values("person_id")[:1]),
    )


def _running(partnership: Partnership, on: date) -> list[tuple[str, int | None, int | None]]:
    """Phase (or ``paused``), organisation and person of the companion of every case that has begun."""
    rows = carried_on(partnership, on).order_by()
    found = rows.values_list("phase", "paused_at", "with_organisation", "with_person")
    return [(words.PAUSED if paused else phase, organisation, person) for phase, paused, organisation, person in found]
