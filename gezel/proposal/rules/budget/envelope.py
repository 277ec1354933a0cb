"""The envelope of an area: this period's cost plus the later years as typed, never above what was granted (P-12)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from gezel.kernel.rule import decides, rule

from .content import Envelope
from .totals import BOTH


@dataclass(frozen=True, slots=True)
class EnvelopeState:
    """One part of the envelope in cents; ``years`` are the later years as typed, never the total divided by six."""

    part: str
    granted: int
    period: int
    years: tuple[tuple[int, int], ...]

    @property
    def later(self) -> int:
        """All later years together."""
        return sum(amount for _, amount in self.years)

    @property
    def left(self) -> int:
        """Granted − this period − later years; below 0 when the envelope is passed."""
        return left_over(self.granted, self.period, self.later)


@rule("P-12", decides)
def left_over(granted: int, period: int, later: int) -> int:
    """What remains of an envelope after this period and the later years."""
    return granted - period - later


def envelope_states(envelope: Envelope, costs: Mapping[str, int]) -> tuple[EnvelopeState, ...]:
    """The state of each part whose envelope is known; ``costs`` is part → cost of this period."""
    return tuple(
        EnvelopeState(part, envelope.amounts[part], costs.get(part, 0), _years(envelope, part))
        for part in BOTH
        if part in envelope.amounts
    )


def _years(envelope: Envelope, part: str) -> tuple[tuple[int, int], ...]:
    return tuple((year.year, year.amounts[part]) for year in envelope.later if part in year.amounts)
