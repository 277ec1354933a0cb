"""What a partner holds through governance itself: its part, roles, seats and tasks: the port ``still_held`` (G-12)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.urls import reverse

from gezel.kernel.ports import StillHeld
from gezel.kernel.rule import decides, rule
from gezel.organisations import words as orgs
from gezel.organisations.models import Partner

from ..models import Holding, Seat


@rule("G-12", decides)
def places(partnership_id: int, organisation_id: int, on: date) -> Iterable[StillHeld]:
    """The administrator's work, roles and seats of an organisation's people on a day. Three queries."""
    url = reverse("governance:composition", args=[partnership_id])
    part = Partner.objects.on(on).filter(partnership_id=partnership_id, organisation_id=organisation_id)
    for row in part.filter(part=orgs.ADMINISTRATOR):
        params = {"what": "de taken van de administrator"}
        yield StillHeld(f"governance.part:{row.pk}", "governance.held_administrator", params, url)
    holdings = Holding.objects.on(on).filter(role__partnership_id=partnership_id, organisation_id=organisation_id)
    for holding in holdings.filter(role__removed_on=None).select_related("role", "person").order_by("role__position"):
        params = {
            "what": f"{holding.role.name} ({holding.person})",
            "role": holding.role.name,
            "person": holding.person.name,
        }
        yield StillHeld(f"governance.role:{holding.pk}", "governance.held_role", params, url)
    seats = Seat.objects.on(on).filter(body__partnership_id=partnership_id, organisation_id=organisation_id)
    for seat in seats.filter(body__removed_on=None).select_related("body", "person").order_by("body__position"):
        params = {"what": f"{seat.body.name} ({seat.person})", "body": seat.body.name, "person": seat.person.name}
        yield StillHeld(f"governance.seat:{seat.pk}", "governance.held_seat", params, url)
