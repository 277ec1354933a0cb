"""The text fields of PLATOS in its order, filled from what a submission keeps (facts 2.2). The budget's fields have their own page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from gezel.kernel.rule import rule, shows

from .. import words


@dataclass(frozen=True, slots=True)
class Field:
    """A field of PLATOS: its Dutch name there, and the value as one pastes it."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Group:
    """A screen of PLATOS; ``code`` is the sentence that names it."""

    code: str
    fields: tuple[Field, ...]


@rule("P-13", shows)
@rule("P-15", shows)
def fields_of(content: Mapping[str, Any]) -> tuple[Group, ...]:
    """The screens in the order of the form: project, partners, questions, accounting, procurement."""
    head, d = content["proposal"], content["declarations"]
    project = [
        ("Naam van het project", head["title"]),
        ("Promotor", head["through"] or head["promotor"]),
        ("KBO nr", head["number"].replace(".", "")),
        ("Startdatum", _day(head["start_on"])),
        ("Einddatum", _day(head["end_on"])),
    ]
    partners = [(p["name"], p["number"].replace(".", "")) for p in content["partners"]]
    answers = [(f"{a['number']}. {a['title']}", a["text"]) for a in content["answers"]]
    procurement = [
        ("Publieke instantie", _yes(d.get("contracting_authority"))),
        ("Categorie", dict(words.AUTHORITIES).get(d.get("category", ""), "")),
        ("Kosten onder 30.000 euro", _yes(d["above"] == 0) if d.get("above") is not None else ""),
        ("Kosten boven (euro)", str(d["above"]) if d.get("above") else ""),
        ("Doel van de overheidsopdracht", d.get("purpose", "")),
    ]
    accounting = [
        (
            "Afzonderlijk boekhoudsysteem of code",
            f"{_yes(d.get('separate_accounting'))} {d.get('accounting_code', '')}".strip(),
        )
    ]
    screens = [
        ("project", project),
        ("partners", partners),
        ("answers", answers),
        ("accounting", accounting),
        ("procurement", procurement),
    ]
    return tuple(Group(f"proposal.copy_{key}", tuple(Field(*row) for row in rows)) for key, rows in screens)


def _yes(value: bool | None) -> str:
    return {True: "ja", False: "nee", None: ""}[value]


def _day(iso: str) -> str:
    return f"{date.fromisoformat(iso):%d/%m/%Y}" if iso else ""
