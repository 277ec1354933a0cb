"""One line of a budget: its hourly rate, its cost, and the way back from an amount to hours (P-07, P-08).

Wages, rates and costs in cents; hours and full-time equivalents in thousandths.
"""

from __future__ import annotations

from dataclasses import dataclass

from gezel.formation.rules.call_budget import Terms
from gezel.kernel.rule import decides, rule
from gezel.proposal.words import ENGAGED

from .amounts import HOUR, WHOLE, half_up, share


@dataclass(frozen=True, slots=True)
class StaffLine:
    """Somebody engaged, or a vacancy, with hours in the project over the budget's period.

    ``wage`` is the full-time gross monthly wage, also for part-timers; ``agreed_rate`` stands in where only a rate is known.
    ``fte`` is the employment at the organisation (for a vacancy: how many full-time equivalents it is for).
    ``hours_elsewhere`` are hours in other ESF projects as declared. ``counts_for`` names the co-financing source that
    pays for this line with its own staff, or is empty. ``person`` is a name or a neutral mark; empty for a vacancy.
    """

    part: str
    organisation: str
    number: str
    function: str
    hours: int
    wage: int | None = None
    kind: str = ENGAGED
    person: str = ""
    slip: str = ""
    activity: str = ""
    agreed_rate: int | None = None
    fte: int = HOUR
    hours_elsewhere: int = 0
    counts_for: str = ""


@dataclass(frozen=True, slots=True)
class CofinancingLine:
    """Means other than those of Europa WSE; ``person_bound`` when they are the work of project staff.

    ``number`` is the enterprise number of the organisation whose means they are; empty where that is not said.
    """

    part: str
    source: str
    amount: int
    person_bound: bool
    description: str = ""
    evidence: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True)
class HoursFor:
    """The hours that come nearest to an amount: what they cost, with which flat rate, and how many cents are missing."""

    hours: int
    cost: int
    flat_rate: int
    missing: int  # amount asked − value reached; below 0 when the nearest is above

    @property
    def value(self) -> int:
        """Cost and flat rate together, in cents."""
        return self.cost + self.flat_rate


@rule("P-08", decides)
def hourly_rate(wage: int, terms: Terms) -> int:
    """The standard hourly rate (SUT): 1.2 % of the full-time gross monthly wage, half up to the cent."""
    return share(wage, terms.rate_points)


def rate_of(line: StaffLine, terms: Terms) -> int:
    """The rate of a line: from its wage, else the agreed rate, else 0."""
    if line.wage is not None:
        return hourly_rate(line.wage, terms)
    return line.agreed_rate or 0


@rule("P-08", decides)
def cost(rate: int, hours: int) -> int:
    """The rounded rate × hours, half up to the cent."""
    return half_up(rate * hours, HOUR)


@rule("P-08", decides)
def hours_for(amount: int, rate: int, terms: Terms, *, with_flat_rate: bool) -> HoursFor:
    """How many hours at a rate are worth an amount, with or without their flat rate; of two equally near, the lower.

    A thousandth of an hour is the smallest step, so some amounts cannot be reached: ``missing`` says by how much.
    """
    if rate <= 0 or amount < 0:
        raise ValueError("a rate above 0 and an amount of at least 0")
    points = terms.flat_points if with_flat_rate else 0
    near = amount * HOUR * WHOLE // (rate * (WHOLE + points))
    around = 2 * HOUR // rate + 2  # roundings of rate × hours and of the flat rate can shift the nearest by so much
    found = [_worth(hours, rate, points, amount) for hours in range(max(near - around, 0), near + around + 1)]
    return min(found, key=lambda answer: (abs(answer.missing), answer.hours))


def _worth(hours: int, rate: int, points: int, amount: int) -> HoursFor:
    paid = cost(rate, hours)
    flat = share(paid, points)
    return HoursFor(hours, paid, flat, amount - paid - flat)
