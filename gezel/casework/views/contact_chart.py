"""Intensity drawn: minutes per week, with the number of contacts above each bar."""

from __future__ import annotations

from collections.abc import Sequence

from gezel.ui.charts import Bar, Chart, bars
from gezel.ui.forms import said

from ..rules.contacts import Week


def chart_of(weeks: Sequence[Week]) -> Chart:
    """The drawing with its table."""
    total = sum(week.count for week in weeks)
    return bars(
        [Bar(f"{week.first:%d/%m}", week.minutes, str(week.count) if week.count else "") for week in weeks],
        title=said("Minuten per week", "Minutes per week"),
        description=said(
            f"{total} contacten in {len(weeks)} weken; boven elke staaf staat het aantal contacten.",
            f"{total} contacts in {len(weeks)} weeks; the number of contacts stands above each bar.",
        ),
        head=[said("Week van", "Week of"), said("Contacten", "Contacts"), said("Minuten", "Minutes")],
        table=[[f"{week.first:%d/%m/%Y}", str(week.count), str(week.minutes)] for week in weeks],
    )
