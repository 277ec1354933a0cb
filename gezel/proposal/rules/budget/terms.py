"""What the call fixes for a budget: rates, splits per category of region, who balances (P-08, P-09, P-11).

Settings, with the values of the source as their default; the split of the support part outside the default region
is not known (facts 2.4) and therefore absent until a call gives it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from gezel.kernel.rule import configures, ruled
from gezel.proposal.words import ESF, LOCAL, MORE_DEVELOPED, OPERATION, SUPPORT, TRANSITION, VCF, VDAB

Split = Mapping[str, int]  # source → points, together 10 000

DEFAULT_SPLITS: Mapping[tuple[str, str], Split] = ruled(
    {
        (MORE_DEVELOPED, OPERATION): {ESF: 4000, VCF: 3000, LOCAL: 1500, VDAB: 1500},
        (MORE_DEVELOPED, SUPPORT): {ESF: 4000, VCF: 4500, VDAB: 1500},
        (TRANSITION, OPERATION): {ESF: 6000, VCF: 2000, LOCAL: 1000, VDAB: 1000},
    },
    "P-11",
    configures,
    name=f"{__name__}:DEFAULT_SPLITS",
)


@dataclass(frozen=True, slots=True)
class Terms:
    """The call's terms. Points are hundredths of a percent, hours thousandths, amounts cents."""

    rate_points: int = 120  # hourly rate: 1.2 % of the full-time gross monthly wage
    flat_points: int = 4000  # flat rate for all other costs: 40 % of staff
    year_hours: int = 1_720_000  # per person and calendar year, over all projects
    rate_cap: int | None = None  # highest hourly rate in cents, where a call sets one
    balancing: str = VCF  # the source that takes the last cent
    with_flat_rate: frozenset[str] = frozenset({LOCAL})  # sources whose own staff counts with its flat rate
    splits: Mapping[tuple[str, str], Split] = field(default_factory=lambda: DEFAULT_SPLITS)

    def split(self, region: str, part: str) -> Split:
        """The split of a part in a category of region; empty where the call gives none."""
        return self.splits.get((region, part), {})
