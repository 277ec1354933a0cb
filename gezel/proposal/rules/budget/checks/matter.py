"""What every check gets to look at, reckoned once."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from ..content import Budget
from ..totals import Totals


@dataclass(frozen=True, slots=True)
class Matter:
    """A budget with its sums. ``known`` are the enterprise numbers that the system knows; ``None`` when nobody can tell."""

    budget: Budget
    totals: Totals
    known: Collection[str] | None = None
