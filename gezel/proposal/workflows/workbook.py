"""A workbook brought in, looked at, and taken over after confirmation; nothing changes before (P-04, P-07)."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import Refused, no, require
from gezel.organisations.models import Organisation
from gezel.organisations.rules.enterprise_number import digits_of

from ..models import Budget, CofinancingLine, QuotedFigure, StaffLine, WaitingWorkbook
from ..policies import may_change_line, sees_whole
from ..queries.budget import sheet
from ..queries.budget_import import Change, Plan, plan
from ..rules.budget.workbook import Reading, WorkbookError, read
from ..rules.budget.workbook.guard import MAX_FILE
from .budget import General, save_general, take
from .budget_lines import remove, save_row, save_staff
from .financing import save_financing

MEGABYTE = 1024 * 1024


@transaction.atomic
def bring(budget: Budget, upload: Any, by: Actor, at: datetime) -> WaitingWorkbook:
    """Keep a workbook until it is confirmed; the one before it goes. ``Refused`` when it cannot be read at all."""
    require(may_change_line(by, budget.proposal, by.organisation_id))
    if upload.size > MAX_FILE:
        raise WorkbookError("proposal.workbook_too_large", size=-(-upload.size // MEGABYTE), limit=MAX_FILE // MEGABYTE)
    data = upload.read()
    read(data, sheet(budget).budget.terms)
    WaitingWorkbook.objects.filter(budget=budget, person_id=by.person_id).delete()
    name = upload.name.replace("\\", "/").rpartition("/")[2][-120:]
    return WaitingWorkbook.objects.create(
        budget=budget,
        person_id=by.person_id,
        organisation_id=by.organisation_id,
        name=name,
        content=data,
        brought_at=at,
    )


def waiting_of(budget: Budget, by: Actor) -> WaitingWorkbook | None:
    """The workbook that an actor brought in under this hat and has not confirmed yet."""
    found = WaitingWorkbook.objects.filter(budget=budget, person_id=by.person_id, organisation_id=by.organisation_id)
    return found.first()


def looked_at(waiting: WaitingWorkbook, by: Actor) -> tuple[Plan, Reading]:
    """What it would change as the budget stands now."""
    now = sheet(waiting.budget, waiting.budget.proposal)
    reading = read(bytes(waiting.content), now.budget.terms)
    number = Organisation.objects.get(pk=by.organisation_id).enterprise_number or ""
    whole = sees_whole(by, waiting.budget.proposal)
    return plan(now, reading, by.organisation_id, number, whole, set(_numbers(reading))), reading


def _numbers(reading: Reading) -> dict[str, int]:
    """Which organisation each enterprise number of the co-financing is: number → id, for those that the system knows. One query."""
    asked = {line.number for line in reading.budget.cofinancing if line.number}
    found = Organisation.objects.filter(enterprise_number__in=asked) if asked else ()
    return {digits_of(one.enterprise_number or ""): one.pk for one in found}


@transaction.atomic
def leave(waiting: WaitingWorkbook) -> None:
    """Let go of a workbook without taking anything over."""
    waiting.delete()


@rule("P-04", decides)
@transaction.atomic
def take_over(budget_id: int, seen: str, by: Actor, at: datetime) -> Plan:
    """Change what was shown. ``Refused`` when anything differs from it meanwhile, or when a cell cannot stand in a budget."""
    budget = take(budget_id)
    require(may_change_line(by, budget.proposal, by.organisation_id))
    waiting = waiting_of(budget, by)
    if waiting is None:
        raise Refused(no("proposal.workbook_gone"))
    waiting.budget = budget
    wanted, reading = looked_at(waiting, by)
    if wanted.mark != seen:
        raise Refused(no("proposal.account_changed"))
    if wanted.stops:
        raise Refused(no("proposal.workbook_stops"))
    staff = {id(change.after): _staff(budget, change, by, at) for change in wanted.staff}
    known = _numbers(reading)
    rows = {id(change.after): _row(budget, change, known, by, at) for change in wanted.rows}
    if sees_whole(by, budget.proposal):
        _in_order(StaffLine, [staff[id(line)] for line in reading.budget.staff])
        _in_order(CofinancingLine, [rows[id(line)] for line in reading.budget.cofinancing])
    _rest(budget, wanted, reading, by, at)
    record("proposal.workbook_taken_over", budget.proposal, by, at, name=waiting.name, changes=wanted.changes)
    waiting.delete()
    return wanted


def _staff(budget: Budget, change: Change, by: Actor, at: datetime) -> Any:
    row = change.row
    if change.kind == "removed" and row is not None:
        remove(budget.pk, StaffLine, row.pk, row.version, by, at)
    elif change.kind != "same":
        return save_staff(budget.pk, row.pk if row else None, change.after, row.version if row else 0, by, at)
    return row


def _in_order(model: Any, rows: list[Any]) -> None:
    """Lines stand in the order of the workbook."""
    for place, row in enumerate(rows, 1):
        row.position = place
    model.objects.bulk_update(rows, ["position"])


def _row(budget: Budget, change: Change, known: dict[str, int], by: Actor, at: datetime) -> Any:
    row = change.row
    if change.kind == "removed" and row is not None:
        remove(budget.pk, CofinancingLine, row.pk, row.version, by, at)
    elif change.kind != "same":
        stays = row.organisation_id if row else by.organisation_id
        whose = known.get(change.after.number, stays)
        return save_row(budget.pk, row.pk if row else None, change.after, whose, row.version if row else 0, by, at)
    return row


def _rest(budget: Budget, wanted: Plan, reading: Reading, by: Actor, at: datetime) -> None:
    """Financing, the budget's own fields, later years and quoted figures."""
    versions = {(f.part, f.source): f.version for f in budget.financing.all()}
    money = {(p, s): (after, versions.get((p, s), 0)) for p, s, _, after in wanted.financing}
    if money:
        save_financing(budget.pk, money, by, at)
    if wanted.general or wanted.later is not None:
        save_general(budget.pk, _general(budget, wanted), budget.version, by, at)
    if wanted.quoted is not None:
        budget.quoted.all().delete()
        QuotedFigure.objects.bulk_create(
            QuotedFigure(
                budget=budget,
                value=quote.value,
                place=quote.place or "?",
                mark=quote.mark,
                description=quote.description,
                compare=list(quote.compare),
                points=quote.points,
                divisor=quote.divisor,
                position=place,
            )
            for place, quote in enumerate(wanted.quoted, 1)
        )


def _general(budget: Budget, wanted: Plan) -> General:
    new = {name: after for name, _, after in wanted.general}
    names = ("title", "start_on", "end_on", "region", "balancing", "envelope_operation", "envelope_support")
    plain = {name: new.get(name, getattr(budget, name)) for name in names}
    later = wanted.later if wanted.later is not None else sheet(budget).budget.envelope.later
    return General(**plain, with_flat_rate=tuple(budget.own_staff_with_flat_rate), later=tuple(later))


def sweep(at: datetime) -> None:
    """Workbooks that nobody confirmed within a day go (the port ``clock_jobs``)."""
    WaitingWorkbook.objects.filter(brought_at__lt=at - timedelta(days=1)).delete()
