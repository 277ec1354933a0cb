"""Chapter 2: the call is written, opened, extended and explained."""

from __future__ import annotations

from datetime import time
from typing import Any

from gezel.formation.models import Call
from gezel.formation.rules.word_form import write_form
from gezel.formation.workflows import call as workflow
from gezel.formation.workflows import question
from gezel.kernel import clock
from gezel.kernel.actor import VISITOR
from gezel.post.workflows.files import store
from gezel.ui.documents import Document, Heading, Paragraph, to_pdf

from .stage import Stage, texts


def open_call(stage: Stage) -> Call:
    """The call with its windows, first version, documents and sessions; public before the first area begins."""
    plot = texts("call")
    with stage.moment(-196) as at:
        by = stage.actor("mieke")
        call = workflow.create(plot["call"]["name"], plot["call"], by, at)
        for row in plot["windows"]:
            _window(stage, call, row)
        workflow.publish_version(call.pk, "", by, at)
        for row in plot["documents"]:
            _document(stage, call, row)
        for row in plot["sessions"]:
            _session(stage, call, row, with_recording=False)
    with stage.moment(-195) as at:
        workflow.open_to_public(call.pk, stage.actor("mieke"), at)
    return call


def explain_call(stage: Stage, call: Call) -> None:
    """What happened around the call since: extended, made known, recorded, asked and answered."""
    plot = texts("call")
    for row in plot["extended"]:
        with stage.moment(row["day"]):
            _window(stage, call, row)
    for row in plot["made_known"]:
        with stage.moment(row["day"], 16) as at:
            where, note = row["where"], row.get("note", "")
            workflow.note_made_known(call.pk, None, clock.today(), where, row["link"], note, stage.actor("mieke"), at)
    for row in plot["sessions"]:
        if row["day"] < 0:
            with stage.moment(row["day"] + 2):
                _session(stage, call, row, with_recording=True)
    for row in plot["questions"]:
        _question(stage, call, row)


def _window(stage: Stage, call: Call, row: dict[str, Any]) -> None:
    opens, closes = stage.day(row["opens"]), stage.day(row["closes"])
    workflow.decide_window(call.pk, row["kind"], opens, closes, row["reason"], stage.actor("mieke"), clock.now())


def _document(stage: Stage, call: Call, row: dict[str, Any]) -> None:
    content = _form(call) if row["kind"] == "form" else _pdf(row)
    file = store(row["file"], content, call, stage.actor("mieke"), clock.now())
    workflow.add_document(call.pk, row["kind"], row["title"], file, stage.actor("mieke"), clock.now())


def _pdf(row: dict[str, Any]) -> bytes:
    blocks = [b for title, text in row["parts"] for b in (Heading(title, 2), Paragraph(text))]
    return to_pdf(Document(row["title"], blocks, subtitle=row.get("subtitle", ""), at=clock.now()))


def _form(call: Call) -> bytes:
    version = call.versions.get(number=1)
    return write_form(call.name, "", [(q.code, q.title, q.help) for q in version.settings.questions])


def _session(stage: Stage, call: Call, row: dict[str, Any], *, with_recording: bool) -> None:
    day = stage.day(row["day"])
    fields = {
        "title": row["title"],
        "starts_at": clock.at_brussels(day, time(row["hour"])),
        "ends_at": clock.at_brussels(day, time(row["hour"] + 2)),
        "place": row["place"],
        "link": row.get("link", ""),
        "recording": row.get("recording", "") if with_recording else "",
    }
    known = call.sessions.filter(title=row["title"]).first()
    workflow.save_session(call.pk, known.pk if known else None, fields, stage.actor("mieke"), clock.now())


def _question(stage: Stage, call: Call, row: dict[str, Any]) -> None:
    with stage.moment(row["day"], 11) as at:
        asked = question.ask(call, None, row["name"], row["email"], row["question"], VISITOR, at)
    if "answer" in row:
        with stage.moment(row["day"] + 3, 15) as at:
            question.answer(asked.pk, row["answer"], row["public"], True, stage.actor("mieke"), at)
