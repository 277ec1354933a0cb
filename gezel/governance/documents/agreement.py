"""The agreement as PDF and Word, from the plain values of ``queries.agreement`` (G-02)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from gezel.kernel.clock import BRUSSELS
from gezel.ui.documents import Block, Document, Heading, KeyValues, PageBreak, Paragraph, Table

from .days import plain_day

Content = Mapping[str, Any]
_PARTS = {"promotor": "Promotor", "administrator": "Partner en administrator", "partner": "Partner"}
_ROOM = "\n\n\n\n"  # room for a pen


@dataclass(frozen=True, slots=True)
class SignedBy:
    """A signature that is on record: for which party (its id), by whom, in which function, on which day."""

    party: int
    name: str
    function: str
    on: date


@dataclass(frozen=True, slots=True)
class Later:
    """A change that became part of the agreement: its number, title, text, decision and the day it holds from."""

    number: int
    title: str
    text: str
    decision: str
    holds_from: date
    prepared_by: str


def paper(
    content: Content,
    *,
    number: int = 0,
    frozen_at: datetime | None = None,
    sha256: str = "",
    signed: Sequence[SignedBy] = (),
    joined: Sequence[Mapping[str, Any]] = (),
    changes: Sequence[Later] = (),
) -> Document:
    """The whole agreement; ``number`` 0 is the draft as it stands now.

    ``signed``, ``joined`` (parties that came later) and ``changes`` are what happened after the edition was frozen.
    """
    state = f"Ontwerp, stand van {plain_day(content['on'])}"
    if number and frozen_at:
        state = f"Editie {number}, vastgelegd op {plain_day(frozen_at.astimezone(BRUSSELS).date())}"
    sections = content["sections"]
    articles = [s for s in sections if s["key"].startswith("art-")]
    annexes = [s for s in sections if s["key"].startswith("annex-")]
    return Document(
        title="Partnerschapsovereenkomst",
        subtitle=f"{content['name']} – {state}",
        footer=f"{content['name']}{f' – editie {number}, {sha256[:16]}…' if sha256 else ' – ontwerp'}",
        at=frozen_at,
        blocks=[
            *_gaps(content["gaps"], draft=not number),
            *_parties(content, joined),
            *_sections(articles),
            *_signatures(content, joined, signed),
            *_annexes(annexes),
            *_changes(changes),
        ],
    )


def _gaps(gaps: Sequence[str], *, draft: bool) -> list[Block]:
    if not gaps:
        return []
    title = "Wat nog ontbreekt" if draft else "Wat ontbrak toen deze editie werd vastgelegd"
    return [Heading(title), Paragraph("\n".join(f"- {gap}" for gap in gaps))]


def _parties(content: Content, joined: Sequence[Mapping[str, Any]]) -> list[Block]:
    blocks: list[Block] = [Heading("De partijen"), Paragraph("Deze overeenkomst wordt gesloten tussen:")]
    for party in content["parties"]:
        blocks += _party(party)
    if joined:
        blocks += [Heading("Later toegetreden", 2)]
        for party in joined:
            blocks += _party(party, level=3)
    closing = "De partners en de promotor heten samen het partnerschap. Zij spreken het volgende af."
    return [*blocks, Paragraph(closing)]


def _party(party: Mapping[str, Any], level: int = 2) -> list[Block]:
    number = party["number"] or "ontbreekt nog"
    if party["through"]:
        number += f" (van {party['through']}, de beherende gemeente)"
    pairs = [
        ("Neemt deel als", _PARTS[party["part"]]),
        ("Rechtsvorm", party["form"]),
        ("Maatschappelijke zetel", party["seat"] or "ontbreekt nog"),
        ("Ondernemingsnummer", number),
        ("Ondertekent", "\n".join(f"{name}, {function}" for name, function in party["signatories"]) or "ontbreekt nog"),
    ]
    return [Heading(party["name"], level), KeyValues(pairs)]


def _sections(sections: Iterable[Mapping[str, Any]], level: int = 1) -> list[Block]:
    blocks: list[Block] = []
    for section in sections:
        blocks.append(Heading(section["title"], level))
        for block in section["blocks"]:
            blocks += block_of(block, level)
    return blocks


def block_of(block: Sequence[Any], level: int = 1) -> list[Block]:
    """One block of a section on paper."""
    match block[0]:
        case "h":
            return [Heading(block[1], level + 1)]
        case "h2":
            return [Heading(block[1], level + 2)]
        case "p":
            return [Paragraph(block[1])]
        case "kv":
            return [KeyValues([(name, value) for name, value in block[1]])]
        case "t":
            return [Table(block[1], block[2], right=block[3])]
    return [Paragraph(f"*Ontbreekt nog: {block[1]}*", quiet=True)]


def _signatures(content: Content, joined: Sequence[Mapping[str, Any]], signed: Sequence[SignedBy]) -> list[Block]:
    place = f"Opgemaakt te {content['place']}. " if content["place"] else ""
    said = f"{place}Elke partij ondertekent nadat haar eigen bestuur deze overeenkomst heeft goedgekeurd."
    blocks: list[Block] = [PageBreak(), Heading("Handtekeningen"), Paragraph(said)]
    for party in [*content["parties"], *joined]:
        mine = [s for s in signed if s.party == party["id"]]
        done = {s.name for s in mine}
        rows = [[s.name, s.function, plain_day(s.on), "getekend"] for s in mine]
        rows += [[name, function, "", _ROOM] for name, function in party["signatories"] if name not in done]
        rows = rows or [["", "", "", _ROOM]]
        head = ["Naam", "Functie", "Datum", "Handtekening"]
        blocks += [Heading(party["name"], 2), Table(head, rows, widths=[4, 4, 3, 4])]
    return blocks


def _annexes(annexes: Sequence[Mapping[str, Any]]) -> list[Block]:
    blocks: list[Block] = [PageBreak()]
    return [*blocks, *_sections(annexes)]


def _changes(changes: Sequence[Later]) -> list[Block]:
    blocks: list[Block] = []
    for change in changes:
        pairs = [
            ("Geldt vanaf", plain_day(change.holds_from)),
            ("Voorbereid door", change.prepared_by),
            ("Beslissing van de ondersteuningsgroep", change.decision),
        ]
        title = f"Bijlage {7 + change.number}. Wijziging {change.number}: {change.title}"
        blocks += [Heading(title), KeyValues(pairs), Paragraph(change.text)]
    return blocks
