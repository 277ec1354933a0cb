"""In the own place: my star drawn and given, question by question, and my next steps (C-08, C-10)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_http_methods

from gezel.kernel import clock
from gezel.kernel.verdict import YES, Refused, Verdict, no, require

from ..models import Demand
from ..queries.actions import actions_of
from ..queries.own import Place
from ..queries.stars import asked_before, given_in, picture
from ..words.stars import PARTICIPANT, STAR_VALUES
from ..workflows.stars import Rating, rate
from .own_frame import own, shown, told
from .score_drawing import star_drawing


@own
@require_http_methods(["GET", "POST"])
def own_star(request: HttpRequest, place: Place) -> HttpResponse:
    """My star of any two days, by both hands; and my own questions to give one to five stars each, with what was given before."""
    asked, refusal = list(asked_before(place.case)), None
    questions = [question for question in asked if question.is_value and not question.closed_at]
    chosen = {q.pk: int(value) for q in asked if (value := request.POST.get(f"q{q.pk}", "")) in "12345" and value}
    if request.method == "POST":
        try:
            require(_may_give(chosen, asked))
            rate(place.case.pk, [Rating(*one) for one in chosen.items()], PARTICIPANT, place.actor, clock.now())
        except Refused as refused:
            refusal = refused.verdict
        else:
            told(request, "casework.own_star_kept")
            return redirect("casework:own_star")
    context = {"questions": questions, "values": STAR_VALUES, "refusal": refusal, "chosen": chosen}
    return shown(request, place, "star", context | _drawn(request, place, asked), 422 if refusal is not None else 200)


def _may_give(chosen: Mapping[int, int], asked: Sequence[Demand]) -> Verdict:
    """Something to give, and only to questions that are still open; said as the participant's page says it."""
    closed = next((q for q in asked if q.pk in chosen and q.closed_at), None)
    if closed is not None:
        return no("casework.own_star_closed", text=closed.text)
    return YES if chosen else no("casework.own_star_is_empty")


def _drawn(request: HttpRequest, place: Place, asked: Sequence[Demand]) -> dict[str, Any]:
    """The drawing of the two days that were asked for, with the days to choose from."""
    found = picture(asked, given_in(place.case), _day(request, "van"), _day(request, "tot"))
    chart = star_drawing(found, "casework.own_hand_") if found.seen else None
    numbers = {axis.pk: place for place, axis in enumerate(found.axes, 1)} if chart else {}
    return {"picture": found, "chart": chart, "numbers": numbers}


def _day(request: HttpRequest, name: str) -> date | None:
    try:
        return date.fromisoformat(request.GET.get(name, ""))
    except ValueError:
        return None


@own
@require_GET
def own_steps(request: HttpRequest, place: Place) -> HttpResponse:
    """What was agreed: who does what by when, and what is done."""
    rows = list(actions_of(place.case))
    open_rows = [row for row in rows if not row.done_at and not row.dropped_at]
    return shown(request, place, "steps", {"open": open_rows, "done": [row for row in rows if row.done_at]})
