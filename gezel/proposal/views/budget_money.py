"""Period, envelope and later years; the financing of a part, proposed and closed with an account of every cent (P-11, P-12)."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from gezel.kernel import clock
from gezel.kernel.rule import rule, shows
from gezel.kernel.texts import say
from gezel.kernel.verdict import Refused
from gezel.ui.access import TWO_FACTOR, access
from gezel.ui.attempts import attempt, told

from ..forms.budget_money import FinancingForm, GeneralForm
from ..rules.budget.amounts import Points
from ..rules.budget.envelope import envelope_states
from ..rules.budget.totals import ALL_SOURCES, BOTH
from ..workflows.budget import save_general
from ..workflows.financing import carry_out, mark, of_action, save_financing
from .budget_desk import Desk, find, show


@access(TWO_FACTOR)
def general(request: HttpRequest, proposal_id: int) -> HttpResponse:
    """Period, region, terms, envelope, later years."""
    desk = find(request, proposal_id)
    row = desk.sheet.row
    first = (row.end_on.year if row.end_on else clock.today().year) + 1
    form = GeneralForm(request.POST if request.method == "POST" else None, initial=_initial(desk), first_year=first)

    def act() -> None:
        save_general(row.pk, form.content(), form.cleaned_data["version"], desk.actor, clock.now())

    if request.method == "POST" and attempt(form, act):
        told(request)
        return redirect(desk.url("general"))
    if form.is_bound and form.data.get("version") != str(
        row.version
    ):  # a second save is meant: it knows what stands now
        form.data = form.data.copy()
        form.data["version"] = str(row.version)
    costs = {part: desk.sheet.totals.parts[part].cost for part in BOTH}
    states = envelope_states(desk.sheet.budget.envelope, costs)
    return show(request, desk, "general", {"form": form, "envelopes": states}, 422 if form.is_bound else 200)


def _initial(desk: Desk) -> dict[str, Any]:
    row = desk.sheet.row
    names = ("title", "start_on", "end_on", "region", "balancing", "envelope_operation", "envelope_support", "version")
    initial = {name: getattr(row, name) for name in names} | {"with_flat_rate": row.own_staff_with_flat_rate}
    for place, year in enumerate(desk.sheet.later):
        initial |= {f"year_{place}": year.year, f"operation_{place}": year.operation, f"support_{place}": year.support}
    if desk.sheet.later:
        last = desk.sheet.later[-1].year
        initial |= {
            f"year_{place}": last + 1 + place - len(desk.sheet.later) for place in range(len(desk.sheet.later), 6)
        }
    return initial


@access(TWO_FACTOR)
def financing(request: HttpRequest, proposal_id: int, part: str) -> HttpResponse:
    """The sources of a part with its control; an action shows its account first (``?doe=``) and is confirmed by a button."""
    if part not in BOTH:
        raise Http404
    desk = find(request, proposal_id)
    stands = {source: row for (of, source), row in desk.sheet.typed().items() if of == part}
    step = request.POST.get("do", "save") if request.method == "POST" else ""
    if step in ACTIONS:
        carry_out(desk.sheet.row.pk, step, part, request.POST.get("seen", ""), desk.actor, clock.now())
        told(request, f"proposal.done_{step}")
        return redirect(desk.url("financing", part))
    form = FinancingForm(request.POST if step else None, stands=stands)
    if step and attempt(form, lambda: save_financing(desk.sheet.row.pk, form.typed(part), desk.actor, clock.now())):
        told(request)
        return redirect(desk.url("financing", part))
    context = {"form": form, "part": part, **_rows(desk, form, part), **_account(request, desk, part)}
    return show(request, desk, "financing", context, 422 if form.is_bound else 200)


ACTIONS = ("propose", "overwrite", "close")


def _rows(desk: Desk, form: FinancingForm, part: str) -> dict[str, Any]:
    """Each source with its field, percentage, what the call asks and its co-financing rows."""
    total, split = desk.sheet.totals.parts[part], desk.sheet.budget.terms.split(desk.sheet.budget.region, part)
    rows = [
        {
            "source": source,
            "field": form[source],
            "version": form[f"{source}_version"],
            "amount": total.financing[source],
            "percent": total.percentages[source],
            "asked": Points(split[source]) if source in split else None,
            "rows": desk.sheet.totals.rows.get((part, source), 0),
        }
        for source in ALL_SOURCES
    ]
    return {"rows": rows, "total": total, "balancing": desk.sheet.row.balancing}


@rule("P-11", shows)
def _account(request: HttpRequest, desk: Desk, part: str) -> dict[str, Any]:
    """The account of the action that is asked for, or why it cannot be done."""
    action = request.GET.get("doe", "")
    if action not in ACTIONS or not desk.may_budget:
        return {}
    language = desk.actor.language
    try:
        account = of_action(desk.sheet.row, action, part)
    except Refused as refused:
        return {"action": action, "refused": say(refused.verdict.code, language, **refused.verdict.params)}
    return {"action": action, "account": account, "told": account.sentences(language), "seen": mark(account)}
