"""The pitch planner: which slots there are, who comes when, one candidate at a time (F-18)."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from gezel.kernel import clock
from gezel.ui.access import TWO_FACTOR, access
from gezel.ui.attempts import attempt, told

from .. import words
from ..forms.decisions import CancelForm, SlotForm
from ..forms.reply import ExtraHourForm
from ..policies.decisions import may_plan
from ..queries.decision_access import desk_candidacies
from ..queries.decision_round import Line, round_state
from ..queries.pitch import Planner, planner
from ..workflows import pitch as workflow
from .decisions import find_area


@access(TWO_FACTOR)
def plan(request: HttpRequest, call_slug: str, area_slug: str) -> HttpResponse:
    """The moments of the addendum with their slots, and every invited candidate with or without one."""
    area, by, at = find_area(request, call_slug, area_slug), request.actor, clock.now()  # type: ignore[attr-defined]
    may = may_plan(by, area, at)
    state = round_state(area, words.PAPER, at, desk_candidacies(by, area, at))
    invited = [line for line in state.lines if line.paper and line.paper.leads_to == words.INVITED]
    found = planner(area, invited, at)
    rows = [_row(request, line, found) for line in invited]
    if request.method == "POST" and (done := _step(request, rows)):
        told(request, done)
        return redirect(reverse("formation:pitch_plan", args=[call_slug, area_slug]))
    context = {"area": area, "may": may, "rows": rows, "moments": found.moments, "free": found.free}
    status = 422 if request.method == "POST" else 200
    return render(request, "formation/decisions/pitch.html", context, status=status)


def _row(request: HttpRequest, line: Line, found: Planner) -> dict[str, Any]:
    """A candidate with its own forms; only the one that was sent is bound."""
    pk = line.candidacy.pk
    mine = request.method == "POST" and request.POST.get("candidacy") == str(pk)
    do = request.POST.get("do") if mine else ""
    moving = line.slot is not None
    prefix = f"c{pk}"
    on_reply = line.paper is not None and line.paper.leads_to != line.paper.result
    return {
        "line": line,
        "mine": mine,
        "do": do,
        "slot": SlotForm(found.free, moving, request.POST if do in ("give", "move") else None, prefix=prefix),
        "extra": ExtraHourForm(request.POST if do == "extra" else None, prefix=f"{prefix}e") if on_reply else None,
        "cancel": CancelForm(request.POST if do == "cancel" else None, prefix=f"{prefix}x"),
    }


def _step(request: HttpRequest, rows: list[dict[str, Any]]) -> str:
    by, at = request.actor, clock.now()  # type: ignore[attr-defined]
    row = next((row for row in rows if row["mine"]), None)
    if row is None:
        raise Http404
    line, form = row["line"], row["slot"]
    if row["do"] == "later":
        workflow.later(line.candidacy.pk, by, at)
        return "formation.pitch_later_kept"
    if row["do"] == "cancel" and line.slot:
        form = row["cancel"]
        ok = attempt(form, lambda: workflow.cancel(line.slot.pk, form.cleaned_data["reason"], by, at))
        return "formation.pitch_cancelled_now" if ok else ""
    if row["do"] == "extra" and row["extra"]:
        form, given = row["extra"], lambda: [row["extra"].cleaned_data[n] for n in ("starts_at", "minutes", "place")]
        ok = attempt(form, lambda: workflow.give_extra(line.candidacy.pk, *given(), by, at))
        return "formation.pitch_kept" if ok else ""
    if row["do"] == "move" and line.slot:
        ok = attempt(form, lambda: workflow.move(line.slot.pk, *form.chosen(), form.cleaned_data["reason"], by, at))
    else:
        ok = attempt(form, lambda: workflow.give(line.candidacy.pk, *form.chosen(), by, at))
    return "formation.pitch_kept" if ok else ""
