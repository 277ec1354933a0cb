"""Between the Word form and our fields: what a read form gives to which field, and what waits for a person (F-08, F-12)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from gezel.kernel.rule import decides, rule

from .form import CHALLENGE

_HEAD = re.compile(r"^[ \t]*(?:#{1,6}[ \t]*)?\**Bijdrage aan uitdaging (\d+)\b[^\n]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Sorted:
    """Where read texts go: ``empty`` fields are filled, ``asks`` already hold another text, ``nowhere`` have no field."""

    empty: dict[str, str]
    asks: dict[str, str]
    nowhere: dict[str, str]


@rule("F-08", decides)
def sort_found(found: Mapping[str, str], present: Mapping[str, str], known: Iterable[str]) -> Sorted:
    """Fill only what is empty; what would replace a text waits for a person; what has no field is kept for placing."""
    codes = set(known)
    empty, asks, nowhere = {}, {}, {}
    for code, text in found.items():
        now = present.get(code, "").strip()
        if not text.strip() or text.strip() == now:
            continue
        if code not in codes:
            nowhere[code] = text
        elif now:
            asks[code] = text
        else:
            empty[code] = text
    return Sorted(empty, asks, nowhere)


def joined(first: str, contributions: Iterable[tuple[int, str, str]]) -> str:
    """The first answer with the contribution per challenge (number, title, text) under headings of their own, for Word."""
    parts = [first.strip()]
    parts += [
        f"#### Bijdrage aan uitdaging {n}: {title}\n\n{text.strip()}"
        for n, title, text in contributions
        if text.strip()
    ]
    return "\n\n".join(part for part in parts if part)


@rule("F-12", decides)
def split_contributions(first: str, challenges: Mapping[int, int]) -> dict[str, str]:
    """The parts of a first answer that stand under our challenge headings, by field code, and the rest under ``""``.

    ``challenges``: number → id. A heading of an unknown challenge stays in the rest.
    """
    found = {"": ""}
    heads = [head for head in _HEAD.finditer(first) if int(head[1]) in challenges]
    found[""] = first[: heads[0].start()].strip() if heads else first.strip()
    for place, head in enumerate(heads):
        end = heads[place + 1].start() if place + 1 < len(heads) else len(first)
        found[f"{CHALLENGE}{challenges[int(head[1])]}"] = first[head.end() : end].strip()
    return found
