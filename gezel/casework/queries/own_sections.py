"""The sections of a participant's file that the case itself gives; each gives plain entries, oldest first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from gezel.kernel.texts import say, shown

from ..models import Case, CaseRole, OwnWord, Sharing, Voice
from .looks import look_days


@dataclass(frozen=True, slots=True)
class Worded:
    """A word of a fixed list: its code for the data file, its sentence for the reader."""

    stem: str
    code: str

    def said(self, language: str) -> str:
        """The word in the reader's language."""
        return say(f"{self.stem}{self.code}", language)


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that stands in the file: ``about`` names it (``contact:12``), ``title`` says it in a line, ``fields`` hold the rest."""

    about: str
    at: datetime | None
    title: Any
    fields: dict[str, Any]

    def title_in(self, language: str) -> str:
        """The title in a language."""
        return shown(self.title, language)


WHO = ("given_name", "family_name", "born_on", "language", "interpreter", "municipality", "phone", "email", "address")
COURSE = ("step", "at")
HELPERS = ("role", "person", "organisation", "from_on", "until_on")
SHARING = ("organisation", "purpose", "allowed_at", "withdrawn_at")
OWN_WORDS = ("kind", "at", "text", "beside", "seen_at")
VOICES = ("question", "answer", "at")
LOOKS = ("day", "person", "organisation", "parts")


def who(case: Case, at: datetime) -> Iterator[Entry]:
    """Who the participant is and how to reach them."""
    person = case.participant
    if person is None:
        return
    found = {name: getattr(person, name) or "" for name in WHO}
    found["municipality"] = str(person.municipality) if person.municipality else ""
    found["interpreter"] = person.interpreter
    yield Entry("who", None, person.name, {name: value for name, value in found.items() if value != ""})


def course(case: Case, at: datetime) -> Iterator[Entry]:
    """The steps of the case so far."""
    for name in ("knocked_at", "met_at", "talked_at", "committed_at", "paused_at", "closed_at"):
        if when := getattr(case, name):
            step = Worded("casework.course_", name.removesuffix("_at"))
            yield Entry(f"course:{step.code}", when, step, {"step": step, "at": when})


def helpers(case: Case, at: datetime) -> Iterator[Entry]:
    """Who helps or helped, as what and for whom."""
    for row in CaseRole.objects.filter(case=case).select_related("person", "organisation"):
        role = Worded("casework.helper_", row.kind)
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
        question = Worded("casework.ask_", row.question)
        fields = {"question": question, "answer": Worded("casework.answer_", str(row.answer)), "at": row.at}
        yield Entry(f"voice:{row.pk}", row.at, question, fields)


def looks(case: Case, at: datetime) -> Iterator[Entry]:
    """Who looked, per day."""
    for number, seen in enumerate(look_days(case)):
        fields = {"day": seen.day, "person": seen.person, "organisation": seen.organisation, "parts": seen.parts}
        yield Entry(f"look:{number}", None, seen.person, fields)
