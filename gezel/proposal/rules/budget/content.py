"""A budget as it is entered: lines, financing, envelope, quoted figures, and the terms it is reckoned with.

Plain values only, so that pages, workbooks, the command line and what-if questions all reckon the same thing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from gezel.formation.rules.call_budget import Terms
from gezel.proposal.words import MORE_DEVELOPED

from .lines import CofinancingLine, StaffLine

Financing = Mapping[tuple[str, str], int]  # (part, source) → cents; a key that is absent is a field left empty


@dataclass(frozen=True, slots=True)
class LaterYear:
    """The amounts typed for a year after this period: part → cents."""

    year: int
    amounts: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Envelope:
    """What an area may spend over the whole term, operation and support apart, and the later years as typed."""

    amounts: Mapping[str, int] = field(default_factory=dict)  # part → cents; absent: not known
    later: tuple[LaterYear, ...] = ()


@dataclass(frozen=True, slots=True)
class Quoted:
    """A figure written elsewhere (a text, an annex), with its place, and what it ought to be equal to.

    ``compare`` names figures of the budget (keys of :mod:`.figures`) and marks of other quoted figures, which are added
    up; of that sum ``points`` are taken (10 000 = all) and divided by ``divisor``. Empty: only named by others.
    """

    value: int
    place: str
    mark: str = ""
    description: str = ""
    compare: tuple[str, ...] = ()
    points: int = 10_000
    divisor: int = 1

    @property
    def where(self) -> str:
        """Place and description together."""
        return ", ".join(word for word in (self.place, self.description) if word)


@dataclass(frozen=True, slots=True)
class Budget:
    """Everything that is typed for one budget; sums and controls come from :func:`.totals.reckon`."""

    staff: tuple[StaffLine, ...] = ()
    cofinancing: tuple[CofinancingLine, ...] = ()
    financing: Financing = field(default_factory=dict)
    envelope: Envelope = field(default_factory=Envelope)
    quoted: tuple[Quoted, ...] = ()
    title: str = ""
    start: date | None = None
    end: date | None = None
    region: str = MORE_DEVELOPED
    terms: Terms = field(default_factory=Terms)

    def calendar_years(self) -> int:
        """How many calendar years the period touches; a period that is not whole counts as one."""
        return max(1, self.end.year - self.start.year + 1) if self.start and self.end else 1
