"""One co-financing line a screen (P-10)."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from gezel.kernel import clock
from gezel.kernel.verdict import require
from gezel.ui.access import TWO_FACTOR, access
from gezel.ui.attempts import attempt, told

from ..forms.budget_line import RowForm
from ..models import CofinancingLine
from ..workflows.budget_files import attach
from ..workflows.budget_lines import ROW_FIELDS, remove, save_row
from .budget_desk import Desk, find, show, version


@access(TWO_FACTOR)
def new(request: HttpRequest, proposal_id: int) -> HttpResponse:
    """A new co-financing line, of the own organisation."""
    return _row(request, find(request, proposal_id), None)


@access(TWO_FACTOR)
def row(request: HttpRequest, proposal_id: int, pk: int) -> HttpResponse:
    """A co-financing line of one's own, or of anyone for who sees the whole budget."""
    desk = find(request, proposal_id)
    found = next((one for one in desk.sheet.rows if one.pk == pk), None)
    if found is None or not (desk.whole or found.organisation_id == desk.actor.organisation_id):
        raise Http404
    return _row(request, desk, found)


def _row(request: HttpRequest, desk: Desk, found: CofinancingLine | None) -> HttpResponse:
    if found is None:
        require(desk.may_line)
    initial: dict[str, Any] = {"version": 0}
    if found is not None:
        initial = {name: getattr(found, name) for name in ROW_FIELDS} | {"version": found.version}
    step = request.POST.get("do", "save") if request.method == "POST" else ""
    form = RowForm(request.POST if step == "save" else None, request.FILES or None, initial=initial)
    if found is not None and step == "remove":
        remove(desk.sheet.row.pk, CofinancingLine, found.pk, version(request), desk.actor, clock.now())
        told(request, "proposal.removed_done")
        return redirect(desk.url("overview"))
    if step == "save" and attempt(form, lambda: _save(desk, found, form)):
        told(request)
        return redirect(desk.url("overview"))
    return show(request, desk, "row", {"form": form, "row": found}, 422 if form.is_bound else 200)


def _save(desk: Desk, found: CofinancingLine | None, form: RowForm) -> None:
    given, at = form.cleaned_data, clock.now()
    whose = found.organisation_id if found else desk.actor.organisation_id
    pk = found.pk if found else None
    saved = save_row(desk.sheet.row.pk, pk, form.content(), whose, given["version"] or 0, desk.actor, at)
    if given.get("evidence"):
        attach(saved, given["evidence"], desk.actor, at)
