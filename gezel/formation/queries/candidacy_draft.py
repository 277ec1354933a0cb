"""The draft of a candidacy as one frozen value: its fields, attachments, and what waits for a person. Five queries."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import Any

from gezel.organisations.models import Organisation
from gezel.organisations.rules.enterprise_number import dotted

from ..models import Attachment, Candidacy, Challenge, Section, SectionVersion
from ..rules.call_content import CallContent
from ..rules.form import CHALLENGE, Filled, field_codes
from ..words import HEADER_FIELDS


@dataclass(frozen=True, slots=True)
class Draft:
    """What is in the draft of ``candidacy`` now. ``conflicts``: texts that came in on an old version and wait for merging."""

    candidacy: Candidacy
    content: CallContent
    sections: dict[str, Section]
    challenges: tuple[Challenge, ...]
    attachments: tuple[Attachment, ...]
    conflicts: tuple[SectionVersion, ...]
    unplaced: int

    @property
    def codes(self) -> tuple[str, ...]:
        """Every field of the form in its order."""
        return field_codes(self.content, (c.pk for c in self.challenges))

    def text(self, code: str) -> str:
        """The text of a field; blank when nothing was written yet."""
        section = self.sections.get(code)
        return section.text if section else ""

    def filled(self, pages: int | None = None) -> Filled:
        """The draft in plain values, for the rules of completeness."""
        return Filled(
            texts={code: self.text(code) for code in self.codes},
            challenges=tuple(c.pk for c in self.challenges),
            engagement=self.candidacy.engagement_at is not None,
            pages=pages,
            attachments=len(self.attachments),
            conflicts=len(self.conflicts),
            unplaced=self.unplaced,
        )


def retained_challenges(area_id: int) -> tuple[Challenge, ...]:
    """The regional challenges that an area retained, in their order."""
    return tuple(Challenge.objects.filter(area_id=area_id, retained=True).order_by("number"))


def draft_of(candidacy: Candidacy) -> Draft:
    """Read the draft; ``candidacy`` comes with its area, organisation and call version selected."""
    return Draft(
        candidacy=candidacy,
        content=candidacy.call_version.settings,
        sections={s.code: s for s in candidacy.sections.select_related("saved_by", "lease_by")},
        challenges=retained_challenges(candidacy.area_id),
        attachments=tuple(candidacy.attachments.filter(removed_at__isnull=True).select_related("file")),
        conflicts=tuple(open_conflicts(candidacy)),
        unplaced=sum(len(f.unplaced) + len(f.found) for f in candidacy.uploads.filter(placed_at=None)),
    )


def open_conflicts(candidacy: Candidacy) -> list[SectionVersion]:
    """Texts kept beside the draft that nobody has merged yet, with their section and writer."""
    kept = SectionVersion.objects.filter(section__candidacy=candidacy, conflict=True, merged_at__isnull=True)
    return list(kept.select_related("section", "saved_by").order_by("pk"))


def frozen(draft: Draft) -> dict[str, Any]:
    """The draft as a submission keeps it and the jury reads it: plain values, texts without surrounding space."""
    engagement = draft.candidacy
    return {
        "header": {code: draft.text(code).strip() for code in HEADER_FIELDS},
        "answers": {q.code: draft.text(q.code).strip() for q in draft.content.questions},
        "challenges": [
            {"id": c.pk, "number": c.number, "title": c.title, "text": draft.text(f"{CHALLENGE}{c.pk}").strip()}
            for c in draft.challenges
        ],
        "attachments": [
            {"title": a.title, "file": str(a.file_id), "name": a.file.name, "sha256": a.file.sha256}
            for a in draft.attachments
        ],
        "organisation": _organisation(draft.candidacy.organisation),
        "engagement": {
            "by": str(engagement.engagement_by or ""),
            "at": engagement.engagement_at.isoformat() if engagement.engagement_at else "",
        },
    }


def _organisation(organisation: Organisation) -> dict[str, str]:
    seat = f"{organisation.seat_postcode} {organisation.seat_place}".strip()
    return {
        "name": organisation.name,
        "number": dotted(organisation.enterprise_number),
        "legal_form": organisation.get_legal_form_display(),
        "seat": ", ".join(part for part in (organisation.seat_street, seat) if part),
    }


def mark_of(content: dict[str, Any]) -> str:
    """SHA-256 (hex) over what was written, to recognise the same submission sent twice; the page count is left aside."""
    same = {key: value for key, value in content.items() if key != "pages"}
    plain = json.dumps(same, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(plain.encode()).hexdigest()
