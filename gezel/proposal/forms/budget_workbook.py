"""The form for a workbook, and the supposition of what-if."""

from __future__ import annotations

from typing import Any

from django import forms

from gezel.kernel.texts import say
from gezel.ui.forms import GezelForm, both, language

from ..rules.budget.totals import BOTH
from ..rules.budget.workbook.guard import MAX_FILE
from .budget_fields import NumberField, choice, euros


class WorkbookForm(GezelForm):
    """A workbook made from the template, or the one that was downloaded here."""

    workbook = forms.FileField(
        label=both("Werkboek (.xlsx)", "Workbook (.xlsx)"),
        widget=forms.ClearableFileInput(attrs={"accept": ".xlsx", "data-max-bytes": str(MAX_FILE)}),
    )


class WhatIfForm(GezelForm):
    """What is supposed: part, years, growth of wages, the team of each year, the means at the start."""

    part = choice("Deel", "Part", BOTH, "part")
    first = forms.IntegerField(label=both("Eerste jaar", "First year"), min_value=2000, max_value=2100)
    last = forms.IntegerField(label=both("Laatste jaar", "Last year"), min_value=2000, max_value=2100)
    growth = NumberField(2, label=both("Lonen stijgen per jaar met (%)", "Wages rise a year by (%)"), required=False)
    means = euros(
        "Beschikbaar bij het begin van het eerste jaar", "Available at the start of the first year", required=True
    )

    def __init__(self, *args: Any, years: range, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.years = years
        for year in years:
            label = say("proposal.team_in", language(), year=year)
            self.fields[f"team_{year}"] = NumberField(2, label=label, required=False)

    def team_fields(self) -> list[Any]:
        """The share of today's hours per year."""
        return [self[f"team_{year}"] for year in self.years]

    def clean(self) -> dict[str, Any]:
        """Years in order, at most twelve."""
        given = super().clean() or {}
        first, last = given.get("first"), given.get("last")
        if first and last and not first <= last < first + 12:
            self.add_error("last", say("proposal.years_in_order", language()))
        return given

    def teams(self) -> dict[int, int]:
        """Year → points of today's hours, for the years where something was typed."""
        typed = {year: self.cleaned_data.get(f"team_{year}") for year in self.years}
        return {year: points for year, points in typed.items() if points is not None}
