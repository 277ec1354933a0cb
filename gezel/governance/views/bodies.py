"""The bodies of a partnership: seeing them, changing one, who sits in it."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from gezel.kernel import clock
from gezel.kernel.actor import Actor
from gezel.organisations.models import Partnership
from gezel.ui.access import SIGNED_IN, access
from gezel.ui.attempts import attempt, told

from ..forms.meetings import BodyForm, EndSeatForm, SeatForm, VoiceForm
from ..models import Body, Seat, there_on
from ..policies.meetings import may_call
from ..queries.bodies import bodies_now, body_lines, line_of
from ..queries.meetings import meetings_seen
from ..queries.people import colleagues_of
from ..queries.reviews import review_lines
from ..queries.settings import numbers
from ..queries.waiting import waiting_for
from ..workflows.bodies import add_body, edit_body, end_seat, give_seat, invite_voice, remove_body
from .frame import reading

TAB = "governance:bodies"


def body_of(partnership: Partnership, body_id: int, on: date | None = None) -> Body:
    """A body of the partnership (that was there on a day), also one that was removed; 404 otherwise. One query."""
    rows = Body.objects.filter(there_on(on or clock.today()), partnership=partnership).select_related(
        "partnership", "fallback_role", "fallback_body"
    )
    return get_object_or_404(rows, pk=body_id)


@access(SIGNED_IN)
def bodies(request: HttpRequest, pk: int) -> HttpResponse:
    """Who meets with whom, when they meet again, and the next review."""
    partnership, context = reading(request, pk, TAB)
    context |= {"lines": body_lines(partnership, context["at"]), "today": clock.today()}
    context["review"] = None if context["left"] else review_lines([partnership], clock.now())[0]
    return render(request, "governance/bodies.html", context)


@access(SIGNED_IN)
def body(request: HttpRequest, pk: int, body_id: int) -> HttpResponse:
    """One body: its mission and people, what waits for it, its meetings."""
    partnership, context = reading(request, pk, TAB)
    at, on = context["at"], context["on"]
    actor: Actor = request.actor  # type: ignore[attr-defined]
    found = body_of(partnership, body_id, on)
    seats = Seat.objects.on(on).filter(body=found).select_related("person", "organisation")
    row = bodies_now([partnership], at).filter(pk=found.pk).first()
    line = line_of(row, partnership, seats, numbers(partnership, on), on) if row else None
    context |= {"body": found, "line": line, "seats": seats}
    context |= {
        "meetings": meetings_seen(actor, partnership).filter(body=found)[:30],
        "waiting": waiting_for(found, at) if may_call(actor, found) else (),
        "may_call": may_call(actor, found),
        "left": found.seats.exclude(until_on=None).filter(until_on__lte=on).select_related("person"),
    }
    return render(request, "governance/body.html", context)


@access(SIGNED_IN)
def body_new(request: HttpRequest, pk: int) -> HttpResponse:
    """Add a body."""
    partnership, context = reading(request, pk, TAB, left=False)
    return _edit(request, context, Body(partnership=partnership))


@access(SIGNED_IN)
def body_edit(request: HttpRequest, pk: int, body_id: int) -> HttpResponse:
    """Change a body."""
    partnership, context = reading(request, pk, TAB, left=False)
    return _edit(request, context, body_of(partnership, body_id))


def _edit(request: HttpRequest, context: dict[str, Any], found: Body) -> HttpResponse:
    actor: Actor = request.actor  # type: ignore[attr-defined]
    partnership: Partnership = context["partnership"]
    form = BodyForm(partnership, request.POST or None, instance=found)
    made: list[Body] = []

    def act() -> None:
        fields = form.cleaned_data
        if found.pk:
            made.append(edit_body(found.pk, fields, actor, clock.now()))
        else:
            made.append(add_body(partnership.pk, fields, actor, clock.now()))

    if request.method == "POST" and attempt(form, act):
        told(request)
        return redirect("governance:body", partnership.pk, made[0].pk)
    context |= {"form": form, "body": found}
    return render(request, "governance/body_edit.html", context, status=422 if form.errors else 200)


@access(SIGNED_IN)
@require_POST
def body_remove(request: HttpRequest, pk: int, body_id: int) -> HttpResponse:
    """Take a body away."""
    found = body_of(reading(request, pk, left=False)[0], body_id)
    remove_body(found.pk, request.actor, clock.now())  # type: ignore[attr-defined]
    told(request)
    return redirect("governance:bodies", pk)


@access(SIGNED_IN)
def seats(request: HttpRequest, pk: int, body_id: int) -> HttpResponse:
    """Give a seat, or invite a voice of the target group by mail."""
    partnership, context = reading(request, pk, TAB, left=False)
    actor: Actor = request.actor  # type: ignore[attr-defined]
    found, on, chosen = body_of(partnership, body_id), clock.today(), request.POST.get("do", "")
    seat = SeatForm(colleagues_of(partnership, on), request.POST if chosen == "seat" else None, initial={"from_on": on})
    voice = VoiceForm(request.POST if chosen == "voice" else None, prefix="v")

    def give() -> None:
        clean = seat.cleaned_data
        give_seat(found.pk, *clean["somebody"].ids, clean["target_group"], clean["from_on"], actor, clock.now())

    def send() -> None:
        invite_voice(found.pk, voice.cleaned_data["email"], voice.cleaned_data["name"], actor, clock.now())

    acts = {"seat": (seat, give), "voice": (voice, send)}
    if chosen in acts and attempt(*acts[chosen]):
        told(request)
        return redirect("governance:body", pk, found.pk)
    context |= {"body": found, "seat": seat, "voice": voice}
    context["seated"] = Seat.objects.on(on).filter(body=found).select_related("person", "organisation")
    context["today"] = on
    return render(request, "governance/seats.html", context, status=422 if seat.errors or voice.errors else 200)


@access(SIGNED_IN)
@require_POST
def seat_end(request: HttpRequest, pk: int, seat_id: int) -> HttpResponse:
    """End a seat."""
    partnership, _ = reading(request, pk, left=False)
    seat = get_object_or_404(Seat.objects.filter(body__partnership=partnership), pk=seat_id)
    form = EndSeatForm(request.POST)
    until = form.cleaned_data["until_on"] if form.is_valid() else clock.today()
    end_seat(seat.pk, until, request.actor, clock.now())  # type: ignore[attr-defined]
    told(request)
    return redirect("governance:body", pk, seat.body_id)
