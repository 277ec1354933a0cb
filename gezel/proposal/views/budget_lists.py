"""The check list, the hours per person, and the figures quoted elsewhere (P-14, M-02)."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect

from gezel.kernel import clock
from gezel.kernel.rule import rule, shows
from gezel.kernel.verdict import require
from gezel.ui.access import TWO_FACTOR, access
from gezel.ui.attempts import attempt, told

from ..forms.budget_money import QuotedForm
from ..models import QuotedFigure
from ..policies import may_quote
from ..queries.budget_checks import seen_checks
from ..queries.budget_places import address
from ..rules.budget.checks.finding import QUOTED
from ..rules.budget.person_hours import person_hours
from ..workflows.quoted import remove_quote, save_quote
from .budget_desk import Desk, find, show, version


@access(TWO_FACTOR)
def checks(request: HttpRequest, proposal_id: int) -> HttpResponse:
    """Every named rule with its level; each finding leads to the field where one mends it."""
    desk = find(request, proposal_id)
    seen = seen_checks(desk.sheet, desk.actor.organisation_id, desk.whole)
    listed = [(one, [(finding, address(finding.place, seen.sheet)) for finding in one.findings]) for one in seen.checks]
    return show(request, desk, "checks", {"seen": seen, "listed": listed})


@access(TWO_FACTOR)
@rule("M-02", shows)
def hours(request: HttpRequest, proposal_id: int) -> HttpResponse:
    """Per person the hours here, elsewhere as declared, and the most that is possible."""
    desk = find(request, proposal_id)
    found = [(who, [desk.own.staff[place] for place in who.lines]) for who in person_hours(desk.own.budget)]
    years = desk.sheet.budget.calendar_years()
    return show(request, desk, "hours", {"found": found, "years": years})


@access(TWO_FACTOR)
def quoted(request: HttpRequest, proposal_id: int) -> HttpResponse:
    """The figures that stand in texts and annexes, each with what it is compared with and what differs."""
    desk = find(request, proposal_id)
    seen = seen_checks(desk.sheet, desk.actor.organisation_id, desk.whole)
    differing = {
        finding.place.row: finding
        for one in seen.checks
        for finding in one.findings
        if finding.place and finding.place.section == QUOTED
    }
    listed = [(quote, differing.get(place)) for place, quote in enumerate(desk.sheet.quoted)]
    may = may_quote(desk.actor, desk.proposal)
    return show(request, desk, "quoted", {"listed": listed, "may": may})


@access(TWO_FACTOR)
def quote_new(request: HttpRequest, proposal_id: int) -> HttpResponse:
    """A new quoted figure."""
    desk = find(request, proposal_id)
    require(may_quote(desk.actor, desk.proposal))
    return _quote(request, desk, None)


@access(TWO_FACTOR)
def quote(request: HttpRequest, proposal_id: int, pk: int) -> HttpResponse:
    """A quoted figure."""
    desk = find(request, proposal_id)
    return _quote(request, desk, get_object_or_404(QuotedFigure, pk=pk, budget=desk.sheet.row))


def _quote(request: HttpRequest, desk: Desk, row: QuotedFigure | None) -> HttpResponse:
    marks = [(q.mark, f"{q.mark}: {q.place}") for q in desk.sheet.quoted if q.mark and (row is None or q.pk != row.pk)]
    initial: dict[str, object] = {"version": 0}
    if row is not None:
        names = ("value", "place", "description", "mark", "compare", "divisor", "version")
        initial = {name: getattr(row, name) for name in names} | {"percent": row.points}
    form = QuotedForm(request.POST if request.method == "POST" else None, initial=initial, marks=marks)
    budget, pk = desk.sheet.row.pk, row.pk if row else None
    if row is not None and request.POST.get("do") == "remove":
        remove_quote(budget, row.pk, version(request), desk.actor, clock.now())
        told(request, "proposal.quote_gone")
        return redirect(desk.url("quoted"))

    def act() -> None:
        save_quote(budget, pk, form.content(), form.cleaned_data["version"] or 0, desk.actor, clock.now())

    if request.method == "POST" and attempt(form, act):
        told(request)
        return redirect(desk.url("quoted"))
    return show(request, desk, "quote", {"form": form, "row": row}, 422 if form.is_bound else 200)
