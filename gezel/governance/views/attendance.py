"""Noting who is in a meeting."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from gezel.kernel import clock
from gezel.kernel.actor import Actor
from gezel.ui.access import SIGNED_IN, access
from gezel.ui.attempts import told

from .. import words
from ..policies.meetings import may_call
from ..queries.meetings import agenda_of
from ..queries.reviews import partners_missing
from ..workflows.attendance import leave, note
from ..workflows.meeting_steps import may
from .bodies import TAB
from .frame import frame_of
from .meetings import meeting_here


@access(SIGNED_IN)
def attendance(request: HttpRequest, pk: int, meeting_id: int) -> HttpResponse:
    """Who is there, who is excused, who left; for a review also which partners nobody stands for."""
    partnership, found = meeting_here(request, pk, meeting_id)
    actor: Actor = request.actor  # type: ignore[attr-defined]
    agenda = agenda_of(found)
    if request.method == "POST":
        statuses = {a.pk: request.POST.get(f"a{a.pk}", a.status) for a in agenda.people}
        note(found.pk, statuses, actor, clock.now())
        told(request)
        return redirect("governance:attendance", pk, found.pk)
    context = frame_of(request, partnership, TAB) | {"meeting": found, "agenda": agenda}
    context["statuses"] = [code for code, _ in words.ATTENDING]
    context["may_minute"] = may_call(actor, found.body) & may("minute", found)
    context["missing"] = partners_missing(found, agenda.people) if found.review else []
    return render(request, "governance/attendance.html", context)


@access(SIGNED_IN)
@require_POST
def attendance_leave(request: HttpRequest, pk: int, meeting_id: int, attendance_id: int) -> HttpResponse:
    """Somebody leaves halfway, or comes back."""
    _, found = meeting_here(request, pk, meeting_id)
    row = get_object_or_404(found.attendances, pk=attendance_id)
    leave(row.pk, request.actor, clock.now(), back="back" in request.POST)  # type: ignore[attr-defined]
    return redirect("governance:attendance", pk, found.pk)
