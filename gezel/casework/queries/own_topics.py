"""The sections of a participant's file that other topics give: the knock, the people around, talks about them, tracks, rest, closing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule

from ..models import Around, Case, Closing, CombinedTrack, Conference, GoalsLook, Pause, Referral
from ..models import Entry as ConferenceEntry
from ..words.conference import ADVICE
from .own_entries import Answers, Entry, Worded, there, worded

ASKED = ("asked", "person", "organisation", "at", "reach_note", "added")
AROUND = ("name", "does", "phone", "from_on", "until_on", "reason")
TALKS = (
    "at",
    "off_at",
    "question",
    "asks",
    "why",
    "table",
    "shared",
    "in_confidence",
    "advice",
    "next_steps",
    "said_there",
)
GOALS = ("day", "text", "length", "person")
COMBINED = ("with_whom", "what", "complements", "from_on", "until_on", "end_reason")
RESTS = ("from_at", "look_on", "why", "until_at", "ended_note")
CLOSINGS = (
    *("outcome", "contract", "day", "talked_on", "why_not", "detail", "own_view", "answers", "person"),
    *("reopened_at", "reopened_why"),
)


def asked(case: Case, at: datetime) -> Iterator[Entry]:
    """What was asked at the knock, by whom, and what was added later."""
    rows = Referral.objects.filter(case=case).select_related("organisation").prefetch_related("lines")
    for row in rows.order_by("sent_at", "pk"):
        fields = {
            "asked": row.asked,
            "person": row.referrer_name,
            "organisation": row.organisation.name,
            "at": row.sent_at,
        }
        fields |= {"reach_note": row.reach_note, "added": "\n".join(line.text for line in row.lines.all())}
        yield Entry(f"asked:{row.pk}", row.sent_at, row.sent_at, there(fields))


def around(case: Case, at: datetime) -> Iterator[Entry]:
    """Who is around the participant, as they told it."""
    for row in Around.objects.filter(case=case).order_by("from_on", "pk"):
        fields = {
            "name": row.name,
            "does": row.does,
            "phone": row.phone,
            "from_on": row.from_on,
            "until_on": row.until_on,
            "reason": row.reason,
        }
        yield Entry(f"around:{row.pk}", row.noted_at, row.name, there(fields))


@rule("D-08", decides)
def talks(case: Case, at: datetime) -> Iterator[Entry]:
    """The conferences that were called: who was at the table, what was shared there, what was advised. Lines kept to those bound by
    secrecy are there as such, without their words. What others could read for a while is told too: a line taken back after the call,
    who was invited first, a conference that was called off."""
    rows = Conference.objects.filter(case=case, called_at__isnull=False)
    related = ("invites__person", "invites__organisation", "lines", "entries")
    for row in rows.prefetch_related(*related).order_by("starts_at", "pk"):
        lines = [line for line in row.lines.all() if _was_read(row, line.removed_at)]
        entries = [entry for entry in row.entries.all() if entry.removed_at is None and entry.text]
        fields: dict[str, Any] = {"at": row.starts_at, "question": row.question, "asks": row.asks, "why": row.why}
        fields["off_at"] = row.cancelled_at
        seats = [one for one in row.invites.all() if _was_read(row, one.removed_at)]
        fields["table"] = ", ".join(f"{one} ({one.side}){_until(one.removed_at)}" for one in seats)
        fields["shared"] = "\n".join(f"{line.text}{_until(line.removed_at)}" for line in lines if not line.bound_only)
        fields["in_confidence"] = any(line.bound_only for line in lines) or None
        fields["advice"] = "\n".join(entry.text for entry in entries if entry.kind == ADVICE)
        fields["next_steps"] = "\n".join(_step(entry) for entry in entries if entry.kind != ADVICE)
        fields["said_there"] = row.participant_said
        yield Entry(f"talk:{row.pk}", row.starts_at, row.starts_at, there(fields))


def _was_read(row: Conference, removed_at: datetime | None) -> bool:
    """Whether something stood on the table at any time after the call."""
    return removed_at is None or (row.called_at is not None and removed_at > row.called_at)


def _until(removed_at: datetime | None) -> str:
    return f" (→ {day_of(removed_at):%d/%m/%Y})" if removed_at else ""


def _step(entry: ConferenceEntry) -> str:
    """A step with what came of it."""
    return " → ".join(filter(None, (entry.text, entry.outcome_text)))


def goals(case: Case, at: datetime) -> Iterator[Entry]:
    """When goals and duration were looked at again."""
    for row in GoalsLook.objects.filter(case=case).select_related("noted_by").order_by("on", "pk"):
        fields = {"day": row.on, "text": row.text, "length": Worded("casework.own_length_", row.length)}
        fields["person"] = row.noted_by.name
        yield Entry(f"goals:{row.pk}", row.noted_at, row.on, fields)


def combined(case: Case, at: datetime) -> Iterator[Entry]:
    """Tracks elsewhere at the same time."""
    for row in CombinedTrack.objects.filter(case=case).order_by("from_on", "pk"):
        fields = {name: getattr(row, name) for name in COMBINED}
        yield Entry(f"track:{row.pk}", row.noted_at, row.with_whom, there(fields))


def rests(case: Case, at: datetime) -> Iterator[Entry]:
    """When it rested, and why."""
    for row in Pause.objects.filter(case=case).order_by("began_at", "pk"):
        fields = {"from_at": row.began_at, "look_on": row.expected_on, "why": row.why, "until_at": row.ended_at}
        fields["ended_note"] = row.ended_note
        yield Entry(f"rest:{row.pk}", row.began_at, row.began_at, there(fields))


def closings(case: Case, at: datetime) -> Iterator[Entry]:
    """How it was rounded off, with what came of each question in the participant's eyes."""
    rows = Closing.objects.filter(case=case).select_related("by").prefetch_related("answers")
    for row in rows.order_by("at", "pk"):
        outcome = Worded("casework.own_outcome_", row.outcome)
        fields: dict[str, Any] = {
            "outcome": outcome,
            "day": row.left_on,
            "detail": row.detail,
            "own_view": row.own_view,
        }
        fields |= {"contract": worded("casework.own_contract_", row.contract), "talked_on": row.talked_on}
        fields["answers"] = Answers(tuple((a.label, a.kind, a.result, a.view or "") for a in row.answers.all()))
        fields |= {"why_not": row.why_not, "person": row.by.name}
        fields |= {"reopened_at": row.reopened_at, "reopened_why": row.reopened_why}
        yield Entry(f"closing:{row.pk}", row.at, outcome, there(fields))
