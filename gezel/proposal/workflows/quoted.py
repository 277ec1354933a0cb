"""Figures quoted elsewhere: noted down, changed, taken away (P-14). They have no states."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Max

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.money import Euro
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import Refused, no, require

from ..models import Budget, QuotedFigure
from ..policies import may_quote
from .budget import take


@rule("P-14", decides)
@transaction.atomic
def save_quote(
    budget_id: int, pk: int | None, content: Mapping[str, Any], version: int, by: Actor, at: datetime
) -> QuotedFigure:
    """Add or change a quoted figure; its mark stands once, and a percentage or divisor of 0 compares nothing."""
    budget = take(budget_id)
    require(may_quote(by, budget.proposal))
    row = _stands(budget, pk, version) or QuotedFigure(budget=budget, version=0, position=_next(budget))
    if not content["points"] or not content["divisor"]:
        raise Refused(no("proposal.quote_of_nothing"))
    if content["mark"] and budget.quoted.filter(mark=content["mark"]).exclude(pk=pk or 0).exists():
        raise Refused(no("proposal.quote_mark_twice", mark=content["mark"]))
    for name, value in content.items():
        setattr(row, name, value)
    row.version += 1
    row.save()
    told = {"place": row.place, "value": str(Euro(row.value))}
    record("proposal.quote_saved", budget.proposal, by, at, **told)
    return row


@transaction.atomic
def remove_quote(budget_id: int, pk: int, version: int, by: Actor, at: datetime) -> None:
    """Take a quoted figure away."""
    budget = take(budget_id)
    require(may_quote(by, budget.proposal))
    row = _stands(budget, pk, version)
    if row is not None:
        told = {"place": row.place, "value": str(Euro(row.value))}
        row.delete()
        record("proposal.quote_removed", budget.proposal, by, at, **told)


def _stands(budget: Budget, pk: int | None, version: int) -> QuotedFigure | None:
    if pk is None:
        return None
    row = budget.quoted.select_for_update().filter(pk=pk).first()
    if row is None:
        raise Refused(no("proposal.line_gone"))
    if row.version != version:
        raise Refused(no("proposal.budget_changed_meanwhile"))
    return row


def _next(budget: Budget) -> int:
    return (budget.quoted.aggregate(last=Max("position"))["last"] or 0) + 1
