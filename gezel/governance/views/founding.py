"""Founding the partnership of an area, or bringing a running one in."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from gezel.formation.models import Area
from gezel.formation.queries.partnership import step4_seen_by
from gezel.kernel import clock
from gezel.kernel.verdict import Refused, require
from gezel.ui.access import SIGNED_IN, access

from ..forms.founding import FrameForm, TakeOverForm
from ..policies.founding import may_found, may_take_over
from ..queries.founding import about_to_found
from ..workflows.founding import found as found_it
from ..workflows.founding import take_over as bring_in


@access(SIGNED_IN)
def found(request: HttpRequest, area_id: int) -> HttpResponse:
    """Found the partnership of a matched area."""
    actor = request.actor  # type: ignore[attr-defined]
    area = get_object_or_404(Area, pk=area_id, pk__in=step4_seen_by(actor).values("pk"))
    before = about_to_found(area)
    initial = {name: getattr(before, name) for name in ("name", "started_on", "ends_on")}
    form = FrameForm(request.POST or None, initial=initial | {"call_label": area.call.numbers})
    if request.method == "POST" and form.is_valid():
        try:
            return redirect("governance:partnership", found_it(area, form.frame(), actor, clock.now()).pk)
        except Refused as refusal:
            form.refuse(refusal)
    context = {"area": area, "form": form, "before": before, "may": may_found(actor, area, before.promotor)}
    return render(request, "governance/found.html", context, status=422 if form.errors else 200)


@access(SIGNED_IN)
def take_over(request: HttpRequest) -> HttpResponse:
    """Bring in a partnership that ran before."""
    actor = request.actor  # type: ignore[attr-defined]
    require(may_take_over(actor))
    form = TakeOverForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = bring_in(form.frame(), form.cleaned_data["places"], form.joining(), actor, clock.now())
            return redirect("governance:partnership", made.pk)
        except Refused as refusal:
            form.refuse(refusal)
    return render(request, "governance/take_over.html", {"form": form}, status=422 if form.errors else 200)
