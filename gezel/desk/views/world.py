"""The demo world: step into a role and move the clock."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from gezel.kernel import clock, texts
from gezel.kernel.typed import whole
from gezel.kernel.verdict import Refused, no
from gezel.organisations.models import Person
from gezel.ui.access import PUBLIC, access

from ..queries.wardrobe import scenes
from ..queries.world import jumps, own_card
from ..workflows import world


def _only_in_demo() -> None:
    if not world.may_live():
        raise Http404


@access(PUBLIC)
def practice(request: HttpRequest) -> HttpResponse:
    """Whom one can be (``q`` narrows it), and where the clock can go."""
    _only_in_demo()
    now, wanted = clock.now(), request.GET.get("q", "").strip()[:80]
    context = {"scenes": scenes(now, wanted), "wanted": wanted, "jumps": jumps(now), "now": now}
    context["own_card"] = own_card(now)
    return render(request, "desk/practice.html", context)


@access(PUBLIC)
@require_POST
def step_into(request: HttpRequest) -> HttpResponse:
    """Sign in as an invented person under one hat."""
    _only_in_demo()
    person_id, _, organisation_id = request.POST.get("who", "").partition("-")
    person = get_object_or_404(Person, pk=whole(person_id) or 0, is_active=True)
    world.step_into(request, person, whole(organisation_id) or 0)
    return redirect("desk:today")


@access(PUBLIC)
@require_POST
def move_clock(request: HttpRequest) -> HttpResponse:
    """Move the world's clock to an instant (``to``), or by a number of hours or days."""
    _only_in_demo()
    world.move_clock(_wanted(request))
    messages.success(request, texts.say("desk.clock_moved", request.actor.language, now=clock.now()))
    wanted = request.POST.get("next", "")
    ours = url_has_allowed_host_and_scheme(wanted, {request.get_host()})
    return redirect(wanted if ours else "desk:practice")


def _wanted(request: HttpRequest) -> datetime:
    """The instant asked for; raises ``Refused`` when it cannot be read."""
    if (days := whole(request.POST.get("days", ""))) and days <= 730:
        return clock.now() + timedelta(days=days)
    try:
        if on := request.POST.get("on"):
            return clock.start_of(date.fromisoformat(on)) + timedelta(hours=9)
        return datetime.fromisoformat(request.POST.get("to", "")).astimezone(UTC)
    except (ValueError, OverflowError):
        raise Refused(no("desk.clock_unreadable")) from None
