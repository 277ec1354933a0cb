"""Breaking the glass: a file opens for a short time, with a reason, and it is told (D-08)."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django.db import transaction
from django.urls import reverse

from gezel.audit import record
from gezel.governance.queries.settings import number
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Refused, no, require
from gezel.organisations.models import Partnership
from gezel.post.workflows.notices import tell

from ..models import Glass
from ..policies.glass import has_reason, may_ask, may_break
from ..queries.glass import cases_named, watchers, who_hears
from .cases import take


def break_glass(
    partnership: Partnership, name: str, born_on: date | None, reason: str, danger: str, by: Actor, at: datetime
) -> Glass:
    """Open the file of who has exactly this name. Every name that was tried and refused is written down too."""
    require(may_ask(by, partnership) & has_reason(reason))
    found = cases_named(partnership, name, born_on)
    try:
        require(YES if len(found) == 1 else no("casework.glass_several" if found else "casework.glass_nobody"))
        return _break(found[0].pk, reason, danger, by, at)
    except Refused:
        with transaction.atomic():
            record("casework.glass_tried", partnership, by, at)
        raise


@rule("D-08", decides)
@transaction.atomic
def _break(case_id: int, reason: str, danger: str, by: Actor, at: datetime) -> Glass:
    case = take(case_id)
    require(may_break(by, case, at))
    hours = number(case.partnership, "glass_hours", day_of(at))
    made = Glass.objects.create(
        case=case,
        person_id=by.person_id,
        organisation_id=by.organisation_id,
        reason=reason.strip(),
        danger=danger.strip(),
        at=at,
        until_at=at + timedelta(hours=hours),
    )
    record("casework.glass_broken", case, by, at, until=made.until_at)
    params = {"who": by.name, "initials": case.initials, "until": made.until_at}
    heard, page = who_hears(case, at) - {by.person_id}, "casework:glass"
    if not heard:
        heard, page = watchers(case, at) - {by.person_id}, "casework:all_looks"
    tell(heard, "casework.glass_told", params, reverse(page, args=[case.partnership_id]), at)
    return made
