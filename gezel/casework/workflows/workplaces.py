"""Participants at a workplace: begun, coached there, ended with what it led to (C-23)."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, no, require

from ..models import Case, Coaching, DirectoryEntry, Placement
from ..policies.sight import may_see, may_write, sight_of
from ..rules.sight import TRACKS
from ..words import directory as words
from .cases import take


@rule("C-23", decides)
@transaction.atomic
def place(case_id: int, entry_id: int, kind: str, since: date, what: str, by: Actor, at: datetime) -> Placement:
    """A participant begins at an employer of the directory, in a kind of place that this employer has."""
    case = _writing(case_id, by, at)
    entry = DirectoryEntry.objects.filter(pk=entry_id, partnership=case.partnership_id, kind=words.EMPLOYER).first()
    if entry is None or entry.removed_on:
        require(no("casework.place_no_employer"))
    assert entry is not None
    require(YES if kind in entry.works else no("casework.place_other_kind", name=entry.name))
    values = {"kind": kind, "from_on": since, "what": what.strip(), "noted_at": at, "noted_by_id": by.person_id}
    made = Placement.objects.create(case=case, entry=entry, **values)
    record("casework.placed", case, by, at, name=entry.name, day=since)
    return made


@rule("C-23", decides)
@transaction.atomic
def end_placement(placement_id: int, until_on: date, outcome: str, by: Actor, at: datetime) -> Placement:
    """The time at a workplace ended: the first day without it, and what it led to."""
    row = Placement.objects.select_related("entry").get(pk=placement_id)
    case = _writing(row.case_id, by, at)
    row.refresh_from_db()
    require(YES if row.until_on is None else no("casework.place_ended_already"))
    require(YES if row.from_on <= until_on <= day_of(at) else no("casework.place_end_day", day=row.from_on))
    require(YES if outcome in words.OUTCOMES else no("casework.place_outcome"))
    row.until_on, row.outcome = until_on, outcome
    row.save()
    record("casework.place_ended", case, by, at, name=row.entry.name, day=until_on)
    return row


@rule("C-23", decides)
@transaction.atomic
def coach(placement_id: int, on: date, people: Collection[str], text: str, by: Actor, at: datetime) -> Coaching:
    """Coaching at the workplace: with the participant, colleagues or the manager, at least one of them; not in the future."""
    row = Placement.objects.select_related("entry").get(pk=placement_id)
    case = _writing(row.case_id, by, at)
    whom = [code for code in words.COACHED if code in people]
    require(YES if whom else no("casework.coaching_whom"))
    require(YES if row.from_on <= on <= day_of(at) else no("casework.coaching_day", day=row.from_on))
    made = Coaching.objects.create(
        placement=row, on=on, with_whom=" ".join(whom), text=text.strip(), by_id=by.person_id, at=at
    )
    record("casework.coached", case, by, at, name=row.entry.name, day=on)
    return made


def _writing(case_id: int, by: Actor, at: datetime) -> Case:
    case = take(case_id)
    sight = sight_of(by, case, at)
    require(may_see(sight, TRACKS) & may_write(sight, case))
    return case
