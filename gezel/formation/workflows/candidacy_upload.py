"""The filled Word form read back: empty fields are filled, the rest waits until a person places or drops it (F-08)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.verdict import YES, no, require
from gezel.post.words import WORD
from gezel.post.workflows.files import store

from ..models import Candidacy, UploadedForm
from ..policies.candidacy import may_write
from ..queries.candidacy_draft import Draft, draft_of
from ..rules.form_passages import sort_found, split_contributions
from ..rules.word_form import Reading, WordFormError, read_form
from .candidacy import STEPS, take
from .candidacy_text import save_section

REPLACE, KEEP, APPEND = "replace", "keep", "append"
ABOUT_US = ("area", "organisation", "legal_form", "enterprise_number", "engagement")  # known to us, never taken over


@transaction.atomic
def upload(candidacy_id: int, name: str, content: Any, by: Actor, at: datetime) -> UploadedForm:
    """Read a Word form into the draft. ``content`` is bytes or an uploaded file. Refused with what is wrong with the file."""
    candidacy = take(candidacy_id)
    require(may_write(by, candidacy, at))
    require(STEPS.may("write", candidacy.state(at)))
    draft = draft_of(candidacy)
    data = _bytes(content)
    questions = [(q.code, q.title, q.help) for q in draft.content.questions]
    reading = read_form(data, questions, max_bytes=settings.FILE_MAX_BYTES)
    file = store(name, data, candidacy, by, at, kinds=WORD)
    found = sort_found(_texts(reading, draft), {c: draft.text(c) for c in draft.codes}, draft.codes)
    form = UploadedForm.objects.create(
        candidacy=candidacy,
        file=file,
        found=found.asks,
        unplaced=_passages(reading, found.nowhere),
        uploaded_at=at,
        uploaded_by_id=by.person_id,
        applied_at=at,
    )
    for code, text in found.empty.items():
        _write(draft.candidacy, code, text, by, at)
    record("formation.form_uploaded", candidacy, by, at, found=len(found.empty), unplaced=len(form.unplaced))
    _close_when_done(form, at)
    return form


def _bytes(content: Any) -> bytes:
    """The bytes of an upload, refused by its size before anything is read into memory."""
    size = len(content) if isinstance(content, bytes) else content.size
    if size > settings.FILE_MAX_BYTES:
        megabyte = 1024 * 1024
        limit = settings.FILE_MAX_BYTES // megabyte
        raise WordFormError("formation.word_too_large", size=-(-size // megabyte), limit=limit)
    return content if isinstance(content, bytes) else bytes(content.read())


def _texts(reading: Reading, draft: Draft) -> dict[str, str]:
    """Texts by field code, the contributions per challenge taken out of the first answer."""
    texts = {code: found.text for code, found in reading.fields.items() if code not in ABOUT_US}
    first = draft.content.questions[0].code if draft.content.questions else ""
    if first in texts:
        numbers = {c.number: c.pk for c in draft.challenges}
        parts = split_contributions(texts.pop(first), numbers)
        texts[first] = parts.pop("")
        texts.update(parts)
    return texts


def _passages(reading: Reading, nowhere: Mapping[str, str]) -> list[dict[str, Any]]:
    passages = [{"text": p.text, "where": p.where, "near": p.near} for p in reading.unplaced]
    passages += [{"text": text, "where": "body", "near": ""} for text in nowhere.values()]
    return [{"id": number, **passage} for number, passage in enumerate(passages, 1)]


def _write(candidacy: Candidacy, code: str, text: str, by: Actor, at: datetime) -> None:
    """Put a text in a field whose version we hold locked."""
    section = candidacy.sections.filter(code=code).first()
    save_section(candidacy.pk, code, text, section.version if section else 0, by, at)


def _take(form_id: int, by: Actor, at: datetime) -> tuple[UploadedForm, Candidacy]:
    candidacy = take(UploadedForm.objects.values_list("candidacy_id", flat=True).get(pk=form_id))
    require(may_write(by, candidacy, at))
    require(STEPS.may("write", candidacy.state(at)))
    return UploadedForm.objects.get(pk=form_id), candidacy


@transaction.atomic
def settle(form_id: int, code: str, choice: str, by: Actor, at: datetime) -> UploadedForm:
    """For a field that already had a text: take the Word text, keep ours, or put Word's under it."""
    form, candidacy = _take(form_id, by, at)
    require(YES if code in form.found else no("formation.passage_gone"))
    require(YES if choice in (REPLACE, KEEP, APPEND) else no("formation.passage_nowhere"))
    text = form.found.pop(code)
    if choice == REPLACE:
        _write(candidacy, code, text, by, at)
    elif choice == APPEND:
        _write(candidacy, code, _under(_now(candidacy, code), text), by, at)
    record("formation.form_applied", candidacy, by, at, field=code, choice=choice)
    return _close_when_done(form, at)


@transaction.atomic
def place(form_id: int, passage_id: int, code: str, by: Actor, at: datetime) -> UploadedForm:
    """Put a passage under the text of a field, or leave it out on purpose (``code`` empty). The uploaded file stays."""
    form, candidacy = _take(form_id, by, at)
    passage = next((p for p in form.unplaced if p["id"] == passage_id), None)
    require(YES if passage else no("formation.passage_gone"))
    assert passage is not None
    if code:
        _write(candidacy, code, _under(_now(candidacy, code), passage["text"]), by, at)
    event = "formation.passage_placed" if code else "formation.passage_dropped"
    form.unplaced = [p for p in form.unplaced if p["id"] != passage_id]
    record(event, candidacy, by, at, field=code)
    return _close_when_done(form, at)


def _now(candidacy: Candidacy, code: str) -> str:
    section = candidacy.sections.filter(code=code).first()
    return section.text if section else ""


def _under(first: str, second: str) -> str:
    return "\n\n".join(part for part in (first.strip(), second.strip()) if part)


def _close_when_done(form: UploadedForm, at: datetime) -> UploadedForm:
    form.placed_at = None if form.found or form.unplaced else at
    form.save(update_fields=["found", "unplaced", "placed_at"])
    return form
