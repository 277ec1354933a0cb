"""Forms whose labels and hints stand beside their fields, in both languages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, ClassVar

from django import forms

from gezel.ui.forms import GezelForm

from .founding import said

Words = tuple[str, str]


class LabelledForm(GezelForm):
    """``LABELS`` and ``HINTS``: field → (Dutch, English)."""

    LABELS: ClassVar[Mapping[str, Words]] = {}
    HINTS: ClassVar[Mapping[str, Words]] = {}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, words in self.LABELS.items():
            self.fields[name].label = said(*words)
        for name, words in self.HINTS.items():
            self.fields[name].help_text = said(*words)

    def choices(self, name: str, rows: Iterable[tuple[Any, str]], first: Words | None = None) -> None:
        """Give a choice field its rows, after an empty one with these words."""
        empty = [("", said(*first))] if first else []
        self.fields[name].choices = [*empty, *rows]  # type: ignore[attr-defined]


def lines(rows: int = 4) -> forms.CharField:
    """A text of some lines."""
    return forms.CharField(widget=forms.Textarea(attrs={"rows": rows}))


class NoForm(LabelledForm):
    """A step that asks nothing more."""
