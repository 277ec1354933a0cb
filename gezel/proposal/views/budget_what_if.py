"""What if wages rise or the team changes: when does the money run out (P-12). A question only; nothing is saved."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse

from gezel.kernel import clock
from gezel.kernel.money import Euro
from gezel.kernel.money import show as money
from gezel.kernel.rule import rule, shows
from gezel.kernel.texts import say
from gezel.ui.access import TWO_FACTOR, access
from gezel.ui.charts import Chart, Pair, columns

from .. import words
from ..forms.budget_workbook import WhatIfForm
from ..rules.budget.what_if import MONTHS, Forecast, Question, forecast
from ..rules.typed import written
from .budget_desk import Desk, find, show


@access(TWO_FACTOR)
def what_if(request: HttpRequest, proposal_id: int) -> HttpResponse:
    """The form with the answer beside it; the address holds the question, so it can be kept and shared."""
    desk = find(request, proposal_id)
    years = _years(desk)
    given = request.GET if "part" in request.GET else None
    form = WhatIfForm(given, initial=_initial(desk, years), years=years)
    if given is None:
        asked = {name: form[name].value() for name in form.fields if form[name].value() is not None}
        form = WhatIfForm({**asked, "means": _means(desk, words.OPERATION), "growth": "3"}, years=years)
    context: dict[str, Any] = {"form": form}
    if form.is_valid():
        question = _question(desk, form)
        answer = forecast(desk.sheet.budget, question, form.cleaned_data["means"])
        context |= {"answer": answer, "chart": _chart(answer, desk), "sentence": _sentence(answer, desk)}
    return show(request, desk, "what_if", context, 422 if given is not None and not form.is_valid() else 200)


def _years(desk: Desk) -> range:
    """From the year of the budget to the end of the project, else six years."""
    row, ends = desk.sheet.row, desk.proposal.end_on
    first = row.start_on.year if row.start_on else clock.today().year
    last = ends.year if ends else first + 5
    return range(first, min(max(last, first), first + 11) + 1)


def _initial(desk: Desk, years: range) -> dict[str, Any]:
    return {"part": words.OPERATION, "first": years.start, "last": years.stop - 1}


def _means(desk: Desk, part: str) -> str:
    """The envelope of a part, or what the period costs as many times as there are years when nobody filled it in."""
    granted = desk.sheet.budget.envelope.amounts.get(part)
    cost = desk.sheet.totals.parts[part].cost * len(_years(desk))
    return written(cost if granted is None else granted, 2, desk.actor.language)


def _question(desk: Desk, form: WhatIfForm) -> Question:
    given, row = form.cleaned_data, desk.sheet.row
    months = MONTHS
    if row.start_on and row.end_on:
        months = (row.end_on.year - row.start_on.year) * MONTHS + row.end_on.month - row.start_on.month + 1
    return Question(given["part"], given["first"], given["last"], given["growth"] or 0, form.teams(), max(1, months))


def _sentence(answer: Forecast, desk: Desk) -> str:
    language = desk.actor.language
    if answer.runs_out is None:
        return say("proposal.money_reaches", language, left=Euro(answer.years[-1].left), year=answer.years[-1].year)
    year, month = answer.runs_out
    name = say("proposal.months", language).split()[month - 1]
    return say("proposal.money_runs_out", language, month=name, year=year, short=Euro(-answer.years[-1].left))


@rule("P-12", shows)
def _chart(answer: Forecast, desk: Desk) -> Chart:
    language = desk.actor.language
    names = [say(f"proposal.what_if_{name}", language) for name in ("available", "cost", "short")]
    head = [say(f"proposal.what_if_{n}", language) for n in ("year", "available", "staff", "flat", "cost", "left")]
    rows = [
        [str(y.year), *(money(a, language) for a in (y.available, y.staff, y.flat_rate, y.cost, y.left))]
        for y in answer.years
    ]
    pairs = [Pair(str(y.year), y.available, y.cost, "" if y.left >= 0 else names[2]) for y in answer.years]
    title, told = say("proposal.what_if_title", language), _sentence(answer, desk)
    return columns(pairs, title=title, description=told, names=(names[0], names[1], names[2]), head=head, rows=rows)
