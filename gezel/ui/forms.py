"""Forms as every page shows them: label, hint, error in words, input kept; refusals of workflows as form errors."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import get_language

from gezel.kernel.texts import say
from gezel.kernel.verdict import Refused, Verdict


class GezelFormMixin:
    """Shared ways of our forms."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        for field in self.fields.values():  # type: ignore[attr-defined]
            if isinstance(field, forms.DateField):
                field.widget = forms.DateInput(attrs={"type": "date", **field.widget.attrs}, format="%Y-%m-%d")
            if isinstance(field, forms.DateTimeField):
                field.widget = forms.DateTimeInput(
                    attrs={"type": "datetime-local", **field.widget.attrs}, format="%Y-%m-%dT%H:%M"
                )
            if isinstance(field, forms.FileField):
                field.widget.attrs.setdefault("data-file", "")

    def refuse(self, refusal: Verdict | Refused, field: str | None = None) -> None:
        """Show the sentence of a refusal above the form (or at a field), keeping everything that was typed."""
        verdict = refusal.verdict if isinstance(refusal, Refused) else refusal
        language = (get_language() or "nl")[:2]
        self.add_error(field, say(verdict.code, language, **verdict.params))  # type: ignore[attr-defined]


class GezelForm(GezelFormMixin, forms.Form):
    """A form."""


class GezelModelForm(GezelFormMixin, forms.ModelForm):  # type: ignore[type-arg]
    """A form of one noun."""
