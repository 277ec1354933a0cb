"""The sums of a budget: lines first, then parts, then the project; each rounded before it is added (P-08 to P-11)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from gezel.formation.rules.call_budget import Terms
from gezel.kernel.rule import decides, rule, shows
from gezel.proposal.words import OPERATION, PROJECT, SOURCES, SUPPORT

from .amounts import percentage, share
from .content import Budget, Financing
from .lines import CofinancingLine, StaffLine, cost, rate_of

ALL_SOURCES = tuple(code for code, _ in SOURCES)
BOTH = (OPERATION, SUPPORT)


@dataclass(frozen=True, slots=True)
class LineResult:
    """A staff line reckoned: rate and cost in cents, hours in thousandths."""

    line: StaffLine
    rate: int
    hours: int
    cost: int


@dataclass(frozen=True, slots=True)
class PartTotals:
    """The sums of a part or of the project, in cents (hours in thousandths)."""

    hours: int
    staff: int
    flat_rate: int
    financing: Mapping[str, int]  # every source, 0 where nothing is typed
    cofinancing: int  # the co-financing rows of this part

    @property
    def cost(self) -> int:
        """Staff and flat rate."""
        return self.staff + self.flat_rate

    @property
    def financed(self) -> int:
        """All sources together."""
        return sum(self.financing.values())

    @property
    def control(self) -> int:
        """Cost − financing; must be 0 before submission."""
        return control(self.cost, self.financed)

    @property
    def percentages(self) -> Mapping[str, int]:
        """Each source as points of the cost, as displayed."""
        return percentages(self.financing, self.cost)


@dataclass(frozen=True, slots=True)
class Totals:
    """A budget reckoned: its lines, ``parts`` by ``operation | support | project``, rows by (part, source)."""

    lines: tuple[LineResult, ...]
    parts: Mapping[str, PartTotals]
    rows: Mapping[tuple[str, str], int]

    @property
    def project(self) -> PartTotals:
        """Both parts together."""
        return self.parts[PROJECT]


def reckon(budget: Budget) -> Totals:
    """Every figure of a budget, from what was typed."""
    lines = tuple(_reckoned(line, budget.terms) for line in budget.staff)
    rows = row_sums(budget.cofinancing)
    parts = {part: _part(part, lines, rows, budget.financing, budget.terms) for part in BOTH}
    return Totals(lines, {**parts, PROJECT: together(parts.values())}, rows)


def _reckoned(line: StaffLine, terms: Terms) -> LineResult:
    rate = rate_of(line, terms)
    return LineResult(line, rate, line.hours, cost(rate, line.hours))


def _part(
    part: str,
    lines: tuple[LineResult, ...],
    rows: Mapping[tuple[str, str], int],
    financing: Financing,
    terms: Terms,
) -> PartTotals:
    own = [result for result in lines if result.line.part == part]
    staff = sum(result.cost for result in own)
    return PartTotals(
        hours=sum(result.hours for result in own),
        staff=staff,
        flat_rate=flat_rate(staff, terms),
        financing={source: financing.get((part, source), 0) for source in ALL_SOURCES},
        cofinancing=sum(amount for (of, _), amount in rows.items() if of == part),
    )


@rule("P-09", decides)
def flat_rate(staff: int, terms: Terms) -> int:
    """The flat rate over the staff costs of one part, rounded for that part."""
    return share(staff, terms.flat_points)


@rule("P-09", decides)
def together(parts: Iterable[PartTotals]) -> PartTotals:
    """The project as the sum of its parts; nothing is reckoned anew over the total."""
    both = tuple(parts)
    return PartTotals(
        hours=sum(part.hours for part in both),
        staff=sum(part.staff for part in both),
        flat_rate=sum(part.flat_rate for part in both),
        financing={source: sum(part.financing[source] for part in both) for source in ALL_SOURCES},
        cofinancing=sum(part.cofinancing for part in both),
    )


@rule("P-10", decides)
def row_sums(lines: Iterable[CofinancingLine]) -> dict[tuple[str, str], int]:
    """The co-financing rows added up per (part, source)."""
    sums: dict[tuple[str, str], int] = {}
    for line in lines:
        sums[line.part, line.source] = sums.get((line.part, line.source), 0) + line.amount
    return sums


@rule("P-11", decides)
def control(costs: int, financed: int) -> int:
    """Cost − financing, in cents."""
    return costs - financed


@rule("P-11", shows)
def percentages(financing: Mapping[str, int], costs: int) -> dict[str, int]:
    """Amounts as points of the cost: a rounded display, never a basis to reckon with."""
    return {source: percentage(amount, costs) for source, amount in financing.items()}
