"""What a partner holds through governance itself: its part, roles, seats and tasks: the port ``still_held`` (G-12)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.urls import reverse

from gezel.kernel.ports import StillHeld
from gezel.kernel.rule import decides, rule
from gezel.organisations import words as orgs
from gezel.organisations.models import Partner

from ..models import Holding, Seat, Subcontract


@rule("G-12", decides)
def places(partnership_id: int, organisation_id: int, on: date) -> Iterable[StillHeld]:
    """The administrator's work, roles, seats and paid tasks of an organisation's people on a day. Four queries."""
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
    tasks = Subcontract.objects.filter(partnership_id=partnership_id, organisation_id=organisation_id, change=None)
    for task in tasks.filter(launched_at__isnull=False, until_on__gte=on, ended_on=None):
        where = reverse("governance:subcontract", args=[partnership_id, task.pk])
        params = {"what": task.title, "title": task.title}
        yield StillHeld(f"governance.task:{task.pk}", "governance.held_task", params, where)
