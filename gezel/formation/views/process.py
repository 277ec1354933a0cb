"""Following every area: for the manager and the support team, who read any process and write none (F-23, F-28)."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from gezel.kernel import clock
from gezel.kernel.typed import whole
from gezel.ui.access import SIGNED_IN, access

from ..queries.decision_access import judged_candidacies
from ..queries.process import area_lines, candidates_of, processes_seen_by, timeline


@access(SIGNED_IN)
def areas(request: HttpRequest) -> HttpResponse:
    """All areas with their step, dates and counts."""
    by, at = request.actor, clock.now()  # type: ignore[attr-defined]
    if not (by.has("manager") or by.has("support")):
        raise Http404
    return render(request, "formation/decisions/areas.html", {"lines": area_lines(by, at), "now": at})


@access(SIGNED_IN)
def process(request: HttpRequest, call_slug: str, area_slug: str) -> HttpResponse:
    """Who did what in an area, and after the deadline who stands; before it nothing about candidates at all."""
    by, at = request.actor, clock.now()  # type: ignore[attr-defined]
    area = get_object_or_404(processes_seen_by(by), call__slug=call_slug, slug=area_slug)
    candidates = candidates_of(by, area, at)
    key = request.GET.get("na", "")
    lines, next_key = timeline(area, candidates, by.language, whole(key))
    readable = set(judged_candidacies(by, at).filter(area=area).values_list("pk", flat=True))
    context = {
        "area": area,
        "candidates": [(c, c.pk in readable) for c in candidates],
        "past": area.deadline_at is not None and area.deadline_at <= at,
        "lines": lines,
        "next_key": next_key,
        "later": bool(key),
    }
    return render(request, "formation/decisions/process.html", context)
