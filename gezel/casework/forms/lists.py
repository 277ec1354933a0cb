"""The value steps and the pointers of a partnership, and what is seen of a pointer in a case."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any, ClassVar

from django import forms
from django.forms.boundfield import BoundField

from gezel.kernel.verdict import no
from gezel.ui.forms import GezelForm, LabelledForm, said, worded

from ..models import IndicatorVersion, ValueStep
from ..rules.lists import LEVELS_MOST, STEPS_MOST, Level
from ..words.lists import ICONS
from ..words.stars import HANDS, WORKER

_EXTRA = 3
_POINTER = re.compile(r"[vw]\d+")
_PICTURES = [(icon, icon) for icon in ICONS]


class StepsForm(LabelledForm):
    """All value steps at once, with room for a few more; an empty name takes a step out."""

    seen = forms.IntegerField(widget=forms.HiddenInput)
    reason = forms.CharField(required=False, max_length=400, widget=forms.Textarea(attrs={"rows": 2}))
    LABELS: ClassVar = {
        "seen": ("Uitgave", "Edition"),
        "reason": ("Waarom verandert de lijst?", "Why does the list change?"),
    }

    def __init__(self, *args: Any, steps: Sequence[ValueStep] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.count = min(STEPS_MOST, len(steps) + _EXTRA)
        if self.is_bound:
            self.count = min(STEPS_MOST + _EXTRA, sum(1 for name in self.data if str(name).startswith("name")))
        for n in range(self.count):
            step = steps[n] if n < len(steps) else None
            self._row(n, step)

    def _row(self, n: int, step: ValueStep | None) -> None:
        self.fields[f"name{n}"] = forms.CharField(
            required=False, max_length=80, label=said("Naam", "Name"), initial=step.name if step else ""
        )
        self.fields[f"hint{n}"] = forms.CharField(
            required=False,
            max_length=200,
            label=said("Wat het betekent", "What it means"),
            initial=step.hint if step else "",
        )
        self.fields[f"icon{n}"] = forms.ChoiceField(
            required=False,
            choices=_PICTURES,
            label=said("Tekening", "Drawing"),
            initial=step.icon if step else "footprints",
        )

    @property
    def rows(self) -> list[tuple[BoundField, BoundField, BoundField]]:
        """Name, meaning and drawing of each step."""
        return [(self[f"name{n}"], self[f"hint{n}"], self[f"icon{n}"]) for n in range(self.count)]

    def written(self) -> list[tuple[str, str, str]]:
        """The steps that have a name."""
        clean = self.cleaned_data
        found = [(clean[f"name{n}"], clean[f"hint{n}"], clean[f"icon{n}"] or ICONS[0]) for n in range(self.count)]
        return [row for row in found if row[0].strip()]


class IndicatorForm(LabelledForm):
    """A pointer: its name and three to five levels from low to high, each a drawing and a word."""

    name = forms.CharField(max_length=80)
    reason = forms.CharField(required=False, max_length=400, widget=forms.Textarea(attrs={"rows": 2}))
    LABELS: ClassVar = {
        "name": ("Naam van de wijzer", "Name of the pointer"),
        "reason": ("Waarom verandert ze?", "Why does it change?"),
    }

    def __init__(self, *args: Any, levels: Sequence[dict[str, str]] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for n in range(LEVELS_MOST):
            level = levels[n] if n < len(levels) else {"icon": ICONS[0], "word": ""}
            self.fields[f"word{n}"] = forms.CharField(
                required=False, max_length=40, label=said("Woord", "Word"), initial=level["word"]
            )
            self.fields[f"icon{n}"] = forms.ChoiceField(
                required=False, choices=_PICTURES, label=said("Tekening", "Drawing"), initial=level["icon"]
            )

    @property
    def rows(self) -> list[tuple[BoundField, BoundField]]:
        """Word and drawing of each level."""
        return [(self[f"word{n}"], self[f"icon{n}"]) for n in range(LEVELS_MOST)]

    def written(self) -> list[Level]:
        """The levels that have a word."""
        clean = self.cleaned_data
        found = [Level(clean[f"icon{n}"], clean[f"word{n}"]) for n in range(LEVELS_MOST)]
        return [level for level in found if level.word.strip()]


class ObserveForm(GezelForm):
    """Where the pointers stand now: one choice each, nothing where it was not looked at."""

    hand = forms.ChoiceField(choices=worded("casework.hand_", HANDS), widget=forms.RadioSelect, initial=WORKER)

    def __init__(self, *args: Any, versions: Iterable[IndicatorVersion], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.versions = list(versions)
        self.fields["hand"].label = said("Wiens hand?", "Whose hand?")
        for version in self.versions:
            rows = [(n, level["word"]) for n, level in enumerate(version.levels, 1)]
            self.fields[f"v{version.pk}"] = forms.IntegerField(
                required=False, label=version.name, widget=forms.RadioSelect(choices=rows)
            )
            self.fields[f"w{version.pk}"] = forms.CharField(
                required=False,
                label=said("Een woord erbij", "A word about it"),
                widget=forms.Textarea(attrs={"rows": 1}),
            )

    def clean(self) -> dict[str, Any]:
        """Words beside a pointer without a level, or of a pointer that changed while the page stood open, are said, never dropped."""
        clean = super().clean() or self.cleaned_data
        for version in self.versions:
            level = f"v{version.pk}"
            if clean.get(f"w{version.pk}") and clean.get(level) is None and level not in self.errors:
                self.refuse(no("casework.level_words_alone", name=version.name), level)
        names = {f"{kind}{version.pk}" for version in self.versions for kind in "vw"}
        gone = [str(value) for name, value in self.data.items() if _POINTER.fullmatch(str(name)) and name not in names]
        if any(value.strip() for value in gone):
            words = " ".join(value for value in gone if value.strip() and not value.isdigit())
            self.refuse(no("casework.pointer_gone", words=words or "–"))
        return clean

    @property
    def rows(self) -> list[tuple[IndicatorVersion, list[tuple[str, Any]], BoundField]]:
        """Each pointer with its levels as (drawing, option) and its words."""
        return [
            (v, list(zip([level["icon"] for level in v.levels], self[f"v{v.pk}"], strict=True)), self[f"w{v.pk}"])
            for v in self.versions
        ]

    def seen(self) -> list[tuple[int, int, str]]:
        """Version, level and words of each pointer that was looked at."""
        clean = self.cleaned_data
        return [
            (v.pk, clean[f"v{v.pk}"], clean[f"w{v.pk}"]) for v in self.versions if clean.get(f"v{v.pk}") is not None
        ]
