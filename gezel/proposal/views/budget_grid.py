"""The dense grid: typed in one form, reckoned live, saved by its button."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect

from gezel.kernel import clock
from gezel.kernel.texts import say
from gezel.ui.access import TWO_FACTOR, access
from gezel.ui.attempts import told

from ..forms.budget_grid import Grid, cofinancing_line, staff_line
from ..forms.budget_live import EVERY, controls_of, figures_of, remarks_of
from ..rules.budget.totals import ALL_SOURCES, BOTH
from ..workflows.budget_sheet import Changes, LineRefused, Typing, save_sheet
from .budget_desk import Desk, find, show


@access(TWO_FACTOR)
def grid(request: HttpRequest, proposal_id: int) -> HttpResponse:
    """Every line that the actor may open, with the sums of the whole budget."""
    desk = find(request, proposal_id)
    if request.method != "POST":
        return _page(request, desk, desk.grid())
    typed = desk.grid(request.POST)
    if typed.is_valid() and _saved(request, desk, typed):
        told(request)
        return redirect(desk.url("grid"))
    return _page(request, desk, typed, 422)


def _saved(request: HttpRequest, desk: Desk, typed: Grid) -> bool:
    changes = changes_of(typed)
    try:
        save_sheet(desk.sheet.row.pk, changes, desk.actor, clock.now())
    except LineRefused as refused:
        rows = {row.prefix: row for row in typed.all_rows}
        rows[refused.mark].errors["row"] = say(refused.verdict.code, desk.actor.language, **refused.verdict.params)
        return False
    return True


def changes_of(typed: Grid) -> Changes:
    """What differs from what stands."""
    organisation_id = typed.hand.organisation_id
    money = {key: row for key, row in typed.financing.items() if row.touched}
    rows = [row for row in typed.typed_rows if row.touched]
    return Changes(
        [Typing(r.prefix, r.pk, r.seen, staff_line(r)) for r in typed.typed_staff if r.touched],
        [
            Typing(r.prefix, r.pk, r.seen, cofinancing_line(r), r.about.organisation_id if r.about else organisation_id)
            for r in rows
        ],
        {key: (row.values["amount"], row.seen) for key, row in money.items()},
    )


def _page(request: HttpRequest, desk: Desk, typed: Grid, status: int = 200) -> HttpResponse:
    remarks = remarks_of(typed) if status == 422 or desk.sheet.staff else {}
    wrong = [(row, name, text) for row in typed.all_rows for name, text in row.errors.items()]
    context = {
        "grid": typed,
        "out": figures_of(typed),
        "controls": controls_of(typed),
        "remarks": remarks,
        "wrong": wrong,
        "both": BOTH,
        "parts": EVERY,
        "money": _money(typed),
        "unsaved": status == 422,
    }
    return show(request, desk, "grid", context, status)


def _money(typed: Grid) -> list[tuple[str, list[object]]]:
    """Source → its cells per part, for the table of the financing."""
    return [(s, [(part, typed.financing[part, s].cell["amount"]) for part in BOTH]) for s in ALL_SOURCES]


@access(TWO_FACTOR)
def live(request: HttpRequest, proposal_id: int) -> JsonResponse:
    """The sums over what is typed in the grid at this moment; nothing is saved."""
    desk = find(request, proposal_id)
    typed = Grid(desk.sheet, desk.reckoning_hand(), request.POST)
    return JsonResponse({"out": figures_of(typed), "controls": controls_of(typed), "remarks": remarks_of(typed)})
