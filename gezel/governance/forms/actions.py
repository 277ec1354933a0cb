"""Giving an action, and saying what became of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms

from gezel.ui.forms import LabelledForm

from ..queries.people import Somebody
from .people import OwnerField


class ActionForm(LabelledForm):
    """What, who and by when."""

    text = forms.CharField(max_length=300)
    owner = OwnerField()
    due_on = forms.DateField()
    LABELS = {
        "text": ("Wat moet er gebeuren?", "What has to be done?"),
        "owner": ("Wie doet het?", "Who does it?"),
        "due_on": ("Tegen wanneer?", "By when?"),
    }

    def __init__(self, people: Iterable[Somebody], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["text"].widget.attrs["lang"] = "nl"
        self.fields["owner"].among(people)  # type: ignore[attr-defined]


class FinishForm(LabelledForm):
    """How it ended."""

    outcome = forms.CharField(max_length=300, required=False)
    LABELS = {
        "outcome": ("Hoe liep het af?", "How did it end?"),
    }


class PostponeForm(LabelledForm):
    """Another day, with the reason."""

    due_on = forms.DateField()
    reason = forms.CharField(max_length=300)
    LABELS = {
        "due_on": ("Nieuwe dag", "New day"),
        "reason": ("Waarom later?", "Why later?"),
    }


class HandOverForm(LabelledForm):
    """Another owner, with the reason."""

    owner = OwnerField()
    reason = forms.CharField(max_length=300)
    LABELS = {
        "owner": ("Wie neemt het over?", "Who takes it over?"),
        "reason": ("Waarom?", "Why?"),
    }

    def __init__(self, people: Iterable[Somebody], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["owner"].among(people)  # type: ignore[attr-defined]
