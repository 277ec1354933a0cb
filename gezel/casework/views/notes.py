"""The note on the phone: for whom, how, type; the rest is folded away."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from gezel.kernel import clock
from gezel.kernel.actor import Actor
from gezel.organisations.models import Person
from gezel.ui.access import TWO_FACTOR, access
from gezel.ui.attempts import attempt, told

from ..forms.contacts import NoteForm
from ..queries.today import my_people
from ..rules.sight import IDENTITY
from ..words.contacts import ICONS
from ..workflows.contacts import Written
from ..workflows.contacts import note as write
from .looking import look

FIRST = 6
_AHEAD = timedelta(days=1)


@access(TWO_FACTOR)
def note(request: HttpRequest) -> HttpResponse:
    """Write a contact down. Sent by script (``X-Note``) it answers JSON: 200, or 422 with the sentence why not."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    at = clock.now()
    people = my_people(actor, at)
    start = {"client_id": uuid.uuid4().hex, "case": request.GET.get("voor", "")[:16]}
    bound = Person.objects.filter(pk=actor.person_id, secrecy_bound=True).exists()
    form = NoteForm(request.POST or None, people=people, bound=bound, initial=start)

    def act() -> None:
        write(
            form.cleaned_data["case"],
            _by_our_clock(request, form.written()),
            form.cleaned_data["client_id"],
            actor,
            clock.now(),
        )

    done = request.method == "POST" and attempt(form, act)
    if request.headers.get("X-Note"):
        return _told_by_script(form, done)
    if done:
        told(request, "casework.note_saved")
        return redirect(_back(request, people))
    look(request, people, [IDENTITY])
    kinds = [(kind, ICONS[kind], label) for kind, label in form.fields["kind"].choices]  # type: ignore[attr-defined]
    context = {"form": form, "kinds": kinds, "chosen": form["case"].value(), "chosen_kind": form["kind"].value()}
    context["back"] = _back(request, people)
    context |= {"first": people[:FIRST], "more": people[FIRST:]}
    return render(request, "casework/notes/note.html", context, status=422 if form.errors else 200)


def _by_our_clock(request: HttpRequest, written: Written) -> Written:
    """A note that a device kept carries the device's hour; one whose clock runs less than a day ahead of ours counts as now: never stuck."""
    now = clock.now()
    ahead = written.at is not None and now < written.at < now + _AHEAD
    return replace(written, at=None) if ahead and request.headers.get("X-Note") else written


def _told_by_script(form: NoteForm, done: bool) -> HttpResponse:
    if done:
        return JsonResponse({"ok": True})
    messages = [str(error) for errors in form.errors.values() for error in errors]
    return JsonResponse({"ok": False, "message": " ".join(messages)}, status=422)


def _back(request: HttpRequest, people: Any) -> str:
    """To the file the note came from, else to today."""
    came_from = request.GET.get("voor", "")
    ours = came_from in {case.key for case in people}
    return reverse("casework:case", args=[came_from]) if ours else "/vandaag/"
