"""Fields for amounts and hours as people type them; wrong input is kept, with the sentence that says why."""

from __future__ import annotations

from typing import Any

from django import forms

from gezel.kernel.texts import say
from gezel.kernel.verdict import Refused
from gezel.ui.forms import both, language, worded

from ..rules import typed


class NumberField(forms.CharField):
    """A number in whole smallest units; ``decimals`` 2 for cents, 3 for thousandths."""

    def __init__(self, decimals: int, **given: Any) -> None:
        self.decimals = decimals
        given.setdefault("widget", forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"}))
        super().__init__(**given)

    def to_python(self, value: Any) -> int | None:  # type: ignore[override]
        """What was typed as a whole number, or the refusal as an error of the field."""
        try:
            return typed.number(str(value or ""), self.decimals)
        except Refused as refused:
            sentence = say(refused.verdict.code, language(), **refused.verdict.params)
            raise forms.ValidationError(sentence) from None

    def prepare_value(self, value: Any) -> Any:
        """A whole number as it stands in the field; what was typed stays as typed."""
        return typed.written(value, self.decimals, language()) if isinstance(value, int) else value

    def validate(self, value: Any) -> None:
        """A needed number that is missing."""
        if self.required and value is None:
            raise forms.ValidationError(say("proposal.typed_needed", language()))


def euros(nl: str, en: str, help_nl: str = "", help_en: str = "", *, required: bool = False) -> NumberField:
    """An amount in euro."""
    return NumberField(2, label=both(nl, en), help_text=both(help_nl, help_en) if help_nl else "", required=required)


def thousandths(nl: str, en: str, help_nl: str = "", help_en: str = "", *, required: bool = False) -> NumberField:
    """Hours or full-time equivalents, three decimals at most."""
    return NumberField(3, label=both(nl, en), help_text=both(help_nl, help_en) if help_nl else "", required=required)


def line(nl: str, en: str, help_nl: str = "", help_en: str = "", *, required: bool = False, most: int = 120) -> Any:
    """A field for one line of text."""
    help_text = both(help_nl, help_en) if help_nl else ""
    return forms.CharField(label=both(nl, en), help_text=help_text, required=required, max_length=most)


def choice(nl: str, en: str, pairs: Any, prefix: str, empty: Any = None, *, required: bool = True) -> Any:
    """A choice of codes whose words are sentences ``proposal.<prefix>_<code>``."""
    first = [("", empty)] if empty is not None else []
    choices = [*first, *worded(f"proposal.{prefix}_", pairs)]
    return forms.ChoiceField(label=both(nl, en), choices=choices, required=required)
