"""The page of the territory: description, parties, municipalities with their days, mergers (F-01)."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from gezel.kernel import clock
from gezel.ui.access import SIGNED_IN, access
from gezel.ui.attempts import attempt, told

from ..forms.territory import DescribeForm, EndStayForm, PartyForm, ReasonForm, StayForm
from ..models import Area
from ..queries.territory import waiting_moves
from ..rules.needs import TERRITORY
from ..workflows import area as drawing
from ..workflows import territory as places
from .desk import bound, chosen, find, now_and_actor, number, renewed, row_or_404, show, unbound_post


@access(SIGNED_IN)
def territory(request: HttpRequest, call_slug: str, area_slug: str) -> HttpResponse:
    """Draw the area: one page, a form for each thing, each saved by its own button."""
    area = find(request, call_slug, area_slug)
    back = reverse("formation:desk_territory", args=[call_slug, area_slug])
    forms = _forms(request, area)
    if request.method == "POST":
        by_button = _buttons(request, area, back)
        if by_button is not None:
            return by_button
        if _saved(request, area, forms):
            told(request)
            return redirect(back)
    return show(request, area, "territory", TERRITORY, _context(area, forms), 422 if request.method == "POST" else 200)


def _forms(request: HttpRequest, area: Area) -> dict[str, Any]:
    on = clock.today()
    described = {
        "edition": area.edition,
        "name": area.name,
        "lead": area.lead_id,
        "motivation": area.motivation,
        "start": area.planned_start_on,
    }
    return {
        "describe": bound(request, "describe", DescribeForm, area=area, initial=described),
        "party": bound(request, "party", PartyForm, area=area),
        "place": bound(request, "place", StayForm, on=on, initial={"from_on": on}),
        "end": bound(request, "end", EndStayForm),
        "leave": bound(request, "leave", ReasonForm),
    }


def _saved(request: HttpRequest, area: Area, forms: dict[str, Any]) -> bool:
    """Save the form that was sent; false shows it again with its error."""
    by, at = now_and_actor(request)
    do = request.POST.get("do", "")
    form = forms.get(do)
    if form is None:
        return False
    steps = {
        "describe": lambda g: drawing.describe(
            area.pk, g["name"], g["motivation"], g["lead"].pk, g["start"], g["edition"], by, at
        ),
        "party": lambda g: drawing.add_party(area.pk, g["organisation"].pk, by, at),
        "place": lambda g: places.add_municipality(area.pk, g["municipality"].pk, g["from_on"], by, at),
        "end": lambda g: _end(request, area, g["until_on"], g["reason"]),
        "leave": lambda g: drawing.end_party(
            area.pk, row_or_404(area.parties.all(), number(request)).pk, g["reason"], by, at
        ),
    }
    return attempt(form, lambda: steps[do](form.cleaned_data))


def _end(request: HttpRequest, area: Area, until_on: date, reason: str) -> None:
    by, at = now_and_actor(request)
    stay = row_or_404(area.memberships.all(), number(request))
    places.remove_municipality(area.pk, stay.pk, until_on, reason, by, at)


def _buttons(request: HttpRequest, area: Area, back: str) -> HttpResponse | None:
    """What happens by a button alone: a mistake taken away, mergers followed."""
    by, at = now_and_actor(request)
    if chosen(request, "withdraw"):
        stay = row_or_404(area.memberships.all(), number(request))
        return unbound_post(request, lambda: places.withdraw_municipality(area.pk, stay.pk, by, at), back)
    if chosen(request, "follow"):
        return unbound_post(request, lambda: places.follow_mergers(area.pk, by, at), back)
    return None


def _context(area: Area, forms: dict[str, Any]) -> dict[str, Any]:
    return {
        **forms,
        "conflict": renewed(forms["describe"], "edition", area.edition),
        "stays": area.memberships.select_related("municipality"),
        "parties": area.parties.filter(until_on__isnull=True).select_related("organisation"),
        "moves": waiting_moves(area),
        "today": clock.today(),
    }
