"""Who at VDAB has the statutory task for a participant; never beside a case role unless the participant knows (C-20)."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.db.models import Q

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, no, require

from ..models import Case, CaseRole, StatutoryTask
from ..policies.safety import may_name_task
from ..policies.sight import sight_of
from .cases import take


@rule("C-20", decides)
def may_hold_both(case: Case, person_id: int, on: date, told_on: date | None) -> Verdict:
    """Someone with a role in the case, also one still to begin, gets the statutory task only when the participant was told."""
    if told_on is not None:
        return YES if told_on <= on else no("casework.told_in_future")
    ahead = CaseRole.objects.filter(Q(until_on__isnull=True) | Q(until_on__gt=on))
    has_role = ahead.filter(case=case, person_id=person_id).exists()
    return no("casework.participant_must_know") if has_role else YES


@transaction.atomic
def name_task(
    case: Case, person_id: int, organisation_id: int, told_on: date | None, by: Actor, at: datetime
) -> StatutoryTask:
    """Write down who has the statutory task from today; who had it already keeps the row, with the day the participant heard."""
    case = take(case.pk)
    require(may_name_task(sight_of(by, case, at)))
    on = day_of(at)
    require(may_hold_both(case, person_id, on, told_on))
    held = StatutoryTask.objects.on(on).filter(case=case, person_id=person_id).first()
    if held is not None:
        held.told_on = told_on or held.told_on
        held.save(update_fields=["told_on"])
        return held
    made = StatutoryTask.objects.create(
        case=case,
        person_id=person_id,
        organisation_id=organisation_id,
        from_on=on,
        told_on=told_on,
        made_at=at,
        by_id=by.person_id,
    )
    record("casework.statutory_named", case, by, at, person=str(made.person))
    return made


@transaction.atomic
def end_task(task_id: int, by: Actor, at: datetime) -> StatutoryTask:
    """The task ends today; twice is once."""
    task = StatutoryTask.objects.select_related("case", "person").get(pk=task_id)
    case = take(task.case_id)
    require(may_name_task(sight_of(by, case, at)))
    if task.until_on is None:
        task.until_on = day_of(at)
        task.save(update_fields=["until_on"])
        record("casework.statutory_ended", case, by, at, person=str(task.person))
    return task
