"""1 720 hours a calendar year per person over all projects, less for part-timers (M-02; facts T-2.1)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from gezel.formation.rules.call_budget import Terms
from gezel.kernel.rule import decides, rule

from .amounts import HOUR, half_up
from .content import Budget


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
        name = _name(line.person)  # a line without a name stands by itself
        together.setdefault((line.number or line.organisation, name, -1 if name else place), []).append(place)
    most: dict[int, int] = {}  # by employment: most lines share theirs
    return tuple(_hours(budget, tuple(places), most) for places in together.values())


@lru_cache(4096)
def _name(person: str) -> str:
    return " ".join(person.casefold().split())


def _hours(budget: Budget, places: tuple[int, ...], most: dict[int, int]) -> PersonHours:
    first = budget.staff[places[0]]
    here, elsewhere, fte = first.hours, first.hours_elsewhere, first.fte
    for place in places[1:]:
        line = budget.staff[place]
        here += line.hours
        elsewhere = max(elsewhere, line.hours_elsewhere)  # declared once per person, however often it is repeated
        fte = max(fte, line.fte)
    if fte not in most:
        most[fte] = most_hours(fte, budget.calendar_years(), budget.terms)
    return PersonHours(first.person, first.organisation, places, here, elsewhere, most[fte])
