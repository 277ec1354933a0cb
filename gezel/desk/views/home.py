"""The home per role (Vandaag) and the one search."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from gezel.audit import looked
from gezel.casework.queries.today import today_of
from gezel.casework.rules.sight import IDENTITY
from gezel.kernel import clock
from gezel.ui.access import SIGNED_IN, access

from ..queries.home import home_of
from ..queries.search import find


@access(SIGNED_IN)
def today(request: HttpRequest) -> HttpResponse:
    """Your people and what you promised them; what waits for you, what you wait for, and what comes next."""
    actor, now = request.actor, clock.now()  # type: ignore[attr-defined]
    people = today_of(actor, now)
    if people.named:
        looked(people.named, actor, now, [IDENTITY])
    context = {"home": home_of(actor, now), "people_today": people, "now": now}
    return render(request, "desk/today.html", context)


@access(SIGNED_IN)
def search(request: HttpRequest) -> HttpResponse:
    """Search over everything this actor may see, grouped."""
    query = request.GET.get("q", "")[:100]
    return render(request, "desk/search.html", {"query": query, "groups": find(request.actor, query)})
