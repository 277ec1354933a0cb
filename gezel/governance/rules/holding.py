"""Who holds a mandate when: gaps and overlaps, and whether somebody may take one up (G-04), on plain values.

A span is a first day and an exclusive end (``None``: open).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, no


@dataclass(frozen=True, slots=True)
class Span:
    """From a day until (exclusive) a day; ``until_on`` empty is without end."""

    from_on: date
    until_on: date | None = None

    def holds(self, on: date) -> bool:
        """Whether a day lies in it."""
        return self.from_on <= on and (self.until_on is None or on < self.until_on)


@rule("G-04", decides)
def gaps(held: Iterable[Span], within: Span) -> tuple[Span, ...]:
    """The parts of ``within`` in which nobody holds the mandate, in order of time."""
    found: list[Span] = []
    free_from: date | None = within.from_on
    for span in sorted(held, key=lambda s: s.from_on):
        if free_from is None or (within.until_on and span.from_on >= within.until_on):
            break
        if span.from_on > free_from:
            found.append(Span(free_from, span.from_on))
        free_from = None if span.until_on is None else max(free_from, span.until_on)
    if free_from is not None and (within.until_on is None or free_from < within.until_on):
        found.append(Span(free_from, within.until_on))
    return tuple(found)


@rule("G-04", decides)
def overlaps(held: Iterable[Span]) -> tuple[Span, ...]:
    """The parts in which more than one holds the mandate, in order of time; neighbours stay apart."""
    rows = list(held)
    edges = sorted({s.from_on for s in rows} | {s.until_on for s in rows if s.until_on})
    found = []
    for place, start in enumerate(edges):
        end = edges[place + 1] if place + 1 < len(edges) else None
        if sum(s.holds(start) for s in rows) > 1:
            found.append(Span(start, end))
    return tuple(found)


@rule("G-04", decides)
def may_hold(span: Span, partnership: Span, organisation_takes_part: bool | None) -> Verdict:
    """Whether a mandate can be held for a while: within the partnership, and for a partner or for nobody's organisation.

    ``organisation_takes_part`` is empty for who acts for nobody's organisation (a voice of the target group, an expert).
    """
    if span.until_on is not None and span.until_on <= span.from_on:
        return no("governance.ends_before_it_begins")
    if not partnership.holds(span.from_on):
        return no("governance.outside_partnership", first=partnership.from_on)
    return YES if organisation_takes_part is not False else no("governance.not_a_partner")
