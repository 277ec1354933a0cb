"""Coming back: a closed case is taken up again and loses nothing (C-18)."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, no, require
from gezel.post.workflows.notices import tell

from .. import words as house
from ..models import Case, Closing, FollowUp
from ..policies.closing import may_reopen
from ..policies.sight import sight_of
from ..queries.closing import may_go_along
from ..rules.closing import says
from ..words import closing as words
from .case_roles import end, give
from .cases import take
from .course import may_step
from .laying_down import take_up_again
from .referral_news import tell_referrer


@rule("C-18", decides)
@transaction.atomic
def wait_again(case_id: int, why: str, by: Actor, at: datetime) -> Case:
    """A new knock: the case waits again for acquaintance and a companion; waiting counts from now."""
    case, closing = _taken(case_id, "wait_again", why, by, at)
    case.met_at = case.talked_at = case.committed_at = None
    case.phase = ""
    return _opened(case, closing, by, at)


@rule("C-18", decides)
@transaction.atomic
def go_on(case_id: int, why: str, companion_id: int, by: Actor, at: datetime) -> Case:
    """Go on at once with a companion whose organisation the participant allows; who managed the file manages it again."""
    case, closing = _taken(case_id, "go_on", why, by, at)
    found = next((row for row in may_go_along(case, day_of(at)) if row.person_id == companion_id), None)
    require(YES if found is not None else no("casework.companion_not_allowed"))
    assert found is not None and found.organisation_id is not None  # required above
    case.met_at = case.talked_at = case.committed_at = at
    case.phase = house.STARTING
    managers = list(case.roles.filter(kind=house.FILE_MANAGER, until_on=closing.until_on).order_by("pk"))
    _opened(case, closing, by, at)
    give(case, house.COMPANION, companion_id, found.organisation_id, by, at)
    for row in managers:
        give(case, row.kind, row.person_id, row.organisation_id, by, at)
    url = f"/trajecten/{case.key}/"
    tell([companion_id], "casework.notice_returned", {"initials": case.initials}, url, at)
    tell_referrer(case, by, at)
    return case


def _taken(case_id: int, step: str, why: str, by: Actor, at: datetime) -> tuple[Case, Closing]:
    case = take(case_id)
    require(may_reopen(sight_of(by, case, at)))
    require(may_step(step, case))
    require(says(why, "casework.return_needs_why"))
    closing = Closing.objects.select_for_update().filter(case=case, reopened_at=None).first()
    require(YES if closing is not None else no("casework.return_without_closing"))
    assert closing is not None  # required above
    closing.reopened_at, closing.reopened_by_id, closing.reopened_why = at, by.person_id, why.strip()
    closing.reopened_as = words.GOES_ON if step == "go_on" else words.WAITS_AGAIN
    closing.save(update_fields=["reopened_at", "reopened_by", "reopened_why", "reopened_as"])
    return case, closing


def _opened(case: Case, closing: Closing, by: Actor, at: datetime) -> Case:
    """Whoever came back is not followed up for the closing before: those questions lapse, and so does aftercare. The questions of the
    track are open again."""
    open_ones = FollowUp.objects.filter(closing__case=case, answer="")
    open_ones.update(answer=words.LAPSED, answered_at=at)
    today = day_of(at)
    for row in case.roles.on(today):
        end(row, today, by, at)
    take_up_again(case, closing, by, at)
    case.closed_at, case.returned_at = None, at
    case.save(update_fields=["closed_at", "returned_at", "met_at", "talked_at", "committed_at", "phase"])
    record("casework.returned", case, by, at)
    return case
