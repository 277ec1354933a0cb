"""Periods, sums and medians of the flow through a partnership; what small counts show (C-07, C-18, G-19)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median

from gezel.kernel.calendar import add_months
from gezel.kernel.rule import decides, rule, shows

MONTH, QUARTER = "month", "quarter"
STEPS = {MONTH: 1, QUARTER: 3}


@dataclass(frozen=True, slots=True)
class Period:
    """From a day up to (exclusive) a day."""

    from_on: date
    until_on: date

    @property
    def last_day(self) -> date:
        """The last day that belongs to it."""
        return self.until_on - timedelta(days=1)


@rule("C-18", shows)
def calendar_periods(step: str, today: date, many: int) -> list[Period]:
    """The last so many calendar months or quarters, the present one last."""
    size = STEPS[step]
    first = date(today.year, (today.month - 1) // size * size + 1, 1)
    starts = [add_months(first, -size * back) for back in range(many - 1, -1, -1)]
    return [Period(start, add_months(start, size)) for start in starts]


@rule("P-05", shows)
def project_quarters(started_on: date, today: date, least: int = 4) -> list[Period]:
    """The quarters of the project itself, from its first day: the ones of the first year, and on up to today."""
    found = [Period(add_months(started_on, 3 * n), add_months(started_on, 3 * n + 3)) for n in range(least)]
    while found[-1].until_on <= today and len(found) < 40:
        found.append(Period(add_months(started_on, 3 * len(found)), add_months(started_on, 3 * len(found) + 3)))
    return found


@dataclass(frozen=True, slots=True)
class Lead:
    """A median of days with the number of cases it rests on; no days when there are none, or too few to show."""

    days: int | None
    count: int


@rule("C-18", shows)
def lead(spans: Sequence[int], floor: int = 1) -> Lead:
    """The middle of these days, rounded half up; hidden under ``floor`` cases."""
    if len(spans) < max(floor, 1):
        return Lead(None, len(spans))
    return Lead(int(median(spans) + 0.5), len(spans))


@rule("D-01", decides)
def masked(counts: Mapping[str, int], floor: int) -> Mapping[str, int | None]:
    """Counts for who sees figures without lists: small ones become ``None`` ("fewer than"), and never a single one, because
    the total would give it away."""
    hidden = {key for key, count in counts.items() if 0 < count < floor}
    if len(hidden) == 1:
        others = [key for key in counts if key not in hidden and counts[key] > 0]
        hidden |= {min(others, key=lambda key: counts[key])} if others else set()
    return {key: None if key in hidden else count for key, count in counts.items()}
