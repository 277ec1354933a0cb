"""The one check list of a budget: named rules, runnable at any time, the same before submitting.

``check_list(budget)`` answers every check with its level (``ok | warn | block``) and findings; ``findings(budget)`` only
what was found. Nothing is ever changed. A page says ``finding.sentence(language)`` and makes a link of ``finding.place``.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from gezel.proposal.words import BLOCK

from ..content import Budget
from ..totals import Totals, reckon
from . import lines, money, quotes
from .finding import Finding, Place, Value, worst
from .matter import Matter

__all__ = ["CHECKS", "Checked", "Finding", "Place", "Value", "blocking", "check_list", "findings", "worst"]

Check = Callable[[Matter], Iterator[Finding]]

# Name of the check (its title is ``proposal.checks_<name>``), the rule it holds, and what decides.
CHECKS: tuple[tuple[str, str, Check], ...] = (
    ("period", "P-02", money.period_in_order),
    ("staff_present", "P-07", lines.staff_present),
    ("line_complete", "P-07", lines.line_complete),
    ("number", "P-07", lines.number_valid),
    ("one_name", "P-07", lines.one_name_per_number),
    ("one_person", "P-07", lines.one_person),
    ("hours", "P-07", lines.hours_possible),
    ("person_hours", "M-02", lines.hours_of_a_person),
    ("wage", "P-08", lines.wage_possible),
    ("rate_cap", "P-08", lines.rate_within_cap),
    ("row_possible", "P-10", money.row_possible),
    ("rows_add_up", "P-10", money.rows_add_up),
    ("amounts", "P-11", money.amounts_possible),
    ("control", "P-11", money.control_is_zero),
    ("split", "P-11", money.split_followed),
    ("own_staff", "P-11", money.own_staff_worth),
    ("envelope", "P-12", money.within_envelope),
    ("later_years", "P-12", money.later_years_in_order),
    ("quoted", "P-14", quotes.quotes_agree),
)


@dataclass(frozen=True, slots=True)
class Checked:
    """One check of the list with what it found; ``level`` is the heaviest of it, ``ok`` when nothing was found."""

    name: str
    rule: str
    findings: tuple[Finding, ...]

    @property
    def level(self) -> str:
        """``ok | warn | block``."""
        return worst(self.findings)


def check_list(
    budget: Budget, totals: Totals | None = None, known: Collection[str] | None = None
) -> tuple[Checked, ...]:
    """Every check in its order. ``totals`` saves reckoning twice; ``known`` are the enterprise numbers of the system."""
    matter = Matter(budget, totals or reckon(budget), known)
    return tuple(Checked(name, number, tuple(check(matter))) for name, number, check in CHECKS)


def findings(budget: Budget, totals: Totals | None = None, known: Collection[str] | None = None) -> tuple[Finding, ...]:
    """Only what was found, in the order of the list."""
    return tuple(finding for checked in check_list(budget, totals, known) for finding in checked.findings)


def blocking(found: Collection[Finding]) -> tuple[Finding, ...]:
    """What keeps a proposal from being submitted."""
    return tuple(finding for finding in found if finding.level == BLOCK)
