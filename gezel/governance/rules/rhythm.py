"""When a body should meet again, by its rhythm (G-06)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from gezel.kernel.days import TERMS, Counted, add_months, count
from gezel.kernel.rule import decides, rule

FIRST_HALF_YEAR = 6  # months: "the first half year" of the agreement


@rule("G-06", decides)
def months_between(kind: str, own: int | None, since: date, started_on: date, numbers: Mapping[str, int]) -> int | None:
    """How many months a body may leave between two meetings; ``None`` when it meets as needed.

    The support group follows the numbers of the partnership: closer together as long as ``since`` (the last meeting, else the start)
    lies in the first half year. Another body follows its own rhythm.
    """
    if kind != "support_group":
        return own
    early = since < add_months(started_on, FIRST_HALF_YEAR)
    return numbers["support_group_first_months" if early else "support_group_later_months"]


@rule("G-06", decides)
def next_due(
    kind: str, own: int | None, previous: date | None, started_on: date, numbers: Mapping[str, int]
) -> Counted | None:
    """The term in which a body meets again, counted from its last meeting, else from the start; none without a rhythm."""
    since = previous or started_on
    months = months_between(kind, own, since, started_on, numbers)
    return count(TERMS["meeting"].but(length=months), since) if months else None
