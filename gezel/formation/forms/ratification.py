"""The forms of the ratification: a note with the offer, and per condition whether it is met, with a remark (F-23)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from gezel.ui.forms import GezelForm, both, needed

from .. import words
from ..rules.ratification import Condition, Judgement
from .words import long_text


class OfferForm(GezelForm):
    """What the area wants to say with its process."""

    note = long_text(
        "Toelichting",
        "Explanation",
        "Wat Europa WSE moet weten over het verloop.",
        "What Europa WSE should know.",
        required=False,
        rows=3,
    )


class JudgeForm(GezelForm):
    """Per condition: met or not, and a remark."""

    def __init__(self, conditions: Sequence[Condition], *args: Any, **kwargs: Any) -> None:
        self.conditions = tuple(conditions)
        super().__init__(*args, **kwargs)
        answers = [("ja", both("voldaan", "met")), ("nee", both("niet voldaan", "not met"))]
        for n in words.CONDITIONS:
            self.fields[f"met_{n}"] = forms.ChoiceField(
                label=both(f"Voorwaarde {n}", f"Condition {n}"),
                choices=answers,
                widget=forms.RadioSelect,
                required=False,
            )
            needed(self.fields[f"met_{n}"])
            self.fields[f"remark_{n}"] = long_text(
                "Waarom niet, of een opmerking", "Why not, or a remark", required=False, rows=2
            )

    def rows(self) -> list[tuple[Condition, Any, Any]]:
        """Per condition its evidence and its two bound fields."""
        return [(c, self[f"met_{c.number}"], self[f"remark_{c.number}"]) for c in self.conditions]

    def judged(self) -> dict[int, Judgement]:
        """What was said (valid forms only)."""
        given, met = self.cleaned_data, {"ja": True, "nee": False}
        return {n: Judgement(met.get(given[f"met_{n}"]), given[f"remark_{n}"]) for n in words.CONDITIONS}
