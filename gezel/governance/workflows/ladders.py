"""A partnership agrees on another ladder for a kind of conflict; running conflicts keep the one they began under (G-11)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, no, require

from ..models import Ladder
from ..policies.partnership import may_arrange
from ..rules.issues import says
from ..rules.ladders import Rung, whole
from ..words import issues as words
from .partnership import take


@rule("G-11", decides)
@transaction.atomic
def agree_ladder(partnership_id: int, kind: str, rungs: Sequence[Rung], reason: str, by: Actor, at: datetime) -> Ladder:
    """A new version of the ladder, whole, with the reason or the decision it rests on."""
    partnership = take(partnership_id)
    require(may_arrange(by, partnership))
    require(YES if kind in words.CONFLICT_KINDS else no("governance.conflict_choose_kind"))
    require(whole(rungs) & says(reason, "governance.ladder_why"))
    last = Ladder.objects.filter(partnership=partnership, kind=kind).first()
    row = Ladder.objects.create(
        partnership=partnership,
        kind=kind,
        number=last.number + 1 if last else 1,
        rungs=[rung.plain() for rung in rungs],
        reason=reason.strip(),
        at=at,
        by_id=by.person_id,
    )
    record("governance.ladder_agreed", partnership, by, at, reason=reason, number=row.number)
    return row
