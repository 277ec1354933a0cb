"""Chapter 4: organisations stand as candidates: begun at the door, written field by field, submitted with evidence."""

from __future__ import annotations

from typing import Any

from gezel.formation import words
from gezel.formation.models import Area, Candidacy
from gezel.formation.queries.candidacy_draft import retained_challenges
from gezel.formation.workflows import candidacy, candidacy_files, candidacy_text
from gezel.kernel import clock
from gezel.ui.documents import Document, Paragraph, to_pdf

from .stage import Stage, texts


def stand(stage: Stage, area: Area) -> None:
    """Every candidacy for an area, as far as its row says."""
    for row in texts("candidacies"):
        if row["area"] == area.name:
            pk = _begin(stage, area, row)
            _write(stage, pk, row)
            if "submitted" in row:
                _submit(stage, pk, row)


def _begin(stage: Stage, area: Area, row: dict[str, Any]) -> int:
    with stage.moment(row["started"], 10) as at:
        organisation, by = stage.organisations[row["organisation"]], stage.actor(row["by"])
        return candidacy.start(area, organisation, by, at, invoice_only=False, consortium=False).pk


def _write(stage: Stage, pk: int, row: dict[str, Any]) -> None:
    """The fields in the order of the form; a colleague, when there is one, writes every other answer."""
    codes = _fields(pk, row)
    writers = [row["by"], row.get("with", row["by"])]
    for turn, (code, text) in enumerate(codes.items()):
        with stage.moment(row.get("written", row["started"] + 1), 13 + turn // 8, turn % 8 * 7) as at:
            candidacy_text.save_section(pk, code, text, 0, stage.actor(writers[turn % 2]), at)


def _fields(pk: int, row: dict[str, Any]) -> dict[str, str]:
    """Field code → text: what this row says, and what the organisation says of itself everywhere."""
    fields = {"contact_phone": row["phone"]} if "phone" in row else {}
    own = {**texts("organisations").get(row["organisation"], {}), **row.get("answers", {})}
    wanted = row.get("fields", words.ANSWERS)
    fields |= {code: own[code] for code in wanted if code in own}
    area_id = Candidacy.objects.values_list("area_id", flat=True).get(pk=pk)
    retained = retained_challenges(area_id)
    challenges = {c.number: f"challenge-{c.pk}" for c in retained}
    return fields | {challenges[number]: text for number, text in row.get("challenges", {}).items()}


def _submit(stage: Stage, pk: int, row: dict[str, Any]) -> None:
    with stage.moment(row["submitted"], 14):
        by = stage.actor(row["by"])
        candidacy.accept_engagement(pk, True, by, clock.now())
        if title := row.get("evidence"):
            text = Paragraph(row["evidence_text"])
            content = to_pdf(Document(title, [text], subtitle=by.organisation_name, at=clock.now()))
            candidacy_files.attach(pk, f"{title}.pdf", content, title, by, clock.now())
    with stage.moment(row["submitted"], 16, 20) as at:
        candidacy.submit(pk, stage.actor(row["by"]), at)
