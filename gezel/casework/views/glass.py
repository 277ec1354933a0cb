"""Breaking the glass, and who did."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from gezel.kernel import clock
from gezel.ui.access import TWO_FACTOR, access
from gezel.ui.attempts import attempt

from .. import words
from ..forms.glass import GlassForm
from ..models import Glass
from ..policies.glass import may_ask
from ..queries.glass import glasses_of
from ..rules.sight import COURSE
from ..workflows.glass import break_glass
from .frame import casework_of
from .looking import look


@access(TWO_FACTOR)
def glass(request: HttpRequest, pk: int) -> HttpResponse:
    """Open a file in need; the team leader sees here who did, and why."""
    actor = request.actor  # type: ignore[attr-defined]
    partnership, context = casework_of(request, pk, "casework:participants")
    if not may_ask(actor, partnership):
        raise Http404
    form = GlassForm(request.POST or None)
    made: list[Glass] = []

    def act() -> None:
        clean = form.cleaned_data
        told = (clean["name"], clean["born_on"], clean["reason"], clean["danger"])
        made.append(break_glass(partnership, *told, actor, clock.now()))

    if request.method == "POST" and attempt(form, act):
        return redirect("casework:case", made[0].case.key)
    leads = actor.has(words.TEAM_LEADER, "partnership", pk)
    rows = glasses_of(partnership) if leads else []
    look(request, [row.case for row in rows], [COURSE])
    context |= {"form": form, "glasses": rows, "leads": leads}
    return render(request, "casework/participants/glass.html", context, status=422 if form.errors else 200)
