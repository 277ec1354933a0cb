"""The areas of an actor, starting and joining one, and the board of an area with its steps (F-01, F-02)."""

from __future__ import annotations

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from gezel.audit.queries.history import history
from gezel.kernel import clock
from gezel.kernel.actor import Actor
from gezel.ui.access import SIGNED_IN, access
from gezel.ui.attempts import attempt, told

from ..forms.territory import ReasonForm, StartForm
from ..models import Area, Call
from ..policies.area import may_work_on
from ..policies.desk import may_start_area
from ..queries import desk as areas
from ..workflows import addendum
from ..workflows import area as drawing
from .desk import bound, chosen, find, now_and_actor, unbound_post


@access(SIGNED_IN)
def home(request: HttpRequest) -> HttpResponse:
    """Every area whose desk the actor may open, those that can be joined, and the calls in which one can be started."""
    by, at = now_and_actor(request)
    on = clock.day_of(at)
    context = {
        "areas": areas.seen_by(by).order_by("call", "name"),
        "joinable": areas.joinable(by),
        "calls": [call for call in areas.open_calls(on) if may_start_area(by, call, on)],
    }
    return render(request, "formation/desk/home.html", context)


@access(SIGNED_IN)
def start(request: HttpRequest, call_slug: str) -> HttpResponse:
    """Start an area in an open call."""
    by, at = now_and_actor(request)
    call = get_object_or_404(Call, slug=call_slug, published_at__lte=at)
    may = may_start_area(by, call, clock.day_of(at))
    initial = {"lead": by.organisation_id} if by.organisation_kind == "local_government" else {}
    form = StartForm(request.POST or None, initial=initial)
    made: list[Area] = []
    if request.method == "POST" and attempt(form, lambda: made.append(_start(call, form, by, at))):
        return redirect(addendum.board_url(made[0]))
    status = 422 if form.is_bound else 200
    return render(request, "formation/desk/start.html", {"call": call, "form": form, "may": may}, status=status)


def _start(call: Call, form: StartForm, by: Actor, at: datetime) -> Area:
    return drawing.start(call.pk, form.cleaned_data["name"], form.cleaned_data["lead"].pk, by, at)


@access(SIGNED_IN)
def join(request: HttpRequest, call_slug: str, area_slug: str) -> HttpResponse:
    """Come and draw along, by the button on the list of areas."""
    by, at = now_and_actor(request)
    area = get_object_or_404(areas.joinable(by), call__slug=call_slug, slug=area_slug)
    return unbound_post(request, lambda: drawing.join(area.pk, by, at), addendum.board_url(area), "formation.joined")


@access(SIGNED_IN)
def board(request: HttpRequest, call_slug: str, area_slug: str) -> HttpResponse:
    """The four steps of an area, what is done, what misses and who takes the next step."""
    area = find(request, call_slug, area_slug)
    by, at = now_and_actor(request)
    form = bound(request, "reopen", ReasonForm)
    if chosen(request, "reopen"):
        given = lambda: drawing.reopen(area.pk, form.cleaned_data["reason"], by, at)  # noqa: E731
        if attempt(form, given):
            told(request, "formation.reopened")
            return redirect(addendum.board_url(area))
    if chosen(request, "delimit"):
        act = lambda: drawing.delimit(area.pk, by, at)  # noqa: E731
        return unbound_post(request, act, addendum.board_url(area), "formation.delimited")
    found = areas.board(area, clock.day_of(at))
    may = {step: drawing.STEPS.may(step, found.state).allowed for step in ("delimit", "reopen", "amend")}
    context = {
        "area": area,
        "board": found,
        "desk": may_work_on(by, area),
        "may": may,
        "form": form,
        "parties": area.parties.filter(until_on__isnull=True).select_related("organisation"),
        "lines": history([area], by.language)[:6],
    }
    return render(request, "formation/desk/board.html", context, status=422 if form.is_bound else 200)
