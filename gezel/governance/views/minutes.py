"""While a meeting goes on: one page a point, written by several people; attendance; actions."""

from __future__ import annotations

import hashlib
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from gezel.kernel import clock
from gezel.kernel.actor import Actor
from gezel.kernel.typed import whole
from gezel.kernel.verdict import Refused
from gezel.organisations.models import Partnership
from gezel.ui.access import SIGNED_IN, access
from gezel.ui.attempts import attempt, told
from gezel.writing.queries.history import history_of, since
from gezel.writing.queries.presence import Presence, presence
from gezel.writing.rules.saving import base_of, bases_of, changed, next_base
from gezel.writing.views.autosave import autosaved, beside_sentence
from gezel.writing.words import CONFLICT
from gezel.writing.workflows.writing import Saved

from ..forms.actions import ActionForm
from ..forms.meetings import NoteForm, NoteMergeForm
from ..models import Meeting, Note, NoteVersion, Point
from ..policies.decisions import may_decide_in
from ..policies.issues import may_raise
from ..policies.meetings import may_call, may_read_minutes
from ..queries.actions import open_actions
from ..queries.meetings import given_in
from ..queries.origins import grown_from
from ..queries.people import colleagues_of
from ..workflows.actions import give
from ..workflows.attendance import come_to
from ..workflows.meeting_steps import may
from ..workflows.minutes import merge_note, put_back_note, save_note
from .bodies import TAB
from .frame import frame_of
from .meetings import meeting_here


def point_here(request: HttpRequest, pk: int, meeting_id: int, point_id: int) -> tuple[Partnership, Point]:
    """A point whose minutes the reader may read; 404 otherwise."""
    partnership, found = meeting_here(request, pk, meeting_id)
    actor: Actor = request.actor  # type: ignore[attr-defined]
    there = found.attendances.filter(person_id=actor.person_id).exists()
    if not (may_read_minutes(actor, found, was_there=there) or may_call(actor, found.body)):
        raise Http404
    point = get_object_or_404(Point.objects.select_related("brings", "decision"), pk=point_id, meeting=found)
    point.meeting = found
    return partnership, point


def note_of(point: Point) -> Note | None:
    """The minutes on a point, if anything was written. One query."""
    return Note.objects.select_related("saved_by", "lease_by").filter(point=point).first()


@access(SIGNED_IN)
def point(request: HttpRequest, pk: int, meeting_id: int, point_id: int) -> HttpResponse:
    """One point: its minutes; a save by button or (header ``X-Autosave``) by itself."""
    arrived = clock.now()
    partnership, found = point_here(request, pk, meeting_id, point_id)
    if request.method == "POST":
        return _save(request, partnership, found, arrived)
    return render(request, "governance/point.html", point_context(request, partnership, found, arrived))


