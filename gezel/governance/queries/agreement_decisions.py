"""Decisions as changes to the agreement lean on them (G-03, G-15)."""

from __future__ import annotations

from gezel.formation.models import Development
from gezel.kernel.clock import day_of
from gezel.organisations.models import Partnership

from .. import words
from ..models import Decision
from ..rules.amending import Decided


def decided(decision: Decision | None) -> Decided | None:
    """A decision as the rules read it: adopted only while its text stands."""
    if decision is None:
        return None
    adopted = day_of(decision.adopted_at) if decision.adopted_at and decision.is_adopted else None
    return Decided(decision.partnership_id, decision.body.kind, decision.mode, adopted)


def adopted_by_support_group(partnership: Partnership) -> list[Decision]:
    """The standing decisions of the support group, newest first. One query."""
    rows = Decision.objects.filter(
        partnership=partnership, body__kind=words.SUPPORT_GROUP, adopted_at__isnull=False, ended_on=None
    )
    return list(rows.select_related("body").order_by("-adopted_at", "-pk")[:200])


def first_words(partnership: Partnership, kind: str) -> tuple[str, str]:
    """What step 4 says of the shared goal, or the name the partnership was founded with, and where that comes from (Dutch)."""
    if kind == words.NAME:
        return partnership.name, "naam bij de oprichting"
    if kind == words.SHARED_GOAL:
        found = (
            Development.objects.filter(area__origin__partnership=partnership)
            .values_list("shared_goal", flat=True)
            .first()
        )
        return (found, "uit de ontwikkeling in stap 4") if found else ("", "")
    return "", ""
