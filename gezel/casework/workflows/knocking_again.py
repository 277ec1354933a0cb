"""A knock of someone whose track is closed: told to who can take them up, answered when somebody called (C-01, C-18)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.urls import reverse

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of, end_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, no, require
from gezel.post.workflows.notices import tell

from ..models import Case, FirstCall, Referral
from ..policies.closing import may_reopen
from ..policies.sight import sight_of
from ..queries.returning import may_be_reached, unheard_of
from ..words.referral import CALLS
from .cases import take
from .referral_news import tell_referrer


@rule("C-01", decides)
def tell_of_knock(case: Case, referrals: Iterable[int], by: Actor, at: datetime) -> None:
    """Who can take a closed case up again hears of each knock that was joined to it, once, and by when the person was promised a
    call. Who joined it reads it on the page they come to."""
    people = [person for person in may_be_reached(case, day_of(at)) if person != by.person_id]
    url = reverse("casework:closing", args=[case.key])
    for row in Referral.objects.filter(pk__in=tuple(referrals)):
        params = {"who": case.initials, "day": row.call_by}
        key, due = f"knock-again:{row.pk}", end_of(row.call_by)
        tell(people, "casework.knocked_again", params, url, at, due=due, key=key)


@rule("C-18", decides)
@transaction.atomic
def answer_knock(case_id: int, outcome: str, note: str, by: Actor, at: datetime) -> FirstCall:
    """Note a call to someone who knocked again after their track was closed. Reached, and not coming back: then this is the end of it,
    and who referred hears that there was contact."""
    case = take(case_id)
    require(may_reopen(sight_of(by, case, at)))
    require(YES if outcome in CALLS and case.closed_at and unheard_of(case).exists() else no("casework.no_knock_waits"))
    row = FirstCall.objects.create(case=case, outcome=outcome, note=note.strip() or None, at=at, by_id=by.person_id)
    record(f"casework.called_{outcome}", case, by, at)
    tell_referrer(case, by, at)
    return row
