"""The area desk's pages of the decisions: a round, one mail beside its outcome, release, what came back (F-19, F-21)."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from gezel.audit import looked
from gezel.kernel import clock
from gezel.kernel.typed import whole
from gezel.post.models import Mail
from gezel.post.words import UNSURE
from gezel.post.workflows.mail import may as mail_may
from gezel.ui.access import TWO_FACTOR, access
from gezel.ui.attempts import attempt, told

from .. import words
from ..forms.decisions import AdaptForm, ConfirmForm, ReceiptForm, SendAgainForm
from ..models import Area, Decision
from ..policies import decisions as policy
from ..queries.decision_access import desk_candidacies
from ..queries.decision_pages import round_told
from ..queries.decision_round import RoundState, round_state
from ..workflows import decision as workflow
from ..workflows import decision_after as after

_ROUNDS = (words.PAPER, words.PITCH)


def find_area(request: HttpRequest, call_slug: str, area_slug: str) -> Area:
    """An area of the actor's own desk; for anyone else there is nothing here (404)."""
    desks = request.actor.scopes("area_desk", "area")  # type: ignore[attr-defined]
    areas = Area.objects.select_related("call", "call_version").filter(pk__in=desks)
    return get_object_or_404(areas, call__slug=call_slug, slug=area_slug)


@access(TWO_FACTOR)
def round_page(request: HttpRequest, call_slug: str, area_slug: str, round: int) -> HttpResponse:
    """The candidates of a round with outcome, mail and slot; what is missing before all of them can go together."""
    area, by, at = find_area(request, call_slug, area_slug), request.actor, clock.now()  # type: ignore[attr-defined]
    if round not in _ROUNDS:
        raise Http404
    here = reverse("formation:decision_round", args=[call_slug, area_slug, round])
    if request.method == "POST":
        return _round_step(request, area, round, here)
    state = round_state(area, round, at, desk_candidacies(by, area, at))
    prepare = policy.may_prepare(by, area, round, at)
    context = {
        "area": area,
        "round": round,
        "state": state,
        "to_write": sum(1 for line in state.lines if line.outcome and (line.decision is None or line.stale)),
        "unread": sum(1 for line in state.lines if line.decision and line.decision.state == words.DECISION_DRAFTED),
        "waiting": sum(1 for line in state.lines if line.outcome is None),
        "may_prepare": prepare,
        "may_release": policy.may_release(by, state, at) if prepare else prepare,
    }
    return render(request, "formation/decisions/round.html", context)


def _round_step(request: HttpRequest, area: Area, round: int, here: str) -> HttpResponse:
    by, at = request.actor, clock.now()  # type: ignore[attr-defined]
    if request.POST.get("do") == "release":
        workflow.release(area.pk, round, by, at)
        told(request, "formation.round_released_now")
    else:
        made = workflow.prepare(area.pk, round, by, at)
        told(request, "formation.decisions_written", count=len(made))
    return redirect(here)


