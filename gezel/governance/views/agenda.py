"""Preparing the agenda: points of one's own, their order, what came to wait meanwhile, who comes along."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from gezel.kernel import clock
from gezel.kernel.actor import Actor
from gezel.ui.access import SIGNED_IN, access
from gezel.ui.attempts import attempt, told

from .. import words
from ..forms.meetings import GuestForm, PointForm, point_initial
from ..policies.meetings import may_call
from ..queries.meetings import agenda_of
from ..queries.people import people_of
from ..queries.waiting import waiting_for
from ..workflows.agenda import add_point, edit_point, remove_point, shift_point, take_up
from ..workflows.attendance import ask_along
from ..workflows.meeting_steps import may
from .bodies import TAB
from .frame import frame_of
from .meetings import meeting_context, meeting_here


@access(SIGNED_IN)
@require_POST
def point_add(request: HttpRequest, pk: int, meeting_id: int) -> HttpResponse:
    """Bring a point."""
    partnership, found = meeting_here(request, pk, meeting_id)
    actor: Actor = request.actor  # type: ignore[attr-defined]
    agenda = agenda_of(found)
    form = PointForm(agenda.people, request.POST)

    def act() -> None:
        clean = form.cleaned_data
        add_point(found.pk, clean["title"], clean["help"], clean["minutes"], clean["brings"], actor, clock.now())

    if attempt(form, act):
        return redirect("governance:meeting", pk, found.pk)
    context = meeting_context(request, partnership, agenda) | {"point_form": form}
    return render(request, "governance/meeting.html", context, status=422)


@access(SIGNED_IN)
def point_edit(request: HttpRequest, pk: int, meeting_id: int, point_id: int) -> HttpResponse:
    """Change a point, or take it off."""
    partnership, found = meeting_here(request, pk, meeting_id)
    actor: Actor = request.actor  # type: ignore[attr-defined]
    agenda = agenda_of(found)
    point = get_object_or_404(found.points, pk=point_id)
    own = point.kind == words.OWN_POINT
    form = PointForm(agenda.people, request.POST or None, own=own, initial=point_initial(point))

    def act() -> None:
        clean = form.cleaned_data
        if request.POST.get("do") == "remove":
            remove_point(point_id, actor, clock.now())
            return
        title = clean.get("title", point.title)
        edit_point(point_id, title, clean["help"], clean["minutes"], clean["brings"], actor, clock.now())

    if request.method == "POST" and attempt(form, act):
        told(request)
        return redirect("governance:meeting", pk, found.pk)
    context = frame_of(request, partnership, TAB) | {"meeting": found, "point": point, "form": form}
    context["may_prepare"] = may_call(actor, found.body) & may("prepare", found)
    return render(request, "governance/point_edit.html", context, status=422 if form.errors else 200)


@access(SIGNED_IN)
@require_POST
def point_shift(request: HttpRequest, pk: int, meeting_id: int, point_id: int) -> HttpResponse:
    """One place up or down."""
    _, found = meeting_here(request, pk, meeting_id)
    point = get_object_or_404(found.points, pk=point_id)
    shift_point(point.pk, request.actor, clock.now(), up="up" in request.POST)  # type: ignore[attr-defined]
    return redirect("governance:meeting", pk, found.pk)


@access(SIGNED_IN)
def agenda_more(request: HttpRequest, pk: int, meeting_id: int) -> HttpResponse:
    """What came to wait meanwhile and is not on the agenda yet; chosen things go on it."""
    partnership, found = meeting_here(request, pk, meeting_id)
    actor: Actor = request.actor  # type: ignore[attr-defined]
    if request.method == "POST":
        take_up(found.pk, request.POST.getlist("key"), actor, clock.now())
        return redirect("governance:meeting", pk, found.pk)
    there = {f"{p.subject_kind}:{p.subject_id}" for p in found.points.exclude(subject_kind="")}
    may_prepare = may_call(actor, found.body) & may("prepare", found)
    waiting = [w for w in waiting_for(found.body, clock.now()) if w.kind != "action" and w.key not in there]
    context = frame_of(request, partnership, TAB) | {"meeting": found, "may_prepare": may_prepare}
    context["waiting"] = waiting if may_prepare else []
    return render(request, "governance/agenda_more.html", context)


@access(SIGNED_IN)
def guest(request: HttpRequest, pk: int, meeting_id: int) -> HttpResponse:
    """Ask somebody along who has no seat."""
    partnership, found = meeting_here(request, pk, meeting_id)
    actor: Actor = request.actor  # type: ignore[attr-defined]
    form = GuestForm(people_of(partnership, clock.today()), request.POST or None)

    def act() -> None:
        ask_along(found.pk, *form.cleaned_data["somebody"].ids, actor, clock.now())

    if request.method == "POST" and attempt(form, act):
        told(request)
        return redirect("governance:meeting", pk, found.pk)
    context = frame_of(request, partnership, TAB) | {"meeting": found, "form": form}
    context["may_prepare"] = may_call(actor, found.body) & may("prepare", found)
    return render(request, "governance/guest.html", context, status=422 if form.errors else 200)
