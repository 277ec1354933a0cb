"""The page of the flow: per period what came in, went on and left; lead times, outcomes and the plan, each with its definition."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from gezel.kernel.rule import rule, shows

from ..rules.flow import FLOWS, LEADS, STOCKS, Lead, Period, days_of, hidden_beside, lead, masked, project_quarters
from ..rules.work import STANDINGS, share
from ..words import closing as words
from .flow import Flow, Intensity, intensity


@dataclass(frozen=True, slots=True)
class Figure:
    """A count with the code and period of its list; ``count`` is ``None`` when too small to show to this reader."""

    code: str
    period: Period
    count: int | None


@dataclass(frozen=True, slots=True)
class Planned:
    """A quarter of the project: how many starts were planned (``None``: no number) and how many there were."""

    quarter: int
    planned: int | None
    real: Figure


@dataclass(frozen=True, slots=True)
class Page:
    """``table``: per code its figures in the order of ``periods``; ``whole`` is all of them together."""

    periods: Sequence[Period]
    whole: Period
    table: Sequence[tuple[str, Sequence[Figure]]]
    leads: Sequence[tuple[str, Lead]]
    outcomes: Sequence[Figure]
    before: Sequence[Figure]
    work: Sequence[Figure]
    counted: Figure
    percent: int | None
    planned: Sequence[Planned]
    intensity: Intensity
    lists: bool

    @property
    def ends(self) -> Sequence[tuple[str, Sequence[Figure]]]:
        """How tracks ended, and how it ended for who had not begun: only what there was, so that an empty one can say so."""
        groups = (("casework.ends_track", self.outcomes), ("casework.ends_before", self.before))
        return [(code, [figure for figure in figures if figure.count != 0]) for code, figures in groups]


@rule("C-18", shows)
@rule("P-05", shows)
def page_of(flow: Flow, periods: Sequence[Period], lists: bool) -> Page:
    """Without ``lists`` small counts are hidden, and what stands at the end is shown for the last period only: else differences
    would tell them. One query beyond the flow's own."""
    whole = Period(periods[0].from_on, periods[-1].until_on)
    floor = 0 if lists else flow.small
    at_work = _figures(flow, [f"work_{name}" for name in STANDINGS], whole, floor)
    total = flow.count("counted", whole)
    spans = intensity(flow, whole)
    working = flow.count("work_work", whole)
    hidden = any(figure.count is None for figure in at_work)
    return Page(
        periods,
        whole,
        _table(flow, periods, floor),
        [(code, _lead(flow, code, whole, floor)) for code in LEADS],
        _figures(flow, [f"outcome_{outcome}" for outcome in words.OUTCOMES], whole, floor),
        _figures(flow, [f"before_{how}" for how in words.BEFORE], whole, floor),
        at_work,
        Figure("counted", whole, None if 0 < total < floor else total),
        None if hidden else share(working, total, flow.small),
        _planned(flow, floor),
        spans if not floor or spans.people >= floor else Intensity(0, 0, 0),
        lists,
    )


def _figures(flow: Flow, codes: Sequence[str], period: Period, floor: int) -> list[Figure]:
    shown = masked({code: flow.count(code, period) for code in codes}, floor)
    return [Figure(code, period, shown[code]) for code in codes]


def _table(flow: Flow, periods: Sequence[Period], floor: int) -> list[tuple[str, Sequence[Figure]]]:
    moving = [_figures(flow, FLOWS, period, floor) for period in periods]
    there = [_figures(flow, STOCKS, period, floor) for period in (periods[-1:] if floor else periods)]
    rows: list[tuple[str, Sequence[Figure]]] = [
        (code, [column[place] for column in moving]) for place, code in enumerate(FLOWS)
    ]
    empty = [Figure("", period, None) for period in periods[:-1]] if floor else []
    return rows + [(code, [*empty, *(column[place] for column in there)]) for place, code in enumerate(STOCKS)]


def _lead(flow: Flow, code: str, period: Period, floor: int) -> Lead:
    spans = [days_of(code, row) for row in flow.rows(f"lead_{code}", period)]
    return lead([days for days in spans if days is not None], floor)


def _planned(flow: Flow, floor: int) -> list[Planned]:
    found = []
    quarters = project_quarters(flow.partnership.started_on, flow.today)
    hidden = hidden_beside(quarters, partial(flow.count, "began"), floor)
    for place, period in enumerate(quarters):
        planned = getattr(flow.targets, f"quarter_{place + 1}", None) if place < 4 else None
        count = None if place in hidden else flow.count("began", period)
        found.append(Planned(place + 1, planned, Figure("began", period, count)))
    return found
