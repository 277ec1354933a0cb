"""What ratification adds to a home, and who opens the report that was frozen (F-23, F-24)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db.models import Exists, OuterRef

from gezel.kernel import clock
from gezel.kernel.actor import Actor
from gezel.kernel.ports import HomeCard
from gezel.kernel.rule import decides, rule, shows

from .. import words
from ..models import Area, Ratification
from .decision_access import has_conflict_in


@rule("F-23", shows)
def cards(actor: Actor, at: datetime) -> Sequence[HomeCard]:
    """For the manager what was offered; for the desk what can be offered or came back. One query each, none for others."""
    found = []
    if actor.has("manager"):
        rows = Ratification.objects.filter(decided_at__isnull=True).select_related("area__call")
        found += [HomeCard("formation.card_ratify", {"area": r.area.name}, _url(r.area)) for r in rows]
    if desks := actor.scopes("area_desk", "area"):
        running = Ratification.objects.filter(area=OuterRef("pk")).exclude(result=words.RETURNED)
        back = Ratification.objects.filter(area=OuterRef("pk"), result=words.RETURNED)
        areas = Area.objects.filter(~Exists(running), pk__in=desks, decided_at__lte=at).select_related("call")
        for area in areas.annotate(back=Exists(back)):
            code = "formation.card_process_returned" if area.back else "formation.card_process_offer"
            found.append(HomeCard(code, {"area": area.name}, _url(area), kind="todo" if area.back else "next"))
    return found


def _url(area: Area) -> str:
    return f"/vorming/{area.call.slug}/{area.slug}/bekrachtiging/"


@rule("F-24", decides)
def may_open_file(actor: Actor, owner: str, owner_id: int) -> bool | None:
    """The port ``file_access`` for the frozen report: desk of the area, manager and support team, with a second factor and
    without a conflict of interest on a candidate of the area."""
    if owner != "formation.ratification" or not actor.second_factor:
        return None
    row = Ratification.objects.filter(pk=owner_id).select_related("area").first()
    if row is None:
        return None
    reads = actor.has("manager") or actor.has("support") or actor.has("area_desk", "area", row.area_id)
    return (reads and not has_conflict_in(actor, row.area, clock.now())) or None
