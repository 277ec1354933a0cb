"""Beginning a track with more than one person (C-05)."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from gezel.governance import words as gov
from gezel.kernel import clock
from gezel.ui.access import TWO_FACTOR, access
from gezel.ui.attempts import attempt, told

from ..forms.common_case import CommonForm
from ..models import Case
from ..policies.sight import sight_of
from ..policies.welcome import may_take_over
from ..queries.companions import hats
from ..workflows.common_case import begin_common
from .frame import casework_of


@access(TWO_FACTOR)
def common_case(request: HttpRequest, pk: int) -> HttpResponse:
    """With whom, what they want together and who goes along; then the file opens, for who may open it."""
    partnership, context = casework_of(request, pk, "casework:participants")
    actor = request.actor  # type: ignore[attr-defined]
    people = hats(partnership, clock.today(), gov.COMPANION)
    own = f"{actor.person_id}-{actor.organisation_id}"
    form = CommonForm(request.POST or None, companions=people, initial={"companion": own})
    made: list[Case] = []
    if request.method == "POST" and attempt(
        form, lambda: made.append(begin_common(pk, form.told(), actor, clock.now()))
    ):
        told(request, "casework.common_well")
        opens = sight_of(actor, made[0], clock.now())
        return redirect("casework:case", made[0].key) if opens else redirect("casework:participants", pk)
    context |= {"form": form, "may": may_take_over(actor, partnership)}
    return render(request, "casework/welcome/common.html", context, status=422 if form.errors else 200)
