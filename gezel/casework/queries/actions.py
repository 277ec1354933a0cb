"""Next steps of a case, and the promises that passed (C-10)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db.models import F, QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse

from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import rule, shows
from gezel.kernel.texts import say

from ..models import Case, CaseAction, CaseActionMove
from ..rules.sight import ACTIONS, Sight
from .guiding import guided_by
from .lines import Line
from .waiting import Waiting


def actions_of(case: Case) -> QuerySet[CaseAction]:
    """Every step of a case: first the open ones by day, then what ended."""
    rows = CaseAction.objects.filter(case=case).select_related("demand", "step__edition")
    return rows.order_by(F("done_at").asc(nulls_first=True), F("due_on").asc(nulls_last=True), "pk")


def open_actions(case: Case) -> QuerySet[CaseAction]:
    """The steps that are still to be done, the first due first."""
    rows = CaseAction.objects.filter(case=case, done_at=None, dropped_at=None).select_related("demand", "step")
    return rows.order_by(F("due_on").asc(nulls_last=True), "pk")


def lines(case: Case, sight: Sight, at: datetime) -> Iterable[Line]:
    """The steps that are still to be done, to lay on the table of a conference. One query."""
    if ACTIONS not in sight:
        return
    for row in open_actions(case):
        who = row.doer_name or say(f"casework.doer_{row.doer}", "nl")
        by = say("casework.line_by", "nl", day=row.due_on) if row.due_on else ""
        yield Line(ACTIONS, f"action:{row.pk}", say("casework.line_step", "nl"), f"{who}{by}: {row.what}")


def action_for(case: Case, pk: int) -> CaseAction:
    """One step of this case, or 404."""
    rows = CaseAction.objects.select_related("demand")
    return get_object_or_404(rows, case=case, pk=pk)


def with_moves(case: Case, pk: int) -> tuple[CaseAction, list[CaseActionMove]]:
    """One step of this case with everything that happened to it, or 404. One query."""
    related = ("by", "action__demand__domain", "action__step__edition")
    moves = list(CaseActionMove.objects.filter(action=pk, action__case=case).select_related(*related))
    if not moves:
        raise Http404
    return moves[-1].action, moves


@rule("C-10", shows)
def promises_passed(actor: Actor, at: datetime) -> Iterable[Waiting]:
    """Steps of the cases one goes along with whose day is over; one line a case, since the oldest promise. One query."""
    rows = CaseAction.objects.filter(
        case__in=guided_by(actor, at).order_by().values("pk"), done_at=None, dropped_at=None, due_on__lt=day_of(at)
    )
    per_case: dict[int, list[CaseAction]] = {}
    for row in rows.select_related("case__participant", "case__partnership").order_by("due_on", "pk"):
        per_case.setdefault(row.case_id, []).append(row)
    for found in per_case.values():
        case, url = found[0].case, reverse("casework:case_actions", args=[found[0].case.key])
        yield Waiting(case, "casework.waits_promise_passed", {"number": len(found)}, url, found[0].due_on)
