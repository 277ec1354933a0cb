"""What if wages rise or the team changes: the cost of each remaining year against the envelope (P-12; facts 10.5).

Budgets are not indexed, so growing wages eat the later years. A surplus goes on to the next year (M-01).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from gezel.formation.rules.call_budget import Terms

from .amounts import HOUR, WHOLE, half_up, share
from .content import Budget
from .lines import StaffLine, cost, hourly_rate
from .totals import flat_rate

MONTHS = 12


@dataclass(frozen=True, slots=True)
class Question:
    """What is supposed: first and last year, points a year that wages rise, and per year the share of today's hours.

    ``hours`` is year → points of the present hours (10 000 = the same team); a year without an entry keeps the one before.
    ``base_months`` is the length of the present period, so that nine months are stretched to a year.
    """

    part: str
    first: int
    last: int
    wage_growth: int = 0
    hours: Mapping[int, int] = field(default_factory=dict)
    base_months: int = MONTHS


@dataclass(frozen=True, slots=True)
class YearForecast:
    """One year in cents: cost, what was there at its start, and what is left; ``runs_out`` is the month (1–12) it ends."""

    year: int
    staff: int
    flat_rate: int
    available: int
    runs_out: int | None

    @property
    def cost(self) -> int:
        """Staff and flat rate."""
        return self.staff + self.flat_rate

    @property
    def left(self) -> int:
        """Available − cost; below 0 when the year cannot be paid."""
        return self.available - self.cost


@dataclass(frozen=True, slots=True)
class Forecast:
    """The years in order, and the first month in which the money does not reach (year, month)."""

    years: tuple[YearForecast, ...]
    runs_out: tuple[int, int] | None


def forecast(budget: Budget, question: Question, available: int) -> Forecast:
    """Each year's cost with grown wages and changed hours against the means left at the start of ``question.first``.

    Wages grow once a year from the second year on; rates and costs are rounded as in any budget. The present lines stand
    for the first year.
    """
    lines = [line for line in budget.staff if line.part == question.part]
    years: list[YearForecast] = []
    points = WHOLE
    for number, year in enumerate(range(question.first, question.last + 1)):
        points = question.hours.get(year, points)
        grown = (WHOLE + question.wage_growth, number)
        staff = sum(_cost(line, grown, points, question.base_months, budget.terms) for line in lines)
        flat = flat_rate(staff, budget.terms)
        years.append(YearForecast(year, staff, flat, available, runs_out(available, staff + flat)))
        available = years[-1].left
    ended = next(((year.year, year.runs_out) for year in years if year.runs_out), None)
    return Forecast(tuple(years), ended)


def runs_out(available: int, costs: int) -> int | None:
    """The first month that cannot be paid in full when a year costs the same every month; ``None`` when all can."""
    if available >= costs:
        return None
    return max(available, 0) * MONTHS // costs + 1


def _cost(line: StaffLine, grown: tuple[int, int], points: int, months: int, terms: Terms) -> int:
    hours = share(half_up(line.hours * MONTHS, months), points)
    if line.wage is not None:
        return cost(hourly_rate(_grow(line.wage, grown), terms), hours)
    return cost(_grow(line.agreed_rate or 0, grown), hours)


def _grow(amount: int, grown: tuple[int, int]) -> int:
    factor, times = grown
    return half_up(amount * factor**times, WHOLE**times)


def full_time(hours: int, terms: Terms) -> int:
    """Hours of a year as thousandths of a full-time equivalent."""
    return half_up(hours * HOUR, terms.year_hours)
