"""Goals and length of an open track are looked at again, in a conference or beside it (C-13)."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, no, require

from ..models import Conference, GoalsLook
from ..policies.conference import may_prepare
from ..policies.sight import sight_of
from ..words import conference as words
from .cases import take


@rule("C-13", decides)
@transaction.atomic
def look_at_goals(
    case_id: int,
    text: str,
    length: str,
    with_participant: bool,
    by: Actor,
    at: datetime,
    conference: Conference | None = None,
) -> GoalsLook:
    """Note what was seen of goals and length, and whether the track goes on, is let go of, or stops; a begun track only."""
    case = take(case_id)
    require(may_prepare(sight_of(by, case, at), case))
    require(YES if case.committed_at else no("casework.goals_not_begun"))
    require(YES if text.strip() else no("casework.goals_say_what"))
    require(YES if length in words.LENGTHS else no("casework.goals_how_long"))
    require(YES if conference is None or conference.case_id == case.pk else no("casework.goals_other_case"))
    made = GoalsLook.objects.create(
        case=case,
        on=day_of(at),
        text=text.strip(),
        length=length,
        with_participant=with_participant,
        conference=conference,
        noted_at=at,
        noted_by_id=by.person_id,
    )
    record("casework.goals_looked_at", case, by, at)
    return made
