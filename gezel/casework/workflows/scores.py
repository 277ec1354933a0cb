"""Giving and correcting the release score (C-06). No star comes in: there is no formula between the two."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.typed import is_blank
from gezel.kernel.verdict import YES, no, require

from ..models import ReleaseScore
from ..policies.sight import may_write, sight_of
from ..queries.scores import last_score
from ..rules.scores import knew_the_last, may_be_score, says_why
from ..words.stars import DRAFT_SCORE
from .cases import take
from .drafts import throw_away

_TWICE = timedelta(minutes=1)


@rule("C-06", decides)
@transaction.atomic
def give_score(case_id: int, value: int | None, why: str, seen: int, by: Actor, at: datetime) -> ReleaseScore:
    """Write down a score with why it moved. ``seen`` is the key of the last score that the scorer had in view (0: none):
    who scores while somebody else did, first reads that one, and then both stand. Sent twice within a minute it is one."""
    case = take(case_id)
    require(may_write(sight_of(by, case, at), case))
    require(may_be_score(value) & says_why(why))
    last = last_score(case)
    if last and (last.by.pk, last.value, last.why, last.at > at - _TWICE) == (by.person_id, value, why.strip(), True):
        return last
    require(knew_the_last(seen, last.pk if last else 0, last.by.name if last else "", last.value if last else 0))
    assert value is not None  # required above
    row = ReleaseScore.objects.create(
        case=case,
        value=value,
        why=why.strip(),
        for_at=at,
        at=at,
        by_id=by.person_id,
        organisation_id=by.organisation_id,
    )
    throw_away(case, DRAFT_SCORE, by)
    record("casework.scored", case, by, at)
    return row


@rule("C-06", decides)
@transaction.atomic
def correct_score(
    case_id: int, score_id: int, value: int | None, why: str, reason: str, by: Actor, at: datetime
) -> ReleaseScore:
    """Set a score right, with the reason: what stood stays and is read beside it; the correction counts at the same moment."""
    case = take(case_id)
    require(may_write(sight_of(by, case, at), case))
    require(may_be_score(value) & says_why(why))
    require(no("casework.correction_needs_reason") if is_blank(reason) else YES)
    wrong = ReleaseScore.objects.standing().filter(case=case, pk=score_id).first()
    require(YES if wrong else no("casework.score_corrected_already"))
    assert wrong is not None  # required above
    assert value is not None
    row = ReleaseScore.objects.create(
        case=case,
        value=value,
        why=why.strip(),
        for_at=wrong.for_at,
        at=at,
        by_id=by.person_id,
        organisation_id=by.organisation_id,
        corrects=wrong,
        reason=reason.strip(),
    )
    record("casework.score_corrected", case, by, at)
    return row
