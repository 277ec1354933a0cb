"""When a proposal may come in, and when its project may start and end (P-02)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from gezel.kernel.clock import end_of, start_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, first_no, no

from .. import words

HALF_A_YEAR = 183  # days: the first two quarters


@dataclass(frozen=True, slots=True)
class Window:
    """A period of whole days, both included; ``order`` says which decision came later."""

    opens_on: date
    closes_on: date
    order: int = 0

    @property
    def closes_at(self) -> datetime:
        """The exclusive instant after its last second."""
        return end_of(self.closes_on)

    def holds(self, at: datetime) -> bool:
        """Whether an instant falls within it."""
        return start_of(self.opens_on) <= at < self.closes_at

    def meets(self, other: Window) -> bool:
        """Whether two windows have a day in common."""
        return self.opens_on <= other.closes_on and other.opens_on <= self.closes_on


@rule("P-02", decides)
def standing(decided: Iterable[Window]) -> tuple[Window, ...]:
    """The windows that hold: a later decision replaces the earlier ones it overlaps; one apart is a round of its own."""
    kept: list[Window] = []
    for window in sorted(decided, key=lambda w: -w.order):
        if not any(window.meets(later) for later in kept):
            kept.append(window)
    return tuple(sorted(kept, key=lambda w: w.opens_on))


@rule("P-02", decides)
def may_arrive(windows: Iterable[Window], at: datetime) -> Verdict:
    """Whether a proposal that arrives at this instant is in time; else the last or the next day, whichever helps."""
    rounds = standing(windows)
    if any(w.holds(at) for w in rounds):
        return YES
    following = next((w for w in rounds if at < start_of(w.opens_on)), None)
    past = [w for w in rounds if w.closes_at <= at]
    if following is not None:
        return no("proposal.window_opens", opens=following.opens_on, closes=following.closes_on)
    if past:
        return no("proposal.window_closed", closes=past[-1].closes_on)
    return no("proposal.window_none")


@rule("P-02", decides)
def dates_fit(
    start: date | None, end: date | None, starts: Iterable[Window], runs: Iterable[Window], years_max: int
) -> Verdict:
    """Whether first and last day of the project are known and within the windows of the call, and not more than ``years_max`` apart."""
    if start is None or end is None:
        return no("proposal.dates_missing")
    return first_no(
        _within(start, standing(starts), "proposal.start_outside"),
        YES if end > start else no("proposal.ends_first"),
        _within(end, standing(runs), "proposal.end_outside"),
        YES if end < _years_later(start, years_max) else no("proposal.too_long", years=years_max),
    )


def _within(on: date, windows: tuple[Window, ...], code: str) -> Verdict:
    if not windows or any(w.opens_on <= on <= w.closes_on for w in windows):
        return YES
    return no(code, day=on, opens=windows[-1].opens_on, closes=windows[-1].closes_on)


def _years_later(on: date, years: int) -> date:
    """The same day some years on; 29 February becomes 1 March in a year without one."""
    try:
        return on.replace(year=on.year + years)
    except ValueError:
        return date(on.year + years, 3, 1)


@rule("P-06", decides)
def period_of(on: date, start: date | None) -> str:
    """The period of a milestone: before the start, in the 183 days after it, or later; without a start everything comes before."""
    if start is None or on < start:
        return words.BEFORE
    return words.QUARTERS if (on - start).days <= HALF_A_YEAR else words.YEAR
