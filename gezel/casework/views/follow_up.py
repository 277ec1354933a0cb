"""The work list of asking afterwards, and one follow-up with the script beside it (C-18)."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from gezel.audit import looked
from gezel.kernel import clock
from gezel.kernel.actor import Actor
from gezel.ui.access import TWO_FACTOR, access
from gezel.ui.attempts import attempt, told

from ..forms.follow_up import AttemptForm
from ..models import FollowUp
from ..policies.closing import may_follow_up
from ..queries.follow_up import lines_in, work_list
from ..rules import sight as parts
from ..rules.follow_up import may_try
from ..workflows.follow_up import note_attempt
from .frame import case_of, casework_of

LIST = "casework:follow_ups"


@access(TWO_FACTOR)
def follow_ups(request: HttpRequest, pk: int) -> HttpResponse:
    """Whom to ask now, whom nobody reached, and who comes later."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    partnership, context = casework_of(request, pk, LIST)
    rows = work_list(actor, partnership, clock.now())
    shown = {row.closing.case_id: row.closing.case for row in (*rows.due, *rows.unreached, *rows.ahead)}
    looked(shown.values(), actor, clock.now(), [parts.IDENTITY])
    context |= {"rows": rows, "today": clock.today(), "script": lines_in(actor.language)}
    return render(request, "casework/closing/follow_ups.html", context)


@access(TWO_FACTOR)
def follow_up(request: HttpRequest, key: str, moment: str) -> HttpResponse:
    """One follow-up: what was tried, the script, and the form for this attempt."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    case, sight, context = case_of(request, key, "casework:closing", parts.CLOSING)
    rows = FollowUp.objects.filter(closing__case=case, moment=moment).select_related("closing")
    row = get_object_or_404(rows.filter(closing__reopened_at=None))
    may = may_follow_up(sight)
    form = AttemptForm(request.POST or None, initial={"on": clock.today(), "way": "phone"})

    def act() -> None:
        note_attempt(row.pk, form.tried(), actor, clock.now())

    if request.method == "POST" and attempt(form, act):
        told(request)
        return redirect("casework:closing", key)
    asks = may & may_try(clock.today(), row.due_on, clock.today(), row.answer)
    context |= {
        "row": row,
        "form": form,
        "asks": asks,
        "attempts": list(row.attempts.select_related("by")),
        "script": lines_in(actor.language),
    }
    return render(request, "casework/closing/follow_up.html", context, status=422 if form.errors else 200)
