"""Finding a partnership for a page, its partners, and up to when an organisation that left reads along (D-01)."""

from __future__ import annotations

from datetime import date

from django.db.models import Max
from django.shortcuts import get_object_or_404

from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.organisations import words as orgs
from gezel.organisations.models import Organisation, Partner, Partnership


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


def promotor_on(partnership: Partnership, on: date) -> Organisation | None:
    """The promotor on a day."""
    found = Partner.objects.on(on).filter(partnership=partnership, part=orgs.PROMOTOR)
    row = found.select_related("organisation__managing_organisation").first()
    return row.organisation if row else None


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
    own = Partner.objects.filter(partnership=partnership, organisation_id=actor.organisation_id)
    last: date | None = own.aggregate(last=Max("until_on"))["last"]
    return last or date.min
