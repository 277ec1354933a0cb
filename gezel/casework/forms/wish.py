"""Forms of the intention."""

from __future__ import annotations

from typing import ClassVar

from django import forms

from gezel.ui.forms import LabelledForm, lines, worded

from ..words.wish import OWN, VOICES


class IntentionForm(LabelledForm):
    """What the participant wants now, in whose words, and why it changed."""

    LABELS: ClassVar = {
        "text": ("Wat wil de deelnemer nu?", "What does the participant want now?"),
        "voice": ("In wiens woorden?", "In whose words?"),
        "why": ("Waarom veranderde het?", "Why did it change?"),
    }
    HINTS: ClassVar = {
        "text": (
            "Liefst letterlijk, in de taal van de deelnemer.",
            "Preferably word for word, in the participant's language.",
        ),
    }

    text = lines(5)
    voice = forms.ChoiceField(choices=worded("casework.voice_", VOICES), widget=forms.RadioSelect, initial=OWN)
    why = forms.CharField(required=False, widget=forms.Textarea(attrs={"rows": 2}))

    def __init__(self, *args: object, first: bool, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        if first:
            del self.fields["why"]
