"""A candidate's reply: by the personal link of the decision mail, or as one of its people (F-21)."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from gezel.kernel import clock
from gezel.kernel.verdict import Refused
from gezel.ui.access import PUBLIC, SIGNED_IN, access
from gezel.ui.attempts import told

from .. import words
from ..forms.reply import MOST, ReplyForm, first_of
from ..models import Decision, Reply
from ..policies import reply as policy
from ..queries.decision_pages import last_day, round_told
from ..queries.reply_access import own_refusal, refusal_by_link
from ..queries.reply_documents import documents_of, points_shown
from ..rules.reply import about_allowed
from ..workflows import reply as workflow


@access(SIGNED_IN)
def own(request: HttpRequest, pk: int) -> HttpResponse:
    """The reply on one's own candidacy, for the people of the candidate."""
    decision = own_refusal(request.actor, pk, clock.now())  # type: ignore[attr-defined]
    return _page(request, decision, "", reverse("formation:reply_own", args=[pk]))


@access(PUBLIC)
def by_link(request: HttpRequest, token: str) -> HttpResponse:
    """The same page for whoever holds the personal link; opening it does nothing."""
    decision = refusal_by_link(token, request.actor, clock.now())  # type: ignore[attr-defined]
    response = _page(request, decision, token, reverse("formation:reply_link", args=[token]))
    response["Referrer-Policy"] = "same-origin"  # no other site learns the link; our own form still comes in
    return response


def _page(request: HttpRequest, decision: Decision | None, token: str, here: str) -> HttpResponse:
    if decision is None:
        raise Http404
    at = clock.now()
    reply = Reply.objects.filter(decision=decision).first()
    editing = reply is None or reply.state == words.DRAFT
    form = _form(request, decision, reply)
    if request.method == "POST" and (code := _step(request, decision, form, token)):
        told(request, code)
        return redirect(here)
    day = last_day(decision.candidacy, decision)
    kept = Reply.objects.filter(decision=decision).first()
    if form.is_bound and kept and editing:  # what was kept meanwhile: a second save is meant
        form.data = form.data.copy()
        form.data["edition"] = str(kept.edition)
    context = {
        "decision": decision,
        "candidacy": decision.candidacy,
        "area": decision.candidacy.area,
        "call": decision.candidacy.area.call_version.settings,
        "told": round_told(decision.candidacy, decision.outcome, decision),
        "reply": kept,
        "editing": editing,
        "form": form,
        "day": day,
        "in_time": policy.in_time(decision, at),
        "about": about_allowed(kept.about) if kept and kept.about else None,
        "points": points_shown(kept) if kept and not editing else [],
        "conflict": kept if form.is_bound and reply and kept and reply.edition != _shown(request) else None,
        "by_link": bool(token),
    }
    return render(request, "formation/reply/own.html", context, status=422 if form.errors else 200)


def _form(request: HttpRequest, decision: Decision, reply: Reply | None) -> ReplyForm:
    documents = documents_of(decision.candidacy)
    count = reply.points.count() if reply else 0
    typed = sum(1 for key in request.POST if key.startswith("document_"))
    return ReplyForm(documents, max(1, min(MOST, max(count + 1, typed))), request.POST or None, initial=first_of(reply))


def _shown(request: HttpRequest) -> int:
    value = request.POST.get("edition", "")
    return int(value) if value.isdecimal() else 0


def _step(request: HttpRequest, decision: Decision, form: ReplyForm, token: str) -> str:
    """Keep what was typed, and submit it when that was asked; the code of what to say, or nothing when the form says why not."""
    by, at, do = request.actor, clock.now(), request.POST.get("do")  # type: ignore[attr-defined]
    if do == "withdraw":
        workflow.withdraw(decision.pk, by, at, token)
        return "formation.reply_withdrawn_now"
    if not form.is_valid():
        return ""
    try:
        workflow.save(decision.pk, form.written(), by, at, token)
        if do == "submit":
            workflow.submit(decision.pk, by, at, token)
            return "formation.reply_submitted_now"
    except Refused as refused:
        form.refuse(refused)
        return ""
    return "formation.reply_kept"
