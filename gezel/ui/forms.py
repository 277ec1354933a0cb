"""Forms as every page shows them: label, hint, error in words, input kept; refusals of workflows as form errors."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextvars import ContextVar
from datetime import date
from typing import Any, ClassVar

from django import forms
from django.utils.functional import lazy
from django.utils.translation import get_language

from gezel.kernel.texts import say
from gezel.kernel.typed import is_blank, without_controls
from gezel.kernel.verdict import Refused, Verdict

# The last refusal that a form took in during this request: the frame says it when the page no longer shows that form.
last_refusal: ContextVar[Verdict | None] = ContextVar("last_refusal", default=None)

Words = tuple[str, str]  # Dutch, English
FIRST_YEAR, LAST_YEAR = 1800, 2200


def language() -> str:
    """``nl`` or ``en``: the language of the page; ``fr`` on participants' own pages."""
    return (get_language() or "nl")[:2]


def said(nl: str, en: str, fr: str = "") -> str:
    """The words in the language of the page, now; in French where a participant reads them."""
    return {"en": en, "fr": fr}.get(language()) or nl


both = lazy(said, str)
"""``both("Nederlands", "English")``: said in the language of the page, when it is shown; for a label where its field stands."""

_sentence = lazy(lambda code: say(code, language()), str)


def worded(stem: str, codes: Iterable[str]) -> list[tuple[str, str]]:
    """Codes as the choices of a field, each with the text ``stem`` + code in the language of the page, when it is shown."""
    return [(code, _sentence(f"{stem}{code}")) for code in codes]


def lines(rows: int = 4) -> forms.CharField:
    """A text of some lines, for a form whose labels stand in ``LABELS``."""
    return forms.CharField(widget=forms.Textarea(attrs={"rows": rows}))


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

    def _clean_fields(self) -> None:
        """After the fields' own checks: no control signs, what nobody can see is nothing, and a year that no day here can have is asked
        again (a browser lets one type 0026, and beyond these years days cannot be reckoned with)."""
        super()._clean_fields()  # type: ignore[misc]
        for name, value in list(self.cleaned_data.items()):  # type: ignore[attr-defined]
            if isinstance(value, str) and value:
                self.cleaned_data[name] = seen = "" if is_blank(value) else without_controls(value)  # type: ignore[attr-defined]
                field = self.fields[name]  # type: ignore[attr-defined]
                if not seen and field.required:
                    self.add_error(name, field.error_messages["required"])  # type: ignore[attr-defined]
            if isinstance(value, date) and not FIRST_YEAR <= value.year <= LAST_YEAR:
                self.add_error(name, say("ui.year_far_off", language(), year=value.year))  # type: ignore[attr-defined]

    def refuse(self, refusal: Verdict | Refused, field: str | None = None) -> None:
        """Show the sentence of a refusal above the form (or at a field), keeping everything that was typed."""
        verdict = refusal.verdict if isinstance(refusal, Refused) else refusal
        last_refusal.set(verdict)
        self.add_error(field, say(verdict.code, language(), **verdict.params))  # type: ignore[attr-defined]


def needed(field: forms.Field) -> forms.Field:
    """A field that a draft may leave open but the last step asks for: it does not say that it may stay empty."""
    field.needed = True  # type: ignore[attr-defined]
    return field


class GezelForm(GezelFormMixin, forms.Form):
    """A form."""


class LabelledForm(GezelForm):
    """A form whose words stand together: ``LABELS`` and ``HINTS`` (field → Dutch, English); a form built on it adds its own."""

    LABELS: ClassVar[Mapping[str, Words]] = {}
    HINTS: ClassVar[Mapping[str, Words]] = {}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for form in reversed(type(self).__mro__):
            for name, words in vars(form).get("LABELS", {}).items():
                self.fields[name].label = said(*words)
            for name, words in vars(form).get("HINTS", {}).items():
                self.fields[name].help_text = said(*words)

    def choices(self, name: str, rows: Iterable[tuple[Any, str]], first: Words | None = None) -> None:
        """Give a choice field its rows, after an empty one with these words."""
        empty = [("", said(*first))] if first else []
        self.fields[name].choices = [*empty, *rows]  # type: ignore[attr-defined]


class GezelModelForm(GezelFormMixin, forms.ModelForm):  # type: ignore[type-arg]
    """A form of one noun."""
