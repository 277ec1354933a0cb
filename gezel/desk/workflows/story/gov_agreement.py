"""The agreement of Noorderkempen: written, frozen, approved by most councils, one signature and one council still to come."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.core.files.base import ContentFile

from gezel.governance.models import Edition, Signatory
from gezel.governance.workflows import (
    agreement,
    agreement_texts,
    agreement_writing,
    amendments,
    signatories,
    statements,
)
from gezel.governance.workflows.agreement import Held
from gezel.governance.workflows.signatories import Signer
from gezel.organisations.models import Partnership
from gezel.ui.documents import Document, Paragraph, to_pdf

from .stage import Stage, texts


def agree(stage: Stage, partnership: Partnership) -> None:
    """Half a year of an agreement."""
    plot = texts("gov_agreement")
    with stage.moment(plot["written"], 14) as at:
        _write(stage, partnership, plot, at)
    with stage.moment(plot["frozen"], 11) as at:
        edition = agreement.freeze(partnership.pk, plot["why"], stage.actor("dirk"), at)
    _approve(stage, edition, plot)
    with stage.moment(plot["change"]["day"], 16) as at:
        dirk, change = stage.actor("dirk"), plot["change"]
        row = amendments.begin(partnership.pk, change["title"], change["text"], dirk, at)
        amendments.prepare(row.pk, dirk, at)


def _write(stage: Stage, partnership: Partnership, plot: dict[str, Any], at: datetime) -> None:
    pk, dirk, since = partnership.pk, stage.actor("dirk"), partnership.started_on
    for kind, said in plot["statements"].items():
        statements.state(pk, kind, said["text"], since, None, said["source"], 0, dirk, at)
    for code, text in plot["texts"].items():
        agreement_texts.write_text(pk, code, text, 0, dirk, at)
    for annex, (title, address) in plot["papers"].items():
        agreement_writing.name_paper(pk, annex, title, address, None, 0, dirk, at)
    for article, title, text in plot["own"]:
        agreement_writing.add_clause(pk, article, title, text, dirk, at)
    for code, reason in plot["left_out"].items():
        agreement_writing.leave_out(pk, code, reason, dirk, at)
    for key, goal in plot["goals"].items():
        agreement_texts.write_goal(pk, stage.organisations[key], goal, 0, dirk, at)
    for key, name, capacity, function in plot["signatories"]:
        signer = Signer(name, function, since, capacity, "benoemd door het eigen bestuur")
        signatories.name_signatory(pk, stage.organisations[key], signer, dirk, at)


def _approve(stage: Stage, edition: Edition, plot: dict[str, Any]) -> None:
    """Each body on its day, and some days later the signatures."""
    for key, body, day, who in plot["approvals"]:
        organisation = stage.organisations[key]
        with stage.moment(day, 20) as at:
            on = stage.day(day)
            held = Held(body, on, on, "approved")
            agreement.approve(edition.pk, organisation, held, _extract(organisation.name, at), stage.actor(who), at)
        with stage.moment(day + plot["signed_after"], 15) as at:
            rows = Signatory.objects.filter(partnership=edition.partnership, organisation=organisation)
            for row in rows.exclude(name__in=plot["unsigned"]):
                on = stage.day(day + plot["signed_after"])
                agreement.sign(edition.pk, row.pk, on, None, stage.actor(who), at)
    for key, body, day, who in plot["planned"]:
        with stage.moment(-30, 10) as at:
            held = Held(body, stage.day(day))
            agreement.approve(edition.pk, stage.organisations[key], held, None, stage.actor(who), at)


def _extract(name: str, at: datetime) -> ContentFile[bytes]:
    """A short extract of the minutes, as a body would send it."""
    said = f"Het bestuur van {name} keurt de partnerschapsovereenkomst goed en duidt de ondertekenaars aan."
    content = to_pdf(Document("Uittreksel uit de notulen", [Paragraph(said)], subtitle=name, at=at))
    return ContentFile(content, name=f"uittreksel {name}.pdf")
