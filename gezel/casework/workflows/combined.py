"""Combined tracks: begun with what they add to ours, ended with why; the companion keeps following (C-15)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, no, require

from ..models import CombinedTrack, Conference
from ..policies.sight import may_see, may_write, sight_of
from ..rules.sight import TRACKS
from ..words import directory as words
from .cases import take


@dataclass(frozen=True, slots=True)
class Combined:
    """With which kind of service and whom, what happens there, and what it adds to what we do."""

    kind: str
    with_whom: str
    what: str
    complements: str


@rule("C-15", decides)
def complete(track: Combined) -> Verdict:
    """Who, what, and in what way it completes ours: nobody gets the same help twice."""
    if track.kind not in words.COMBINED or not track.with_whom.strip():
        return no("casework.combined_with_whom")
    if not track.what.strip():
        return no("casework.combined_what")
    return YES if track.complements.strip() else no("casework.combined_complements")


@rule("C-15", decides)
@transaction.atomic
def combine(
    case_id: int, track: Combined, since: date, by: Actor, at: datetime, advice: Conference | None = None
) -> CombinedTrack:
    """A track elsewhere begins beside ours; ``advice``: the conference on this case in which it was advised."""
    case = take(case_id)
    sight = sight_of(by, case, at)
    require(may_see(sight, TRACKS) & may_write(sight, case))
    require(complete(track))
    require(YES if advice is None or advice.case_id == case.pk else no("casework.goals_other_case"))
    made = CombinedTrack.objects.create(
        case=case,
        kind=track.kind,
        with_whom=track.with_whom.strip(),
        what=track.what.strip(),
        complements=track.complements.strip(),
        advice=advice,
        from_on=since,
        noted_at=at,
        noted_by_id=by.person_id,
    )
    record("casework.combined", case, by, at, name=made.with_whom, day=since)
    return made


@rule("C-15", decides)
@transaction.atomic
def end_combined(track_id: int, until_on: date, reason: str, by: Actor, at: datetime) -> CombinedTrack:
    """The track elsewhere ended: the first day without it, and why."""
    row = CombinedTrack.objects.get(pk=track_id)
    case = take(row.case_id)
    sight = sight_of(by, case, at)
    require(may_see(sight, TRACKS) & may_write(sight, case))
    row.refresh_from_db()
    require(YES if row.until_on is None else no("casework.combined_ended_already"))
    fits = row.from_on <= until_on <= day_of(at)
    require(YES if fits else no("casework.combined_end_day", day=row.from_on))
    require(YES if reason.strip() else no("casework.combined_end_why"))
    row.until_on, row.end_reason = until_on, reason.strip()
    row.save()
    record("casework.combined_ended", case, by, at, name=row.with_whom, day=until_on)
    return row
