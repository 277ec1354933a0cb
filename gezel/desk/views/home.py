"""The home per role (Vandaag) and the one search."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from gezel.kernel import clock
from gezel.ui.access import SIGNED_IN, access

from ..queries.home import home_of
from ..queries.search import find


@access(SIGNED_IN)
def today(request: HttpRequest) -> HttpResponse:
    """What waits for you, what you wait for, and what comes next."""
    return render(request, "desk/today.html", {"home": home_of(request.actor, clock.now()), "now": clock.now()})


@access(SIGNED_IN)
def search(request: HttpRequest) -> HttpResponse:
    """Search over everything this actor may see, grouped."""
    query = request.GET.get("q", "")[:100]
    return render(request, "desk/search.html", {"query": query, "groups": find(request.actor, query)})
