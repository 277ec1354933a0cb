"""The proposal as PDF and Word, from what a submission keeps. Wages never stand in it: the budget per organisation does (P-07)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from gezel.kernel.clock import BRUSSELS
from gezel.kernel.money import Euro
from gezel.kernel.texts import shown
from gezel.ui.documents import Block, Document, Heading, KeyValues, PageBreak, Paragraph, Table

from .. import words

Content = Mapping[str, Any]
_SIDES = dict(words.SIDES)
_PERIODS = dict(words.PERIODS)
_SOURCES = dict(words.SOURCES)


def paper(content: Content, *, number: int = 0, arrived: datetime | None = None, sha256: str = "") -> Document:
    """The whole proposal; ``number`` 0 is a draft."""
    head = content["proposal"]
    state = "Ontwerp, niet ingediend"
    if number and arrived:
        local = arrived.astimezone(BRUSSELS)
        state = f"Indiening {number}, aangekomen op {shown(local.date())} om {local:%H:%M:%S}"
    return Document(
        title=f"Projectvoorstel {head['title']}",
        subtitle=f"{head['promotor']} – {state}",
        footer=f"{head['title']}{f' – {sha256[:16]}…' if sha256 else ''}",
        at=arrived,
        blocks=[
            *_front(content),
            PageBreak(),
            *_answers(content),
            *_plan(content),
            *_budget(content),
            *_declared(content),
        ],
    )


def _front(content: Content) -> list[Block]:
    head = content["proposal"]
    rows = [("Werkingsgebied", head["area"]), ("Promotor", head["promotor"])]
    if head["through"]:
        rows.append(("Treedt op via en is aansprakelijk", head["through"]))
    rows += [("Ondernemingsnummer", head["number"] or "–"), ("Zetel", head["seat"] or "–")]
    rows += [
        ("Administratie", head["administrator"] or head["promotor"]),
        ("Start", _day(head["start_on"])),
        ("Einde", _day(head["end_on"])),
    ]
    table = [[p["name"], p["number"] or "–", _SIDES[p["side"]]] for p in content["partners"]]
    return [
        Heading("Het project"),
        KeyValues(rows),
        Heading("Partners", 2),
        Table(["Organisatie", "Ondernemingsnummer", "Rol"], table, widths=(5, 3, 4)),
    ]


def _answers(content: Content) -> list[Block]:
    """The answers in the order of the call, each with the criterion it counts for."""
    names = {c["code"]: f"{c['name']} ({c['weight']} %)" for c in content["criteria"]}
    blocks: list[Block] = [Heading("Vragen en antwoorden")]
    for a in content["answers"]:
        blocks += [
            Heading(f"{a['number']}. {a['title']}", 2),
            Paragraph(f"{a['question']} — {names[a['criterion']]}", quiet=True),
            Paragraph(a["text"]) if a["text"] else Paragraph("Niet ingevuld.", quiet=True),
        ]
        if a["attachments"]:
            blocks.append(
                KeyValues(
                    [(f"Bijlage bij vraag {a['number']}", f"{f['title']} ({f['name']})") for f in a["attachments"]]
                )
            )
    return blocks


def _plan(content: Content) -> list[Block]:
    t = content["targets"]
    quarters = " / ".join(_number(q) for q in t["quarters"])
    fte = "–" if t["companion_hundredths"] is None else f"{t['companion_hundredths'] / 100:.2f}".replace(".", ",")
    blocks: list[Block] = [
        Heading("Doelen"),
        KeyValues(
            [
                ("Trajecten in totaal", _number(t["tracks"])),
                ("Deelnemers per kwartaal, eerste jaar", quarters),
                ("Tegelijk, minstens en hoogstens", " – ".join(_number(n) for n in t["concurrent"])),
                ("Per voltijds begeleider", _number(t["caseload"])),
                ("Voltijdse begeleiders", fte),
                ("Uitstroom naar werk", f"{_number(t['outflow_percent'])} %"),
            ]
        ),
    ]
    if t["indicators"]:
        blocks += [Heading("Eigen indicatoren", 2), Paragraph(t["indicators"])]
    if content["personas"]:
        rows = [
            [p["title"], _number(p["tracks"]), f"{_number(p['outflow'])} %", p["motivation"] or "–"]
            for p in content["personas"]
        ]
        blocks += [
            Heading("Per persona, ter indicatie", 2),
            Table(["Persona", "Trajecten", "Naar werk", "Waarom minder"], rows, widths=(3, 2, 2, 7), right=(1, 2)),
        ]
    if content["milestones"]:
        rows = [[_day(m["on"]), m["title"], m["who"] or "samen", _PERIODS[m["period"]]] for m in content["milestones"]]
        blocks += [
            Heading("Mijlpalen"),
            Table(["Uiterlijk op", "Mijlpaal", "Trekker", "Periode"], rows, widths=(4, 6, 3, 4)),
        ]
    return blocks


def _budget(content: Content) -> list[Block]:
    budget = content["budget"]
    if not budget:
        return [Heading("Begroting"), Paragraph("Nog geen begroting.", quiet=True)]
    staff = [[o["name"], _euro(o["operation"]), _euro(o["support"])] for o in budget["organisations"]]
    totals = budget["totals"]
    parts = [("operation", "Werking"), ("support", "Ondersteuning"), ("project", "Project")]
    rows = [[name, *(_dotted(totals[p][k]) for k in ("staff", "flat_rate", "cost", "control"))] for p, name in parts]
    means = [
        [name, *(_dotted(totals[p]["financing"][source]["amount"]) for p, _ in parts)]
        for source, name in _SOURCES.items()
    ]
    return [
        Heading("Begroting"),
        Paragraph(f"Periode: {budget['title']}. Bedragen in euro.", quiet=True),
        Table(
            ["Onderdeel", "Personeel", "Forfait", "Kosten", "Controle"],
            rows,
            widths=(4, 3, 3, 3, 2),
            right=(1, 2, 3, 4),
        ),
        Heading("Financiering", 2),
        Table(["Bron", *(name for _, name in parts)], means, widths=(4, 3, 3, 3), right=(1, 2, 3)),
        Heading("Personeelskosten per organisatie", 2),
        Table(["Organisatie", "Werking", "Ondersteuning"], staff, widths=(5, 3, 3), right=(1, 2)),
    ]


def _declared(content: Content) -> list[Block]:
    d = content["declarations"]
    if not d:
        return []
    above = (
        "–"
        if d["above"] is None
        else (f"boven € {d['above']:,}".replace(",", ".") if d["above"] else "niets boven de drempels")
    )
    return [
        Heading("Verklaringen"),
        KeyValues(
            [
                (
                    "Eigen boekhouding of boekhoudcode",
                    f"{_yes(d['separate_accounting'])} {d['accounting_code']}".strip(),
                ),
                ("Overheidsopdrachten van toepassing", _yes(d["contracting_authority"])),
                ("Categorie", dict(words.AUTHORITIES).get(d["category"], "–")),
                ("Aankopen (excl. btw)", above),
                ("Waarvoor", d["purpose"] or "–"),
                ("Promotor kredietwaardig", _yes(d["creditworthy"])),
            ]
        ),
    ]


def _number(value: int | None) -> str:
    return "–" if value is None else str(value)


def _yes(value: bool | None) -> str:
    return {True: "ja", False: "nee", None: "niet ingevuld"}[value]


def _day(iso: str) -> str:
    return shown(date.fromisoformat(iso)) if iso else "nog te bepalen"


def _euro(cents: int) -> str:
    return Euro(cents).said("nl")


def _dotted(amount: str) -> str:
    """``"1234.56"`` as people read it."""
    return _euro(int(amount.replace(".", "")))
