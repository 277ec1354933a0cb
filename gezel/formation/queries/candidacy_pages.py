"""What the pages of a candidacy show: its parts with their fields, how far it is, what is missing and where (F-08, F-12)."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any

from django.shortcuts import get_object_or_404

from gezel.kernel.actor import Actor
from gezel.kernel.rule import rule, shows
from gezel.writing.queries.presence import NOBODY, Presence, presence
from gezel.writing.rules.saving import base_of

from ..documents.candidacy import part_d_pages
from ..models import CallVersion, Candidacy, SectionVersion
from ..rules.call_content import CallContent
from ..rules.form import CHALLENGE, Finding, findings
from ..words import HEADER_FIELDS
from .candidacy_draft import Draft, draft_of, frozen

CONTACT, ENGAGEMENT, FILES = "contact", "engagement", "bijlagen"
GROUP = "deel-"


@dataclass(frozen=True, slots=True)
class Field:
    """One field of the form as a page shows it; ``challenge`` is set for the contribution to a challenge."""

    code: str
    label: str
    help: str = ""
    words_hint: int = 0
    text: str = ""
    version: int = 0
    long: bool = True
    challenge: Any = None
    who: Presence = NOBODY
    kept: SectionVersion | None = None
    earlier: bool = False

    @property
    def base(self) -> str:
        """``code:version:hash`` of what the page shows: by it a save knows what its writer started from and changed."""
        return base_of(self.code, self.version, self.text)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the form: slug, title, how many of its fields are filled, and what is still to do there."""

    slug: str
    title: str
    filled: int
    total: int
    todo: tuple[Finding, ...]

    @property
    def done(self) -> bool:
        """Nothing in it stops a submission."""
        return not any(finding.blocks for finding in self.todo)


def own_candidacy(actor: Actor, pk: int) -> Candidacy:
    """The candidacy of the actor's own organisation, or 404. One query."""
    rows = Candidacy.objects.of(actor).select_related("area__call", "organisation", "call_version", "engagement_by")
    return get_object_or_404(rows, pk=pk)


@rule("F-08", shows)
def counted_pages(draft: Draft) -> int | None:
    """Pages of part D in our A4 template; None when the paper cannot be made. Counted once per text and version."""
    plain = json.dumps(frozen(draft), sort_keys=True, ensure_ascii=False)
    return _counted(plain, draft.candidacy.call_version_id, draft.candidacy.area.name)


@lru_cache(maxsize=128)
def _counted(plain: str, version_id: int, area: str) -> int | None:
    call = CallContent.load(CallVersion.objects.get(pk=version_id).content)
    try:
        return part_d_pages(json.loads(plain), call, area)
    except ValueError:
        return None


def findings_of(draft: Draft) -> tuple[Finding, ...]:
    """Everything that is missing or to look at in the draft."""
    return findings(draft.filled(counted_pages(draft)), draft.content)


def parts(draft: Draft, found: tuple[Finding, ...]) -> tuple[Part, ...]:
    """The parts of the form in their order, with what is to do in each."""
    made = [_part(draft, found, CONTACT, "", HEADER_FIELDS)]
    accepted = draft.candidacy.engagement_at is not None
    mine = tuple(f for f in found if f.field == "engagement")
    made.append(Part(ENGAGEMENT, "", int(accepted), 1, mine))
    for group, title in draft.content.groups.items():
        made.append(_part(draft, found, f"{GROUP}{group}", title, group_codes(draft, group)))
    made.append(Part(FILES, "", len(draft.attachments), draft.content.numbers.attachments_max, ()))
    return tuple(made)


def _part(draft: Draft, found: tuple[Finding, ...], slug: str, title: str, codes: tuple[str, ...]) -> Part:
    mine = tuple(f for f in found if f.field in codes)
    return Part(slug, title, sum(bool(draft.text(c).strip()) for c in codes), len(codes), mine)


def group_codes(draft: Draft, group: str) -> tuple[str, ...]:
    """The field codes of a group of questions; the challenges stand with the first question of the call."""
    asked = {q.code for q in draft.content.questions if q.group == group}
    first = draft.content.questions[0].code if draft.content.questions else ""
    return tuple(c for c in draft.codes if c in asked or (c.startswith(CHALLENGE) and first in asked))


def part_of(draft: Draft, code: str) -> str:
    """The slug of the part in which a field or a finding stands."""
    if code in HEADER_FIELDS:
        return CONTACT
    if code == "engagement":
        return ENGAGEMENT
    for group in draft.content.groups:
        if code in group_codes(draft, group):
            return f"{GROUP}{group}"
    return ""


def fields_of(
    draft: Draft, slug: str, actor: Actor, at: datetime, bases: Mapping[str, int] | None = None
) -> tuple[Field, ...]:
    """The fields of a part, with who else is writing in them now; ``bases``: the versions that an open page started from."""
    codes = HEADER_FIELDS if slug == CONTACT else group_codes(draft, slug.removeprefix(GROUP))
    return tuple(_field(draft, code, actor, at, (bases or {}).get(code)) for code in codes)


def _field(draft: Draft, code: str, actor: Actor, at: datetime, base: int | None) -> Field:
    section = draft.sections.get(code)
    kept = next((v for v in draft.conflicts if v.section.code == code), None)
    label, help_text, hint, challenge = _words(draft, code)
    return Field(
        code=code,
        label=label,
        help=help_text,
        words_hint=hint,
        text=section.text if section else "",
        version=section.version if section else 0,
        long=code not in HEADER_FIELDS,
        challenge=challenge,
        who=presence(section, actor, at, base),
        kept=kept,
        earlier=section is not None and section.version > 1,
    )


def _words(draft: Draft, code: str) -> tuple[str, str, int, Any]:
    if code.startswith(CHALLENGE):
        challenge = next(c for c in draft.challenges if f"{CHALLENGE}{c.pk}" == code)
        return f"{challenge.number}. {challenge.title}", "", 0, challenge
    if code in HEADER_FIELDS:
        return "", "", 0, None
    question = draft.content.question(code)
    return question.title, question.help, question.words_hint, None


def presence_mark(shown: tuple[Field, ...]) -> str:
    """A short mark of everything a page says about who is writing; another mark, another sentence."""
    return hashlib.sha256("|".join(f.who.mark for f in shown).encode()).hexdigest()[:12]


def page_of(actor: Actor, pk: int) -> Draft:
    """The draft behind a page, for its own people only (404 for others)."""
    return draft_of(own_candidacy(actor, pk))
