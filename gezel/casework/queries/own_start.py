"""The sections of a participant's file about the way in, and out before it began: calls, meeting, who was chosen, elsewhere (C-01 … C-04)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from ..models import Allocation, Case, FirstCall, Parting, PhaseChange, StatutoryTask, TakenOver, Transfer, Welcome
from .own_entries import Entry, Worded, several, there, worded

CALLS = ("call", "at", "note", "person")
START = ("waits_for", "wait_note", "next", "due_on", "meet_at", "place", "present", "about", "signs", "doubts")
CHOSEN = ("companion", "organisation", "file_manager", "note", "at")
ELSEWHERE = (
    "parting",
    "name",
    "contact_name",
    "reach_note",
    "why",
    "at",
    "person",
    "result",
    "result_note",
    "result_at",
)
TAKEN = ("project", "source", "from_on")
PHASES = ("phase", "why", "at", "person")
TASKS = ("person", "organisation", "from_on", "until_on", "told_on")


def calls(case: Case, at: datetime) -> Iterator[Entry]:
    """When we tried to call for the first time, and what was noted."""
    for row in FirstCall.objects.filter(case=case).select_related("by").order_by("at", "pk"):
        fields = {
            "call": Worded("casework.own_call_", row.outcome),
            "at": row.at,
            "note": row.note,
            "person": row.by.name,
        }
        yield Entry(f"call:{row.pk}", row.at, row.at, there(fields))


def start(case: Case, at: datetime) -> Iterator[Entry]:
    """What it waited for, the first meeting, what it is about, and what made us think it fits."""
    for row in Welcome.objects.filter(case=case).prefetch_related("domains"):
        fields = {
            "waits_for": worded("casework.own_waits_", row.waits_for),
            "wait_note": row.wait_note,
            "next": worded("casework.own_next_", row.next_step),
            "due_on": row.next_on,
            "meet_at": row.meet_at,
            "place": row.meet_place,
            "present": several("casework.own_talker_", row.present),
            "about": ", ".join(domain.name for domain in row.domains.all()),
            "signs": several("casework.own_sign_", row.signs),
            "doubts": several("casework.own_doubt_", row.doubts),
        }
        if found := there(fields):
            yield Entry(f"start:{row.pk}", row.meet_at, case.knocked_at, found)


def chosen(case: Case, at: datetime) -> Iterator[Entry]:
    """Who was chosen to go along, and why."""
    rows = Allocation.objects.filter(case=case).select_related("companion", "organisation", "file_manager")
    for row in rows.order_by("at", "pk"):
        manager = row.file_manager.name if row.file_manager else ""
        fields = {"companion": row.companion.name, "organisation": row.organisation.name, "file_manager": manager}
        yield Entry(f"chosen:{row.pk}", row.at, row.companion.name, there({**fields, "note": row.note, "at": row.at}))


def elsewhere(case: Case, at: datetime) -> Iterator[Entry]:
    """Handed over warmly to somebody else, with what came of it; and when it ended before it began."""
    for row in Transfer.objects.filter(case=case).select_related("by").order_by("at", "pk"):
        fields = {
            "name": row.to_name,
            "contact_name": row.contact,
            "reach_note": row.contact_reach,
            "why": row.why,
            "at": row.at,
            "person": row.by.name,
            "result": worded("casework.own_arrived_", row.result),
            "result_note": row.result_note,
            "result_at": row.result_at,
        }
        yield Entry(f"transfer:{row.pk}", row.at, row.to_name, there(fields))
    for gone in Parting.objects.filter(case=case).select_related("by").order_by("at", "pk"):
        parting = Worded("casework.own_parting_", gone.kind)
        fields = {"parting": parting, "why": gone.note, "at": gone.at, "person": gone.by.name}
        yield Entry(f"parting:{gone.pk}", gone.at, parting, there(fields))


def taken(case: Case, at: datetime) -> Iterator[Entry]:
    """An earlier project that this track was taken over from."""
    for row in TakenOver.objects.filter(case=case):
        yield Entry(
            f"taken:{row.pk}",
            row.at,
            row.project,
            {"project": row.project, "source": row.source, "from_on": row.began_on},
        )


def phases(case: Case, at: datetime) -> Iterator[Entry]:
    """How intensive it was in turn, and why that changed."""
    for row in PhaseChange.objects.filter(case=case).select_related("by").order_by("at", "pk"):
        phase = Worded("casework.own_phase_", row.phase)
        yield Entry(
            f"phase:{row.pk}",
            row.at,
            phase,
            there({"phase": phase, "why": row.reason, "at": row.at, "person": row.by.name}),
        )


def tasks(case: Case, at: datetime) -> Iterator[Entry]:
    """Who has a statutory task for the participant (C-20): never somebody they do not know of."""
    for row in (
        StatutoryTask.objects.filter(case=case).select_related("person", "organisation").order_by("from_on", "pk")
    ):
        fields = {"person": row.person.name, "organisation": row.organisation.name, "from_on": row.from_on}
        yield Entry(
            f"task:{row.pk}",
            row.made_at,
            row.person.name,
            there({**fields, "until_on": row.until_on, "told_on": row.told_on}),
        )