def point_context(request: HttpRequest, partnership: Partnership, found: Point, at: datetime) -> dict[str, Any]:
    """Everything on the page of a point."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    meeting, note = found.meeting, note_of(found)
    who, code = presence(note, actor, at), f"p{found.pk}"
    text, version = (note.text, note.version) if note else ("", 0)
    points = list(meeting.points.values_list("pk", flat=True))
    place = points.index(found.pk)
    may_write = may_call(actor, meeting.body) & may("minute", meeting)
    context = frame_of(request, partnership, TAB) | {
        "meeting": meeting,
        "point": found,
        "number": place + 1,
        "note": note,
        "kept": _kept(note),
        "field": {"who": who, "version": version, "code": code},
        "mark": _mark(who),
        "form": NoteForm(code, text, base_of(code, version, text)),
        "may_write": may_write,
        "before": points[place - 1] if place else None,
        "after": points[place + 1] if place + 1 < len(points) else None,
        "actions": given_in(meeting).filter(subject_id=found.pk),
        "today": clock.today(),
    }
    context |= {"grown": grown_from(actor, found, partnership), "body": meeting.body}
    context |= {"may_raise": may_raise(actor, partnership), "may_propose": may_decide_in(actor, meeting.body)}
    if found.kind == "actions":
        context["open_actions"] = open_actions(meeting.body)
    if may_write:
        context["action_form"] = ActionForm(colleagues_of(partnership, clock.today()), prefix="a")
    return context


def _kept(note: Note | None) -> NoteVersion | None:
    return note.versions.filter(conflict=True, merged_at=None).first() if note else None


def _save(request: HttpRequest, partnership: Partnership, found: Point, arrived: datetime) -> HttpResponse:
    actor: Actor = request.actor  # type: ignore[attr-defined]
    sent, code = {key: str(value) for key, value in request.POST.items()}, f"p{found.pk}"
    saved = [save_note(found.pk, text, version, actor, arrived) for _, text, version in changed(sent, (code,))]
    if request.headers.get("X-Autosave"):
        base = next_base(sent, {s.section.code: s.version for s in saved})
        place = partnership.pk, found.meeting_id
        return autosaved(request, base, saved, lambda s: reverse("governance:note_merge", args=[*place, s.kept.pk]))
    beside = next((s for s in saved if s.kept), None)
    if beside and beside.outcome == CONFLICT:
        return redirect("governance:note_merge", partnership.pk, found.meeting_id, beside.kept.pk)
    if beside:
        messages.warning(request, beside_sentence(request, beside))
    elif saved:
        told(request)
    goal = whole(request.POST.get("next", ""))
    there = goal if goal and found.meeting.points.filter(pk=goal).exists() else found.pk
    return redirect("governance:point", partnership.pk, found.meeting_id, there)


def _mark(who: Presence) -> str:
    return hashlib.sha256(who.mark.encode()).hexdigest()[:12]


@access(SIGNED_IN)
def note_writers(request: HttpRequest, pk: int, meeting_id: int, point_id: int) -> HttpResponse:
    """A fragment asked for now and then: who writes here, what is newer than the page. Silent (204) while nothing changes."""
    partnership, found = point_here(request, pk, meeting_id, point_id)
    note, code = note_of(found), f"p{point_id}"
    version, _ = bases_of(request.GET.get("version", "")).get(code, (0, ""))
    who = presence(note, request.actor, clock.now(), version)  # type: ignore[attr-defined]
    if _mark(who) == request.GET.get("known"):
        return HttpResponse(status=204)
    field = {"who": who, "version": note.version if note else 0, "code": code}
    context = {"partnership": partnership, "meeting": found.meeting, "point": found, "field": field, "mark": _mark(who)}
    return render(request, "governance/note_writers.html", context)


@access(SIGNED_IN)
def note_merge(request: HttpRequest, pk: int, meeting_id: int, kept_id: int) -> HttpResponse:
    """Two texts on one point side by side; a person decides what must stand."""
    rows = NoteVersion.objects.filter(section__meeting=meeting_id, conflict=True)
    kept = get_object_or_404(rows.select_related("section__saved_by", "section__point", "saved_by"), pk=kept_id)
    partnership, found = point_here(request, pk, meeting_id, kept.section.point_id)
    section = kept.section
    if kept.merged_at is not None and request.method != "POST":
        return redirect("governance:point", pk, meeting_id, found.pk)
    form = NoteMergeForm(request.POST or None, initial={"version": section.version, "text": section.text})
    saved: list[Saved] = []

    def act() -> None:
        chosen = {"standing": section.text, "kept": kept.text}
        text = chosen.get(request.POST.get("choice", ""), form.cleaned_data["text"])
        saved.append(merge_note(kept.pk, text, form.cleaned_data["version"], request.actor, clock.now()))  # type: ignore[attr-defined]

    if request.method == "POST" and attempt(form, act):
        if saved[0].kept:
            return redirect("governance:note_merge", pk, meeting_id, saved[0].kept.pk)
        told(request)
        return redirect("governance:point", pk, meeting_id, found.pk)
    context = frame_of(request, partnership, TAB)
    context |= {"meeting": found.meeting, "point": found, "kept": kept, "section": section, "form": form}
    return render(request, "governance/note_merge.html", context, status=422 if form.errors else 200)


@access(SIGNED_IN)
def note_history(request: HttpRequest, pk: int, meeting_id: int, point_id: int) -> HttpResponse:
    """The earlier texts on a point; ``?versie=`` shows what changed since; a post puts one back."""
    partnership, found = point_here(request, pk, meeting_id, point_id)
    section = get_object_or_404(Note.objects.select_related("saved_by"), point=found)
    versions = history_of(section)
    asked = whole(request.POST.get("old") or request.GET.get("versie", ""))
    chosen = next((v for v in versions if v.pk and (asked is None or v.pk == asked)), None)
    actor: Actor = request.actor  # type: ignore[attr-defined]
    refused = None
    if request.method == "POST" and chosen:
        seen = whole(request.POST.get("version", ""))
        try:
            refused = put_back_note(chosen.pk, -1 if seen is None else seen, actor, clock.now()).verdict
        except Refused as refusal:
            refused = refusal.verdict
        if refused.allowed:
            told(request)
            return redirect("governance:point", pk, meeting_id, found.pk)
    context = frame_of(request, partnership, TAB) | {
        "meeting": found.meeting,
        "point": found,
        "section": section,
        "versions": versions,
        "chosen": chosen,
        "refused": refused,
        "may_write": may_call(actor, found.meeting.body) & may("minute", found.meeting),
        "pieces": since(chosen, versions[0]) if chosen else (),
    }
    return render(request, "governance/note_history.html", context, status=409 if refused is not None else 200)


@access(SIGNED_IN)
@require_POST
def point_open(request: HttpRequest, pk: int, meeting_id: int, point_id: int) -> HttpResponse:
    """The meeting comes to this point."""
    _, found = point_here(request, pk, meeting_id, point_id)
    come_to(found.pk, request.actor, clock.now())  # type: ignore[attr-defined]
    return redirect("governance:point", pk, meeting_id, found.pk)


@access(SIGNED_IN)
@require_POST
def point_action(request: HttpRequest, pk: int, meeting_id: int, point_id: int) -> HttpResponse:
    """Somebody takes something on, on this point."""
    partnership, found = point_here(request, pk, meeting_id, point_id)
    meeting: Meeting = found.meeting
    form = ActionForm(colleagues_of(partnership, clock.today()), request.POST, prefix="a")
    actor: Actor = request.actor  # type: ignore[attr-defined]

    def act() -> None:
        clean = form.cleaned_data
        at = clock.now()
        give(partnership, clean["text"], clean["owner"], clean["due_on"], actor, at, body=meeting.body, subject=found)

    if attempt(form, act):
        told(request)
        return redirect("governance:point", pk, meeting_id, found.pk)
    context = point_context(request, partnership, found, clock.now()) | {"action_form": form}
    return render(request, "governance/point.html", context, status=422)
