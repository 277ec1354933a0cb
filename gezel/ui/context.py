"""What every page frame knows; nothing here asks the database for a visitor."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from gezel.kernel import clock
from gezel.kernel.actor import VISITOR
from gezel.kernel.ports import NavEntry, navigation, page_modules, unseen_notices


def frame(request: HttpRequest) -> dict[str, Any]:
    """The actor, the navigation of the actor's places, the demo bar, the count of unseen notices and modules (lazy)."""
    actor = getattr(request, "actor", VISITOR)
    return {
        "actor": actor,
        "hats": getattr(request, "hats", ()),
        "navigation": SimpleLazyObject(lambda: _entries(actor, request.path)),
        "unseen": SimpleLazyObject(lambda: sum(count(actor.person_id) for count in unseen_notices)),
        "modules": SimpleLazyObject(lambda: [path for room in page_modules for path in room(actor)]),
        "demo": settings.DEMO,
        "world_now": clock.now() if settings.DEMO else None,
        "base_url": settings.BASE_URL,
    }


def _entries(actor: Any, path: str) -> list[tuple[NavEntry, bool]]:
    """The actor's entries in the order of the rooms, each with whether it is the current one."""
    entries = [entry for room in navigation for entry in room(actor)]
    best = max((e.url for e in entries if path.startswith(e.url)), key=len, default="")
    return [(entry, entry.url == best) for entry in entries]
