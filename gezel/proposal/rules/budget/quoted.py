"""Figures written elsewhere, compared with what they ought to be equal to; never repaired (P-14)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from gezel.kernel.rule import decides, rule

from .amounts import WHOLE, half_up
from .content import Quoted


@dataclass(frozen=True, slots=True)
class Term:
    """One figure that was added up: its value, and either the key of a figure of the budget or the place it is quoted."""

    value: int
    key: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Difference:
    """A quoted figure that is not what it ought to be. ``expected`` is the rounded sum × points ÷ divisor, in cents."""

    position: int
    quoted: Quoted
    terms: tuple[Term, ...]
    base: int
    expected: int

    @property
    def by(self) -> int:
        """Quoted − expected."""
        return self.quoted.value - self.expected

    @property
    def yearly(self) -> int:
        """The base divided as asked, before the percentage is taken."""
        return half_up(self.base, self.quoted.divisor)

    @property
    def implied(self) -> int:
        """The base (after division) that would give the quoted value at this percentage."""
        return half_up(self.quoted.value * WHOLE, self.quoted.points)


@dataclass(frozen=True, slots=True)
class Unknown:
    """A quoted figure that cannot be compared: nothing is named (``name`` empty), or a name that nobody knows."""

    position: int
    quoted: Quoted
    name: str = ""


@rule("P-14", decides)
def differences(quoted: tuple[Quoted, ...], known: Mapping[str, int]) -> tuple[Difference | Unknown, ...]:
    """What disagrees or cannot be compared, in the order of the quotes; figures that agree give nothing."""
    marks = {quote.mark: quote for quote in quoted if quote.mark}
    named = {name for quote in quoted for name in quote.compare}
    found = (_compared(place, quote, marks, named, known) for place, quote in enumerate(quoted))
    return tuple(answer for answer in found if answer is not None)


def _compared(
    place: int, quote: Quoted, marks: Mapping[str, Quoted], named: Iterable[str], known: Mapping[str, int]
) -> Difference | Unknown | None:
    if not quote.compare:
        return None if quote.mark in named and quote.mark else Unknown(place, quote)
    terms = []
    for name in quote.compare:
        if name in marks:
            terms.append(Term(marks[name].value, place=marks[name].where))
        elif name in known:
            terms.append(Term(known[name], key=name))
        else:
            return Unknown(place, quote, name)
    base = sum(term.value for term in terms)
    expected = half_up(base * quote.points, WHOLE * quote.divisor)
    return None if expected == quote.value else Difference(place, quote, tuple(terms), base, expected)
