"""Who is what in a case, in time: a change ends one row and begins another, so that the history stays whole (C-04)."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.db.models import Q

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import require

from .. import words
from ..models import Case, CaseRole
from ..policies.roles import may_be_given


@rule("C-04", decides)
@transaction.atomic
def give(
    case: Case,
    kind: str,
    person_id: int,
    organisation_id: int,
    by: Actor,
    at: datetime,
    *,
    reason: str = "",
    from_on: date | None = None,
    until_on: date | None = None,
) -> CaseRole:
    """Give someone a role in a case for an organisation from a day (today); who has it already, and as long, keeps the row they have.

    Who has it but would lose it sooner (a hand-over turned back, a cover that lasts longer) goes on from the day it would have ended.
    Who may do this, and what the participant allows, belongs to the step that calls it; who has a statutory task for the participant
    without their knowing gets none.
    """
    first = from_on or day_of(at)
    require(may_be_given(case, person_id, first))
    same = CaseRole.objects.filter(case=case, kind=kind, person_id=person_id, organisation_id=organisation_id)
    for held in same.filter(Q(until_on__isnull=True) | Q(until_on__gt=first)).order_by("from_on", "pk"):
        if held.until_on is None or (until_on is not None and until_on <= held.until_on):
            return held
        if held.from_on <= first:
            first = held.until_on
    row = CaseRole.objects.create(
        case=case,
        kind=kind,
        person_id=person_id,
        organisation_id=organisation_id,
        from_on=first,
        until_on=until_on,
        reason=reason,
        given_at=at,
        given_by_id=by.person_id or None,
    )
    record("casework.role_given", case, by, at, role=kind, person=str(row.person))
    return row


@rule("C-04", decides)
@transaction.atomic
def end(row: CaseRole, until_on: date, by: Actor, at: datetime, *, reason: str = "") -> None:
    """Let a role end: ``until_on`` is the first day without it; access ends by itself that day (D-08)."""
    row.until_on = max(until_on, row.from_on)
    row.reason = reason or row.reason
    row.save(update_fields=["until_on", "reason"])
    record("casework.role_ended", row.case, by, at, role=row.kind, person=str(row.person), day=row.until_on)


@rule("D-08", decides)
def let_go(case: Case, until_on: date, by: Actor, at: datetime, *, reason: str = "") -> list[CaseRole]:
    """Let every role that ends with the case end on a day, when it does not end sooner; returns those that changed."""
    lasting = Q(until_on__isnull=True) | Q(until_on__gt=until_on)
    rows = list(case.roles.filter(lasting, kind__in=words.ENDING))
    for row in rows:
        end(row, until_on, by, at, reason=reason)
    return rows
