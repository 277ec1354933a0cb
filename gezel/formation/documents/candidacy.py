"""A candidacy on paper: what is kept, sent and read by the jury, and how many pages part D takes (F-08)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from gezel.kernel.clock import BRUSSELS
from gezel.kernel.rule import decides, rule
from gezel.kernel.texts import shown
from gezel.ui.documents import Block, Document, Heading, KeyValues, PageBreak, Paragraph, pages_of, to_pdf

from ..rules.call_content import CallContent

Content = Mapping[str, Any]


def paper(
    content: Content, call: CallContent, *, area: str, number: int = 0, arrived: datetime | None = None
) -> Document:
    """The whole candidacy; ``number`` 0 is a draft. ``content`` is what a submission keeps."""
    organisation = content["organisation"]["name"]
    state = f"Indiening {number}, aangekomen op {_moment(arrived)}" if number and arrived else "Ontwerp, niet ingediend"
    return Document(
        title=f"Kandidatuur voor {area}",
        subtitle=f"{organisation} – {state}",
        footer=f"{organisation} – {area}",
        at=arrived,
        blocks=[*_front(content, call, area), PageBreak(), *_part_d(content, call)],
    )


def pdf_of(
    content: Content, call: CallContent, *, area: str, number: int = 0, arrived: datetime | None = None
) -> bytes:
    """The whole candidacy as PDF."""
    return to_pdf(paper(content, call, area=area, number=number, arrived=arrived))


@rule("F-08", decides)
def part_d_pages(content: Content, call: CallContent, area: str) -> int:
    """How many A4 pages part D takes: those of the whole paper less those before it."""
    whole = paper(content, call, area=area)
    front = Document(
        title=whole.title, subtitle=whole.subtitle, footer=whole.footer, blocks=_front(content, call, area)
    )
    return pages_of(whole) - pages_of(front)


def _moment(at: datetime) -> str:
    local = at.astimezone(BRUSSELS)
    return f"{shown(local.date())} om {local:%H:%M:%S}"


def _front(content: Content, call: CallContent, area: str) -> list[Block]:
    """Parts A, B and C and the list of attachments."""
    organisation, header = content["organisation"], content["header"]
    blocks: list[Block] = [
        Heading("A. Werkingsgebied"),
        KeyValues([("Werkingsgebied", area)]),
        Heading("B. Kandidaat"),
        KeyValues(
            [
                ("Organisatie", organisation["name"]),
                ("Rechtsvorm", organisation["legal_form"]),
                ("Ondernemingsnummer", organisation["number"] or "–"),
                ("Zetel", organisation["seat"] or "–"),
                ("Contactpersoon", header["contact_name"] or "–"),
                ("Functie", header["contact_function"] or "–"),
                ("E-mail", header["contact_email"] or "–"),
                ("Telefoon", header["contact_phone"] or "–"),
            ]
        ),
        Heading("C. Engagement"),
        Paragraph(call.engagement),
        KeyValues([("Aanvaard", _engagement(content["engagement"]))]),
        Heading("Bijlagen"),
    ]
    return [*blocks, *_attachments(content["attachments"])]


def _engagement(engagement: Mapping[str, str]) -> str:
    if not engagement["at"]:
        return "nog niet"
    return f"{engagement['by']}, {_moment(datetime.fromisoformat(engagement['at']))}"


def _attachments(attachments: list[Mapping[str, str]]) -> list[Block]:
    if not attachments:
        return [Paragraph("Geen bijlagen.", quiet=True)]
    return [KeyValues([(a["title"], f"{a['name']} – SHA-256 {a['sha256'][:16]}…") for a in attachments])]


def _part_d(content: Content, call: CallContent) -> list[Block]:
    """The answers under their questions, group by group; the contribution per challenge after the first answer."""
    blocks: list[Block] = [Heading("D. Projectvoorstel")]
    group = ""
    for place, question in enumerate(call.questions):
        if question.group != group:
            group = question.group
            blocks.append(Heading(f"{group}. {call.groups.get(group, '')}", 2))
        blocks += [Heading(question.title, 3), *_answer(content["answers"].get(question.code, ""))]
        if place == 0:
            blocks += _contributions(content["challenges"])
    return blocks


def _answer(text: str) -> list[Block]:
    return [Paragraph(text)] if text else [Paragraph("Niet ingevuld.", quiet=True)]


def _contributions(challenges: list[Mapping[str, Any]]) -> list[Block]:
    blocks: list[Block] = []
    for challenge in challenges:
        if challenge["text"]:
            blocks += [
                Heading(f"Bijdrage aan uitdaging {challenge['number']}: {challenge['title']}", 4),
                Paragraph(challenge["text"]),
            ]
    return blocks
