"""Agreed inflow beside what really came; running tracks taken over (C-01)."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from gezel.governance import words as gov
from gezel.governance.queries.partnership import partners_on
from gezel.governance.views.doing import Step, play, status
from gezel.kernel import clock
from gezel.ui.access import TWO_FACTOR, access
from gezel.ui.attempts import attempt, told

from ..forms.inflow import ShareForm, TakeOverForm
from ..policies.welcome import may_lead, may_take_over
from ..queries.companions import hats
from ..queries.inflow import inflow_of, shares_of
from ..workflows.inflow import agree_share
from ..workflows.taking_over import take_over as workflow
from .frame import casework_of


@access(TWO_FACTOR)
def inflow(request: HttpRequest, pk: int) -> HttpResponse:
    """Where referrals came from, since the start and in this quarter, beside the agreed shares with their history."""
    partnership, context = casework_of(request, pk, "casework:waiting")
    actor, on = request.actor, clock.today()  # type: ignore[attr-defined]
    partners = [row.organisation for row in partners_on(partnership, on)]
    steps = [
        Step(
            "share",
            "casework.do_share",
            may_lead(actor, partnership),
            ShareForm,
            lambda c, by, at: agree_share(pk, int(c["organisation"]), c["percent"], c["from_on"], c["reason"], by, at),
            initial={"from_on": on},
            more={"organisations": partners},
            icon="scale",
        )
    ]
    if play(request, steps):
        return redirect("casework:inflow", pk)
    context |= {"tables": inflow_of(partnership, partners, on), "shares": shares_of(partnership)}
    context |= {"steps": [step for step in steps if step.shown]}
    return render(request, "casework/welcome/inflow.html", context, status=status(steps))


@access(TWO_FACTOR)
def take_over(request: HttpRequest, pk: int) -> HttpResponse:
    """Several running tracks at once, one line a person; with mistakes in a line nothing is taken over and everything stays typed."""
    partnership, context = casework_of(request, pk, "casework:waiting")
    actor = request.actor  # type: ignore[attr-defined]
    people = hats(partnership, clock.today(), gov.COMPANION)
    form = TakeOverForm(request.POST or None, companions=people)
    made: list[Any] = []

    def act() -> None:
        told_here = form.cleaned_data
        frame = (told_here["project"], told_here["source"], told_here["agrees"], told_here["shares"])
        made.extend(workflow(pk, *frame, told_here["tracks"], actor, clock.now()))

    if request.method == "POST" and attempt(form, act):
        told(request, "casework.took_over", count=len(made))
        return redirect("casework:waiting", pk)
    context |= {"form": form, "may": may_take_over(actor, partnership)}
    return render(request, "casework/welcome/take_over.html", context, status=422 if form.errors else 200)
