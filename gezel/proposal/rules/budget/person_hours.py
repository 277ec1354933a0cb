"""1 720 hours a calendar year per person over all projects, less for part-timers (M-02; facts T-2.1)."""

from __future__ import annotations

from dataclasses import dataclass

from gezel.kernel.rule import decides, rule

from .amounts import HOUR, half_up
from .content import Budget
from .lines import StaffLine
from .terms import Terms


@dataclass(frozen=True, slots=True)
class PersonHours:
    """The hours of one person (or of one line without a person), in thousandths; ``lines`` are positions in the budget.

    ``elsewhere`` is what the organisation *declared* for other projects.
    """

    person: str
    organisation: str
    lines: tuple[int, ...]
    here: int
    elsewhere: int
    most: int

    @property
    def over(self) -> int:
        """How many hours too many; 0 when it fits."""
        return max(0, self.here + self.elsewhere - self.most)


@rule("M-02", decides)
def most_hours(fte: int, years: int, terms: Terms) -> int:
    """The most a person can work in projects: 1 720 hours × employment × calendar years, in thousandths.

    1.0 → 1720, 0.8 → 1376, 0.5 → 860, 0.35 → 602, 0.06 → 103.2 h.
    """
    return half_up(terms.year_hours * fte, HOUR) * years


def person_hours(budget: Budget) -> tuple[PersonHours, ...]:
    """Each person's hours over all lines of the budget. Lines of one named person at one organisation are taken together."""
    together: dict[tuple[str, str, int], list[int]] = {}
    for place, line in enumerate(budget.staff):
        together.setdefault(_who(line, place), []).append(place)
    years = budget.calendar_years()
    return tuple(_hours(budget, tuple(places), years) for places in together.values())


def _who(line: StaffLine, place: int) -> tuple[str, str, int]:
    """Organisation and name; a line without a name stands by itself."""
    name = " ".join(line.person.casefold().split())
    return (line.number or line.organisation, name, -1 if name else place)


def _hours(budget: Budget, places: tuple[int, ...], years: int) -> PersonHours:
    lines = [budget.staff[place] for place in places]
    first = lines[0]
    return PersonHours(
        person=first.person,
        organisation=first.organisation,
        lines=places,
        here=sum(line.hours for line in lines),
        elsewhere=max(line.hours_elsewhere for line in lines),  # declared once per person, however often it is repeated
        most=most_hours(max(line.fte for line in lines), years, budget.terms),
    )
