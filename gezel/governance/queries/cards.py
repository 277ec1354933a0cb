"""What waits for you in a partnership, and its place in the navigation: ports ``home_cards`` and ``navigation``."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.urls import reverse

from gezel.kernel.actor import Actor
from gezel.kernel.ports import HomeCard, NavEntry
from gezel.kernel.rule import rule, shows
from gezel.organisations import words as orgs

from .founding import ready_to_found

_IN = (orgs.TAKES_PART, orgs.TOOK_PART, orgs.HIRED)


@rule("G-01", shows)
def cards(actor: Actor, at: datetime) -> Sequence[HomeCard]:
    """Areas whose partnership can be founded."""
    if actor.is_visitor or actor.has(orgs.MANAGER):
        return []
    return [
        HomeCard("governance.card_found", {"area": area.name}, reverse("governance:found", args=[area.pk]), kind="next")
        for area in ready_to_found(actor)
    ]


def navigation(actor: Actor) -> Sequence[NavEntry]:
    """The partnerships, for who takes or took part, the manager and the support team. No query."""
    if actor.is_visitor:
        return []
    mine = sorted(frozenset[int]().union(*(actor.scopes(role, "partnership") for role in _IN)))
    if actor.has(orgs.MANAGER) or actor.has(orgs.SUPPORT) or len(mine) > 1:
        return [NavEntry("governance.nav_all", reverse("governance:home"), "handshake", "partnerschap")]
    if mine:
        url = reverse("governance:partnership", args=mine)
        return [NavEntry("governance.nav_one", url, "handshake", "partnerschap")]
    return []
