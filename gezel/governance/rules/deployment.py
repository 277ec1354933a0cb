"""Sums of deployed FTE on a day (G-05). FTE in thousandths; sums never round."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from gezel.kernel.rule import decides, rule

from .holding import Span


@dataclass(frozen=True, slots=True)
class Deployed:
    """A partner (id) deploys ``fte`` thousandths in a kind of role over a span."""

    organisation_id: int
    kind: str
    fte: int
    span: Span


@rule("G-05", decides)
def fte_by_partner(rows: Iterable[Deployed], on: date) -> Mapping[int, int]:
    """Thousandths per partner on a day."""
    found: dict[int, int] = defaultdict(int)
    for row in rows:
        if row.span.holds(on):
            found[row.organisation_id] += row.fte
    return found


@rule("G-05", decides)
def fte_of_kind(rows: Iterable[Deployed], kind: str, on: date) -> int:
    """Thousandths deployed in one kind of role on a day: what capacity is counted with."""
    return sum(row.fte for row in rows if row.kind == kind and row.span.holds(on))
