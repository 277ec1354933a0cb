"""Whether a candidacy is complete: one finding per thing that is missing or wrong, with the field it is about (F-08, F-12)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from dataclasses import field as made_by
from typing import Any

from gezel.kernel.rule import decides, rule
from gezel.kernel.typed import is_blank
from gezel.kernel.verdict import YES, Verdict, no

from ..words import HEADER_FIELDS
from .call_content import CallContent

# As mail servers take it: no dot at an end or twice in a row, no sign of another script before the @.
_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_LABEL = r"[^\W_](?:[\w-]{0,61}[^\W_])?"
_EMAIL = re.compile(rf"{_ATOM}(?:\.{_ATOM})*@(?:{_LABEL}\.)+(?!\d+$){_LABEL}")
CHALLENGE = "challenge-"


@dataclass(frozen=True, slots=True)
class Filled:
    """What has been filled in, in plain values. ``texts``: field code → text; a challenge's field is ``challenge-<id>``.

    ``pages`` of part D in our A4 template, None when not counted; ``conflicts`` and ``unplaced`` count what waits for a person.
    """

    texts: Mapping[str, str]
    challenges: tuple[int, ...] = ()
    engagement: bool = False
    pages: int | None = None
    attachments: int = 0
    conflicts: int = 0
    unplaced: int = 0

    def text(self, code: str) -> str:
        """The text of a field without surrounding space; blank when not there."""
        text = self.texts.get(code, "").strip()
        return "" if is_blank(text) else text


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to mend (``blocks``) or to look at, with the code of the field it is about."""

    code: str
    field: str
    params: Mapping[str, Any] = made_by(default_factory=dict)
    blocks: bool = True


def field_codes(content: CallContent, challenges: Iterable[int]) -> tuple[str, ...]:
    """Every field of the form in its order: contact, then the questions, the challenges right after the first question."""
    codes = [*HEADER_FIELDS]
    for place, question in enumerate(content.questions):
        codes.append(question.code)
        if place == 0:
            codes += [f"{CHALLENGE}{number}" for number in challenges]
    return tuple(codes)


@rule("F-08", decides)
def missing_fields(filled: Filled, content: CallContent) -> tuple[Finding, ...]:
    """A finding for every contact field and every question of the call that is empty, and for an address that is none."""
    found = [Finding(f"formation.missing_{code}", code) for code in HEADER_FIELDS if not filled.text(code)]
    email = filled.text("contact_email")
    if email and not _EMAIL.fullmatch(email):
        found.append(Finding("formation.wrong_contact_email", "contact_email", {"typed": email}))
    for question in content.questions:
        if not filled.text(question.code):
            found.append(Finding("formation.missing_answer", question.code, {"question": question.title}))
    return tuple(found)


@rule("F-08", decides)
def missing_engagement(filled: Filled) -> tuple[Finding, ...]:
    """The engagement to the quality framework and its coaching is accepted explicitly."""
    return () if filled.engagement else (Finding("formation.missing_engagement", "engagement"),)


@rule("F-12", decides)
def missing_contribution(filled: Filled) -> tuple[Finding, ...]:
    """At least one of the retained challenges has what the candidate contributes to it."""
    codes = [f"{CHALLENGE}{number}" for number in filled.challenges]
    if not codes or any(filled.text(code) for code in codes):
        return ()
    return (Finding("formation.missing_contribution", codes[0]),)


@rule("F-08", decides)
def too_long(pages: int | None, pages_max: int) -> tuple[Finding, ...]:
    """Part D counts at most the call's number of pages in our A4 template."""
    if pages is None or pages <= pages_max:
        return ()
    return (
        Finding("formation.too_many_pages", "pages", {"pages": pages, "max": pages_max, "over": pages - pages_max}),
    )


def to_look_at(filled: Filled) -> tuple[Finding, ...]:
    """What does not stop a submission but should be known: two versions of a text, passages without a place."""
    found = []
    if filled.conflicts:
        found.append(Finding("formation.open_conflicts", "conflicts", {"count": filled.conflicts}, blocks=False))
    if filled.unplaced:
        found.append(Finding("formation.open_passages", "unplaced", {"count": filled.unplaced}, blocks=False))
    return tuple(found)


def findings(filled: Filled, content: CallContent) -> tuple[Finding, ...]:
    """Everything there is to say, in the order of the form."""
    return (
        *missing_fields(filled, content),
        *missing_contribution(filled),
        *missing_engagement(filled),
        *too_long(filled.pages, content.numbers.pages_max),
        *to_look_at(filled),
    )


def complete(found: Iterable[Finding]) -> Verdict:
    """Yes when nothing blocks; otherwise a refusal with the first finding's code and how many there are."""
    blocking = [finding for finding in found if finding.blocks]
    if not blocking:
        return YES
    return no("formation.not_complete", count=len(blocking), first=blocking[0].code)
