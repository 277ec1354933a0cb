"""The note and draft decision with which a partner's own council or board treats the agreement (G-03)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from gezel.kernel.clock import BRUSSELS
from gezel.ui.documents import Block, Document, Heading, KeyValues, PageBreak, Paragraph

from .days import plain_day

_OF = {
    "municipal_council": "de gemeenteraad",
    "welfare_council": "de raad voor maatschappelijk welzijn",
    "executive": "het college van burgemeester en schepenen",
    "fixed_bureau": "het vast bureau",
    "board": "het bestuursorgaan",
    "assembly": "de algemene vergadering",
    "committee": "het beheerscomité",
    "management": "de directie",
}


@dataclass(frozen=True, slots=True)
class Note:
    """What one partner's body is asked: on which edition, on which day (if planned), and what the partner itself puts in."""

    organisation: str
    body: str
    meeting_on: date | None
    number: int
    frozen_at: datetime
    sha256: str
    content: Mapping[str, Any]
    goal: str
    deployment: Sequence[Sequence[str]]
    signatories: Sequence[Sequence[str]]


def council_note(note: Note) -> Document:
    """A note to the members, followed by the draft decision; editable in Word."""
    body = _OF[note.body]
    return Document(
        title=f"Partnerschapsovereenkomst {note.content['name']}: goedkeuring",
        subtitle=f"{note.organisation} – nota en ontwerpbeslissing voor {body}",
        footer=f"{note.organisation} – ontwerp",
        at=note.frozen_at,
        blocks=[*_facts(note, body), *_explanation(note), *_decision(note, body)],
    )


def _facts(note: Note, body: str) -> list[Block]:
    content = note.content
    promotor = next((p["name"] for p in content["parties"] if p["part"] == "promotor"), "–")
    return [
        Heading("In het kort"),
        KeyValues(
            [
                ("Wat we vragen", f"De partnerschapsovereenkomst goedkeuren en ondertekenaars aanduiden ({body})"),
                ("Zitting", plain_day(note.meeting_on) if note.meeting_on else "nog te plannen"),
                ("Partnerschap", content["name"]),
                ("Oproep van Europa WSE", content["call"] or "–"),
                ("Looptijd", f"van {plain_day(content['start'])} tot en met {plain_day(content['end'])}"),
                ("Promotor", promotor),
                ("Aantal partijen", str(len(content["parties"]))),
                (
                    "Tekst",
                    f"editie {note.number}, vastgelegd op {plain_day(note.frozen_at.astimezone(BRUSSELS).date())}",
                ),
            ]
        ),
    ]


def _explanation(note: Note) -> list[Block]:
    others = ", ".join(p["name"] for p in note.content["parties"] if p["name"] != note.organisation)
    deployed = "\n".join(f"- {role}: {how_much}" for role, how_much in note.deployment)
    return [
        Heading("Toelichting"),
        Paragraph(
            "Mensen met verschillende problemen tegelijk vinden vaak niet de hulp die bij hun hele leven past. In dit partnerschap werken"
            f" organisaties uit de streek daarom samen aan één aanbod. De andere partijen zijn: {others}."
        ),
        Paragraph(
            "De overeenkomst regelt wie wat doet, hoe er beslist wordt, hoe het geld verdeeld wordt en hoe een partner kan toetreden of"
            " vertrekken. De volledige tekst met bijlagen gaat bij deze nota."
        ),
        Heading("Wat dit voor ons betekent", 2),
        Paragraph(
            note.goal or "Het doel van onze organisatie in het partnerschap is nog niet ingevuld in de overeenkomst."
        ),
        Paragraph(f"Volgens bijlage 5 zetten wij in:\n\n{deployed}")
        if deployed
        else Paragraph("Bijlage 5 vermeldt voor onze organisatie nog geen inzet van mensen."),
        Heading("Geld", 2),
        Paragraph(
            "De financiële afspraken staan in artikel 13 en bijlage 6. Een partner die zijn verplichtingen niet nakomt, draagt daarvan de"
            " gevolgen (artikel 8)."
        ),
        Heading("Persoonsgegevens", 2),
        Paragraph(
            "De overeenkomst tussen gezamenlijke verwerkingsverantwoordelijken en het aanvaarden van het restrisico worden apart voorgelegd"
            " (artikel 14)."
        ),
    ]


def _decision(note: Note, body: str) -> list[Block]:
    signers = " en ".join(f"{name} ({function})" for name, function in note.signatories)
    name = body[0].upper() + body[1:]
    return [
        PageBreak(),
        Heading("Ontwerpbeslissing"),
        Paragraph(
            f"{name} van {note.organisation},\n\n"
            f"gelet op de oproep {note.content['call'] or 'van Europa WSE'} voor lokale partnerschappen;\n\n"
            f"gelet op de partnerschapsovereenkomst {note.content['name']}, editie {note.number} met vingerafdruk {note.sha256};\n\n"
            "overwegende dat samenwerken met de andere partijen mensen in een kwetsbare situatie beter helpt dan elk apart;\n\n"
            "beslist:"
        ),
        Paragraph(
            f"**Artikel 1.** De partnerschapsovereenkomst {note.content['name']}, editie {note.number}, met haar bijlagen wordt goedgekeurd."
        ),
        Paragraph(
            f"**Artikel 2.** {signers or '………………'} {_sign(len(note.signatories))} de overeenkomst namens {note.organisation}."
        ),
        Paragraph(
            "**Artikel 3.** Deze beslissing wordt bezorgd aan de promotor en de teamleider van het partnerschap."
        ),
    ]


def _sign(count: int) -> str:
    return "ondertekenen" if count > 1 else "ondertekent"
