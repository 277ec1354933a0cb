"""The budget at a glance: the controls first, then what each organisation costs, then one's own lines."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from gezel.kernel import clock
from gezel.ui.access import TWO_FACTOR, access
from gezel.ui.attempts import told

from ..models import CofinancingLine, StaffLine
from ..policies import may_write
from ..queries.budget import sheet_of
from ..queries.budget_checks import seen_checks
from ..rules.budget.envelope import envelope_states
from ..rules.budget.totals import BOTH
from ..workflows.budget import open_budget
from ..workflows.budget_lines import put_back
from .budget_desk import Desk, find, find_proposal, show


@access(TWO_FACTOR)
def overview(request: HttpRequest, proposal_id: int) -> HttpResponse:
    """The controls and where they come from; without a budget the page that opens one."""
    proposal = find_proposal(request, proposal_id)
    actor = request.actor  # type: ignore[attr-defined]
    sheet = sheet_of(proposal)
    if sheet is None:
        if request.method == "POST":
            open_budget(proposal, actor, clock.now())
            return redirect("proposal:budget_overview", proposal.pk)
        may = may_write(actor, proposal)
        return render(request, "proposal/budget/open.html", {"proposal": proposal, "may": may})
    desk = Desk(proposal, sheet, actor)
    checks = seen_checks(sheet, actor.organisation_id, desk.whole)
    costs = {part: sheet.totals.parts[part].cost for part in BOTH}
    mine = list(zip(desk.own.staff, desk.own.totals.lines, strict=True))
    context = {
        "totals": sheet.totals,
        "parts": list(sheet.totals.parts.items()),
        "checks": checks,
        "envelopes": envelope_states(sheet.budget.envelope, costs),
        "organisations": sheet.per_organisation(),
        "lines": mine,
        "removed": _removed(desk),
    }
    return show(request, desk, "overview", context)


def _removed(desk: Desk) -> list[tuple[str, StaffLine | CofinancingLine]]:
    """Removed lines that the actor may put back. Two queries."""
    if not desk.may_line:
        return []
    budget, gone = desk.sheet.row, {"removed_at__isnull": False}
    staff = StaffLine.objects.seen_by(desk.actor).filter(budget=budget, **gone)
    rows = CofinancingLine.objects.filter(budget=budget, **gone)
    rows = rows if desk.whole else rows.filter(organisation_id=desk.actor.organisation_id)
    return [*(("lijn", line) for line in staff), *(("rij", row) for row in rows)]


@access(TWO_FACTOR)
def back(request: HttpRequest, proposal_id: int, kind: str, pk: int) -> HttpResponse:
    """Let a removed line count again."""
    desk = find(request, proposal_id)
    if request.method == "POST":
        model = StaffLine if kind == "lijn" else CofinancingLine
        put_back(desk.sheet.row.pk, model, pk, desk.actor, clock.now())
        told(request, "proposal.put_back_done")
    return redirect(desk.url("overview"))
