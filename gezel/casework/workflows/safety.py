"""Safety information: written as a fact of a day, over by itself, or ended when it is no longer so (D-08)."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django.db import transaction

from gezel.audit import record
from gezel.governance.queries.settings import number
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.verdict import require

from ..models import Case, Safety
from ..policies.safety import may_warn
from ..policies.sight import sight_of
from ..rules.safety import lasts_until, may_stand
from .cases import take

_TWICE = timedelta(minutes=1)


@transaction.atomic
def warn(case: Case, text: str, seen_on: date, danger: str, by: Actor, at: datetime) -> Safety:
    """Write a fact down; it counts for as many months as the partnership agreed. ``danger``: why the participant may not read it. Sent
    twice within a minute it is one."""
    case = take(case.pk)
    require(may_warn(sight_of(by, case, at)))
    months = number(case.partnership, "safety_months", day_of(at))
    require(may_stand(seen_on, day_of(at), months))
    again = Safety.objects.filter(case=case, by_id=by.person_id, seen_on=seen_on, made_at__gt=at - _TWICE)
    told = (text.strip(), danger.strip() or None)
    if same := next((row for row in again if (row.text, row.danger) == told), None):
        return same
    made = Safety.objects.create(
        case=case,
        text=text.strip(),
        seen_on=seen_on,
        until_on=lasts_until(seen_on, months),
        danger=danger.strip() or None,
        made_at=at,
        by_id=by.person_id,
    )
    record("casework.safety_written", case, by, at, day=made.until_on)
    return made


@transaction.atomic
def lift(safety_id: int, by: Actor, at: datetime) -> Safety:
    """It is no longer so: ended today, kept in the history; twice is once."""
    one = Safety.objects.select_related("case").get(pk=safety_id)
    case = take(one.case_id)
    one.refresh_from_db()
    require(may_warn(sight_of(by, case, at)))
    if one.ended_at is None:
        one.ended_at, one.ended_by_id = at, by.person_id
        one.save(update_fields=["ended_at", "ended_by"])
        record("casework.safety_lifted", case, by, at)
    return one
