"""What every page of a partnership shows around it."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest
from django.urls import reverse

from gezel.kernel import ports
from gezel.kernel.actor import Actor
from gezel.organisations.models import Partnership

from ..policies.partnership import may_arrange, may_read, may_take_part
from ..queries.partnership import partnership_for

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
    """The partnership, its tabs with the places of higher rooms, and what this reader may do here. No query."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    reads = may_read(actor, partnership)
    tabs = [(code, name, reverse(name, args=[partnership.pk])) for code, name in (TABS if reads else TABS[:1])]
    places = [(code, "", url) for room in ports.partnership_places for code, url in room(actor, partnership.pk)]
    return {
        "partnership": partnership,
        "tabs": [*tabs[:1], *places, *tabs[1:]],
        "tab": tab,
        "reads": reads,
        "takes_part": may_take_part(actor, partnership),
        "may_arrange": may_arrange(actor, partnership),
    }


def reading(request: HttpRequest, pk: int, tab: str = "") -> tuple[Partnership, dict[str, Any]]:
    """The partnership and the frame of a page, for who reads more than the overview; 404 for others."""
    found = partnership_for(request.actor, pk)  # type: ignore[attr-defined]
    context = frame_of(request, found, tab)
    if not context["reads"]:
        raise Http404
    return found, context
