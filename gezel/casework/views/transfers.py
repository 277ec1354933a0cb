"""What came of a warm transfer; two knocks of one person; opening up to the partners; each a small step of its own (C-01, C-02)."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from gezel.governance.views.doing import Step, play, status
from gezel.kernel import clock
from gezel.ui.access import TWO_FACTOR, access
from gezel.ui.attempts import told

from ..forms.welcome import ResultForm
from ..models import Transfer
from ..policies.sight import sight_of
from ..policies.welcome import may_follow_up
from ..queries.cases import case_for
from ..rules.sight import ASK, CLOSING
from ..words import CLOSED
from ..workflows.alike import join, keep_apart
from ..workflows.referral import open_to_partners
from ..workflows.transfer import follow_up
from .frame import back_to, case_of
from .looking import look


@access(TWO_FACTOR)
def transfer(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask what came of it, and note it; 404 for who neither handed over nor may open the case."""
    actor, at = request.actor, clock.now()  # type: ignore[attr-defined]
    row = get_object_or_404(Transfer.objects.select_related("case__participant", "case__partnership", "by"), pk=pk)
    may = may_follow_up(actor, row, sight_of(actor, row.case, at))
    if not (may or row.result) or (row.result and not sight_of(actor, row.case, at)):
        raise Http404
    form = ResultForm
    steps = [
        Step(
            "follow_up",
            "casework.do_follow_up",
            may,
            form,
            lambda c, by, now: follow_up(pk, c["result"], c["note"], by, now),
            icon="phone-call",
            main=True,
        )
    ]
    if play(request, steps):
        opens = sight_of(actor, row.case, at)
        return redirect("casework:transfer", pk) if opens else redirect("casework:waiting", row.case.partnership_id)
    look(request, [row.case], [ASK])
    context = {"transfer": row, "case": row.case, "partnership": row.case.partnership}
    context |= {"steps": [step for step in steps if step.shown]}
    return render(request, "casework/welcome/transfer.html", context, status=status(steps))


@access(TWO_FACTOR)
@require_POST
def alike(request: HttpRequest, key: str, other: str) -> HttpResponse:
    """The same person, or two people."""
    actor, at = request.actor, clock.now()  # type: ignore[attr-defined]
    case, _, _ = case_of(request, key, "casework:welcome", ASK)
    second = case_for(actor, other, at)
    what = request.POST.get("what", "")
    if what not in ("join", "apart"):
        raise Http404
    if what == "join":
        kept = join(case.pk, second.pk, actor, at)
        told(request, "casework.joined_well")
        page, part = ("casework:closing", CLOSING) if kept.state == CLOSED else ("casework:welcome", ASK)
        return back_to(request, kept, page, part)
    keep_apart(case.pk, second.pk, actor, at)
    told(request)
    return redirect("casework:welcome", key)


@access(TWO_FACTOR)
@require_POST
def open_up(request: HttpRequest, key: str) -> HttpResponse:
    """Let the partners that divide the work know."""
    case, _, _ = case_of(request, key, "casework:welcome", ASK)
    open_to_partners(case.pk, request.actor, clock.now())  # type: ignore[attr-defined]
    told(request)
    return redirect("casework:welcome", key)
