"""Periods, sums and medians of the flow through a partnership; what small counts show (C-07, C-18, G-19)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median

from gezel.kernel.calendar import add_months
from gezel.kernel.rule import decides, rule, shows

from ..words import closing as closing_words
from .work import STANDINGS, Left, Work, standing

_UNKNOWN = Left()
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
class Stretch:
    """One stretch of a case, in Brussels days: knock, acquaintance, start, last day; ``pauses`` with their end (exclusive, or open).

    ``came_back``: a later stretch of the same case followed; then only the last one counts in outcomes (one record per person).
    ``ended``: how it ended before it began (``words.closing.BEFORE``), else empty. Who is taken up again never left.
    """

    case_id: int
    since: date
    met: date | None = None
    began: date | None = None
    left: date | None = None
    came_back: bool = False
    pauses: tuple[tuple[date, date | None], ...] = ()
    after: Left = _UNKNOWN
    called: date | None = None
    ended: str = ""

    def inside(self, end: date) -> bool:
        """Whether someone is known and not gone at the end of the day before ``end``."""
        return self.since < end and not (self.left and self.left < end)

    def in_track(self, end: date) -> bool:
        """Whether the track has begun and not ended by then, resting or not."""
        return self.inside(end) and self.began is not None and self.began < end

    def rests(self, end: date) -> bool:
        """Whether the track rests at the end of the day before ``end``."""
        return self.in_track(end) and any(a < end and not (b and b < end) for a, b in self.pauses)


def _within(day: date | None, period: Period) -> bool:
    return day is not None and period.from_on <= day < period.until_on


FLOWS = ("arrived", "began", "left_before", "left_track")
STOCKS = ("waiting", "running", "paused")
LEADS = ("called", "met", "began", "closed")


@rule("C-18", decides)
def holds(code: str, row: Stretch, period: Period, work: Work) -> bool:
    """Whether a stretch belongs to a figure over a period: the figure is how many do, its list is which."""
    end = period.until_on
    if code in STOCKS or code == "inside":
        return _stands(code, row, end)
    if code.startswith("outcome_"):
        return _closed(row, period) and row.after.outcome == code.removeprefix("outcome_")
    if code.startswith("before_"):
        return _before(row, period) and row.ended == code.removeprefix("before_")
    if code.startswith("work_"):
        return counted(row, period, work) and standing(row.after, work) == code.removeprefix("work_")
    return _happened(code, row, period, work)


def _stands(code: str, row: Stretch, end: date) -> bool:
    if code == "inside":
        return row.inside(end)
    if code == "waiting":
        return row.inside(end) and not row.in_track(end)
    return row.in_track(end) and row.rests(end) is (code == "paused")


def _happened(code: str, row: Stretch, period: Period, work: Work) -> bool:
    return {
        "arrived": lambda: _within(row.since, period),
        "began": lambda: _within(row.began, period),
        "left": lambda: _within(row.left, period),
        "left_before": lambda: _before(row, period),
        "left_track": lambda: _within(row.left, period) and row.began is not None,
        "closed": lambda: _closed(row, period),
        "counted": lambda: counted(row, period, work),
        "in_track": lambda: (
            row.began is not None and row.began < period.until_on and not (row.left and row.left < period.from_on)
        ),
        "lead_called": lambda: _within(row.called, period),
        "lead_met": lambda: _within(row.met, period),
        "lead_began": lambda: _within(row.began, period),
        "lead_closed": lambda: _closed(row, period),
    }.get(code, lambda: False)()


def _before(row: Stretch, period: Period) -> bool:
    return _within(row.left, period) and row.began is None


def _closed(row: Stretch, period: Period) -> bool:
    return _within(row.left, period) and row.began is not None and not row.came_back


@rule("C-18", decides)
def counted(row: Stretch, period: Period, work: Work) -> bool:
    """The denominator of outflow to work: who left a track in the period, or who began one; who came back counts once, with the
    last stretch."""
    if work.over == closing_words.OVER_LEFT:
        return _closed(row, period)
    return _within(row.began, period) and not row.came_back


CODES = frozenset(
    (
        *("arrived", "began", "left", "left_before", "left_track", "closed", "counted", "in_track", "inside"),
        *STOCKS,
        *(f"outcome_{outcome}" for outcome in closing_words.OUTCOMES),
        *(f"before_{how}" for how in closing_words.BEFORE),
        *(f"work_{name}" for name in STANDINGS),
        *(f"lead_{name}" for name in LEADS),
    )
)


@rule("C-18", shows)
def days_of(code: str, row: Stretch) -> int | None:
    """The days from the knock to a step of a stretch."""
    day = {"called": row.called, "met": row.met, "began": row.began, "closed": row.left}[code]
    return None if day is None else (day - row.since).days


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


@rule("G-19", decides)
def hidden_beside(quarters: Sequence[Period], count: Callable[[Period], int], floor: int) -> set[int]:
    """The places of the project's quarters that stay hidden for who sees figures without lists.

    Set beside the calendar quarters, a day where two of them meet tells how many there were between that day and the turn of the
    calendar quarter: where that is a small count, both stay hidden. A small quarter takes its neighbours along, as in :func:`masked`.
    """
    hidden: set[int] = set()
    for place, quarter in enumerate(quarters):
        turn = _quarter_of(quarter.until_on)
        beside = (Period(turn.from_on, quarter.until_on), Period(quarter.until_on, turn.until_on))
        if any(0 < count(part) < floor for part in beside):
            hidden |= {place, place + 1}
        if 0 < count(quarter) < floor:
            hidden |= {place - 1, place, place + 1}
    return hidden & set(range(len(quarters)))


def _quarter_of(day: date) -> Period:
    first = date(day.year, (day.month - 1) // 3 * 3 + 1, 1)
    return Period(first, add_months(first, 3))
