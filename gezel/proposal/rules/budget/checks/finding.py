"""What a check finds: a level, a sentence by code, the values it is about, and the field where one mends it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from gezel.kernel.money import Euro
from gezel.kernel.texts import say
from gezel.proposal.words import BLOCK, OK, WARN

from ..figures import Named

ORDER = (OK, WARN, BLOCK)  # from light to heavy

# Sections of a budget, where a place can lie.
STAFF, COFINANCING, FINANCING, ENVELOPE, QUOTED, GENERAL, FILE = (
    "staff",
    "cofinancing",
    "financing",
    "envelope",
    "quoted",
    "general",
    "file",
)


@dataclass(frozen=True, slots=True)
class Place:
    """A field of the budget: a section, the position of its line (0 is the first) or its part and source, and the field.

    In a workbook ``cell`` says where it was read (``Aangeworven!J4``); a page makes a link of the rest.
    """

    section: str
    row: int | None = None
    field: str = ""
    part: str = ""
    source: str = ""
    cell: str = ""


class Both(NamedTuple):
    """Words that are made up on the way, in both languages."""

    nl: str
    en: str


@dataclass(frozen=True, slots=True)
class Value:
    """A value with where it stands: cents or a text, and a place in words or the key of a figure of the budget."""

    value: int | str
    where: str | Both = ""
    figure: str = ""

    def shown(self) -> str:
        """Amounts with two decimals and a point (for programs), texts as they are."""
        return self.value if isinstance(self.value, str) else plain(self.value)

    def place(self, language: str = "nl") -> str:
        """The place in words."""
        if self.figure:
            return Named(self.figure).said(language)
        if isinstance(self.where, Both):
            return self.where.en if language == "en" else self.where.nl
        return self.where

    def said(self, language: str = "nl") -> str:
        """``149.151,45 (vraag 12)``, for a sentence."""
        amount = self.value if isinstance(self.value, str) else Euro(self.value).said(language)
        place = self.place(language)
        return f"{amount} ({place})" if place else amount


@dataclass(frozen=True, slots=True)
class Finding:
    """One outcome of a named check (``check``, stable) under a rule number; never changes anything."""

    check: str
    rule: str
    level: str
    code: str
    params: Mapping[str, Any] = field(default_factory=dict)
    values: tuple[Value, ...] = ()
    place: Place | None = None

    def sentence(self, language: str = "nl") -> str:
        """The sentence for a reader, with the cell in front when it was read from a workbook."""
        text = say(self.code, language, **self.params)
        cell = self.place.cell if self.place else ""
        if not cell:
            return text
        sheet, _, cell = cell.rpartition("!")
        return say("proposal.in_cell" if cell else "proposal.on_sheet", language, sheet=sheet, cell=cell, text=text)


def worst(findings: tuple[Finding, ...]) -> str:
    """The heaviest level; ``ok`` when there is nothing."""
    return max((finding.level for finding in findings), key=ORDER.index, default=OK)


def plain(cents: int) -> str:
    """``1234.56``: an amount for programs, always with two decimals."""
    sign = "-" if cents < 0 else ""
    return f"{sign}{abs(cents) // 100}.{abs(cents) % 100:02d}"


class Sum(tuple[Value, ...]):
    """Values that a sentence writes as a sum."""

    __slots__ = ()

    def said(self, language: str = "nl") -> str:
        """``28.473,93 (vraag 12) + 2.232,76 (vraag 12)``."""
        return " + ".join(value.said(language) for value in self)
