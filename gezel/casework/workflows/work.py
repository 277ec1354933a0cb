"""Agreeing on what counts as outflow to work (C-18)."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from gezel.audit import record
from gezel.governance.policies.partnership import may_arrange
from gezel.governance.workflows.partnership import take
from gezel.kernel.actor import Actor
from gezel.kernel.rule import configures, rule
from gezel.kernel.verdict import require

from ..models import WorkDefinition
from ..rules.closing import says
from ..rules.work import Work, may_define
from ..words import closing as words


@rule("C-18", configures)
@transaction.atomic
def define(partnership_id: int, work: Work, from_on: date, reason: str, by: Actor, at: datetime) -> WorkDefinition:
    """Count otherwise from a day on; what stood before stays, so that an earlier figure can be read as it was made."""
    partnership = take(partnership_id)
    require(may_arrange(by, partnership))
    require(may_define(work.kinds, work.moment, work.over, work.target) & says(reason, "casework.work_needs_reason"))
    row = WorkDefinition.objects.create(
        partnership=partnership,
        kinds=",".join(kind for kind in words.MAY_COUNT if kind in work.kinds),
        moment=work.moment,
        over=work.over,
        target=work.target,
        from_on=from_on,
        reason=reason.strip(),
        set_at=at,
        set_by_id=by.person_id,
    )
    record("casework.work_defined", partnership, by, at, day=from_on)
    return row
