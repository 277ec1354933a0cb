"""Pages of the planning and of the contact persons (F-04, F-06)."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from gezel.kernel import clock
from gezel.ui.access import SIGNED_IN, access
from gezel.ui.attempts import attempt, told

from ..forms.planning import ContactForm, MomentForm, PlanForm
from ..models import Area
from ..rules import needs as parts
from ..rules.timing import offered
from ..workflows import planning as work
from .desk import bound, chosen, find, now_and_actor, number, renewed, row_or_404, show, unbound_post


@access(SIGNED_IN)
def planning(request: HttpRequest, call_slug: str, area_slug: str) -> HttpResponse:
    """The five dates (the earliest deadline that is allowed is offered), the right of reply, the pitch moments."""
    area = find(request, call_slug, area_slug)
    by, at = now_and_actor(request)
    back = reverse("formation:desk_planning", args=[call_slug, area_slug])
    earliest = work.earliest(area, at).deadline_on
    plan = bound(request, "plan", PlanForm, initial=_planned(area, request.GET.get("voorstel"), at))
    moment = bound(request, "moment", MomentForm, initial={"on": area.addendum.round2_ends_on, "slot_minutes": 45})
    if chosen(request, "drop"):
        row = row_or_404(area.pitch_moments.filter(removed_at__isnull=True), number(request))
        return unbound_post(request, lambda: work.remove_moment(area.pk, row.pk, by, at), back)
    if (chosen(request, "plan") and attempt(plan, lambda: _plan(area, plan, by, at))) or (
        chosen(request, "moment") and attempt(moment, lambda: work.add_moment(area.pk, moment.content(), by, at))
    ):
        told(request)
        return redirect(back)
    context = {
        "plan": plan,
        "moment": moment,
        "earliest": earliest,
        "weeks": work.numbers_of(area).weeks_before_deadline,
        "conflict": renewed(plan, "edition", area.addendum.edition),
        "moments": area.pitch_moments.filter(removed_at__isnull=True),
    }
    return show(request, area, "planning", parts.TIMING, context, 422 if request.method == "POST" else 200)


def _plan(area: Area, form: PlanForm, by: Any, at: Any) -> None:
    given = form.cleaned_data
    work.plan(area.pk, form.timing(), given["reply_text"], given["edition"], by, at)


def _planned(area: Area, proposal: str | None, at: Any) -> dict[str, Any]:
    """What the form begins with: what was planned, or the whole offered timing when it was asked for."""
    timing = area.addendum.timing
    first = work.earliest(area, at).deadline_on
    if proposal and first:
        timing = offered(first)
    fallback = {"reply_text": area.addendum.reply_text, "edition": area.addendum.edition}
    return {**dict(timing.rows()), **fallback}


@access(SIGNED_IN)
def contacts(request: HttpRequest, call_slug: str, area_slug: str, pk: int = 0) -> HttpResponse:
    """The local contact persons, as published."""
    area = find(request, call_slug, area_slug)
    by, at = now_and_actor(request)
    back = reverse("formation:desk_contacts", args=[call_slug, area_slug])
    rows = area.contacts.filter(ended_at__isnull=True).select_related("organisation")
    row = row_or_404(rows, pk) if pk else None
    initial = {f.name: getattr(row, f.name) for f in row._meta.fields} if row else {"organisation": by.organisation_id}
    form = bound(request, "save", ContactForm, area=area, initial=initial)
    if chosen(request, "end"):
        leaving = row_or_404(rows, number(request))
        return unbound_post(request, lambda: work.end_contact(area.pk, leaving.pk, by, at), back)
    if chosen(request, "save") and attempt(
        form, lambda: work.save_contact(area.pk, pk or None, form.content(), by, at)
    ):
        told(request)
        return redirect(back)
    context = {"form": form, "rows": rows, "row": row, "today": clock.today()}
    return show(request, area, "contacts", parts.CONTACTS, context, 422 if form.is_bound else 200)
