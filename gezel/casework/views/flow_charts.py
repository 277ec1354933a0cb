"""The drawings of the flow, from the same figures as the tables."""

from __future__ import annotations

from gezel.kernel.texts import say
from gezel.ui.charts import Chart
from gezel.ui.charts.series import Row, series

from ..queries.flow_page import Page
from ..rules.flow import FLOWS, Period


def charts_of(page: Page, language: str) -> list[Chart]:
    """What came and went per period, and planned beside real starts per quarter of the project."""
    moving = dict(page.table)
    periods = [label(period) for period in page.periods]
    rows = [Row(say(f"casework.flow_{code}", language), [f.count for f in moving[code]]) for code in FLOWS]
    plan = [
        Row(say("casework.planned", language), [row.planned for row in page.planned]),
        Row(say("casework.real", language), [row.real.count for row in page.planned]),
    ]
    quarters = [label(row.real.period) for row in page.planned]
    said = {
        code: say(f"casework.chart_{code}", language) for code in ("flow", "flow_about", "plan", "plan_about", "what")
    }
    found = [series(periods, rows, title=said["flow"], description=said["flow_about"], head=said["what"])]
    if any(row.planned is not None for row in page.planned):
        found.append(series(quarters, plan, title=said["plan"], description=said["plan_about"], head=said["what"]))
    return found


def label(period: Period) -> str:
    """A short name: the months it spans, ``7–9/26``."""
    first, last = period.from_on, period.last_day
    months = f"{first.month}" if first.month == last.month else f"{first.month}–{last.month}"
    return f"{months}/{last:%y}"
