"""In the own place: my star, question by question, and my next steps (C-08, C-10)."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_http_methods

from gezel.kernel import clock
from gezel.kernel.verdict import Refused

from ..queries.actions import actions_of
from ..queries.own import Place
from ..queries.stars import with_last
from ..words.stars import PARTICIPANT, STAR_VALUES
from ..workflows.stars import Rating, rate
from .own_frame import own, shown, told


@own
@require_http_methods(["GET", "POST"])
def own_star(request: HttpRequest, place: Place) -> HttpResponse:
    """My own questions with one to five stars each, as I see it; beside it what I gave before and what my companion gave."""
    questions, refusal = list(with_last(place.case)), None
    if request.method == "POST":
        given = [
            Rating(q.pk, int(value))
            for q in questions
            if (value := request.POST.get(f"q{q.pk}", "")) in "12345" and value
        ]
        try:
            rate(place.case.pk, given, PARTICIPANT, place.actor, clock.now())
        except Refused as refused:
            refusal = refused.verdict
        else:
            told(request, "casework.own_star_kept")
            return redirect("casework:own_star")
    context = {"questions": questions, "values": STAR_VALUES, "refusal": refusal}
    return shown(request, place, "star", context, 422 if refusal is not None else 200)


@own
@require_GET
def own_steps(request: HttpRequest, place: Place) -> HttpResponse:
    """What was agreed: who does what by when, and what is done."""
    rows = list(actions_of(place.case))
    open_rows = [row for row in rows if not row.done_at and not row.dropped_at]
    return shown(request, place, "steps", {"open": open_rows, "done": [row for row in rows if row.done_at]})
