"""Where casework stands in the navigation and on the pages of a partnership: ports ``navigation`` and ``partnership_places``."""

from __future__ import annotations

from collections.abc import Sequence

from django.urls import reverse

from gezel.governance import words as gov
from gezel.kernel.actor import Actor
from gezel.kernel.ports import NavEntry
from gezel.organisations import words as orgs

from .. import words


def navigation(actor: Actor) -> Sequence[NavEntry]:
    """The participants of the partnership where one is companion, team leader or file manager; who works in more goes there by
    the partnership. No query."""
    among = frozenset[int]().union(*(actor.scopes(role, "partnership") for role in words.DIVIDING))
    if len(among) != 1:
        return []
    url = reverse("casework:participants", args=sorted(among))
    return [NavEntry("casework.nav_participants", url, "users", "partnerschap")]


def places(actor: Actor, partnership_id: int) -> Sequence[tuple[str, str]]:
    """On the pages of a partnership: the way to its participants, for who works in it. No query."""
    if not actor.has(orgs.TAKES_PART, "partnership", partnership_id):
        return []
    found = [("casework.nav_participants", reverse("casework:participants", args=[partnership_id]))]
    if any(actor.has(role, "partnership", partnership_id) for role in (gov.DPO, gov.PRIVACY_SUPERVISOR)):
        found.append(("casework.tab_looks", reverse("casework:all_looks", args=[partnership_id])))
    return found


def modules(actor: Actor) -> Sequence[str]:
    """Notes that wait on the device are in sight on every page, and signing out sends them first. No query."""
    return ["casework/notes.js"] if actor.scopes(orgs.TAKES_PART, "partnership") else []
