"""Differences between two versions of an addendum as lines a reader understands (F-04)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from .addendum import Difference


@dataclass(frozen=True, slots=True)
class Line:
    """One difference: the code of its place, the name of the row it is in, and both values in words."""

    code: str
    row: str
    old: Any
    new: Any


def lines(found: Iterable[Difference]) -> list[Line]:
    """The differences as lines; a row that is wholly new or gone is one line."""
    return [_line(difference) for difference in found]


def _line(difference: Difference) -> Line:
    path, old, new = difference.path, _words(difference.old), _words(difference.new)
    places = [part for part in path if part in PLACES]
    rows = [part for part in path if part not in PLACES]
    last = places[-1] if places else path[0]
    return Line(f"formation.place_{last}", "" if not rows or rows[0].isdecimal() else rows[0], old, new)


PLACES = frozenset(
    [
        "area",
        "lead",
        "planned_start_on",
        "delimitation",
        "motivation",
        "parties",
        "municipalities",
        "needs",
        "evidence_conclusion",
        "arena_conclusion",
        "enrichment_conclusion",
        "retained_motivation",
        "evidence",
        "personas",
        "arena",
        "enrichments",
        "challenges",
        "timing",
        "deadline_on",
        "round1_ends_on",
        "round2_ends_on",
        "decision_on",
        "proposal_on",
        "pitch",
        "reply",
        "text",
        "how",
        "complaints",
        "days",
        "contacts",
        "title",
        "story",
        "target_groups",
        "obstacles",
        "opportunities",
        "objectives",
        "reasoning",
        "retained",
        "from_on",
        "until_on",
    ]
)


def _words(value: Any) -> Any:
    """A value as a template can show it: days and instants as such, a row by its name or title, yes and no as booleans."""
    if isinstance(value, dict):
        return next((value[key] for key in ("title", "name", "place", "form") if value.get(key)), "")
    if isinstance(value, str):
        return _moment(value)
    return value


def _moment(text: str) -> Any:
    try:
        return date.fromisoformat(text) if len(text) == 10 else datetime.fromisoformat(text)
    except ValueError:
        return text
