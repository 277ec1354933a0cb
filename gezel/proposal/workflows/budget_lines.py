"""Lines of a budget: typed, removed, put back; each with its version, so that nobody overwrites another unseen (P-07, P-10)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Max

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import Refused, no, require
from gezel.organisations.models import Organisation
from gezel.organisations.rules.enterprise_number import digits_of

from ..models import Budget, CofinancingLine, StaffLine
from ..policies import may_change_line
from ..rules.budget import lines
from .budget import take

STAFF_FIELDS = (
    "part",
    "kind",
    "person",
    "function",
    "wage",
    "agreed_rate",
    "hours",
    "fte",
    "hours_elsewhere",
    "counts_for",
    "activity",
)
ROW_FIELDS = ("part", "source", "amount", "person_bound", "description")


@transaction.atomic
def save_staff(
    budget_id: int, pk: int | None, line: lines.StaffLine, version: int, by: Actor, at: datetime
) -> StaffLine:
    """Add or change a staff line; the organisation follows from its enterprise number where the system knows it."""
    budget = take(budget_id)
    row = _stands(StaffLine, budget, pk, version, by) or StaffLine(budget=budget)
    organisation = _organisation(line.number)
    require(may_change_line(by, budget.proposal, organisation.pk if organisation else None))
    require_possible(line)
    values = {name: getattr(line, name) for name in STAFF_FIELDS}
    values |= {
        "organisation": organisation,
        "organisation_name": organisation.name if organisation else line.organisation,
        "number": digits_of(line.number),
    }
    told = {"function": line.function or "?", "organisation": values["organisation_name"]}
    saved: StaffLine = _save(row, values, by, at, told)
    return saved


@rule("P-08", decides)
def require_possible(line: lines.StaffLine) -> None:
    """A wage or rate is above 0 and hours are not below it; ``Refused`` with the sentence of the check list."""
    if any(amount is not None and amount <= 0 for amount in (line.wage, line.agreed_rate)):
        raise Refused(no("proposal.typed_wage_zero"))
    if line.hours < 0 or line.hours_elsewhere < 0:
        raise Refused(no("proposal.typed_negative"))


@transaction.atomic
def save_row(
    budget_id: int,
    pk: int | None,
    line: lines.CofinancingLine,
    organisation_id: int | None,
    version: int,
    by: Actor,
    at: datetime,
) -> CofinancingLine:
    """Add or change a co-financing line; ``organisation_id`` is whose means they are, where that is known."""
    budget = take(budget_id)
    row = _stands(CofinancingLine, budget, pk, version, by) or CofinancingLine(budget=budget)
    require(may_change_line(by, budget.proposal, organisation_id))
    if line.amount <= 0:
        raise Refused(no("proposal.typed_amount_zero"))
    values = {name: getattr(line, name) for name in ROW_FIELDS} | {"organisation_id": organisation_id}
    saved: CofinancingLine = _save(row, values, by, at, {"source": line.source, "description": line.description or "–"})
    return saved


@rule("P-04", decides)
def _stands(model: Any, budget: Budget, pk: int | None, version: int, by: Actor) -> Any:
    """The standing line, unless somebody changed or removed it since ``version`` was read."""
    if pk is None:
        return None
    row = (
        model.objects.select_for_update(of=("self",)).select_related("changed_by").filter(budget=budget, pk=pk).first()
    )
    if row is None or row.removed_at is not None:
        raise Refused(no("proposal.line_gone"))
    require(may_change_line(by, budget.proposal, row.organisation_id))
    if row.version != version:
        raise Refused(no("proposal.line_changed_meanwhile", name=row.changed_by.name))
    row.budget = budget
    return row


def _organisation(number: str) -> Organisation | None:
    return Organisation.objects.filter(enterprise_number=digits_of(number)).first() if number else None


def _save(row: Any, values: Mapping[str, Any], by: Actor, at: datetime, told: Mapping[str, Any]) -> Any:
    """Set what differs and record the names of the fields, never a wage."""
    fresh = row.pk is None
    changed = sorted(name for name, value in values.items() if fresh or getattr(row, name) != value)
    if not changed:
        return row
    for name in changed:
        setattr(row, name, values[name])
    if fresh:
        row.position = (type(row).objects.filter(budget=row.budget).aggregate(last=Max("position"))["last"] or 0) + 1
    else:
        row.version += 1
    row.changed_at, row.changed_by_id = at, by.person_id
    row.save()
    noun = "staff_line" if isinstance(row, StaffLine) else "cofinancing"
    code = f"proposal.{noun}_added" if fresh else f"proposal.{noun}_changed"
    fields = {} if fresh else {"fields": ", ".join(changed)}
    record(code, row.budget.proposal, by, at, **told, **fields)
    return row


@transaction.atomic
def remove(budget_id: int, model: type, pk: int, version: int, by: Actor, at: datetime) -> None:
    """Take a line out of every sum; it can be put back."""
    budget = take(budget_id)
    row = _stands(model, budget, pk, version, by)
    row.removed_at, row.changed_at, row.changed_by_id, row.version = at, at, by.person_id, row.version + 1
    row.save()
    record("proposal.line_removed", budget.proposal, by, at, line=str(row))


@transaction.atomic
def put_back(budget_id: int, model: type, pk: int, by: Actor, at: datetime) -> None:
    """Let a removed line count again."""
    budget = take(budget_id)
    row: Any = model.objects.select_for_update(of=("self",)).filter(budget=budget, pk=pk).first()  # type: ignore[attr-defined]
    if row is None or row.removed_at is None:
        raise Refused(no("proposal.line_gone"))
    require(may_change_line(by, budget.proposal, row.organisation_id))
    row.removed_at, row.changed_at, row.changed_by_id, row.version = None, at, by.person_id, row.version + 1
    row.save()
    record("proposal.line_put_back", budget.proposal, by, at, line=str(row))
