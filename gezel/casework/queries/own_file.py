"""What stands in a participant's file, as they read it, print it and take it along: one list of sections for all three (C-19).

A section gives entries of plain fields. A field's label is the sentence ``casework.own_field_<name>``; the open data file carries the same
names, and its codebook is made from the same sections. A new topic adds its section in ``SECTIONS``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from gezel.kernel.rule import decides, rule

from ..models import Case, OwnWord
from . import own_doing as doing
from . import own_progress as progress
from . import own_sections as read
from . import own_start as beginning
from . import own_topics as topics
from .own_entries import Entry

Value = Any  # text, number, day, instant, yes or no; ``Worded`` for a word of a fixed list


@dataclass(frozen=True, slots=True)
class Section:
    """``code`` names it in addresses and in the data file; ``may_answer``: the participant writes beside its entries."""

    code: str
    icon: str
    read: Callable[[Case, datetime], Iterable[Entry]]
    fields: tuple[str, ...]
    may_answer: bool = True


SECTIONS: tuple[Section, ...] = (
    Section("who", "user-round", read.who, read.WHO, may_answer=True),
    Section("course", "waypoints", read.course, read.COURSE),
    Section("asked", "message-circle", topics.asked, topics.ASKED),
    Section("calls", "phone", beginning.calls, beginning.CALLS),
    Section("start", "coffee", beginning.start, beginning.START, may_answer=False),
    Section("chosen", "footprints", beginning.chosen, beginning.CHOSEN),
    Section("wish", "compass", read.wishes, read.WISH),
    Section("questions", "circle-help", progress.questions, progress.QUESTIONS),
    Section("stars", "star", progress.stars, progress.STARS),
    Section("steps", "footprints", progress.steps, progress.STEPS),
    Section("scores", "trending-up", progress.scores, progress.SCORES),
    Section("pointers", "compass", progress.pointers, progress.POINTERS),
    Section("helpers", "hand-heart", read.helpers, read.HELPERS),
    Section("tasks", "building-2", beginning.tasks, beginning.TASKS),
    Section("around", "users", topics.around, topics.AROUND),
    Section("safety", "shield", read.safety, read.SAFETY),
    Section("sharing", "share-2", read.sharing, read.SHARING, may_answer=False),
    Section("words", "quote", read.own_words, read.OWN_WORDS, may_answer=False),
    Section("measured", "clipboard-check", read.measured, read.MEASURED),
    Section("contacts", "message-circle", read.contacts, read.CONTACTS),
    Section("talks", "handshake", topics.talks, topics.TALKS),
    Section("goals", "target", topics.goals, topics.GOALS),
    Section("combined", "shuffle", topics.combined, topics.COMBINED),
    Section("groups", "users", doing.groups, doing.GROUPS),
    Section("places", "briefcase", doing.places, (*doing.PLACES, *doing.COACHED)),
    Section("phases", "trending-up", beginning.phases, beginning.PHASES),
    Section("elsewhere", "door-open", beginning.elsewhere, beginning.ELSEWHERE),
    Section("taken", "repeat", beginning.taken, beginning.TAKEN, may_answer=False),
    Section("rests", "coffee", topics.rests, topics.RESTS),
    Section("closings", "door-open", topics.closings, topics.CLOSINGS),
    Section("after", "phone-call", doing.after, doing.AFTER),
    Section("promises", "hand-heart", read.promises, read.PROMISES),
    Section("voice", "thumbs-up", read.voices, read.VOICES, may_answer=False),
    Section("need", "siren", doing.emergencies, doing.NEED, may_answer=False),
    Section("looks", "eye", read.looks, read.LOOKS, may_answer=False),
)


@dataclass(frozen=True, slots=True)
class Shown:
    """An entry on a page, with what the participant wrote beside it."""

    entry: Entry
    beside: list[OwnWord] = field(default_factory=list)


@rule("C-19", decides)
def file_of(case: Case, at: datetime) -> list[tuple[Section, list[Entry]]]:
    """The whole file, section by section, empty ones too: nothing is kept from the participant but what its topic calls dangerous."""
    return [(section, list(section.read(case, at))) for section in SECTIONS]


def section_of(code: str) -> Section | None:
    """A section by its code."""
    return next((section for section in SECTIONS if section.code == code), None)


def written(section: Section, case: Case, at: datetime) -> list[Shown]:
    """The entries of one section with what stands beside them."""
    beside = words_beside(case)
    return [Shown(entry, beside.get(entry.about, [])) for entry in section.read(case, at)]


def words_beside(case: Case) -> Mapping[str, list[OwnWord]]:
    """What the participant wrote beside entries, by the entry (``contact:12``); oldest first. One query."""
    found: dict[str, list[OwnWord]] = {}
    for word in OwnWord.objects.filter(case=case).exclude(about="").order_by("at", "pk"):
        found.setdefault(word.about, []).append(word)
    return found
