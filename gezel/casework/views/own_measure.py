"""In the own place: fill in the questionnaire alone, and see how it went over time (C-14)."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_http_methods

from gezel.kernel import clock
from gezel.kernel.typed import whole

from ..queries.measurement import finished, in_use, series_of, unfinished
from ..queries.own import Place
from ..words.measurement import OWN
from ..workflows.measurement import begin
from .asking import ask
from .own_frame import own, shown


@own
@require_http_methods(["GET", "POST"])
def lists(request: HttpRequest, place: Place) -> HttpResponse:
    """The questionnaires one can fill in, and what came out before. POST begins one, or goes on."""
    if request.method == "POST":
        number = whole(request.POST.get("instrument", "")) or 0
        begin(place.case.pk, number, OWN, place.actor, clock.now())
        return redirect("casework:own_question")
    context = {
        "instruments": in_use(place.case.partnership),
        "unfinished": unfinished(place.case, clock.now()),
        "series": series_of(finished(place.case), place.language),
    }
    return shown(request, place, "lists", context)


@own
@require_http_methods(["GET", "POST"])
def question(request: HttpRequest, place: Place) -> HttpResponse:
    """One question of the questionnaire that was begun."""
    row = unfinished(place.case, clock.now())
    if row is None:
        return redirect("casework:own_lists")
    return ask(request, row, "casework:own_question", "casework:own_lists_done", place.actor, {"place": place})


@own
@require_GET
def done(request: HttpRequest, place: Place) -> HttpResponse:
    """Thanks, and where to look."""
    return shown(request, place, "lists_done", {})
