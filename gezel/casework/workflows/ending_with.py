"""What the end of a track brings to others: conferences still to come are called off, places in groups come free (C-13, C-17, C-18)."""

from __future__ import annotations

from datetime import datetime

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.texts import say

from ..models import Case, Conference, GroupSeat
from .conferences import call_off


@rule("C-13", decides)
@rule("C-17", decides)
def end_with(case: Case, by: Actor, at: datetime) -> None:
    """Nobody comes to a table that is no longer open to them, and nobody waits for a place that stays empty. What was held, what was
    agreed there and where somebody was present stays. Within the transaction of the end; calling it again changes nothing.
    """
    ahead = Conference.objects.select_for_update(of=("self",)).filter(case=case, opened_at=None, cancelled_at=None)
    for found in ahead.select_related("organisation", "meeting"):
        found.case = case
        call_off(found, say("casework.conference_track_ended", "nl"), by, at)
    for seat in GroupSeat.objects.filter(case=case, until_on=None).select_related("group"):
        seat.until_on = day_of(at)
        seat.save(update_fields=["until_on"])
        record("casework.group_left", case, by, at, title=seat.group.title)
