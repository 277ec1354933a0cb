"""The assessment and the register of processing on paper (D-02): always in Dutch."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from gezel.kernel.clock import day_of
from gezel.kernel.rule import rule, shows
from gezel.kernel.texts import shown
from gezel.organisations.models import Organisation, Partnership
from gezel.ui.documents import Document, Heading, KeyValues, Paragraph, Table

from .. import words
from ..models import BoardApproval, Dpia, Processing
from ..rules.privacy import band, score
from .privacy_papers import questions, supervisors

_BANDS = {"low": "laag", "middle": "gemiddeld", "high": "hoog"}


@rule("D-02", shows)
def dpia_document(dpia: Dpia, at: datetime) -> Document:
    """The assessment: questions, risks with what is left of them, the officer's advice, which boards accepted."""
    partnership = dpia.partnership
    blocks = [KeyValues([("Partnerschap", partnership.name), ("Versie", str(dpia.number)), ("Toestand", _state(dpia))])]
    body: list[object] = [*blocks, Heading("Vragen")]
    for question in questions():
        body += [Heading(question.nl, 2), Paragraph(dpia.answers.get(question.code, "") or "Nog niet beantwoord.")]
    body.append(Heading("Risico's"))
    for risk in dpia.risks.all():
        body += [Heading(risk.title, 2), Paragraph(risk.description or "–"), KeyValues(_weights(risk))]
    body += [Heading("Advies van de functionaris voor gegevensbescherming")]
    body.append(Paragraph(dpia.advice or "Nog geen advies."))
    approvals = BoardApproval.objects.filter(dpia=dpia).select_related("organisation")
    body.append(Heading("Restrisico aanvaard door"))
    rows = [(a.organisation.name, a.board, shown(a.on)) for a in approvals]
    body.append(Table(("Partner", "Bestuur", "Datum"), rows) if rows else Paragraph("Nog geen bestuur."))
    return Document(
        "Gegevensbeschermingseffectbeoordeling",
        body,
        partnership.name,
        f"GEB {dpia.number} – {partnership.name}",
        at=at,  # type: ignore[arg-type]
    )


def _state(dpia: Dpia) -> str:
    return f"afgesloten op {shown(day_of(dpia.closed_at))}" if dpia.closed_at else "in bewerking"


def _weights(risk: object) -> list[tuple[str, str]]:
    def weight(likelihood: int | None, impact: int | None) -> str:
        if not likelihood or not impact:
            return "nog niet gewogen"
        heavy = score(likelihood, impact)
        return f"kans {likelihood} × gevolg {impact} = {heavy} ({_BANDS[band(heavy)]})"

    return [
        ("Voor de maatregelen", weight(risk.likelihood, risk.impact)),  # type: ignore[attr-defined]
        ("Maatregelen", risk.measures or "–"),  # type: ignore[attr-defined]
        ("Na de maatregelen", weight(risk.residual_likelihood, risk.residual_impact)),  # type: ignore[attr-defined]
        ("Wie waakt erover", risk.owner or "–"),  # type: ignore[attr-defined]
    ]


@rule("D-02", shows)
def register_document(
    partnership: Partnership, organisations: Iterable[Organisation], lines: Iterable[Processing], at: datetime
) -> Document:
    """The register of processing, an organisation a chapter, with its supervisor."""
    rows = list(lines)
    listed = list(organisations)
    watched, names = supervisors(listed), dict(words.SUPERVISORS)
    body: list[object] = []
    for organisation in listed:
        body += [Heading(organisation.name), KeyValues([("Toezichthouder", names[watched[organisation.pk]])])]
        own = [line for line in rows if line.organisation_id == organisation.pk]
        body += [] if own else [Paragraph("Nog geen verwerking in het register.")]
        for line in own:
            body += [Heading(line.purpose, 2), KeyValues(_pairs(line))]
    title = "Register van de verwerkingen"
    return Document(title, body, partnership.name, f"Register – {partnership.name}", at=at)  # type: ignore[arg-type]


def _pairs(line: Processing) -> list[tuple[str, str]]:
    return [
        ("Rechtsgrond", f"{line.get_basis_display()}: {line.basis_source}"),
        ("Gevoelige gegevens", line.special_ground or "geen"),
        ("Betrokkenen", line.people),
        ("Gegevens", line.data),
        ("Ontvangers", line.receivers or "geen"),
        ("Bewaard", line.kept),
        ("Beveiliging", line.security or "–"),
    ]
