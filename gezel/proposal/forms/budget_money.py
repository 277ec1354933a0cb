"""Period, envelope and later years; the financing of a part; a quoted figure (P-11, P-12, P-14)."""

from __future__ import annotations

from typing import Any

from django import forms

from gezel.kernel.texts import say
from gezel.ui.forms import GezelForm, both, language

from .. import words
from ..rules.budget.content import LaterYear
from ..rules.budget.figures import KEYS, Named
from ..rules.budget.totals import ALL_SOURCES
from ..workflows.budget import General
from .budget_fields import NumberField, choice, euros, line

YEARS = 6


class GeneralForm(GezelForm):
    """The budget's own data."""

    title = line("Naam van de periode", "Name of the period", required=True, most=80)
    start_on = forms.DateField(label=both("Eerste dag", "First day"), required=False)
    end_on = forms.DateField(label=both("Laatste dag", "Last day"), required=False)
    region = choice("Categorie van regio", "Category of region", (words.MORE_DEVELOPED, words.TRANSITION), "region")
    balancing = choice(
        "Sluitbron: neemt de laatste cent", "Balancing source: takes the last cent", ALL_SOURCES, "source"
    )
    with_flat_rate = forms.MultipleChoiceField(
        label=both("Eigen personeel telt met forfait voor", "Own staff counts with its flat rate for"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    envelope_operation = euros(
        "Enveloppe werking, hele looptijd",
        "Envelope operation, whole term",
        "Leeg als u ze niet kent.",
        "Empty if unknown.",
    )
    envelope_support = euros("Enveloppe ondersteuning, hele looptijd", "Envelope support, whole term")
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, first_year: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        sources = [(code, say(f"proposal.source_{code}", language())) for code in words.COFINANCING_SOURCES]
        self.fields["with_flat_rate"].choices = sources  # type: ignore[attr-defined]
        for place in range(YEARS):
            year = forms.IntegerField(label=both("Jaar", "Year"), required=False, min_value=2000, max_value=2100)
            self.fields[f"year_{place}"] = year
            self.fields[f"operation_{place}"] = euros("Werking", "Operation")
            self.fields[f"support_{place}"] = euros("Ondersteuning", "Support")
            self.initial.setdefault(f"year_{place}", first_year + place)

    def later_rows(self) -> list[tuple[Any, Any, Any]]:
        """The fields of the later years, row by row."""
        return [(self[f"year_{n}"], self[f"operation_{n}"], self[f"support_{n}"]) for n in range(YEARS)]

    def own(self) -> list[Any]:
        """The fields before the later years."""
        names = [name for name in self.fields if not name.split("_")[-1].isdigit() and name != "version"]
        return [self[name] for name in names]

    def content(self) -> General:
        """What was typed."""
        given = self.cleaned_data
        return General(
            given["title"],
            given["start_on"],
            given["end_on"],
            given["region"],
            given["balancing"],
            tuple(given["with_flat_rate"]),
            given["envelope_operation"],
            given["envelope_support"],
            tuple(self._later()),
        )

    def _later(self) -> list[LaterYear]:
        given, found = self.cleaned_data, []
        for n in range(YEARS):
            typed = {part: given[f"{part}_{n}"] for part in (words.OPERATION, words.SUPPORT)}
            amounts = {part: value for part, value in typed.items() if value is not None}
            if given[f"year_{n}"] and amounts:
                found.append(LaterYear(given[f"year_{n}"], amounts))
        return found


class FinancingForm(GezelForm):
    """The sources of one part."""

    def __init__(self, *args: Any, stands: dict[str, Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for source in ALL_SOURCES:
            words_of = say(f"proposal.source_{source}", language())
            self.fields[source] = NumberField(2, label=words_of[0].upper() + words_of[1:], required=False)
            self.fields[f"{source}_version"] = forms.IntegerField(widget=forms.HiddenInput)
            row = stands.get(source)
            self.initial |= {source: row.amount if row else None, f"{source}_version": row.version if row else 0}

    def typed(self, part: str) -> dict[tuple[str, str], tuple[int | None, int]]:
        """Part and source → amount and the version that was read."""
        given = self.cleaned_data
        return {(part, source): (given[source], given[f"{source}_version"]) for source in ALL_SOURCES}


class QuotedForm(GezelForm):
    """A figure that stands elsewhere."""

    value = euros("Aangehaald bedrag", "Quoted amount", required=True)
    place = line(
        "Waar staat het?",
        "Where does it stand?",
        "Bijvoorbeeld: vraag 12, bijlage 2.",
        "For example: question 12.",
        required=True,
    )
    description = line("Wat is het?", "What is it?", most=200)
    mark = line(
        "Eigen kenmerk",
        "Own mark",
        "Kort; andere cijfers kunnen ernaar verwijzen.",
        "Short; other figures can refer to it.",
        most=20,
    )
    compare = forms.MultipleChoiceField(
        label=both("Moet gelijk zijn aan (samengeteld)", "Ought to be equal to (added up)"),
        required=False,
        widget=forms.SelectMultiple(attrs={"size": 8}),
    )
    percent = NumberField(
        2,
        label=both("Daarvan dit percentage", "Of that this percentage"),
        required=False,
        help_text=both("Leeg is 100.", "Empty is 100."),
    )
    divisor = forms.IntegerField(
        label=both("Gedeeld door", "Divided by"),
        required=False,
        min_value=1,
        max_value=100,
        help_text=both("Leeg is 1.", "Empty is 1."),
    )
    version = forms.IntegerField(widget=forms.HiddenInput, initial=0)

    def __init__(self, *args: Any, marks: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        figures = [(key, Named(key).said(language())) for key in KEYS]
        self.fields["compare"].choices = [*marks, *figures]  # type: ignore[attr-defined]

    def content(self) -> dict[str, Any]:
        """What was typed, by field of the model."""
        given = self.cleaned_data
        return {
            "value": given["value"],
            "place": given["place"],
            "description": given["description"],
            "mark": given["mark"],
            "compare": given["compare"],
            "points": 10_000 if given["percent"] is None else given["percent"],
            "divisor": given["divisor"] or 1,
        }
