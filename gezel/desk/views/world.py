"""The demo world: step into a role and move the clock."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from gezel.kernel import clock, texts
from gezel.kernel.verdict import Refused, no
from gezel.organisations.models import Person
from gezel.ui.access import PUBLIC, access

from ..queries.world import costumes, jumps
from ..workflows import world


def _only_in_demo() -> None:
    if not world.may_live():
        raise Http404


@access(PUBLIC)
def practice(request: HttpRequest) -> HttpResponse:
    """Whom one can be, and where the clock can go."""
    _only_in_demo()
    now = clock.now()
    return render(request, "desk/practice.html", {"costumes": costumes(now), "jumps": jumps(now), "now": now})


@access(PUBLIC)
@require_POST
def step_into(request: HttpRequest) -> HttpResponse:
    """Sign in as an invented person under one hat."""
    _only_in_demo()
    person_id, _, organisation_id = request.POST.get("who", "").partition("-")
    if not person_id.isdigit() or not (organisation_id or "0").isdigit():
        raise Http404
    person = get_object_or_404(Person, pk=int(person_id), is_active=True)
    world.step_into(request, person, int(organisation_id or 0))
    return redirect("desk:today")


@access(PUBLIC)
@require_POST
def move_clock(request: HttpRequest) -> HttpResponse:
    """Move the world's clock to an instant (``to``), or by a number of hours or days."""
    _only_in_demo()
    world.move_clock(_wanted(request))
    messages.success(request, texts.say("desk.clock_moved", request.actor.language, now=clock.now()))
    return redirect(request.POST.get("next") or "desk:practice") if _local(request) else redirect("desk:practice")


def _local(request: HttpRequest) -> bool:
    wanted = request.POST.get("next", "")
    return wanted.startswith("/") and not wanted.startswith("//")


def _wanted(request: HttpRequest) -> datetime:
    """The instant asked for; raises ``Refused`` when it cannot be read."""
    if (days := request.POST.get("days", "")).isdigit() and 0 < int(days) <= 730:
        return clock.now() + timedelta(days=int(days))
    try:
        if on := request.POST.get("on"):
            return clock.start_of(date.fromisoformat(on)) + timedelta(hours=9)
        return datetime.fromisoformat(request.POST.get("to", ""))
    except ValueError:
        raise Refused(no("desk.clock_unreadable")) from None
