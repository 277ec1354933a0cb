"""Reading what was decided: the candidate its own decision, others both rounds of a candidacy side by side (F-17, F-19)."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from gezel.audit import looked
from gezel.kernel import clock
from gezel.kernel.clock import day_of
from gezel.ui.access import SIGNED_IN, TWO_FACTOR, access

from ..queries.decision_access import judged_candidacies, own_candidacies
from ..queries.decision_mail import recipient_of
from ..queries.decision_pages import assessment, own_decision
from ..queries.reply_access import replied
from ..workflows.pitch_calendar import invitation


@access(SIGNED_IN)
def own(request: HttpRequest, pk: int) -> HttpResponse:
    """The decision on one's own candidacy, from its release: scores, motivations, slot, last day for a reply."""
    by, at = request.actor, clock.now()  # type: ignore[attr-defined]
    rows = own_candidacies(by).select_related("area__call", "area__call_version", "organisation")
    candidacy = get_object_or_404(rows, pk=pk)
    told = own_decision(by, pk, at)
    if told is None:
        raise Http404
    context = {
        "candidacy": candidacy,
        "told": told,
        "call": candidacy.area.call_version.settings,
        "in_time": told.reply is not None and told.reply.last_day is not None and day_of(at) <= told.reply.last_day,
        "replied": told.reply is not None and told.reply.decision is not None and replied(told.reply.decision),
    }
    return render(request, "formation/decisions/own.html", context)


@access(SIGNED_IN)
def own_appointment(request: HttpRequest, pk: int) -> HttpResponse:
    """The appointment of the own pitch as a calendar file, the same as in the mail (F-18)."""
    by, at = request.actor, clock.now()  # type: ignore[attr-defined]
    candidacy = get_object_or_404(own_candidacies(by).select_related("area", "organisation"), pk=pk)
    told = own_decision(by, pk, at)
    if told is None or told.slot is None:
        raise Http404
    file = invitation(candidacy.area, candidacy, told.slot, recipient_of(candidacy), at)
    answer = HttpResponse(file.text, content_type="text/calendar; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{file.name}"'
    answer["Cache-Control"] = "no-store"
    return answer


@access(TWO_FACTOR)
def side_by_side(request: HttpRequest, call_slug: str, area_slug: str, pk: int) -> HttpResponse:
    """Both rounds of a candidacy, as they were decided and told."""
    by, at = request.actor, clock.now()  # type: ignore[attr-defined]
    rows = judged_candidacies(by, at).select_related("area__call", "area__call_version", "organisation")
    candidacy = get_object_or_404(rows, pk=pk, area__call__slug=call_slug, area__slug=area_slug)
    rounds = assessment(by, candidacy, at)
    looked([candidacy], by, at, ["outcome", "motivation"])
    context = {"candidacy": candidacy, "area": candidacy.area, "rounds": rounds, "back": _back(by, candidacy)}
    return render(request, "formation/decisions/side_by_side.html", context)


def _back(by, candidacy) -> str:  # type: ignore[no-untyped-def]
    slugs = [candidacy.area.call.slug, candidacy.area.slug]
    if by.has("manager") or by.has("support"):
        return reverse("formation:process", args=slugs)
    if by.has("area_desk", "area", candidacy.area_id):
        return reverse("formation:decision_round", args=[*slugs, 1])
    return ""
