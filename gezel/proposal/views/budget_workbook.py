"""The workbook: downloaded, brought in, looked at, confirmed; and the fields of PLATOS to copy (P-07, P-14)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from gezel.kernel import clock
from gezel.kernel.money import show as money
from gezel.kernel.rule import decides, rule
from gezel.kernel.texts import say, shown
from gezel.kernel.verdict import Refused
from gezel.ui.access import TWO_FACTOR, access
from gezel.ui.attempts import attempt, told

from ..forms.budget_workbook import WorkbookForm
from ..queries.budget import plain_row
from ..queries.budget_import import Change
from ..queries.budget_strangers import Strangers, strangers
from ..queries.platos import sections
from ..rules.budget.content import Budget, Envelope
from ..rules.budget.workbook import write
from ..rules.typed import written
from ..workflows.workbook import bring, leave, looked_at, take_over, waiting_of
from .budget_desk import Desk, find, show

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@access(TWO_FACTOR)
def workbook(request: HttpRequest, proposal_id: int) -> HttpResponse:
    """Out and in; a workbook that was brought in waits here with everything that it would change."""
    desk = find(request, proposal_id)
    step = request.POST.get("do", "bring") if request.method == "POST" else ""
    waiting = waiting_of(desk.sheet.row, desk.actor)
    if step == "leave" and waiting is not None:
        leave(waiting)
        return redirect(desk.url("workbook"))
    if step == "take":
        take_over(desk.sheet.row.pk, request.POST.get("seen", ""), desk.actor, clock.now())
        told(request, "proposal.workbook_done")
        return redirect(desk.url("overview"))
    form = WorkbookForm(*((request.POST, request.FILES) if step == "bring" else ()))

    def act() -> None:
        bring(desk.sheet.row, form.cleaned_data["workbook"], desk.actor, clock.now())

    if step == "bring" and attempt(form, act):
        return redirect(desk.url("workbook"))
    context: dict[str, Any] = {"form": form, **_waiting(desk)}
    return show(request, desk, "workbook", context, 422 if form.is_bound else 200)


def _waiting(desk: Desk) -> dict[str, Any]:
    """The plan of the waiting workbook in words."""
    waiting = waiting_of(desk.sheet.row, desk.actor)
    if waiting is None:
        return {}
    waiting.budget = desk.sheet.row
    try:
        plan, reading = looked_at(waiting, desk.actor)
    except Refused as refused:
        return {
            "waiting": waiting,
            "unreadable": say(refused.verdict.code, desk.actor.language, **refused.verdict.params),
        }
    language = desk.actor.language
    return {
        "waiting": waiting,
        "plan": plan,
        "staff_changes": [_told(change, language) for change in plan.staff if change.kind != "same"],
        "row_changes": [_told(change, language) for change in plan.rows if change.kind != "same"],
        "general_changes": [
            (_field(n, language), _value(n, a, language), _value(n, b, language)) for n, a, b in plan.general
        ],
        "strangers": strangers(desk.proposal, reading.budget.staff) if desk.whole else Strangers(),
        "same": sum(change.kind == "same" for change in (*plan.staff, *plan.rows)),
    }


def _told(change: Change, language: str) -> dict[str, Any]:
    line = change.after or change.row
    title = str(change.row) if change.row else f"{getattr(line, 'function', '') or line.description}"
    if change.row is None and hasattr(line, "function"):
        title = f"{line.function} – {line.organisation}"
    fields = [(_field(n, language), _value(n, a, language), _value(n, b, language)) for n, a, b in change.fields]
    return {"kind": change.kind, "title": title, "fields": fields}


def _field(name: str, language: str) -> str:
    return say(f"proposal.field_{name}", language)


def _value(name: str, value: Any, language: str) -> str:
    """A value in words."""
    if value is None or value == "":
        return "–"
    if isinstance(value, bool):
        return say("proposal.yes" if value else "proposal.no", language)
    if name in ("hours", "fte", "hours_elsewhere"):
        return written(value, 3, language)
    if isinstance(value, int):
        return money(value, language)
    prefix = {"part": "part", "source": "source", "counts_for": "source", "kind": "kind", "region": "region"}.get(name)
    return say(f"proposal.{prefix}_{value}", language) if prefix else shown(value, language)


@access(TWO_FACTOR)
def download(request: HttpRequest, proposal_id: int) -> HttpResponse:
    """The workbook of what the actor may see."""
    desk = find(request, proposal_id)
    answer = HttpResponse(write(visible(desk)), content_type=XLSX)
    name = f"begroting-{desk.proposal.area.slug}.xlsx"
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    answer["Cache-Control"] = "no-store"
    return answer


@rule("P-07", decides)
def visible(desk: Desk) -> Budget:
    """The whole budget, or for a partner the own staff and co-financing lines without the sums of others."""
    if desk.whole:
        return desk.sheet.budget
    rows = tuple(plain_row(line) for line in desk.sheet.own_rows(desk.actor.organisation_id))
    return replace(desk.own.budget, cofinancing=rows, financing={}, envelope=Envelope(), quoted=())


@access(TWO_FACTOR)
def platos(request: HttpRequest, proposal_id: int) -> HttpResponse:
    """Each field of the cost form in its order with a button to copy; for who sees the whole budget."""
    desk = find(request, proposal_id)
    return show(request, desk, "platos", {"sections": sections(desk.sheet) if desk.whole else []})
