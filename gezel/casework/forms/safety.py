"""Forms of safety information and of the statutory task."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar

from django import forms

from gezel.ui.forms import GezelForm, LabelledForm, lines


class SafetyForm(LabelledForm):
    """A fact of a day; why the participant may not read it, only when that is dangerous."""

    LABELS: ClassVar = {
        "text": ("Wat zag of hoorde u?", "What did you see or hear?"),
        "seen_on": ("Op welke dag?", "On which day?"),
        "danger": ("Waarom mag de deelnemer dit niet lezen?", "Why may the participant not read this?"),
    }
    HINTS: ClassVar = {
        "text": (
            "Een feit en wat een collega moet doen: geen oordeel, geen vermoeden.",
            "A fact and what a colleague must do: no judgement, no suspicion.",
        ),
        "danger": (
            "Alleen invullen als lezen gevaarlijk is. Anders leest de deelnemer dit mee.",
            "Only fill in when reading is dangerous. Otherwise the participant reads this too.",
        ),
    }

    text = lines(3)
    seen_on = forms.DateField()
    danger = forms.CharField(required=False, widget=forms.Textarea(attrs={"rows": 2}))


class ThisOne(GezelForm):
    """One of the rows on the page."""

    which = forms.IntegerField(widget=forms.HiddenInput)


class StatutoryForm(LabelledForm):
    """Who has the statutory task, and the day the participant heard that the same person also helps here."""

    LABELS: ClassVar = {
        "person": ("Wie heeft de wettelijke taak?", "Who has the statutory task?"),
        "told_on": ("Wanneer hoorde de deelnemer dit?", "When did the participant hear this?"),
    }
    HINTS: ClassVar = {
        "told_on": (
            "Nodig als dezelfde persoon ook een rol heeft in dit traject. Zolang dit leeg is, gaat dit dossier ook niet open voor wie het team leidt of mee verdeelt.",
            "Needed when the same person also has a role in this track. While this is empty, the file does not open either for who leads the team or divides the work.",
        ),
    }

    person = forms.ChoiceField()
    told_on = forms.DateField(required=False)

    def __init__(self, *args: Any, people: Iterable[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices("person", [(one.key, str(one)) for one in people], ("Kies een persoon", "Choose a person"))
