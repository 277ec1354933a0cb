"""Two contents of an agreement side by side, section by section (G-02)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from gezel.kernel.differences import Piece, differences
from gezel.kernel.rule import decides, rule


@dataclass(frozen=True, slots=True)
class Changed:
    """A section that differs, with the pieces that lead from the one text to the other."""

    title: str
    pieces: tuple[Piece, ...]


@rule("G-02", decides)
def compared(old: Mapping[str, Any], new: Mapping[str, Any]) -> list[Changed]:
    """The sections that differ, in the order of the new content; parties and what is missing count as sections."""
    before, after = dict(_told(old)), dict(_told(new))
    titles = [*after, *(title for title in before if title not in after)]
    pairs = ((title, before.get(title, ""), after.get(title, "")) for title in titles)
    return [Changed(title, differences(one, other)) for title, one, other in pairs if one != other]


def _told(content: Mapping[str, Any]) -> Iterable[tuple[str, str]]:
    """Title and plain text of every section."""
    head = [content["name"], content["call"], f"{content['start']} – {content['end']}", content["place"]]
    yield "Naam, oproep en looptijd", "\n".join(head)
    yield "De partijen", "\n".join(_party(p) for p in content["parties"])
    for section in content["sections"]:
        yield section["title"], "\n".join(_block(b) for b in section["blocks"])
    yield "Wat ontbreekt", "\n".join(content["gaps"])


def _party(party: Mapping[str, Any]) -> str:
    signs = "; ".join(f"{name}, {function}" for name, function in party["signatories"])
    told = [party["name"], party["part"], party["form"], party["number"], party["seat"], party["through"], signs]
    return ", ".join(part for part in told if part)


def _block(block: Sequence[Any]) -> str:
    match block[0]:
        case "kv":
            return "\n".join(f"{name}: {value}" for name, value in block[1])
        case "t":
            return "\n".join(" | ".join(row) for row in [block[1], *block[2]])
    return str(block[1])
