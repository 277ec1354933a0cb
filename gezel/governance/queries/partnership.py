"""Finding a partnership for a page, its partners, and up to when an organisation that left reads along (D-01)."""

from __future__ import annotations

from datetime import date

from django.db.models import Max
from django.shortcuts import get_object_or_404

from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.organisations import words as orgs
from gezel.organisations.models import Organisation, Partner, Partnership, acting_as


def partnership_for(actor: Actor, pk: int) -> Partnership:
    """The partnership when the actor may open it; 404 otherwise. One query."""
    rows = Partnership.objects.seen_by(actor)
    return get_object_or_404(rows, pk=pk)


def partners_on(partnership: Partnership, on: date) -> list[Partner]:
    """Who takes part on a day: promotor and administrator first, then by name. One query."""
    rows = Partner.objects.on(on).filter(partnership=partnership)
    found = rows.select_related("organisation__managing_organisation", "organisation__municipality")
    order = [part for part, _ in orgs.PARTS]
    return sorted(found, key=lambda p: (order.index(p.part), p.organisation.name))


@rule("G-12", decides)
def part_ends(partnership: Partnership, organisation: Organisation | None, on: date) -> date | None:
    """The first day on which an organisation that takes part on a day no longer does; none when no end is known. One query."""
    if organisation is None:
        return None
    parts = Partner.objects.on(on).filter(acting_as(organisation.pk), partnership=partnership)
    ends = list(parts.values_list("until_on", flat=True))
    return None if None in ends or not ends else max(end for end in ends if end)


def not_beyond(until: date | None, end: date | None) -> date | None:
    """The earlier of two first days without; none is never."""
    return min(until or end, end) if end else until


@rule("D-01", decides)
def reads_until(actor: Actor, partnership: Partnership) -> date | None:
    """The first day of which an organisation that left reads nothing any more; ``None`` for who still reads along.

    What lies before that day stays open to it. One query for who left, none for others.
    """
    if not actor.has(orgs.TOOK_PART, "partnership", partnership.pk):
        return None
    others = (orgs.TAKES_PART, orgs.HIRED)
    reads_all = actor.has(orgs.MANAGER) or actor.has(orgs.SUPPORT)
    if reads_all or any(actor.has(role, "partnership", partnership.pk) for role in others):
        return None
    own = Partner.objects.filter(acting_as(actor.organisation_id), partnership=partnership)
    last: date | None = own.aggregate(last=Max("until_on"))["last"]
    return last or date.min
