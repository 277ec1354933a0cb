"""Writing the form together: each field is saved by itself with a version; nobody overwrites another's text unseen (F-08, F-11).

What comes in on an old version, or after the deadline, is kept beside the draft. Nothing typed is ever lost.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.typed import without_controls
from gezel.kernel.verdict import YES, Verdict, no, require

from ..models import Candidacy, Section, SectionVersion
from ..policies.candidacy import may_write, of_the_candidate
from ..queries.candidacy_draft import retained_challenges
from ..rules.form import field_codes
from .candidacy import STEPS, take

COALESCE = timedelta(minutes=10)  # saves of one writer within this time are one version in the history
SAVED, SAME, CONFLICT, LATE = "saved", "same", "conflict", "late"


@dataclass(frozen=True, slots=True)
class Saved:
    """What happened to a text: ``saved``, ``same`` (nothing changed), ``conflict`` or ``late`` (kept beside the draft).

    ``version`` is the version now in the draft; ``kept`` the row that keeps a text that did not come in; ``verdict`` says why.
    """

    outcome: str
    section: Section
    verdict: Verdict = YES
    kept: SectionVersion | None = None

    @property
    def version(self) -> int:
        """The version that stands in the draft now."""
        return self.section.version


@transaction.atomic
def save_section(candidacy_id: int, code: str, text: str, version: int, by: Actor, at: datetime) -> Saved:
    """Save one field; ``version`` is the one the writer started from."""
    candidacy = take(candidacy_id)
    require(of_the_candidate(by, candidacy))
    require(_known_field(candidacy, code))
    section = _section(candidacy, code, at)
    text = clean(text)
    if text == section.text:
        return Saved(SAME, section)
    in_time = may_write(by, candidacy, at)
    if not in_time:
        return Saved(LATE, section, in_time, _keep(section, text, version, by, at))
    require(STEPS.may("write", candidacy.state(at)))
    if not fits(section.version, section.text, version, text):
        return Saved(CONFLICT, section, _overtaken(section, by), _keep(section, text, version, by, at))
    _write(candidacy, section, text, by, at)
    return Saved(SAVED, section)


@rule("F-08", decides)
def fits(stands: int, text: str, version: int, incoming: str) -> bool:
    """Whether an incoming text may take the place of the one that stands: written on it, or containing all of it.

    The second case is a writer whose last answer got lost and who typed on: nothing of the standing text disappears.
    """
    return version == stands or (bool(text) and incoming.startswith(text))


def _overtaken(section: Section, by: Actor) -> Verdict:
    """Who was first: a colleague, or the same person in another window."""
    if section.saved_by_id == by.person_id:
        return no("formation.section_conflict_own", saved=section.saved_at)
    return no("formation.section_conflict", who=str(section.saved_by or ""), saved=section.saved_at)


def clean(text: str) -> str:
    """Text with plain line ends and without the signs that no database, feed or Word file keeps."""
    return without_controls(text.replace("\r\n", "\n").replace("\r", "\n"))


def _known_field(candidacy: Candidacy, code: str) -> Verdict:
    challenges = (c.pk for c in retained_challenges(candidacy.area_id))
    known = field_codes(candidacy.call_version.settings, challenges)
    return YES if code in known else no("formation.unknown_field", field=code)


def _section(candidacy: Candidacy, code: str, at: datetime) -> Section:
    section, _ = Section.objects.select_related("saved_by", "lease_by").get_or_create(
        candidacy=candidacy, code=code, defaults={"saved_at": at}
    )
    return section


def _keep(section: Section, text: str, version: int, by: Actor, at: datetime) -> SectionVersion:
    """Keep a text beside the draft, once: the same text from the same person sent again adds nothing."""
    row, made = section.versions.get_or_create(
        text=text,
        saved_by_id=by.person_id,
        conflict=True,
        merged_at=None,
        defaults={"version": version, "saved_at": at},
    )
    if made:
        record("formation.section_kept_beside", section.candidacy, by, at, field=section.code)
    return row


def _write(candidacy: Candidacy, section: Section, text: str, by: Actor, at: datetime) -> None:
    """Put the text in the draft; who saves holds the field for a while, so that colleagues see who is writing."""
    if _new_chapter(section, text, by, at):
        _to_history(section)
        record("formation.section_saved", candidacy, by, at, field=section.code, version=section.version + 1)
    _stands(candidacy, section, text, by, at)


def _to_history(section: Section) -> None:
    """The text that stands, with its writer, becomes an earlier version (once)."""
    section.versions.get_or_create(
        version=section.version,
        conflict=False,
        defaults={"text": section.text, "saved_at": section.saved_at, "saved_by_id": section.saved_by_id},
    )


def _stands(candidacy: Candidacy, section: Section, text: str, by: Actor, at: datetime) -> None:
    section.text, section.version = text, section.version + 1
    section.saved_at, section.saved_by_id = at, by.person_id
    section.lease_by_id = by.person_id
    section.lease_until = at + timedelta(seconds=candidacy.call_version.settings.numbers.lease_seconds)
    section.save(update_fields=["text", "version", "saved_at", "saved_by", "lease_by", "lease_until"])


def _new_chapter(section: Section, text: str, by: Actor, at: datetime) -> bool:
    """Whether the text that stood goes into the history: another writer, ten minutes on, or a large part disappears."""
    if section.version == 0:
        return False
    if section.saved_by_id != by.person_id or len(text) * 2 < len(section.text):
        return True
    last = section.versions.filter(conflict=False).first()
    return last is None or at - last.saved_at >= COALESCE


@transaction.atomic
def merge(kept_id: int, text: str, version: int, by: Actor, at: datetime) -> Saved:
    """A person settles two versions of a text: ``text`` is what must stand; both old ones stay in the history."""
    kept = SectionVersion.objects.select_related("section").get(pk=kept_id, conflict=True)
    candidacy = take(kept.section.candidacy_id)
    require(may_write(by, candidacy, at))
    kept = SectionVersion.objects.select_related("section").get(pk=kept_id)
    require(YES if kept.merged_at is None else no("formation.already_merged"))
    saved = save_section(candidacy.pk, kept.section.code, text, version, by, at)
    if saved.outcome in (SAVED, SAME):
        kept.merged_at = at
        kept.save(update_fields=["merged_at"])
        record("formation.section_merged", candidacy, by, at, field=kept.section.code)
    return saved


@transaction.atomic
def put_back(old_id: int, version: int, by: Actor, at: datetime) -> Saved:
    """Put an earlier text back as a new version; what stood always goes into the history.

    ``version``: the one the reader saw standing. When something newer stands, nothing changes (outcome ``conflict``, nothing
    kept: the earlier text is still in the history).
    """
    old = SectionVersion.objects.select_related("section").get(pk=old_id)
    candidacy = take(old.section.candidacy_id)
    require(may_write(by, candidacy, at))
    require(STEPS.may("write", candidacy.state(at)))
    section = _section(candidacy, old.section.code, at)
    if old.text == section.text:
        return Saved(SAME, section)
    if version != section.version:
        return Saved(CONFLICT, section, no("formation.put_back_newer", who=str(section.saved_by or "")))
    if section.version:
        _to_history(section)
    _stands(candidacy, section, old.text, by, at)
    record("formation.section_put_back", candidacy, by, at, field=section.code, version=old.version)
    return Saved(SAVED, section)
