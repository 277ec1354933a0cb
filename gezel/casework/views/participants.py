"""The list of participants of a partnership, with its search."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from gezel.audit import looked
from gezel.kernel import clock
from gezel.ui.access import TWO_FACTOR, access

from .. import words
from ..policies.welcome import may_take_over
from ..queries.participants import Asked, page_of
from ..rules.sight import COURSE, IDENTITY
from .frame import casework_of

TAB = "casework:participants"


@access(TWO_FACTOR)
@require_safe
def participants(request: HttpRequest, pk: int) -> HttpResponse:
    """Whom one goes along with or knows of; names are looks, so they are written down."""
    actor = request.actor  # type: ignore[attr-defined]
    partnership, context = casework_of(request, pk, TAB)
    at, get = clock.now(), request.GET
    state = get.get("stand", "")
    asked = Asked(
        get.get("van") == "mij", state if state in words.STATES else "", get.get("q", "")[:80], get.get("na", "")[:16]
    )
    page = page_of(actor, partnership, asked, at)
    if page.opened:
        looked(page.opened, actor, at, [IDENTITY, COURSE])
    divides = any(actor.has(role, "partnership", pk) for role in words.DIVIDING)
    context |= {"page": page, "asked": asked, "states": words.STATES, "divides": divides}
    context["may_begin"] = may_take_over(actor, partnership)
    return render(request, "casework/participants/list.html", context)
