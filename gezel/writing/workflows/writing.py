"""Saving, merging and putting back a text that several people write: nothing typed is ever lost (F-08, P-04).

The room that keeps the text locks the whole it belongs to, asks its own policies, and then calls these within its transaction.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.verdict import YES, Verdict, no, require

from .. import words
from ..models import Passage, PassageVersion
from ..rules.saving import clean, fits, new_chapter


@dataclass(frozen=True, slots=True)
class Saved:
    """What happened to a text: ``saved``, ``same`` (nothing changed), ``conflict`` or ``late`` (kept beside the draft).

    ``version`` is the version now in the draft; ``kept`` the row that keeps a text that did not come in; ``verdict`` says why.
    """

    outcome: str
    section: Any
    verdict: Verdict = YES
    kept: Any = None

    @property
    def version(self) -> int:
        """The version that stands in the draft now."""
        return int(self.section.version)


@dataclass(frozen=True, slots=True)
class Desk:
    """Around a text: the whole in whose history its changes stand, how long a writer holds a field, and whether the draft is open.

    ``open``: a refusal keeps what comes in beside the draft, with that reason.
    """

    whole: Any
    lease_seconds: int
    open: Verdict = YES


def save(section: Passage, text: str, version: int, desk: Desk, by: Actor, at: datetime) -> Saved:
    """Save a text; ``version`` is the one the writer started from."""
    text = clean(text)
    if text == section.text:
        return Saved(words.SAME, section)
    if not desk.open:
        return Saved(words.LATE, section, desk.open, _keep(section, text, version, desk, by, at))
    if not fits(section.version, section.text, version, text):
        return Saved(words.CONFLICT, section, _overtaken(section, by), _keep(section, text, version, desk, by, at))
    if section.version and _new_chapter(section, text, by, at):
        _to_history(section)
        record("writing.section_saved", desk.whole, by, at, field=section.code, version=section.version + 1)
    _stands(section, text, desk, by, at)
    return Saved(words.SAVED, section)


def merge(kept: PassageVersion, text: str, version: int, desk: Desk, by: Actor, at: datetime) -> Saved:
    """A person settles two texts: ``text`` is what must stand; both old ones stay in the history. ``kept`` is read under the lock."""
    require(YES if kept.merged_at is None else no("writing.already_merged"))
    saved = save(kept.section, text, version, desk, by, at)
    if saved.outcome in (words.SAVED, words.SAME):
        kept.merged_at = at
        kept.save(update_fields=["merged_at"])
        record("writing.section_merged", desk.whole, by, at, field=kept.section.code)
    return saved


def put_back(old: PassageVersion, section: Passage, version: int, desk: Desk, by: Actor, at: datetime) -> Saved:
    """Put an earlier text back as a new version; what stood always goes into the history.

    ``version``: the one the reader saw standing. When something newer stands, nothing changes (outcome ``conflict``, nothing
    kept: the earlier text is still in the history).
    """
    require(desk.open)
    if old.text == section.text:
        return Saved(words.SAME, section)
    if version != section.version:
        return Saved(words.CONFLICT, section, no("writing.put_back_newer", who=str(section.saved_by or "")))
    if section.version:
        _to_history(section)
    _stands(section, old.text, desk, by, at)
    record("writing.section_put_back", desk.whole, by, at, field=section.code, version=old.version)
    return Saved(words.SAVED, section)


def _overtaken(section: Passage, by: Actor) -> Verdict:
    """Who was first: a colleague, or the same person in another window."""
    if section.saved_by_id == by.person_id:
        return no("writing.section_conflict_own", saved=section.saved_at)
    return no("writing.section_conflict", who=str(section.saved_by or ""), saved=section.saved_at)


def _keep(section: Passage, text: str, version: int, desk: Desk, by: Actor, at: datetime) -> PassageVersion:
    """Keep a text beside the draft, once: the same text from the same person sent again adds nothing.

    Compared here and not in the database, so that a room may keep its texts encrypted.
    """
    beside = section.versions.filter(saved_by_id=by.person_id, conflict=True, merged_at=None)
    kept: PassageVersion | None = next((row for row in beside if row.text == text), None)
    if kept is None:
        kept = section.versions.create(text=text, saved_by_id=by.person_id, conflict=True, version=version, saved_at=at)
        record("writing.section_kept_beside", desk.whole, by, at, field=section.code)
    assert kept is not None
    return kept


def _new_chapter(section: Passage, text: str, by: Actor, at: datetime) -> bool:
    last = section.versions.filter(conflict=False).first()
    same = section.saved_by_id == by.person_id
    return new_chapter(section.text, text, same, last.saved_at if last else None, at)


def _to_history(section: Passage) -> None:
    """The text that stands, with its writer, becomes an earlier version (once)."""
    section.versions.get_or_create(
        version=section.version,
        conflict=False,
        defaults={"text": section.text, "saved_at": section.saved_at, "saved_by_id": section.saved_by_id},
    )


def _stands(section: Passage, text: str, desk: Desk, by: Actor, at: datetime) -> None:
    """The text is the draft; who saves holds the field for a while, so that colleagues see who is writing."""
    section.text, section.version = text, section.version + 1
    section.saved_at, section.saved_by_id = at, by.person_id
    section.lease_by_id = by.person_id
    section.lease_until = at + timedelta(seconds=desk.lease_seconds)
    section.save(update_fields=["text", "version", "saved_at", "saved_by", "lease_by", "lease_until"])
