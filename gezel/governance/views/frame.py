"""What every page of a partnership shows around it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.http import Http404, HttpRequest
from django.urls import reverse

from gezel.kernel import clock, ports
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of, start_of
from gezel.organisations.models import Partnership

from ..policies.partnership import may_arrange, may_read, may_take_part
from ..queries.partnership import partnership_for, reads_until

TABS = (
    ("governance.tab_overview", "governance:partnership"),
    ("governance.tab_meetings", "governance:bodies"),
    ("governance.tab_decisions", "governance:decisions"),
    ("governance.tab_who", "governance:who"),
    ("governance.tab_issues", "governance:issues"),
    ("governance.tab_composition", "governance:composition"),
    ("governance.tab_agreement", "governance:agreement"),
    ("governance.tab_privacy", "governance:privacy"),
)


def frame_of(request: HttpRequest, partnership: Partnership, tab: str = "") -> dict[str, Any]:
    """The partnership, its tabs with the places of higher rooms, what this reader may do here, and the instant as of which it looks (``at``, ``on``):
    now, or the last one before its organisation left. One query for who left."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    reads = may_read(actor, partnership)
    tabs = [(code, name, reverse(name, args=[partnership.pk])) for code, name in (TABS if reads else TABS[:1])]
    until = reads_until(actor, partnership)
    at = start_of(until) - timedelta(microseconds=1) if until else clock.now()
    places = [(code, "", url) for room in ports.partnership_places for code, url in room(actor, partnership.pk)]
    return {
        "partnership": partnership,
        "tabs": [*tabs[:1], *places, *tabs[1:]],
        "tab": tab,
        "left": until is not None,
        "at": at,
        "on": day_of(at),
        "reads": reads,
        "takes_part": may_take_part(actor, partnership),
        "may_arrange": may_arrange(actor, partnership),
    }


def reading(request: HttpRequest, pk: int, tab: str = "", *, left: bool = True) -> tuple[Partnership, dict[str, Any]]:
    """The partnership and the frame of a page, for who reads more than the overview; 404 for others.

    ``left=False``: a page on which one only does something, so not for an organisation that left.
    """
    found = partnership_for(request.actor, pk)  # type: ignore[attr-defined]
    context = frame_of(request, found, tab)
    if not context["reads"] or (context["left"] and not left):
        raise Http404
    return found, context
