"""A meeting: called, its agenda, moved, cancelled, opened."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from gezel.kernel import clock
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.texts import say
from gezel.organisations.models import Partnership
from gezel.ui.access import SIGNED_IN, access
from gezel.ui.attempts import attempt, told

from ..forms.meetings import EntrustForm, MeetingForm, PointForm, ReasonForm, meeting_initial
from ..models import Meeting
from ..policies.meetings import may_call, may_freeze, may_read_outcome
from ..policies.partnership import may_read
from ..queries.meetings import Agenda, agenda_of, meeting_for
from ..queries.settings import number
from ..rules.meeting import short_notice
from ..workflows.meeting_steps import may
from ..workflows.meetings import call, cancel, entrust, move, open_meeting
from .bodies import TAB, body_of
from .frame import frame_of, reading


def meeting_here(request: HttpRequest, pk: int, meeting_id: int) -> tuple[Partnership, Meeting]:
    """The partnership and one of its meetings that the reader may know; 404 otherwise."""
    found = meeting_for(request.actor, pk, meeting_id)  # type: ignore[attr-defined]
    partnership = found.body.partnership
    if not may_read(request.actor, partnership):  # type: ignore[attr-defined]
        raise Http404
    return partnership, found


@access(SIGNED_IN)
def meeting_call(request: HttpRequest, pk: int, body_id: int) -> HttpResponse:
    """Call a meeting of a body; ``?review=1`` a review of the learning process."""
    partnership, context = reading(request, pk, TAB, left=False)
    actor: Actor = request.actor  # type: ignore[attr-defined]
    body, review = body_of(partnership, body_id), "review" in request.GET
    form = MeetingForm(request.POST or None, initial={"start": "10:00", "end": "12:00"})
    made: list[Meeting] = []

    def act() -> None:
        made.append(call(body.pk, form.when(), actor, clock.now(), review=review))

    if request.method == "POST" and attempt(form, act):
        _warn(request, partnership, made[0])
        return redirect("governance:meeting", pk, made[0].pk)
    context |= {"body": body, "form": form, "review": review}
    context["may_call"] = may_call(actor, body)
    return render(request, "governance/meeting_call.html", context, status=422 if form.errors else 200)


@access(SIGNED_IN)
def meeting(request: HttpRequest, pk: int, meeting_id: int) -> HttpResponse:
    """The agenda of a meeting, and what can be done with it now."""
    partnership, found = meeting_here(request, pk, meeting_id)
    agenda = agenda_of(found)
    context = meeting_context(request, partnership, agenda)
    return render(request, "governance/meeting.html", context)


def meeting_context(request: HttpRequest, partnership: Partnership, agenda: Agenda) -> dict[str, object]:
    """Everything on the page of a meeting; other journeys that fail there show it again. No query."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    found = agenda.meeting
    may_write = may_call(actor, found.body)
    was_there = agenda.was_there(actor.person_id)
    return frame_of(request, partnership, TAB) | {
        "agenda": agenda,
        "meeting": found,
        "body": found.body,
        "today": clock.today(),
        "may_write": may_write,
        "may_prepare": may_write & may("prepare", found),
        "may_open": may_write & may("open", found),
        "may_move": may_write & may("move", found),
        "may_minute": may_write & may("minute", found),
        "may_freeze": may_freeze(actor, found) & may("freeze", found),
        "may_read_outcome": may_read_outcome(actor, found, was_there=was_there),
        "inside": was_there or may_write,
        "point_form": PointForm(agenda.people),
        "entrust_form": EntrustForm(
            agenda.people, initial={"facilitator": found.facilitator_id, "minute_taker": found.minute_taker_id}
        ),
    }


@access(SIGNED_IN)
def meeting_move(request: HttpRequest, pk: int, meeting_id: int) -> HttpResponse:
    """Another day, hour or place; or cancel it."""
    partnership, found = meeting_here(request, pk, meeting_id)
    actor: Actor = request.actor  # type: ignore[attr-defined]
    chosen = request.POST.get("do", "")
    form = MeetingForm(request.POST if chosen == "move" else None, initial=meeting_initial(found))
    reason = ReasonForm(request.POST if chosen == "cancel" else None, prefix="c")
    acts = {
        "move": (form, lambda: move(found.pk, form.when(), actor, clock.now())),
        "cancel": (reason, lambda: cancel(found.pk, reason.cleaned_data["reason"], actor, clock.now())),
    }
    if chosen in acts and attempt(*acts[chosen]):
        told(request)
        if chosen == "move":
            found.refresh_from_db()
            _warn(request, partnership, found)
        return redirect("governance:meeting", pk, found.pk)
    context = frame_of(request, partnership, TAB) | {"meeting": found, "form": form, "reason": reason}
    context["may_move"] = may_call(actor, found.body) & may("move", found)
    return render(request, "governance/meeting_move.html", context, status=422 if form.errors or reason.errors else 200)


@access(SIGNED_IN)
@require_POST
def meeting_open(request: HttpRequest, pk: int, meeting_id: int) -> HttpResponse:
    """The meeting begins."""
    _, found = meeting_here(request, pk, meeting_id)
    open_meeting(found.pk, request.actor, clock.now())  # type: ignore[attr-defined]
    return redirect("governance:meeting", pk, found.pk)


@access(SIGNED_IN)
@require_POST
def meeting_entrust(request: HttpRequest, pk: int, meeting_id: int) -> HttpResponse:
    """Who leads and who writes."""
    partnership, found = meeting_here(request, pk, meeting_id)
    agenda = agenda_of(found)
    form = EntrustForm(agenda.people, request.POST)

    def act() -> None:
        clean = form.cleaned_data
        entrust(found.pk, clean["facilitator"], clean["minute_taker"], request.actor, clock.now())  # type: ignore[attr-defined]

    if attempt(form, act):
        told(request)
        return redirect("governance:meeting", pk, found.pk)
    context = meeting_context(request, partnership, agenda) | {"entrust_form": form}
    return render(request, "governance/meeting.html", context, status=422)


def _warn(request: HttpRequest, partnership: Partnership, made: Meeting) -> None:
    """A short notice is said, not refused (G-07)."""
    today = clock.today()
    days = number(partnership, "invitation_days", today)
    if short_notice(today, day_of(made.starts_at), days):
        language = request.actor.language  # type: ignore[attr-defined]
        messages.warning(request, say("governance.short_notice", language, days=days))
