"""The sections of a participant's file about where they stand: their questions, the star, the score, steps, pointers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from ..models import Case, CaseAction, Demand, Observation, ReleaseScore, StarValue
from .own_entries import Entry, Worded, there

QUESTIONS = ("label", "text", "domain", "cause_words", "opened_at", "closed_at")
STARS = ("star_for", "stars", "hand", "text", "at")
SCORES = ("score", "why", "at", "person", "reason")
STEPS = ("what", "doer", "name", "due_on", "done_at", "dropped_at", "said")
POINTERS = ("name", "level", "text", "at")


def questions(case: Case, at: datetime) -> Iterator[Entry]:
    """What the participant asks of life and of services, and what should not have been needed to ask."""
    for row in Demand.objects.filter(case=case).select_related("domain").order_by("opened_at", "pk"):
        fields: dict[str, Any] = {"label": Worded("casework.own_label_", row.label), "text": row.text}
        fields["domain"] = row.domain.name if row.domain else ""
        fields |= {"cause_words": row.cause_words, "opened_at": row.opened_at, "closed_at": row.closed_at}
        yield Entry(f"question:{row.pk}", row.opened_at, row.text, there(fields))


def stars(case: Case, at: datetime) -> Iterator[Entry]:
    """Every value that was given to a question, by whose hand."""
    rows = StarValue.objects.filter(star__case=case).select_related("star", "demand")
    for row in rows.order_by("star__at", "pk"):
        hand = Worded("casework.own_hand_", row.star.hand)
        fields = {"star_for": row.demand.text, "stars": row.value, "hand": hand, "text": row.words, "at": row.star.at}
        yield Entry(f"star:{row.pk}", row.star.at, row.demand.text, there(fields))


def scores(case: Case, at: datetime) -> Iterator[Entry]:
    """The release scores with their interpretation; a correction stands beside what it corrects."""
    for row in ReleaseScore.objects.filter(case=case).select_related("by").order_by("for_at", "pk"):
        fields = {"score": row.value, "why": row.why, "at": row.for_at, "person": row.by.name, "reason": row.reason}
        yield Entry(f"score:{row.pk}", row.for_at, row.for_at, there(fields))


def steps(case: Case, at: datetime) -> Iterator[Entry]:
    """The next steps that were agreed, and what came of them."""
    for row in CaseAction.objects.filter(case=case).order_by("made_at", "pk"):
        fields: dict[str, Any] = {
            "what": row.what,
            "doer": Worded("casework.own_doer_", row.doer),
            "name": row.doer_name,
        }
        fields |= {name: getattr(row, name) for name in ("due_on", "done_at", "dropped_at", "said")}
        yield Entry(f"step:{row.pk}", row.made_at, row.what, there(fields))


def pointers(case: Case, at: datetime) -> Iterator[Entry]:
    """What was seen of the partnership's own pointers."""
    rows = Observation.objects.filter(case=case).select_related("version")
    for row in rows.order_by("at", "pk"):
        fields = {"name": row.version.name, "level": row.version.levels[row.level - 1]["word"], "at": row.at}
        yield Entry(f"pointer:{row.pk}", row.at, row.version.name, there({**fields, "text": row.words}))