@access(TWO_FACTOR)
def mail_page(request: HttpRequest, call_slug: str, area_slug: str, pk: int) -> HttpResponse:
    """One mail beside the jury's outcome: read, adapt, write anew; after the release its fate and its receipt."""
    area, by, at = find_area(request, call_slug, area_slug), request.actor, clock.now()  # type: ignore[attr-defined]
    seen = desk_candidacies(by, area, at).order_by().values("pk")
    rows = Decision.objects.filter(candidacy__in=seen, voided_at__isnull=True)
    rows = rows.select_related("mail", "outcome", "candidacy__organisation", "candidacy__area__call_version", "read_by")
    decision = get_object_or_404(rows, pk=pk)
    round = words.PAPER if decision.kind in words.DECISION_MAILS[:2] else words.PITCH
    back = reverse("formation:decision_round", args=[call_slug, area_slug, round])
    forms = _forms(request, decision)
    if request.method == "POST" and (done := _mail_step(request, decision, forms)):
        told(request, done)
        return redirect(back)
    state: RoundState = round_state(area, round, at, desk_candidacies(by, area, at).filter(pk=decision.candidacy_id))
    context = {
        "area": area,
        "round": round,
        "decision": decision,
        "line": state.lines[0],
        "told": round_told(decision.candidacy, decision.outcome, decision),
        "may": policy.may_prepare(by, area, round, at),
        "may_follow": policy.may_follow_up(by, area, at),
        "again": mail_may("retry", decision.mail).allowed or decision.mail.state == "bounced",
        "unsure": decision.mail.state == UNSURE,
        "conflict": _renew(forms["adapt"], decision.mail),
        "voided": Mail.objects.filter(
            about_kind="formation.candidacy", about_id=decision.candidacy_id, kind=decision.kind
        ).exclude(pk=decision.mail_id),
        **forms,
    }
    looked([decision.candidacy], by, at, ["decision"])
    return render(request, "formation/decisions/mail.html", context, status=422 if request.method == "POST" else 200)


def _forms(request: HttpRequest, decision: Decision) -> dict[str, Any]:
    do, mail = request.POST.get("do"), decision.mail
    first = {"to": mail.to_address, "title": mail.subject, "body": mail.body, "version": mail.version}
    return {
        "adapt": AdaptForm(request.POST if do == "adapt" else None, initial=first),
        "resend": SendAgainForm(request.POST if do == "again" else None, initial={"to": mail.to_address}),
        "sure": ConfirmForm(request.POST if do == "confirm" else None),
        "receipt": ReceiptForm(
            request.POST if do == "receipt" else None,
            initial={"received_on": clock.day_of(decision.received_at) if decision.received_at else None},
        ),
    }


def _mail_step(request: HttpRequest, decision: Decision, forms: dict[str, Any]) -> str:
    """Take the step that was asked for; the code of what to say, or nothing when a form shows why not."""
    by, at, do, pk = request.actor, clock.now(), request.POST.get("do"), decision.pk  # type: ignore[attr-defined]
    if do == "adapt":
        form = forms["adapt"]
        act = lambda: _adapt(form, pk, by, at)  # noqa: E731
        return "formation.decision_saved" if attempt(form, act) else ""
    if do == "again":
        form = forms["resend"]
        to = lambda: form.cleaned_data["to"] if form.cleaned_data["to"] != decision.mail.to_address else ""  # noqa: E731
        ok = attempt(form, lambda: after.send_again(pk, by, at, to=to()))
        return "formation.decision_goes_again" if ok else ""
    if do == "confirm":
        form = forms["sure"]
        ok = attempt(form, lambda: after.confirm_sent(pk, form.cleaned_data["reason"], by, at))
        return "formation.decision_counts_as_sent" if ok else ""
    if do == "receipt":
        form = forms["receipt"]
        values = lambda: (form.cleaned_data["received_on"], form.cleaned_data["reason"])  # noqa: E731
        return "formation.receipt_kept" if attempt(form, lambda: after.correct_receipt(pk, *values(), by, at)) else ""
    if do == "rewrite":
        workflow.rewrite(pk, by, at)
        return "formation.decision_rewritten"
    workflow.mark_read(pk, whole(request.POST.get("version", "")) or 0, by, at)
    return "formation.decision_marked_read"


def _adapt(form: AdaptForm, pk: int, by: Any, at: Any) -> None:
    given = form.cleaned_data
    body = given["body"].replace("\r\n", "\n")
    workflow.adapt(pk, given["title"], body, given["version"], by, at, to=given["to"])


def _renew(form: AdaptForm, mail: Mail) -> bool:
    """Whether somebody adapted the mail meanwhile: both texts are shown, and a second save is meant."""
    if not form.is_bound or form.data.get("version") == str(mail.version):
        return False
    form.data = form.data.copy()
    form.data["version"] = str(mail.version)
    return True
