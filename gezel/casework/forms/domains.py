"""Forms of life domains."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms

from gezel.ui.forms import LabelledForm

from ..models import LifeDomain


class DomainForm(LabelledForm):
    """A new life domain, or another name for one."""

    LABELS: ClassVar = {
        "which": ("Welk levensdomein?", "Which life domain?"),
        "name": ("Naam", "Name"),
        "hint": ("Wat hoort erbij?", "What belongs to it?"),
    }

    which = forms.TypedChoiceField(required=False, coerce=int, empty_value=None)
    name = forms.CharField(max_length=60)
    hint = forms.CharField(required=False, max_length=120)

    def __init__(self, *args: Any, rows: list[LifeDomain], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices("which", [(row.pk, row.name) for row in rows], ("een nieuw", "a new one"))


class DomainUseForm(LabelledForm):
    """Take one out of use, or into use again."""

    LABELS: ClassVar = {"which": ("Welk levensdomein?", "Which life domain?")}

    which = forms.TypedChoiceField(coerce=int)

    def __init__(self, *args: Any, rows: list[LifeDomain], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices("which", [(row.pk, row.name) for row in rows])
