"""One staff line a screen: typed, its slip added, hours for an amount, removed (P-07, P-08)."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect

from gezel.kernel import clock
from gezel.kernel.rule import rule, shows
from gezel.kernel.texts import say
from gezel.kernel.verdict import require
from gezel.ui.access import TWO_FACTOR, access
from gezel.ui.attempts import attempt, told

from .. import words
from ..forms.budget_line import HoursForForm, StaffForm
from ..models import StaffLine
from ..queries.budget import plain_staff
from ..rules.budget.lines import HoursFor, hours_for, rate_of
from ..rules.budget.person_hours import most_hours
from ..workflows.budget_files import attach
from ..workflows.budget_lines import STAFF_FIELDS, remove, save_staff
from .budget_desk import Desk, find, show, version


@access(TWO_FACTOR)
def new(request: HttpRequest, proposal_id: int) -> HttpResponse:
    """A new staff line."""
    return _line(request, find(request, proposal_id), None)


@access(TWO_FACTOR)
def line(request: HttpRequest, proposal_id: int, pk: int) -> HttpResponse:
    """A staff line that the actor may open; for anyone else it does not exist (404)."""
    desk = find(request, proposal_id)
    seen = StaffLine.objects.seen_by(desk.actor).standing().select_related("slip", "changed_by")
    return _line(request, desk, get_object_or_404(seen, pk=pk, budget=desk.sheet.row))


def _line(request: HttpRequest, desk: Desk, row: StaffLine | None) -> HttpResponse:
    if row is None:
        require(desk.may_line)
    step = request.POST.get("do", "save") if request.method == "POST" else ""
    form = _form(desk, row, (request.POST, request.FILES) if step == "save" else (None, None))
    goal = HoursForForm(request.POST if step == "hours" else None)
    if row is not None and step == "remove":
        remove(desk.sheet.row.pk, StaffLine, row.pk, version(request), desk.actor, clock.now())
        told(request, "proposal.removed_done")
        return redirect(desk.url("overview"))
    if step == "save" and attempt(form, lambda: _save(desk, row, form)):
        told(request)
        return redirect(desk.url("overview") if row is None else desk.url("line", row.pk))
    context = {"form": form, "row": row, "goal": goal, **_around(desk, row), **_hours_for(desk, row, goal)}
    return show(request, desk, "line", context, 422 if form.is_bound or goal.errors else 200)


def _form(desk: Desk, row: StaffLine | None, data: tuple[Any, Any]) -> StaffForm:
    hand = desk.hand()
    own = f"{row.number}|{row.organisation_name}" if row else hand.organisation
    choices = list(dict.fromkeys([own, hand.organisation, *hand.organisations]))
    initial: dict[str, Any] = {"organisation": own, "version": 0, "kind": words.ENGAGED, "part": words.OPERATION}
    if row is not None:
        initial |= {name: getattr(row, name) for name in STAFF_FIELDS} | {"version": row.version}
    return StaffForm(*data, initial=initial, organisations=choices)


def _save(desk: Desk, row: StaffLine | None, form: StaffForm) -> None:
    given, at = form.cleaned_data, clock.now()
    pk = row.pk if row else None
    saved = save_staff(desk.sheet.row.pk, pk, form.content(), given["version"] or 0, desk.actor, at)
    if given.get("slip"):
        attach(saved, given["slip"], desk.actor, at)


def _around(desk: Desk, row: StaffLine | None) -> dict[str, Any]:
    """The line reckoned, its most hours, and the lines before and after it."""
    if row is None:
        return {}
    places = [one.pk for one in desk.own.staff]
    place = places.index(row.pk)
    years = desk.sheet.budget.calendar_years()
    return {
        "result": desk.own.totals.lines[place],
        "place": place + 1,
        "number": len(places),
        "before": places[place - 1] if place else None,
        "after": places[place + 1] if place + 1 < len(places) else None,
        "most": most_hours(row.fte, years, desk.sheet.budget.terms) - row.hours_elsewhere,
    }


@rule("P-08", shows)
def _hours_for(desk: Desk, row: StaffLine | None, goal: HoursForForm) -> dict[str, HoursFor]:
    """The hours of this line that come nearest to an amount; nothing is changed."""
    if row is None or not goal.is_bound or not goal.is_valid():
        return {}
    terms = desk.sheet.budget.terms
    rate = rate_of(plain_staff(row), terms)
    if not rate:
        goal.add_error("target", _no_rate(desk))
        return {}
    given = goal.cleaned_data
    return {"answer": hours_for(given["target"], rate, terms, with_flat_rate=given["with_flat_rate"])}


def _no_rate(desk: Desk) -> str:
    return say("proposal.hours_without_rate", desk.actor.language)
