"""Where an indicator of the partnership stands for one participant (C-22)."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, no, require

from ..models import IndicatorVersion, Observation
from ..policies.hands import may_put
from ..rules.lists import may_be_level
from .cases import take

_TWICE = timedelta(minutes=1)


@rule("C-22", decides)
@transaction.atomic
def observe(
    case_id: int, version_id: int, level: int | None, hand: str, words: str, by: Actor, at: datetime
) -> Observation:
    """Write down where an indicator stands for this participant, by the worker's or the participant's hand. Sent twice within a minute
    it is one."""
    case = take(case_id)
    require(may_put(by, case, hand, at))
    known = IndicatorVersion.objects.filter(indicator__partnership_id=case.partnership_id, indicator__removed_on=None)
    version = known.filter(pk=version_id).first()
    require(YES if version else no("casework.indicator_unknown"))
    assert version is not None  # required above
    newest = version.indicator.versions.latest("number")
    require(YES if newest.pk == version.pk else no("casework.indicator_changed_meanwhile", name=newest.name))
    require(may_be_level(level, len(version.levels)))
    assert level is not None  # required above
    rows = Observation.objects.filter(case=case, version=version, hand=hand, level=level, at__gt=at - _TWICE)
    again = next((row for row in rows if (row.by_id or 0, row.words or "") == (by.person_id, words.strip())), None)
    if again is not None:
        return again
    seen = Observation.objects.create(
        case=case,
        version=version,
        level=level,
        hand=hand,
        words=words.strip() or None,
        at=at,
        by_id=by.person_id or None,
    )
    record("casework.observed", case, by, at)
    return seen
