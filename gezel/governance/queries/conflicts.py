"""Conflicts for who is in them, and the ladders everyone may read (G-11)."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from django.http import Http404
from django.urls import reverse

from gezel.kernel.actor import Actor
from gezel.kernel.ports import HomeCard
from gezel.kernel.rule import configures, decides, rule, shows
from gezel.organisations.models import Membership, Partnership

from .. import words as house
from ..models import Conflict, Holding, Involved, Ladder, Seat
from ..rules.ladders import Rung, first
from ..words import issues as words
from .as_it_was import conflict_was
from .partnership import reads_until


def conflicts_in(actor: Actor, partnership: Partnership) -> list[Conflict]:
    """One's own conflicts in a partnership, open ones first. One query."""
    until = reads_until(actor, partnership)
    rows = [conflict_was(row, until) for row in Conflict.objects.seen_by(actor).filter(partnership=partnership)]
    return sorted(rows, key=lambda c: (c.closed_at is not None, -c.opened_at.timestamp()))


def conflict_for(actor: Actor, partnership: Partnership, key: object) -> Conflict:
    """One of them; 404 for everybody else."""
    rows = Conflict.objects.seen_by(actor).filter(partnership=partnership, pk=key)
    found = rows.select_related("partnership").first()
    if found is None:
        raise Http404
    return conflict_was(found, reads_until(actor, partnership))


def rungs_of(conflict: Conflict) -> list[Rung]:
    """The ladder it began under."""
    return [Rung(**row) for row in conflict.rungs]


def involved_in(conflict: Conflict) -> list[Involved]:
    """Everyone who knows of it. One query, none for one that is read as it was."""
    known = getattr(conflict, "_prefetched_objects_cache", {}).get("involved")
    return list(conflict.involved.select_related("person") if known is None else known)


@rule("G-11", decides)
def unheard(involved: Collection[Involved]) -> int:
    """How many parties have not been heard yet."""
    return sum(1 for one in involved if one.part == words.PARTY and one.heard_on is None)


@rule("G-11", configures)
def ladder_of(partnership: Partnership, kind: str) -> tuple[Rung, ...]:
    """The ladder that stands: the last one agreed, else the one of the data file. One query."""
    row = Ladder.objects.filter(partnership=partnership, kind=kind).first()
    return tuple(Rung(**rung) for rung in row.rungs) if row else first(kind)


def employers_of(people: Collection[int], on: date) -> set[int]:
    """The organisations for which people work on a day, by membership or by a role or seat here. Three queries."""
    held = Holding.objects.on(on).filter(person_id__in=people, organisation__isnull=False)
    sits = Seat.objects.on(on).filter(person_id__in=people, organisation__isnull=False)
    works = Membership.objects.filter(person_id__in=people, admitted_at__isnull=False, ended_at=None)
    found = set(held.values_list("organisation_id", flat=True)) | set(sits.values_list("organisation_id", flat=True))
    return found | set(works.values_list("organisation_id", flat=True))


def usual_for(partnership: Partnership, rung: Rung, on: date) -> set[int]:
    """The person ids of who is usually asked on a rung: its role's holders or its body's members. Two queries."""
    if not rung.role:
        return set()
    held = Holding.objects.on(on).among(partnership.pk, rung.role)
    sits = Seat.objects.on(on).filter(body__partnership=partnership, body__kind=rung.role, body__removed_on=None)
    return set(held.values_list("person_id", flat=True)) | set(sits.values_list("person_id", flat=True))


def manages_files(partnership: Partnership, person_id: int, on: date) -> bool:
    """Whether somebody is file manager on a day."""
    rows = Holding.objects.on(on).among(partnership.pk, house.FILE_MANAGER)
    return rows.filter(person_id=person_id).exists()


@rule("G-11", shows)
def cards(actor: Actor, at: object) -> list[HomeCard]:
    """For who is at work on the rung where a conflict stands. The card says nothing about it. At most one query."""
    if actor.is_visitor or not actor.held:
        return []
    rows = Conflict.objects.seen_by(actor).filter(closed_at=None)
    mine = rows.filter(involved__person_id=actor.person_id).values_list(
        "partnership_id", "pk", "rung", "involved__rung"
    )
    found = []
    for partnership_id, key, rung, own in mine:
        if rung == own:
            url = reverse("governance:conflict", args=[partnership_id, key])
            found.append(HomeCard("governance.card_conflict", {}, url))
    return found
