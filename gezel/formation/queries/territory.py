"""Reads of who lies where, through mergers (F-01)."""

from __future__ import annotations

from datetime import date

from django.db.models import Q, QuerySet

from gezel.organisations.models import Municipality, Succession

from ..models import Area, AreaMunicipality
from ..rules.territory import Merger, Move, Stay, moves


def claims(call_id: int) -> list[Stay]:
    """Every membership of the areas of a call, past and coming; one query."""
    rows = AreaMunicipality.objects.filter(area__call_id=call_id).values_list(
        "municipality__nis", "municipality__name", "area_id", "area__name", "from_on", "until_on"
    )
    return [Stay(*row) for row in rows]


def mergers_of() -> list[Merger]:
    """Every known succession of municipalities; one query."""
    rows = Succession.objects.values_list("old__nis", "new__nis", "on", "new__name")
    return [Merger(*row) for row in rows]


def successors_of(municipality: Municipality) -> list[str]:
    """The names of what a municipality became; no query while it still exists."""
    if municipality.valid_until is None:
        return []
    return list(municipality.successions.order_by("new__name").values_list("new__name", flat=True))


def waiting_moves(area: Area) -> list[Move]:
    """The mergers that this area's memberships have not followed yet; two queries."""
    return [m for m in moves(claims(area.call_id), mergers_of()) if any(s.area_id == area.pk for s in m.ends)]


def stays_on(area: Area, on: date) -> QuerySet[AreaMunicipality]:
    """The memberships that hold on a day, or begin later."""
    coming = Q(until_on__isnull=True) | Q(until_on__gt=on)
    return area.memberships.filter(coming).select_related("municipality")


def choices_on(on: date) -> QuerySet[Municipality]:
    """The municipalities that exist on a day or come into being later."""
    return Municipality.objects.filter(Q(valid_until__isnull=True) | Q(valid_until__gt=on)).order_by("name")
