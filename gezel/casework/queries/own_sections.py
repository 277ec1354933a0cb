"""The sections of a participant's file that the case itself gives; each gives plain entries, oldest first."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from gezel.kernel.rule import decides, rule

from ..models import (
    Case,
    CaseRole,
    Contact,
    Intention,
    MeasurementAnswer,
    OwnWord,
    Promise,
    Safety,
    Sharing,
    Voice,
)
from ..rules.instruments import parse
from .looks import look_days
from .own_entries import Entry, InLanguages, Worded, worded

WHO = (
    "given_name",
    "family_name",
    "born_on",
    "language",
    "interpreter",
    "municipality",
    "phone",
    "email",
    "address",
    "reads",
    "number_kept",
)
COURSE = ("step", "at")
HELPERS = ("role", "person", "organisation", "from_on", "until_on")
SHARING = ("organisation", "purpose", "allowed_at", "withdrawn_at")
WISH = ("text", "why", "voice", "at")
CONTACTS = (
    "contact",
    "at",
    "minutes",
    "place",
    "with_whom",
    "person",
    "organisation",
    "text",
    "in_confidence",
    "corrected_at",
)
PROMISES = ("text", "person", "due_on", "kept_at")
SAFETY = ("text", "seen_on", "until_on", "person")
MEASURED = ("instrument", "version", "at", "item", "value", "passed")
OWN_WORDS = ("kind", "at", "text", "beside", "seen_at")
VOICES = ("question", "answer", "at")
LOOKS = ("day", "person", "organisation", "parts")


def who(case: Case, at: datetime) -> Iterator[Entry]:
    """Who the participant is and how to reach them."""
    person = case.participant
    if person is None:
        return
    found: dict[str, Any] = {name: getattr(person, name, "") or "" for name in WHO}
    found["municipality"] = str(person.municipality) if person.municipality else ""
    found["interpreter"] = person.interpreter
    found["reads"] = worded("casework.own_reads_", person.reads) or ""
    found["number_kept"] = bool(person.number)
    yield Entry("who", None, person.name, {name: value for name, value in found.items() if value != ""})


def course(case: Case, at: datetime) -> Iterator[Entry]:
    """The steps of the case so far."""
    for name in ("knocked_at", "met_at", "talked_at", "committed_at", "paused_at", "closed_at"):
        if when := getattr(case, name):
            step = Worded("casework.own_course_", name.removesuffix("_at"))
            yield Entry(f"course:{step.code}", when, step, {"step": step, "at": when})


def helpers(case: Case, at: datetime) -> Iterator[Entry]:
    """Who helps or helped, as what and for whom."""
    for row in CaseRole.objects.filter(case=case).select_related("person", "organisation"):
        role = Worded("casework.own_helper_", row.kind)
        fields = {
            "role": role,
            "person": row.person.name,
            "organisation": row.organisation.name,
            "from_on": row.from_on,
            "until_on": row.until_on,
        }
        yield Entry(f"role:{row.pk}", row.given_at, role, {k: v for k, v in fields.items() if v is not None})


def sharing(case: Case, at: datetime) -> Iterator[Entry]:
    """What the participant allowed whom, and what they took back."""
    for row in Sharing.objects.filter(case=case).select_related("organisation"):
        purpose = Worded("casework.own_purpose_", row.purpose)
        fields = {"organisation": row.organisation.name, "purpose": purpose, "allowed_at": row.allowed_at}
        if row.withdrawn_at:
            fields["withdrawn_at"] = row.withdrawn_at
        yield Entry(f"sharing:{row.pk}", row.allowed_at, row.organisation.name, fields)


def own_words(case: Case, at: datetime) -> Iterator[Entry]:
    """What the participant put in the file."""
    for row in OwnWord.objects.filter(case=case).order_by("at", "pk"):
        kind = Worded("casework.own_kind_", row.kind)
        fields = {"kind": kind, "at": row.at, "text": row.said}
        fields |= {k: v for k, v in (("beside", row.title), ("seen_at", row.seen_at)) if v}
        yield Entry(f"word:{row.pk}", row.at, kind, fields)


def voices(case: Case, at: datetime) -> Iterator[Entry]:
    """What the participant answered about their own track; voices for group and project bear no name and so are not found here."""
    for row in Voice.objects.filter(case=case).order_by("at", "pk"):
        question = Worded("casework.own_ask_", row.question)
        fields = {"question": question, "answer": Worded("casework.own_tapped_", str(row.answer)), "at": row.at}
        yield Entry(f"voice:{row.pk}", row.at, question, fields)


def looks(case: Case, at: datetime) -> Iterator[Entry]:
    """Who looked, per day."""
    for number, seen in enumerate(look_days(case)):
        fields = {"day": seen.day, "person": seen.person, "organisation": seen.organisation, "parts": seen.parts}
        yield Entry(f"look:{number}", None, seen.person, fields)


def wishes(case: Case, at: datetime) -> Iterator[Entry]:
    """What the participant wants, in every version it had."""
    for row in Intention.objects.filter(case=case).order_by("at", "pk"):
        voice = Worded("casework.own_wished_", row.voice)
        fields = {"text": row.text, **({"why": row.why} if row.why else {}), "voice": voice, "at": row.at}
        yield Entry(f"wish:{row.pk}", row.at, row.at, fields)


@rule("D-08", decides)
def contacts(case: Case, at: datetime) -> Iterator[Entry]:
    """Every contact with its note. Of a note in confidence only that there is one: others read over a shoulder; who wrote it reads it out."""
    rows = Contact.objects.filter(case=case).select_related("author", "organisation").prefetch_related("before")
    for row in rows.order_by("at", "pk"):
        kind = Worded("casework.own_contact_", row.kind)
        fields: dict[str, Any] = {"contact": kind, "at": row.at, "minutes": row.minutes}
        if row.confidential:
            fields["in_confidence"] = True
        else:
            fields |= {k: v for k in ("place", "with_whom", "text") if (v := getattr(row, k))}
        fields |= {"person": row.author.name, "organisation": row.organisation.name}
        if corrected := [before.until_at for before in row.before.all()]:
            fields["corrected_at"] = max(corrected)
        yield Entry(f"contact:{row.pk}", row.at, kind, fields)


def promises(case: Case, at: datetime) -> Iterator[Entry]:
    """What was promised to the participant, and whether it was kept."""
    for row in Promise.objects.filter(case=case).select_related("made_by"):
        fields = {"text": row.text, "person": row.made_by.name, "due_on": row.due_on}
        if row.kept_at:
            fields["kept_at"] = row.kept_at
        yield Entry(f"promise:{row.pk}", row.made_at, row.due_on, fields)


@rule("D-08", decides)
def safety(case: Case, at: datetime) -> Iterator[Entry]:
    """What is noted for safety, unless it says why the participant may not read it."""
    for row in Safety.objects.filter(case=case).select_related("by").order_by("seen_on", "pk"):
        if not row.danger:
            fields = {"text": row.text, "seen_on": row.seen_on, "until_on": row.until_on, "person": row.by.name}
            yield Entry(f"safety:{row.pk}", row.made_at, row.seen_on, fields)


def measured(case: Case, at: datetime) -> Iterator[Entry]:
    """Every answer to a questionnaire, sentence by sentence."""
    rows = MeasurementAnswer.objects.filter(measurement__case=case).select_related("measurement__instrument")
    for row in rows.order_by("measurement", "pk"):
        instrument = parse(row.measurement.instrument.content)
        item = next((known for known in instrument.items if known.code == row.item), None)
        text = InLanguages(row.item, item.text if item else {"nl": row.item})
        fields: dict[str, Any] = {"instrument": instrument.code, "version": instrument.version}
        fields |= {"at": row.measurement.finished_at or row.measurement.started_at, "item": text}
        fields |= {"passed": True} if row.value is None else {"value": row.value}
        yield Entry(f"answer:{row.pk}", row.measurement.started_at, text, fields)
