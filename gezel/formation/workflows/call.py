"""The life of a call: drafted, published in numbered versions, its windows decided with history (F-07, F-29)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils.text import slugify

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import configures, decides, rule
from gezel.kernel.verdict import YES, no, require
from gezel.post.models import StoredFile

from ..models import Area, Call, CallDocument, CallVersion, CallWindow, InfoSession, MadeKnown
from ..policies.area import may_manage_calls
from ..rules.call_check import findings
from ..rules.call_content import CallContent, default_document

RESERVED = frozenset({"volgen", "nieuws", "vraag", "nieuw"})
FIELDS = ("name", "numbers", "summary", "contact_name", "contact_email")


@transaction.atomic
def create(name: str, fields: Mapping[str, str], by: Actor, at: datetime) -> Call:
    """A new call, not public yet, with a first draft version that holds the values of the source."""
    require(may_manage_calls(by))
    require(YES if name.strip() else no("formation.call_needs_name"))
    call = Call.objects.create(name=name.strip(), slug=_free_slug(name), created_at=at, **_only(fields))
    CallVersion.objects.create(call=call, content=default_document(), saved_at=at, saved_by_id=by.person_id or None)
    record("formation.call_created", call, by, at)
    return call


def _only(fields: Mapping[str, str]) -> dict[str, str]:
    return {key: value for key, value in fields.items() if key in FIELDS and key != "name"}


def _free_slug(name: str) -> str:
    stem = slugify(name)[:50] or "oproep"
    taken = set(Call.objects.filter(slug__startswith=stem).values_list("slug", flat=True)) | RESERVED
    return next(s for s in (stem, *(f"{stem}-{n}" for n in range(2, 1000))) if s not in taken)


@transaction.atomic
def describe(call_id: int, fields: Mapping[str, str], by: Actor, at: datetime) -> Call:
    """Change name, numbers, summary or contact."""
    call = _take(call_id, by)
    changed = {k: v for k, v in fields.items() if k in FIELDS and getattr(call, k) != v}
    require(YES if fields.get("name", call.name).strip() else no("formation.call_needs_name"))
    for key, value in changed.items():
        setattr(call, key, value)
    call.save()
    record("formation.call_described", call, by, at, fields=", ".join(sorted(changed)))
    return call


@transaction.atomic
def open_to_public(call_id: int, by: Actor, at: datetime) -> Call:
    """Publish the call; it needs a published version and a window of interest."""
    call = _take(call_id, by)
    require(YES if call.versions.filter(number__isnull=False).exists() else no("formation.call_needs_version"))
    require(YES if call.window_on("interest", day_of(at)) else no("formation.call_needs_window"))
    if call.published_at is None:
        call.published_at = at
        call.save(update_fields=["published_at"])
        record("formation.call_published", call, by, at)
    return call


@rule("F-07", configures)
@transaction.atomic
def decide_window(
    call_id: int, kind: str, opens_on: date, closes_on: date, reason: str, by: Actor, at: datetime
) -> CallWindow:
    """Decide (again) on a window; the earlier decision stays as history. ``kind``: interest, proposal, start or project."""
    call = _take(call_id, by)
    require(YES if closes_on >= opens_on else no("formation.window_closes_first"))
    require(YES if reason.strip() else no("formation.window_needs_reason"))
    window = CallWindow.objects.create(
        call=call,
        kind=kind,
        opens_on=opens_on,
        closes_on=closes_on,
        decided_on=day_of(at),
        reason=reason.strip(),
        created_at=at,
        created_by_id=by.person_id or None,
    )
    record("formation.window_decided", call, by, at, opens=opens_on.isoformat(), closes=closes_on.isoformat())
    return window


@rule("F-29", decides)
@transaction.atomic
def save_part(call_id: int, part: Mapping[str, Any], edition: int, by: Actor, at: datetime) -> CallVersion:
    """Save keys of the draft's content; ``edition`` is the one the writer saw, an older one is refused with the text kept.

    Raises ``ValueError`` with the wrong key when the content does not load.
    """
    call = _take(call_id, by)
    draft = draft_of(call, by, at)
    require(YES if draft.edition == edition else no("ui.changed_meanwhile"))
    content = {**draft.content, **part}
    CallContent.load(content)
    draft.content, draft.saved_at, draft.saved_by_id = content, at, by.person_id or None
    draft.edition += 1
    draft.save()
    record("formation.call_draft_saved", call, by, at, parts=", ".join(sorted(part)))
    return draft


def draft_of(call: Call, by: Actor, at: datetime) -> CallVersion:
    """The one draft of a call; after a publication it starts from the last published content."""
    draft = CallVersion.objects.select_for_update().filter(call=call, number__isnull=True).first()
    if draft is None:
        last = call.versions.order_by("-number").first()
        content = last.content if last else default_document()
        draft = CallVersion.objects.create(call=call, content=content, saved_at=at, saved_by_id=by.person_id or None)
    return draft


@rule("F-29", decides)
@transaction.atomic
def publish_version(call_id: int, note: str, by: Actor, at: datetime) -> CallVersion:
    """Freeze the draft under the next number; refused while anything is wrong. Running areas keep their version."""
    call = _take(call_id, by)
    draft = CallVersion.objects.select_for_update().filter(call=call, number__isnull=True).first()
    require(YES if draft else no("formation.call_no_draft"))
    assert draft is not None
    require(
        YES if not findings(draft.settings) else no("formation.call_has_findings", count=len(findings(draft.settings)))
    )
    last = call.versions.filter(number__isnull=False).order_by("-number").first()
    require(YES if last is None or note.strip() else no("formation.call_version_needs_note"))
    draft.number = last.number + 1 if last and last.number else 1
    draft.note, draft.published_at, draft.published_by_id = note.strip(), at, by.person_id or None
    draft.save()
    record("formation.call_version_published", call, by, at, number=draft.number, reason=draft.note)
    return draft


@rule("F-29", decides)
@transaction.atomic
def move_area(area_id: int, version_id: int, reason: str, by: Actor, at: datetime) -> Area:
    """Move a running area to another published version of its call, with a reason; submissions keep what they were."""
    require(may_manage_calls(by))
    area = Area.objects.select_for_update().get(pk=area_id)
    version = CallVersion.objects.get(pk=version_id, call_id=area.call_id)
    require(YES if version.number else no("formation.call_needs_version"))
    require(YES if reason.strip() else no("formation.move_needs_reason"))
    area.call_version = version
    area.save(update_fields=["call_version"])
    record("formation.area_moved_version", area, by, at, number=version.number, reason=reason.strip())
    return area


@transaction.atomic
def add_document(call_id: int, kind: str, title: str, file: StoredFile, by: Actor, at: datetime) -> CallDocument:
    """Publish a document of the call; one of the same kind and title is replaced and stays with its dates."""
    call = _take(call_id, by)
    call.documents.filter(kind=kind, title=title, replaced_at__isnull=True).update(replaced_at=at)
    document = CallDocument.objects.create(call=call, kind=kind, title=title, file=file, published_at=at)
    record("formation.document_added", call, by, at, title=title)
    return document


@transaction.atomic
def end_document(call_id: int, document_id: int, by: Actor, at: datetime) -> None:
    """Take a document off the public page; it stays kept with its dates."""
    call = _take(call_id, by)
    document = call.documents.select_for_update().get(pk=document_id)
    if document.replaced_at is None:
        document.replaced_at = at
        document.save(update_fields=["replaced_at"])
        record("formation.document_ended", call, by, at, title=document.title)


@transaction.atomic
def save_session(
    call_id: int, session_id: int | None, fields: Mapping[str, Any], by: Actor, at: datetime
) -> InfoSession:
    """Plan an information session, or change it (its recording comes afterwards)."""
    call = _take(call_id, by)
    require(YES if fields["ends_at"] > fields["starts_at"] else no("formation.session_ends_first"))
    session = call.sessions.get(pk=session_id) if session_id else InfoSession(call=call)
    for key in ("title", "starts_at", "ends_at", "place", "link", "recording"):
        setattr(session, key, fields.get(key, ""))
    session.save()
    record("formation.session_saved", call, by, at, title=session.title)
    return session


@rule("F-29", decides)
@transaction.atomic
def note_made_known(
    call_id: int, area_id: int | None, on: date, where: str, link: str, note: str, by: Actor, at: datetime
) -> MadeKnown:
    """Log where the call, or an area's needs, was made known; a day to come is refused."""
    call = _take(call_id, by) if area_id is None else Call.objects.get(pk=call_id)
    require(
        YES if by.has("manager") or (area_id and by.has("area_desk", "area", area_id)) else no("formation.manager_only")
    )
    require(YES if on <= day_of(at) else no("formation.made_known_later"))
    require(YES if where.strip() else no("formation.made_known_where"))
    row = MadeKnown.objects.create(
        call=call,
        area_id=area_id,
        on=on,
        where=where.strip(),
        link=link,
        note=note,
        recorded_at=at,
        recorded_by_id=by.person_id or None,
    )
    record("formation.made_known", call, by, at, where=row.where)
    return row


def _take(call_id: int, by: Actor) -> Call:
    require(may_manage_calls(by))
    return Call.objects.select_for_update().get(pk=call_id)
