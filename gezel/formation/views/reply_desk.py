"""The replies of an area: for its desk, which asks the two matchmakers; for manager and support team to read (F-22)."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from gezel.audit import looked
from gezel.kernel import clock
from gezel.ui.access import TWO_FACTOR, access
from gezel.ui.attempts import attempt, told
from gezel.ui.forms import said

from .. import words
from ..forms.jury import ExternalForm, ReasonForm
from ..models import Reply, Weigher
from ..policies.reply import may_ask_weighers
from ..queries.decision_pages import round_told
from ..queries.reply_access import replies_seen_by
from ..queries.reply_documents import points_shown
from ..queries.reply_proof import pool, proof_of
from ..rules.reply import may_weigh
from ..workflows import reply_weighing as workflow
from .desk import find, number


@access(TWO_FACTOR)
def replies(request: HttpRequest, call_slug: str, area_slug: str) -> HttpResponse:
    """Every reply of the area that the actor may know, with where it stands."""
    area = find(request, call_slug, area_slug)
    rows = replies_seen_by(request.actor, clock.now()).filter(decision__candidacy__area=area)  # type: ignore[attr-defined]
    context = {"area": area, "replies": rows.prefetch_related("weighers").order_by("submitted_at")}
    return render(request, "formation/reply/list.html", context)


@access(TWO_FACTOR)
def reply(request: HttpRequest, call_slug: str, area_slug: str, pk: int) -> HttpResponse:
    """One reply beside the jury's motivation, who weighs it with the proof of each, and what they said once it is decided."""
    area, by, at = find(request, call_slug, area_slug), request.actor, clock.now()  # type: ignore[attr-defined]
    rows = replies_seen_by(by, at).filter(decision__candidacy__area=area)
    found = get_object_or_404(rows, pk=pk)
    external = ExternalForm(request.POST if request.POST.get("do") == "invite" else None)
    leave = ReasonForm(said("Waarom?", "Why?"), request.POST if request.POST.get("do") == "end" else None)
    if request.method == "POST" and (code := _step(request, found, external, leave)):
        told(request, code)
        return redirect(reverse("formation:reply", args=[call_slug, area_slug, pk]))
    seats = list(found.weighers.select_related("organisation", "person"))
    running = [seat for seat in seats if not seat.ended_at]
    may = may_ask_weighers(by, area, at)
    wanted = found.state == words.SUBMITTED and len(running) < words.WEIGHERS
    looked([found.decision.candidacy], by, at, ["reply"])
    context = {
        "area": area,
        "reply": found,
        "candidacy": found.decision.candidacy,
        "told": round_told(found.decision.candidacy, found.decision.outcome, None),
        "points": points_shown(found),
        "seats": [(seat, _proof(found, seat, at)) for seat in running],
        "ended": [seat for seat in seats if seat.ended_at],
        "may": may,
        "wanted": wanted,
        "pool": pool(found, at) if may and wanted else [],
        "external": external,
        "leave": leave,
    }
    return render(request, "formation/reply/desk.html", context, status=422 if request.method == "POST" else 200)


def _proof(reply: Reply, seat: Weigher, at: Any) -> Any:
    """Whether what is known today still proves the matchmaker independent."""
    return may_weigh(proof_of(reply, workflow.by_email(seat), seat.name, at, besides=seat.pk))


def _step(request: HttpRequest, found: Reply, external: ExternalForm, leave: ReasonForm) -> str:
    by, at, do = request.actor, clock.now(), request.POST.get("do")  # type: ignore[attr-defined]
    if do == "invite":
        given = lambda: (external.cleaned_data[name] for name in ("name", "email", "expertise"))  # noqa: E731
        return (
            "formation.weigher_asked_now"
            if attempt(external, lambda: workflow.ask_external(found.pk, *given(), by, at))
            else ""
        )
    if do == "end":
        seat = get_object_or_404(Weigher, pk=number(request, "weigher"), reply=found)
        ok = attempt(leave, lambda: workflow.end(seat.pk, leave.cleaned_data["reason"], by, at))
        return "formation.weigher_ended_now" if ok else ""
    workflow.ask_matchmaker(found.pk, number(request, "juror"), by, at)
    return "formation.weigher_asked_now"
