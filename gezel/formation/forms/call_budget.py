"""The budget terms in the call editor: rates, hours a year, own staff, who balances, and the splits (P-08 to P-11, M-02)."""

from __future__ import annotations

from typing import Any

from django import forms

from gezel.ui.forms import GezelForm, both

from .. import words
from ..rules.call_budget import NUMBERS, OWN, Terms, number, written
from ..rules.call_content import CallContent

_LABELS = {
    "rate_percent": both(
        "Uurtarief in % van het voltijdse brutomaandloon", "Hourly rate in % of the full-time gross monthly wage"
    ),
    "flat_percent": both(
        "Forfait voor alle andere kosten, in % van het personeel", "Flat rate for all other costs, in % of staff"
    ),
    "year_hours": both("Uren per persoon en kalenderjaar, hoogstens", "Hours per person and calendar year, at most"),
    "rate_cap": both("Hoogste uurtarief in euro; leeg is geen grens", "Highest hourly rate in euro; empty is no limit"),
}
_SOURCES = {
    words.ESF: both("ESF", "ESF"),
    words.VCF: both("VCF", "VCF"),
    words.LOCAL: both("lokale besturen", "local governments"),
    words.VDAB: both("VDAB", "VDAB"),
    words.OTHER: both("overige cofinanciering", "other co-financing"),
}
_SPLITS = {
    (words.MORE_DEVELOPED, words.OPERATION): ("Werking buiten Limburg", "Operation outside Limburg"),
    (words.MORE_DEVELOPED, words.SUPPORT): ("Ondersteuning buiten Limburg", "Support outside Limburg"),
    (words.TRANSITION, words.OPERATION): ("Werking in Limburg", "Operation in Limburg"),
    (words.TRANSITION, words.SUPPORT): ("Ondersteuning in Limburg", "Support in Limburg"),
}


def share_name(region: str, part: str, source: str) -> str:
    """The field of one source in one split."""
    return f"{region}_{part}_{source}"


class NumberTyped(forms.CharField):
    """A number with a comma or a point within bounds (whole smallest units), kept as it was typed."""

    widget = forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off", "maxlength": 12})

    def __init__(self, decimals: int, lowest: int, highest: int, **given: Any) -> None:
        self.decimals, self.lowest, self.highest = decimals, lowest, highest
        super().__init__(**given)

    def clean(self, value: Any) -> Any:
        """The text, when it is such a number; nothing when it is empty."""
        typed = super().clean(value)
        if not typed:
            return None
        try:
            right = self.lowest <= number("", typed, self.decimals) <= self.highest
        except ValueError:
            right = False
        if not right:
            low, high = (_shown(written(bound, self.decimals)) for bound in (self.lowest, self.highest))
            raise forms.ValidationError(
                both(
                    f"Schrijf een getal van {low} tot {high}, met hoogstens {self.decimals} decimalen, zoals 40 of 1,2.",
                    f"Write a number from {low} to {high}, with at most {self.decimals} decimals, such as 40 or 1.2.",
                )
            )
        return typed


class BudgetTermsForm(GezelForm):
    """Everything that a call fixes for a budget; a split whose sources are all empty is not given."""

    balancing = forms.ChoiceField(
        label=both("Sluitbron: neemt de laatste cent op", "Balancing source: takes the last cent"),
        help_text=both(
            "Waarmee een nieuwe begroting begint; de partners kunnen een andere kiezen.",
            "What a new budget begins with; the partners can choose another.",
        ),
        choices=tuple(_SOURCES.items()),
    )
    with_flat_rate = forms.MultipleChoiceField(
        label=both("Eigen personeel telt mee met zijn forfait", "Own staff counts with its flat rate"),
        help_text=both("Waarmee een nieuwe begroting begint.", "What a new budget begins with."),
        choices=tuple((code, _SOURCES[code]) for code, _ in OWN),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        numbers = {
            name: NumberTyped(*NUMBERS[name][1:], label=label, required=name != "rate_cap")
            for name, label in _LABELS.items()
        }
        self.fields = {**numbers, **self.fields}
        for (region, part), (nl, en) in _SPLITS.items():
            for source, _ in words.BUDGET_SOURCES:
                label = both(f"{nl}: % {_SOURCES[source]}", f"{en}: % {_SOURCES[source]}")
                self.fields[share_name(region, part, source)] = NumberTyped(2, 0, 10_000, label=label, required=False)

    def part(self) -> dict[str, Any]:
        """The key of the content that this form fills; ``ValueError`` with the key that cannot be."""
        given = self.cleaned_data
        splits: dict[str, dict[str, dict[str, Any]]] = {}
        for region, part in _SPLITS:
            shares = {source: given[share_name(region, part, source)] for source in _SOURCES}
            if typed := {source: share for source, share in shares.items() if share is not None}:
                splits.setdefault(region, {})[part] = typed
        plain = {name: given[name] for name in (*_LABELS, "balancing", "with_flat_rate")} | {"splits": splits}
        return {"budget": Terms.load(plain).dump()}

    @staticmethod
    def initial_of(content: CallContent) -> dict[str, Any]:
        """What the form shows at first."""
        plain = content.budget.dump()
        found = {name: _shown(plain[name]) for name in _LABELS}
        found |= {"balancing": content.budget.balancing, "with_flat_rate": sorted(content.budget.with_flat_rate)}
        for (region, part), split in content.budget.splits.items():
            found |= {share_name(region, part, source): _shown(written(points, 2)) for source, points in split.items()}
        return found


def _shown(number: int | str | None) -> str:
    return "" if number is None else str(number).replace(".", ",")
