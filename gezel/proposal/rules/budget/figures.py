"""The figures of a budget by name, so that a figure quoted elsewhere can be compared with the right one (P-14).

A key is ``measure:part`` (``vcf:operation``, ``flat_rate:project``, ``own_local:operation``); its words, Dutch and
English, are what people write in the workbook and read in a finding.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from gezel.formation.rules.call_budget import Terms
from gezel.kernel.texts import say
from gezel.proposal.words import COFINANCING_SOURCES, OPERATION, PROJECT, SUPPORT

from .content import Budget
from .lines import StaffLine
from .totals import ALL_SOURCES, BOTH, PartTotals, Totals, flat_rate

ALL_PARTS = (OPERATION, SUPPORT, PROJECT)
SUMS = ("staff", "flat_rate", "cost", "cofinancing", "financed", "envelope")
OWN = tuple(f"own_{source}" for source in COFINANCING_SOURCES)
MEASURES = (*SUMS, *ALL_SOURCES, *OWN)
KEYS = tuple(f"{measure}:{part}" for measure in MEASURES for part in ALL_PARTS)


class Named(str):
    """A figure's key that a sentence writes in the words of the reader's language."""

    __slots__ = ()

    def said(self, language: str = "nl") -> str:
        """``VCF werking`` or ``VCF operation``."""
        measure, _, part = self.partition(":")
        return f"{say(f'proposal.figure_{measure}', language)} {say(f'proposal.part_{part}', language)}"


class PartName(str):
    """A part that a sentence writes in the reader's language."""

    __slots__ = ()

    def said(self, language: str = "nl") -> str:
        """``werking`` or ``operation``."""
        return say(f"proposal.part_{self}", language)


@cache
def by_words() -> Mapping[str, str]:
    """Words in lower case, of both languages, → key."""
    return {Named(key).said(language).casefold(): key for language in ("en", "nl") for key in KEYS}


def figures(budget: Budget, totals: Totals) -> dict[str, int]:
    """Every figure that is known, key → cents."""
    found = {
        f"{measure}:{part}": amount for part in ALL_PARTS for measure, amount in _of_part(totals.parts[part]).items()
    }
    granted = budget.envelope.amounts
    found.update({f"envelope:{part}": granted[part] for part in BOTH if part in granted})
    if all(part in granted for part in BOTH):
        found[f"envelope:{PROJECT}"] = sum(granted[part] for part in BOTH)
    return {**found, **_own(budget, totals)}


def _of_part(part: PartTotals) -> dict[str, int]:
    return {
        "staff": part.staff,
        "flat_rate": part.flat_rate,
        "cost": part.cost,
        "cofinancing": part.cofinancing,
        "financed": part.financed,
        **part.financing,
    }


def _own(budget: Budget, totals: Totals) -> dict[str, int]:
    found = {}
    for source in COFINANCING_SOURCES:
        per_part = {part: own_staff_value(totals, part, source, budget.terms) for part in BOTH}
        found.update({f"own_{source}:{part}": amount for part, amount in per_part.items()})
        found[f"own_{source}:{PROJECT}"] = sum(per_part.values())
    return found


def own_staff_value(totals: Totals, part: str, source: str, terms: Terms) -> int:
    """What the own staff of a source is worth in a part: its cost, with its flat rate where the terms say so (P-11)."""
    return valued(sum(result.cost for result in totals.lines if _counts(result.line, part, source)), source, terms)


def valued(staff: int, source: str, terms: Terms) -> int:
    """Staff costs of a source as co-financing, with or without flat rate."""
    return staff + (flat_rate(staff, terms) if source in terms.with_flat_rate else 0)


def own_staff_per_organisation(totals: Totals, part: str, source: str, terms: Terms) -> dict[str, int]:
    """The same per organisation, each rounded for itself (so the sum may differ by cents from the whole)."""
    costs: dict[str, int] = {}
    for result in totals.lines:
        if _counts(result.line, part, source):
            costs[result.line.organisation] = costs.get(result.line.organisation, 0) + result.cost
    return {organisation: valued(staff, source, terms) for organisation, staff in costs.items()}


def _counts(line: StaffLine, part: str, source: str) -> bool:
    return line.part == part and line.counts_for == source
