"""Agreeing on a next step, changing it, and what came of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar

from django import forms

from gezel.ui.forms import LabelledForm, lines, worded

from ..words import actions as words

_NONE = ("Geen", "None")


class PlanForm(LabelledForm):
    """What, who, by when, for which question, which value step."""

    edition = forms.IntegerField(widget=forms.HiddenInput, required=False)
    what = lines(2)
    doer = forms.ChoiceField(
        choices=worded("casework.doer_", words.DOERS), widget=forms.RadioSelect, initial=words.COMPANION
    )
    doer_name = forms.CharField(required=False, max_length=120)
    due_on = forms.DateField(required=False)
    demand = forms.ChoiceField(required=False)
    step = forms.ChoiceField(required=False)
    LABELS: ClassVar = {
        "edition": ("Versie", "Version"),
        "what": ("Wat gebeurt er?", "What will happen?"),
        "doer": ("Wie doet het?", "Who does it?"),
        "doer_name": ("Wie is dat dan?", "Who is that then?"),
        "due_on": ("Tegen wanneer?", "By when?"),
        "demand": ("Voor welke vraag?", "For which question?"),
        "step": ("Welke waardestap is het?", "Which value step is it?"),
    }
    HINTS: ClassVar = {
        "what": (
            "De dossierbeheerder leest dit mee: schrijf hier niets vertrouwelijks.",
            "The file manager reads this too: write nothing confidential here.",
        ),
        "doer_name": (
            "Alleen als iemand anders het doet: een naam of een dienst.",
            "Only when someone else does it: a name or a service.",
        ),
    }

    def __init__(self, *args: Any, demands: Iterable[Any], steps: Iterable[Any] | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices("demand", [(str(d.pk), _short(d.text)) for d in demands], _NONE)
        if steps is None:
            del self.fields["step"]
        else:
            self.choices("step", [(str(s.pk), s.name) for s in steps], _NONE)


class TieForm(LabelledForm):
    """Which value step it is."""

    step = forms.ChoiceField(required=False)
    LABELS: ClassVar = {"step": ("Waardestap", "Value step")}

    def __init__(self, *args: Any, steps: Iterable[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices("step", [(str(s.pk), s.name) for s in steps], _NONE)


def _short(text: str) -> str:
    """The beginning of a question, long enough to know it by in a list."""
    line = " ".join(text.split())
    return line if len(line) <= 70 else f"{line[:69].rstrip()}…"


class AnswerForm(LabelledForm):
    """Did it answer the question, in the participant's eyes."""

    answered = forms.ChoiceField(choices=worded("casework.answered_", words.ANSWERED), widget=forms.RadioSelect)
    ground = forms.ChoiceField(
        required=False, choices=worded("casework.ground_", words.GROUNDS), widget=forms.RadioSelect
    )
    said = forms.CharField(required=False, widget=forms.Textarea(attrs={"rows": 2}))
    LABELS: ClassVar = {
        "answered": (
            "Beantwoordde dit de vraag, in de ogen van de deelnemer?",
            "Did this answer the question, in the participant's eyes?",
        ),
        "ground": ("Waarop steunt dat?", "What does that rest on?"),
        "said": ("Wat zag u, of wat zei de deelnemer?", "What did you see, or what did the participant say?"),
    }
