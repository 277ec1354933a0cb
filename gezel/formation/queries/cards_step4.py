"""What step 4 and what follows add to a home (F-25, F-26, F-27)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.urls import reverse

from gezel.kernel.actor import Actor
from gezel.kernel.ports import HomeCard
from gezel.kernel.rule import rule, shows

from .. import words
from ..models import Area, AreaParty, ChallengeRight, EmergencyProcedure, LateEntry
from .partnership import step4_seen_by


@rule("F-25", shows)
@rule("F-26", shows)
@rule("F-27", shows)
def cards(actor: Actor, at: datetime) -> Sequence[HomeCard]:
    """For the manager later entries and challenges that wait; for a partner its partnership; for a side its emergency procedure."""
    if actor.has("manager"):
        return [*_entries(), *_challenges()]
    if actor.is_visitor or not actor.organisation_id or actor.has("support"):
        return []
    own = step4_seen_by(actor)
    found = [
        HomeCard("formation.card_step4", {"area": a.name}, _url("step4", a), a.planned_start_on, "next") for a in own
    ]
    return [*found, *_emergencies(actor)] if found else []


def _entries() -> list[HomeCard]:
    rows = LateEntry.objects.filter(promotor_at__isnull=True, refused_at__isnull=True).select_related("area__call")
    return [HomeCard("formation.card_entry", {"area": r.area.name}, _url("later", r.area)) for r in rows]


def _challenges() -> list[HomeCard]:
    rows = ChallengeRight.objects.filter(answered_at__isnull=True).select_related("area__call")
    return [HomeCard("formation.card_challenge", {"area": r.area.name}, _url("challenge_right", r.area)) for r in rows]


def _emergencies(actor: Actor) -> list[HomeCard]:
    """A procedure that waits for the side of the actor. At most two queries, none without a desk."""
    desks = actor.scopes("area_desk", "area")
    if not desks:
        return []
    rows = EmergencyProcedure.objects.filter(area__in=desks, decided_at__isnull=True).select_related("area__call")
    sides = dict(
        AreaParty.objects.filter(organisation=actor.organisation_id, until_on__isnull=True).values_list(
            "area_id", "side"
        )
    )
    found = []
    for row in rows:
        side = words.VDAB if sides.get(row.area_id) == words.VDAB else words.LOCAL
        waits = getattr(row, f"{side}_final_at") if row.opened_at else getattr(row, f"{side}_at")
        if waits is None:
            found.append(HomeCard("formation.card_emergency", {"area": row.area.name}, _url("emergency", row.area)))
    return found


def _url(name: str, area: Area) -> str:
    return reverse(f"formation:{name}", args=[area.call.slug, area.slug])
