"""Somebody who no longer works for an organisation gives back the roles and seats that were held for it (G-04, G-06)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from django.db.models import Q
from django.urls import reverse

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule
from gezel.organisations.models import Membership, Partnership
from gezel.post.workflows.notices import tell

from ..models import Holding, Seat, Subcontract
from ..queries.members import arrangers

_DAY = timedelta(days=1)


@rule("G-04", decides)
@rule("G-06", decides)
def give_back(person_id: int, organisation_id: int, by: Actor, at: datetime) -> None:
    """The port ``membership_ends``: from today nothing of a body reaches the person any more, nor counts them in; who arranges hears
    which places are free."""
    hat, on = {"person_id": person_id, "organisation_id": organisation_id}, day_of(at)
    if Membership.objects.active_at(at).filter(**hat).exists():
        return
    running = Q(until_on__isnull=True) | Q(until_on__gt=on)
    seats = list(Seat.objects.filter(running, **hat).select_related("body__partnership", "person"))
    held = list(Holding.objects.filter(running, **hat).select_related("role__partnership", "person"))
    free: dict[Partnership, list[str]] = {}
    for seat in seats:
        free.setdefault(seat.body.partnership, []).append(seat.body.name)
    for holding in held:
        free.setdefault(holding.role.partnership, []).append(holding.role.name)
    _end(seats, on)
    _end(held, on)
    for partnership, names in free.items():
        _told(partnership, str((seats or held)[0].person), names, by, at)


def _end(rows: Iterable[Seat | Holding], on: date) -> None:
    """What had begun ends today; what would begin later never does, unless a task of a subcontractor rests on it."""
    for row in rows:
        kept = isinstance(row, Holding) and Subcontract.objects.filter(holding=row).exists()
        if row.from_on > on and not kept:
            row.delete()
            continue
        row.until_on = max(on, row.from_on + _DAY)
        row.save(update_fields=["until_on"])


def _told(partnership: Partnership, person: str, names: list[str], by: Actor, at: datetime) -> None:
    params = {"person": person, "places": ", ".join(dict.fromkeys(names))}
    record("governance.places_given_back", partnership, by, at, "", **params)
    people = arrangers([partnership], day_of(at))[partnership.pk]
    url = reverse("governance:who", args=[partnership.pk])
    tell(people, "governance.notice_places_free", params | {"name": partnership.name}, url, at)
