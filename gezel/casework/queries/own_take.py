"""The file that a participant takes along: on paper (PDF) and as an open data file with its codebook (C-19, R-06)."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import date, datetime
from typing import Any

from gezel.kernel.rule import decides, rule
from gezel.kernel.texts import known, say, shown
from gezel.ui.documents import Document, Heading, KeyValues, Paragraph

from ..models import Case
from ..words.own import LANGUAGES
from .looks import Parts
from .own_entries import Answers, Entry, InLanguages, Several, Worded
from .own_file import SECTIONS, Section, file_of

FORMAT, VERSION = "gezel-participant-file", 1


@rule("C-19", decides)
def paper_of(case: Case, language: str, at: datetime) -> Document:
    """The whole file as a document in a language; what is empty says so."""
    blocks: list[Any] = [Paragraph(say("casework.own_paper_lead", language, at=at))]
    for section, entries in file_of(case, at):
        blocks.append(Heading(say(f"casework.own_section_{section.code}", language), 2))
        blocks += [KeyValues(_lines(entry, language)) for entry in entries]
        if not entries:
            blocks.append(Paragraph(say("casework.own_nothing_yet", language), quiet=True))
    title = say("casework.own_paper", language, name=case.name)
    return Document(title, blocks, subtitle=case.partnership.name, language=language, at=at)


@rule("C-19", decides)
@rule("R-06", decides)
def data_of(case: Case, at: datetime) -> dict[str, Any]:
    """The whole file as plain data: days as ``YYYY-MM-DD``, instants with their offset, words of a fixed list by their code."""
    sections = {section.code: [_row(entry) for entry in entries] for section, entries in file_of(case, at)}
    head = {"format": FORMAT, "version": VERSION, "made_at": at.isoformat(), "partnership": case.partnership.name}
    return {**head, "sections": sections}


def codebook() -> dict[str, Any]:
    """What each section and each field of the data file means, in every language of the own pages."""
    return {
        "format": FORMAT,
        "version": VERSION,
        "sections": {
            section.code: {"label": _labels(f"casework.own_section_{section.code}"), "fields": _fields(section)}
            for section in SECTIONS
        },
        "words": {stem: _words(stem) for stem in sorted(_STEMS.values())},
    }


def zipped(case: Case, language: str, at: datetime) -> bytes:
    """The data, the codebook and a page that says what they are, in one zip file."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as bag:
        bag.writestr("gegevens.json", _json(data_of(case, at)))
        bag.writestr("codeboek.json", _json(codebook()))
        bag.writestr("leesmij.txt", say("casework.own_readme", language, at=at, partnership=case.partnership.name))
    return out.getvalue()


# Fields that hold a word of a fixed list, with the stem of its sentences.
_STEMS = {
    "contact": "casework.own_contact_",
    "voice": "casework.own_wished_",
    "label": "casework.own_label_",
    "hand": "casework.own_hand_",
    "doer": "casework.own_doer_",
    "outcome": "casework.own_outcome_",
    "step": "casework.own_course_",
    "role": "casework.own_helper_",
    "purpose": "casework.own_purpose_",
    "kind": "casework.own_kind_",
    "question": "casework.own_ask_",
    "answer": "casework.own_tapped_",
    "parts": "casework.own_part_",
    "call": "casework.own_call_",
    "waits_for": "casework.own_waits_",
    "next": "casework.own_next_",
    "present": "casework.own_talker_",
    "signs": "casework.own_sign_",
    "doubts": "casework.own_doubt_",
    "result": "casework.own_arrived_",
    "answers": "casework.own_result_",
    "parting": "casework.own_parting_",
    "phase": "casework.own_phase_",
    "was": "casework.own_was_",
    "work": "casework.own_work_",
    "led": "casework.own_led_",
    "spoken": "casework.own_spoken_",
    "moment": "casework.own_after_",
    "answered": "casework.own_answered_",
    "situation": "casework.own_situation_",
    "contract": "casework.own_contract_",
    "reads": "casework.own_reads_",
    "length": "casework.own_length_",
}


def _lines(entry: Entry, language: str) -> list[tuple[str, str]]:
    return [
        (say(f"casework.own_field_{name}", language), _said(value, language)) for name, value in entry.fields.items()
    ]


def _said(value: Any, language: str) -> str:
    if isinstance(value, bool):
        return say("casework.own_yes" if value else "casework.own_no", language)
    return shown(value, language)


def _row(entry: Entry) -> dict[str, Any]:
    return {"id": entry.about, **{name: _plain(value) for name, value in entry.fields.items()}}


def _plain(value: Any) -> Any:
    if isinstance(value, (Worded, InLanguages)):
        return value.code
    if isinstance(value, (Parts, Several)):
        return list(value.codes)
    if isinstance(value, Answers):
        return value.plain()
    return value.isoformat() if isinstance(value, date) else value


def _fields(section: Section) -> dict[str, Any]:
    return {
        name: {"label": _labels(f"casework.own_field_{name}"), **({"words": _STEMS[name]} if name in _STEMS else {})}
        for name in section.fields
    }


def _words(stem: str) -> dict[str, Any]:
    return {code.removeprefix(stem): _labels(code) for code in sorted(known()) if code.startswith(stem)}


def _labels(code: str) -> dict[str, str]:
    return {language: say(code, language) for language in LANGUAGES}


def _json(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2)
