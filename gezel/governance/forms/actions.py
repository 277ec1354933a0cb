"""Giving an action, and saying what became of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms

from gezel.ui.forms import GezelForm

from ..queries.people import Somebody
from .founding import said


class OwnerField(forms.TypedChoiceField):
    """Choosing one of the people of a partnership; gives the person's id."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(coerce=int, empty_value=None, **kwargs)

    def among(self, people: Iterable[Somebody], empty: str = "–") -> None:
        """Offer these people, each once; the organisations of one person stand together."""
        found: dict[int, list[str]] = {}
        for somebody in people:
            names = found.setdefault(somebody.person.pk, [somebody.person.name])
            if somebody.organisation:
                names.append(somebody.organisation.name)
        self.choices = [("", empty), *((pk, " · ".join(names)) for pk, names in found.items())]


class ActionForm(GezelForm):
    """What, who and by when."""

    text = forms.CharField(max_length=300)
    owner = OwnerField()
    due_on = forms.DateField()

    def __init__(self, people: Iterable[Somebody], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["text"].label = said("Wat moet er gebeuren?", "What has to be done?")
        self.fields["text"].widget.attrs["lang"] = "nl"
        self.fields["owner"].label = said("Wie doet het?", "Who does it?")
        self.fields["due_on"].label = said("Tegen wanneer?", "By when?")
        self.fields["owner"].among(people)  # type: ignore[attr-defined]


class FinishForm(GezelForm):
    """How it ended."""

    outcome = forms.CharField(max_length=300, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["outcome"].label = said("Hoe liep het af?", "How did it end?")


class PostponeForm(GezelForm):
    """Another day, with the reason."""

    due_on = forms.DateField()
    reason = forms.CharField(max_length=300)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["due_on"].label = said("Nieuwe dag", "New day")
        self.fields["reason"].label = said("Waarom later?", "Why later?")


class HandOverForm(GezelForm):
    """Another owner, with the reason."""

    owner = OwnerField()
    reason = forms.CharField(max_length=300)

    def __init__(self, people: Iterable[Somebody], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["owner"].label = said("Wie neemt het over?", "Who takes it over?")
        self.fields["reason"].label = said("Waarom?", "Why?")
        self.fields["owner"].among(people)  # type: ignore[attr-defined]
