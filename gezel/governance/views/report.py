"""The report of a meeting: closed, read, remarked; that of a review on its way to Europa WSE."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from gezel.kernel import clock
from gezel.kernel.actor import Actor
from gezel.ui.access import SIGNED_IN, access
from gezel.ui.attempts import attempt, told

from ..forms.meetings import RemarkForm
from ..models import ReviewDispatch
from ..policies.meetings import may_read_minutes, may_read_outcome
from ..policies.partnership import may_speak_to_funder, may_take_part
from ..queries.report import outcome_only
from ..workflows.report import freeze, remark
from ..workflows.reviews import letters_of, release_review, send_review
from .bodies import TAB
from .frame import frame_of
from .meetings import meeting_here


@access(SIGNED_IN)
@require_POST
def meeting_freeze(request: HttpRequest, pk: int, meeting_id: int) -> HttpResponse:
    """Close the minutes and send the report."""
    _, found = meeting_here(request, pk, meeting_id)
    freeze(found.pk, request.actor, clock.now())  # type: ignore[attr-defined]
    told(request)
    return redirect("governance:meeting_report", pk, found.pk)


@access(SIGNED_IN)
def meeting_report(request: HttpRequest, pk: int, meeting_id: int) -> HttpResponse:
    """The frozen report: all of it for its members, decisions and actions for other partners; remarks below it."""
    partnership, found = meeting_here(request, pk, meeting_id)
    actor: Actor = request.actor  # type: ignore[attr-defined]
    if found.frozen_at is None:
        return redirect("governance:meeting", pk, found.pk)
    there = found.attendances.filter(person_id=actor.person_id).exists()
    whole = may_read_minutes(actor, found, was_there=there)
    if not (whole or may_read_outcome(actor, found, was_there=there)):
        raise Http404
    form = RemarkForm(request.POST or None)
    if request.method == "POST" and attempt(
        form, lambda: remark(found.pk, form.cleaned_data["text"], actor, clock.now())
    ):
        told(request)
        return redirect("governance:meeting_report", pk, found.pk)
    context = frame_of(request, partnership, TAB) | {"meeting": found, "whole": whole, "form": form}
    context |= {
        "report": found.report if whole else outcome_only(found.report),
        "remarks": found.remarks.select_related("by") if whole else (),
        "may_remark": whole & may_take_part(actor, partnership),
        "speaks": may_speak_to_funder(actor, partnership),
    }
    if found.review:
        context["dispatch"] = ReviewDispatch.objects.filter(meeting=found).first()
        context["letters"] = letters_of(found) if context["speaks"] else ()
    return render(request, "governance/report.html", context, status=422 if form.errors else 200)


@access(SIGNED_IN)
@require_POST
def review_send(request: HttpRequest, pk: int, meeting_id: int) -> HttpResponse:
    """Ready the letter to Europa WSE, or let it go."""
    _, found = meeting_here(request, pk, meeting_id)
    act = release_review if request.POST.get("do") == "release" else send_review
    act(found.pk, request.actor, clock.now())  # type: ignore[attr-defined]
    told(request)
    return redirect("governance:meeting_report", pk, found.pk)
