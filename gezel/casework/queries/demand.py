"""Value questions and failure questions of a case, and in how many cases a theme came up (C-08, C-09)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from django.db.models import Count
from django.http import Http404
from django.shortcuts import get_object_or_404

from gezel.kernel.clock import end_of
from gezel.kernel.rule import decides, rule

from ..models import Case, Demand, DemandMove
from ..words.demand import VALUE


def demands_of(case: Case) -> list[Demand]:
    """Every question of a case, oldest first. One query."""
    return list(Demand.objects.filter(case=case).select_related("domain"))


def value_questions(case: Case) -> list[Demand]:
    """The value questions that are open, oldest first. One query."""
    return list(Demand.objects.filter(case=case, label=VALUE, closed_at=None).select_related("domain"))


def demand_for(case: Case, pk: int) -> Demand:
    """One question of this case, or 404."""
    return get_object_or_404(Demand.objects.select_related("domain"), case=case, pk=pk)


def with_moves(case: Case, pk: int) -> tuple[Demand, list[DemandMove]]:
    """One question of this case with everything that happened to it, or 404. One query."""
    moves = list(DemandMove.objects.filter(demand=pk, demand__case=case).select_related("by", "demand__domain"))
    if not moves:
        raise Http404
    return moves[-1].demand, moves


@rule("C-09", decides)
def case_themes(partnership_id: int, on: date) -> Mapping[str, int]:
    """Theme → in how many cases of a partnership a question was tagged with it until a day, without persons (port ``case_themes``)."""
    rows = Demand.objects.filter(case__partnership_id=partnership_id, opened_at__lt=end_of(on)).exclude(theme="")
    return dict(rows.order_by().values_list("theme").annotate(Count("case", distinct=True)))
