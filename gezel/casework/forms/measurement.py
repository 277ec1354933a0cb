"""Forms of measurement: handing the phone over, taking an instrument in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from gezel.ui.forms import LabelledForm, language

from ..models import Instrument
from ..rules.instruments import in_language
from ..words.measurement import PIN_DIGITS


class HandOverForm(LabelledForm):
    """Which questionnaire, and the PIN with which the worker comes back."""

    LABELS = {
        "instrument": ("Vragenlijst", "Questionnaire"),
        "pin": ("Kies vier cijfers om straks terug te komen", "Choose four digits to come back with"),
    }
    HINTS = {
        "pin": (
            "Alleen voor deze keer. Laat ze niet zien. Met uw wachtwoord kan het ook.",
            "For this once only. Do not show them. Your password works too.",
        ),
    }

    instrument = forms.ChoiceField(required=False)
    pin = forms.RegexField(
        rf"^[0-9]{{{PIN_DIGITS}}}$",
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off", "maxlength": PIN_DIGITS}),
    )

    def __init__(self, rows: Sequence[Instrument], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        named = [(row.pk, f"{in_language(row.content['name'], language())} ({row.version})") for row in rows]
        self.choices("instrument", named)


class InstrumentForm(LabelledForm):
    """The file of an instrument."""

    LABELS = {"file": ("Bestand (YAML of JSON)", "File (YAML or JSON)")}

    file = forms.FileField()
