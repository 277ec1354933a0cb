"""At the table: who is there, advice and steps written by several people at once, and the end with its follow-up day (C-13)."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime

from django.db import transaction

from gezel.audit import record
from gezel.governance.queries.settings import number
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, no, require
from gezel.writing.workflows import writing
from gezel.writing.workflows.writing import Desk, Saved

from ..models import Conference, Entry, EntryVersion
from ..policies.conference import eye_of, may_write_at_table
from ..rules import conference as rules
from ..words import conference as words
from .conference_actions import carry_over
from .conference_steps import may, prepared, take

LEASE_SECONDS = 90
_PEOPLE = (words.THE_PARTICIPANT, words.THE_PREPARER)


@rule("C-13", decides)
@transaction.atomic
def open_table(conference_id: int, came: Collection[int], presence: str, by: Actor, at: datetime) -> Conference:
    """The conference begins; ``came``: the invitations of who is there; ``presence``: how the participant takes part today."""
    found = prepared(conference_id, "open", by, at)
    found.opened_at = at
    _present(found, came, presence)
    record("casework.conference_opened", found.case, by, at)
    return found


@rule("C-13", decides)
@transaction.atomic
def attend(conference_id: int, came: Collection[int], presence: str, by: Actor, at: datetime) -> Conference:
    """Who came and how the participant takes part, as it turns out."""
    found = prepared(conference_id, "write", by, at)
    _present(found, came, presence)
    record("casework.conference_attended", found.case, by, at, count=found.invites.filter(came=True).count())
    return found


def _present(found: Conference, came: Collection[int], presence: str) -> None:
    require(YES if presence in words.PRESENCES else no("casework.conference_no_presence"))
    here = found.invites.filter(removed_at=None)
    here.filter(pk__in=came).update(came=True)
    here.exclude(pk__in=came).update(came=False)
    found.presence_was = presence
    found.save()


def at_table(conference_id: int, by: Actor, at: datetime) -> Conference:
    """Take a conference to write in it: by who goes along with the participant or was invited."""
    found = take(conference_id)
    require(may_write_at_table(eye_of(by, found, at), found))
    return found


@rule("C-13", decides)
@transaction.atomic
def add_entry(conference_id: int, kind: str, whose: str, by: Actor, at: datetime) -> Entry:
    """A new advice of somebody at the table, or a step that somebody does: empty, to be written while it is said.

    Asked again while one of the same person is still empty, that one comes back: a double tap leaves no trace.
    """
    found = at_table(conference_id, by, at)
    require(may("write", found))
    require(_somebody(found, kind, whose))
    for blank in found.entries.filter(kind=kind, whose=whose, version=0, removed_at=None):
        return blank  # type: ignore[no-any-return]
    entry = Entry(conference=found, kind=kind, whose=whose, saved_at=at)
    entry.save()
    entry.code = entry.field
    entry.save(update_fields=["code"])
    return entry


def _somebody(found: Conference, kind: str, whose: str) -> Verdict:
    own = {one.whose for one in found.invites.filter(removed_at=None)}
    known = kind in words.ENTRIES and whose in own | set(_PEOPLE)
    return YES if known else no("casework.conference_whose")


@rule("C-13", decides)
@transaction.atomic
def save_entry(entry_id: int, text: str, version: int, by: Actor, at: datetime) -> Saved:
    """Save what was said; ``version`` is the one the writer started from. Whoever still types when it has ended loses nothing."""
    entry = Entry.objects.get(pk=entry_id)
    found = at_table(entry.conference_id, by, at)
    rows = Entry.objects.select_related("saved_by", "lease_by")
    return writing.save(rows.get(pk=entry_id), text, version, _desk(found), by, at)


@rule("C-13", decides)
@transaction.atomic
def merge_entry(kept_id: int, text: str, version: int, by: Actor, at: datetime) -> Saved:
    """A person settles two texts; both stay in the history."""
    conference_id = EntryVersion.objects.values_list("section__conference", flat=True).get(pk=kept_id, conflict=True)
    found = at_table(conference_id, by, at)
    kept = EntryVersion.objects.select_related("section__saved_by").get(pk=kept_id)
    return writing.merge(kept, text, version, _desk(found), by, at)


def _desk(found: Conference) -> Desk:
    return Desk(found.case, LEASE_SECONDS, may("write", found))


@rule("C-13", decides)
@transaction.atomic
def settle_step(entry_id: int, whose: str, due_on: date | None, by: Actor, at: datetime) -> Entry:
    """Who does a step, and by when (not before today)."""
    entry = Entry.objects.get(pk=entry_id, kind=words.STEP)
    found = at_table(entry.conference_id, by, at)
    require(may("write", found))
    require(_somebody(found, words.STEP, whose))
    if (entry.whose, entry.due_on) == (whose, due_on):
        return entry
    require(YES if due_on is None or due_on >= day_of(at) else no("casework.conference_step_before", day=due_on))
    entry.whose, entry.due_on = whose, due_on
    entry.save(update_fields=["whose", "due_on"])
    return entry


@rule("C-13", decides)
@transaction.atomic
def end(
    conference_id: int, follow_up_on: date | None, by: Actor, at: datetime, leave: Collection[int] = ()
) -> Conference:
    """The talk is over: advice and steps stand, a day is set to hear what came of them. Empty entries fall away; the steps become
    steps of the case, but for those in ``leave`` (ids of entries).

    Refused while nothing was written, while a second text waits, and without a follow-up day from today on.
    """
    found = prepared(conference_id, "end", by, at)
    beside = EntryVersion.objects.filter(section__conference=found, section__removed_at=None, conflict=True)
    require(no("casework.conference_second_text") if beside.filter(merged_at=None).exists() else YES)
    entries = list(found.entries.filter(removed_at=None))
    blank = [entry.pk for entry in entries if not entry.text.strip()]
    require(YES if len(blank) < len(entries) else no("casework.conference_nothing_written"))
    good = follow_up_on is not None and follow_up_on >= day_of(at)
    require(YES if good else no("casework.conference_follow_up_when"))
    assert follow_up_on is not None
    found.entries.filter(pk__in=blank).update(removed_at=at)
    found.ended_at, found.follow_up_on = at, follow_up_on
    _open(found, at)
    found.save()
    carry_over(found, [entry for entry in entries if entry.pk not in blank], leave, by, at)
    count = len(entries) - len(blank)
    record("casework.conference_ended", found.case, by, at, count=count, day=follow_up_on)
    return found


@rule("C-13", decides)
@transaction.atomic
def follow(entry_id: int, outcome: str, text: str, by: Actor, at: datetime) -> Entry:
    """What came of an advice or a step; once it is known of each, the conference is followed up by itself."""
    entry = Entry.objects.get(pk=entry_id)
    found = prepared(entry.conference_id, "follow", by, at)
    require(YES if entry.removed_at is None and outcome in words.OUTCOMES else no("casework.conference_what_came"))
    told = outcome == words.DONE or bool(text.strip())
    require(YES if told else no("casework.conference_say_what_came"))
    entry.outcome, entry.outcome_text = outcome, text.strip()
    entry.outcome_at, entry.outcome_by_id = at, by.person_id
    entry.save()
    record("casework.conference_followed", found.case, by, at, outcome=outcome)
    _finish(found, by, at)
    return entry


def _finish(found: Conference, by: Actor, at: datetime) -> None:
    outcomes = list(found.entries.filter(removed_at=None).values_list("outcome", flat=True))
    if rules.settled(outcomes):
        require(may("finish", found))
        found.followed_at = at
        _open(found, at)
        found.save()
        record("casework.conference_finished", found.case, by, at)


@rule("C-13", decides)
@transaction.atomic
def postpone_follow_up(conference_id: int, day: date, by: Actor, at: datetime) -> Conference:
    """Another day to hear what came of it; who was invited reads along until then."""
    found = prepared(conference_id, "follow", by, at)
    require(YES if day >= day_of(at) else no("casework.conference_follow_up_when"))
    found.follow_up_on = day
    _open(found, at)
    found.save()
    record("casework.conference_follow_up_moved", found.case, by, at, day=day)
    return found


def _open(found: Conference, at: datetime) -> None:
    assert found.starts_at is not None
    days = number(found.case.partnership, "conference_days", day_of(at))
    found.open_until = rules.open_until(found.starts_at, found.follow_up_on, found.followed_at, days)
