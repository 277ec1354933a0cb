"""Giving a release score, a star, and what was seen of a pointer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from django import forms
from django.forms.boundfield import BoundField

from gezel.kernel.verdict import no
from gezel.ui.forms import GezelForm, LabelledForm, lines, said, worded

from ..models import Demand
from ..words import stars as words


class ScoreForm(LabelledForm):
    """A score from 1 to 10 and why it stands there; ``seen`` is the last score the writer had in view."""

    seen = forms.IntegerField(widget=forms.HiddenInput)
    value = forms.IntegerField(required=False, widget=forms.RadioSelect(choices=[(n, n) for n in words.SCORES]))
    why = lines(4)
    LABELS: ClassVar = {
        "seen": ("Vorige score", "Last score"),
        "value": ("Waar staat het nu?", "Where does it stand now?"),
        "why": ("Waarom staat het daar?", "Why does it stand there?"),
    }
    HINTS: ClassVar = {
        "why": (
            "Wat maakte dat het vooruitging, achteruitging of gelijk bleef? Dit telt, niet het cijfer.",
            "What made it move up, down or stay? This matters, not the figure.",
        )
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["why"].required = False  # the workflow says why it is needed
        self.fields["why"].needed = True  # type: ignore[attr-defined]


class CorrectForm(ScoreForm):
    """A score set right, with the reason."""

    reason = lines(2)
    LABELS: ClassVar = {"reason": ("Waarom klopt het niet?", "Why is it wrong?")}


@dataclass(frozen=True, slots=True)
class Row:
    """A question in the form of a star: its value and words, and what each hand gave before."""

    demand: Demand
    value: BoundField
    words: BoundField
    before: Sequence[tuple[str, int, Any]]


class StarForm(GezelForm):
    """The whole star at once: per question a value (or none) and a word about it, and by whose hand."""

    hand = forms.ChoiceField(
        choices=worded("casework.hand_", words.HANDS), widget=forms.RadioSelect, initial=words.WORKER
    )

    def __init__(self, *args: Any, demands: Iterable[Demand], before: Any = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.demands, self.before = list(demands), before or {}
        self.fields["hand"].label = said("Wiens hand?", "Whose hand?")
        self.fields["hand"].help_text = said(
            "Zit de deelnemer naast u, laat dan de deelnemer kiezen.",
            "When the participant sits beside you, let the participant choose.",
        )
        later = ("", said("nu niet", "not now"))
        for demand in self.demands:
            choices = [*worded("casework.star_", map(str, words.STAR_VALUES)), later]
            self.fields[f"q{demand.pk}"] = forms.IntegerField(
                required=False, label=demand.text, widget=forms.RadioSelect(choices=choices)
            )
            self.fields[f"w{demand.pk}"] = forms.CharField(
                required=False,
                label=said("Een woord erbij", "A word about it"),
                widget=forms.Textarea(attrs={"rows": 1}),
            )

    def clean(self) -> dict[str, Any]:
        """Words beside a question that got no star would go nowhere: then the question is which star it gets."""
        clean = super().clean() or self.cleaned_data
        for demand in self.demands:
            name = f"q{demand.pk}"
            if clean.get(f"w{demand.pk}") and clean.get(name) is None and name not in self.errors:
                self.refuse(no("casework.star_words_alone"), name)
        return clean

    @property
    def rows(self) -> list[Row]:
        """The questions in order."""
        return [Row(d, self[f"q{d.pk}"], self[f"w{d.pk}"], self.before.get(d.pk, ())) for d in self.demands]

    def given(self) -> list[tuple[int, int, str]]:
        """Question, value and words of each question that got one."""
        clean = self.cleaned_data
        pks = [demand.pk for demand in self.demands]
        return [(pk, clean[f"q{pk}"], clean[f"w{pk}"]) for pk in pks if clean.get(f"q{pk}") is not None]
