"""A matchmaker of a reply: asked, declares, reads both texts side by side, and says confirm or reverse (F-22)."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from gezel.audit import looked
from gezel.kernel import clock
from gezel.kernel.verdict import Refused
from gezel.ui.access import SIGNED_IN, TWO_FACTOR, access
from gezel.ui.attempts import attempt, told
from gezel.ui.forms import said

from ..forms.jury import ReasonForm
from ..forms.reply import OpinionForm, WeigherDeclareForm
from ..models import Weigher
from ..policies.reply import may_act_in
from ..queries.candidacies import standing_submission
from ..queries.decision_pages import round_told
from ..queries.reply_access import weighings_of
from ..queries.reply_documents import points_shown
from ..workflows import reply_weighing as workflow


@access(SIGNED_IN)
def home(request: HttpRequest) -> HttpResponse:
    """The replies that this person was asked to weigh: area and candidate, nothing of their text."""
    rows = weighings_of(request.actor).order_by("reply__decided_at", "appointed_at")  # type: ignore[attr-defined]
    return render(request, "formation/reply/home.html", {"seats": rows})


@access(TWO_FACTOR)
def weigh(request: HttpRequest, pk: int) -> HttpResponse:
    """First the declaration, and only then the two texts side by side with the opinion under them."""
    seat = get_object_or_404(weighings_of(request.actor), pk=pk)  # type: ignore[attr-defined]
    leave = ReasonForm(
        said("Waarom kunt u niet wegen?", "Why can you not weigh?"),
        request.POST if request.POST.get("do") == "end" else None,
    )
    if request.POST.get("do") == "end" and attempt(leave, lambda: _end(request, seat, leave)):
        told(request, "formation.weigher_ended_now")
        return redirect(reverse("formation:reply_weighings"))
    if not seat.declared_at:
        return _declare(request, seat, leave)
    return _weigh(request, seat, leave)


def _end(request: HttpRequest, seat: Weigher, leave: ReasonForm) -> None:
    workflow.end(seat.pk, leave.cleaned_data["reason"], request.actor, clock.now())  # type: ignore[attr-defined]


def _declare(request: HttpRequest, seat: Weigher, leave: ReasonForm) -> HttpResponse:
    by, at = request.actor, clock.now()  # type: ignore[attr-defined]
    form = WeigherDeclareForm(request.POST if request.POST.get("do") == "declare" else None)

    def given() -> tuple[bool, str, bool]:
        said = form.cleaned_data
        return said["conflict"] == "ja", said["explanation"], said["trained"]

    if form.is_bound and attempt(form, lambda: workflow.declare(seat.pk, *given(), by, at)):
        told(request, "formation.weigher_declared_now")
        there = reverse("formation:reply_weighings")
        return redirect(there if given()[0] else reverse("formation:reply_weigh", args=[seat.pk]))
    area = seat.reply.decision.candidacy.area
    context = {"seat": seat, "area": area, "call": area.call_version.settings, "form": form, "leave": leave}
    return render(request, "formation/reply/declare.html", context, status=422 if form.errors else 200)


def _weigh(request: HttpRequest, seat: Weigher, leave: ReasonForm) -> HttpResponse:
    by, at, reply = request.actor, clock.now(), seat.reply  # type: ignore[attr-defined]
    do = request.POST.get("do")
    first = {"edition": seat.edition, "opinion": seat.opinion, "motivation": seat.motivation}
    form = OpinionForm(request.POST if do in ("save", "hand_in") else None, initial=first)
    if form.is_bound and (code := _say(request, seat, form, do == "hand_in")):
        told(request, code)
        return redirect(reverse("formation:reply_weigh", args=[seat.pk]))
    if form.is_bound:
        form.data = form.data.copy()
        form.data["edition"] = str(Weigher.objects.values_list("edition", flat=True).get(pk=seat.pk))
    candidacy = reply.decision.candidacy
    looked([candidacy], by, at, ["reply", "motivation", "answers"])
    context = {
        "seat": seat,
        "reply": reply,
        "candidacy": candidacy,
        "area": candidacy.area,
        "call": candidacy.area.call_version.settings,
        "told": round_told(candidacy, reply.decision.outcome, None),
        "points": points_shown(reply),
        "submission": standing_submission(candidacy),
        "others": reply.weighers.filter(ended_at__isnull=True).exclude(pk=seat.pk) if reply.decided_at else [],
        "may": may_act_in(by, seat),
        "form": form,
        "leave": leave,
    }
    return render(request, "formation/reply/weigh.html", context, status=422 if form.errors else 200)


def _say(request: HttpRequest, seat: Weigher, form: OpinionForm, final: bool) -> str:
    """Keep the opinion, and hand it in when that was asked."""
    by, at = request.actor, clock.now()  # type: ignore[attr-defined]
    if not form.is_valid():
        return ""
    given = form.cleaned_data
    try:
        workflow.save(seat.pk, given["opinion"], given["motivation"], given["edition"] or 0, by, at)
        if final:
            workflow.hand_in(seat.pk, by, at)
            return "formation.weigher_handed_in_now"
    except Refused as refused:
        form.refuse(refused)
        return ""
    return "ui.saved"
