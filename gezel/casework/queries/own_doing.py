"""The sections of a participant's file about what they did: groups, workplaces, how it went afterwards; and files opened in an emergency."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from gezel.kernel.rule import decides, rule

from ..models import Attempt, Case, Coaching, FollowUp, Glass, GroupAttendance, GroupSeat, Placement
from .own_entries import Entry, Worded, several, there, worded

GROUPS = ("group", "from_on", "until_on", "at", "was")
PLACES = ("work", "name", "what", "from_on", "until_on", "led")
COACHED = ("day", "person", "spoken", "text")
AFTER = ("moment", "due_on", "answered", "situation", "contract", "day", "note", "tries")
NEED = ("person", "organisation", "at", "until_at", "why")


@rule("C-17", decides)
def groups(case: Case, at: datetime) -> Iterator[Entry]:
    """The groups one has or had a place in, and each time one was there or not. Nobody else who was there."""
    for row in GroupSeat.objects.filter(case=case).select_related("group").order_by("from_on", "pk"):
        fields = {"group": row.group.title, "from_on": row.from_on, "until_on": row.until_on}
        yield Entry(f"seat:{row.pk}", None, row.group.title, there(fields))
    rows = GroupAttendance.objects.filter(case=case).select_related("date__group")
    for one in rows.order_by("date__starts_at", "pk"):
        fields = {
            "group": one.date.group.title,
            "at": one.date.starts_at,
            "was": Worded("casework.own_was_", one.status),
        }
        yield Entry(f"attendance:{one.pk}", one.date.starts_at, one.date.group.title, fields)


def places(case: Case, at: datetime) -> Iterator[Entry]:
    """The workplaces, and when a coach came there."""
    for row in Placement.objects.filter(case=case).select_related("entry").order_by("from_on", "pk"):
        work = Worded("casework.own_work_", row.kind)
        fields = {
            "work": work,
            "name": row.entry.name,
            "what": row.what,
            "from_on": row.from_on,
            "until_on": row.until_on,
        }
        fields["led"] = worded("casework.own_led_", row.outcome)
        yield Entry(f"placement:{row.pk}", row.noted_at, row.entry.name, there(fields))
    for one in Coaching.objects.filter(placement__case=case).select_related("by").order_by("on", "pk"):
        spoken = several("casework.own_spoken_", one.with_whom.split())
        yield Entry(
            f"coaching:{one.pk}",
            one.at,
            one.on,
            there({"day": one.on, "person": one.by.name, "spoken": spoken, "text": one.text}),
        )


def after(case: Case, at: datetime) -> Iterator[Entry]:
    """What we asked after the end, what was answered, and how often we tried."""
    tries: dict[int, list[str]] = {}
    for attempt in Attempt.objects.filter(follow_up__closing__case=case).order_by("on", "pk"):
        tries.setdefault(attempt.follow_up_id, []).append(f"{attempt.on:%d/%m/%Y}")
    for row in FollowUp.objects.filter(closing__case=case).order_by("due_on", "pk"):
        moment = Worded("casework.own_after_", row.moment)
        fields = {
            "moment": moment,
            "due_on": row.due_on,
            "answered": worded("casework.own_answered_", row.answer),
            "situation": worded("casework.own_situation_", row.situation),
            "contract": worded("casework.own_contract_", row.contract),
            "day": row.observed_on,
            "note": row.note,
            "tries": ", ".join(tries.get(row.pk, ())),
        }
        yield Entry(f"after:{row.pk}", row.answered_at, moment, there(fields))


@rule("D-08", decides)
def told_to_participant(case: Case) -> list[Glass]:
    """What the participant sees of it in their own place: every time, unless danger was motivated; one query."""
    rows = Glass.objects.filter(case__in=case.files(), danger__isnull=True)
    return list(rows.select_related("person", "organisation"))


@rule("D-08", decides)
def emergencies(case: Case, at: datetime) -> Iterator[Entry]:
    """Who opened the file in an emergency, and why; unless telling that is dangerous."""
    for row in reversed(told_to_participant(case)):
        fields = {
            "person": row.person.name,
            "organisation": row.organisation.name,
            "at": row.at,
            "until_at": row.until_at,
        }
        yield Entry(f"glass:{row.pk}", row.at, row.person.name, {**fields, "why": row.reason})
