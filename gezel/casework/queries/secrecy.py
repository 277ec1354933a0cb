"""Shared professional secrecy: what it asks, on which articles it stands on a day, and who in a partnership is bound (D-08).

The articles are law and the conditions follow from it: the same for every partnership, so they are no setting. A partnership that could
agree on other ones would promise its participants what the law does not give. They stand in one dated file, in which a new numbering
counts from its own day; what a partnership does agree on (how long a table reads along, the overlap at hand-over) are its numbers.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from gezel.governance.queries.people import Somebody, people_of
from gezel.kernel.rule import rule, shows
from gezel.organisations.models import Partnership

_DATA = Path(__file__).resolve().parents[1] / "data" / "secrecy.nl.yaml"


@dataclass(frozen=True, slots=True)
class Article:
    """An article with its number as it counts, in our words."""

    code: str
    number: str
    text: str


@lru_cache(maxsize=1)
def _data() -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = yaml.safe_load(_DATA.read_text(encoding="utf-8"))
    return found


@rule("D-08", shows)
def articles_on(day: date) -> list[Article]:
    """The articles as they count on a day."""
    rows = _data()["articles"]
    return [
        Article(row["code"], row["number"], row["text"])
        for row in rows
        if row["from"] <= day and (row["until"] is None or day <= row["until"])
    ]


def conditions() -> list[tuple[str, str]]:
    """What shared professional secrecy asks, each in Dutch and English."""
    return [(row["nl"], row["en"]) for row in _data()["conditions"]]


@rule("D-08", shows)
def bound_in(partnership: Partnership, on: date) -> list[Somebody]:
    """The people of a partnership who are bound by professional secrecy, by name. Four queries."""
    return [one for one in people_of(partnership, on) if one.person.secrecy_bound]
