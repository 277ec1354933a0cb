"""Raising an issue and every step with it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms

from gezel.ui.forms import LabelledForm, lines, said, worded

from ..words import issues as words
from .people import persons


class IssueForm(LabelledForm):
    """What one raises; ``bodies`` and ``themes`` are rows of (value, name)."""

    title = forms.CharField(max_length=160)
    text = lines(5)
    tried = lines(4)
    body = forms.ChoiceField()
    theme = forms.ChoiceField(required=False)
    point = forms.IntegerField(required=False, min_value=1, max_value=2**62, widget=forms.HiddenInput)
    LABELS = {
        "title": ("Waarover gaat het", "What is it about"),
        "text": ("Wat is er aan de hand", "What is the matter"),
        "tried": ("Wat hebt u als team zelf al geprobeerd", "What has the team tried itself"),
        "body": ("Wie kan dit opnemen", "Who can take this up"),
        "theme": ("Thema", "Theme"),
    }
    HINTS = {
        "text": (
            "Geen namen of gegevens van deelnemers: iedereen in het partnerschap leest mee.",
            "No names or details of participants: everyone in the partnership reads this.",
        ),
        "tried": (
            "Een kwestie begint waar het eigen mandaat ophoudt. Wat lag wel in uw macht, en wat gaf dat?",
            "An issue begins where one's own mandate ends. What was in your power, and what came of it?",
        ),
    }

    def __init__(self, *args: Any, bodies: Iterable[Any], themes: Iterable[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices("body", [(str(b.pk), b.name) for b in bodies], ("Kies een overleg", "Choose a body"))
        self.choices("theme", themes, ("Geen van deze", "None of these"))


class PassOnForm(LabelledForm):
    """To which other body, and why."""

    body = forms.ChoiceField()
    why = lines(3)
    LABELS = {"body": ("Aan", "To"), "why": ("Waarom past het daar beter", "Why it fits better there")}

    def __init__(self, *args: Any, bodies: Iterable[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices("body", [(str(b.pk), b.name) for b in bodies], ("Kies een overleg", "Choose a body"))


class EscalateForm(LabelledForm):
    """To whom in the own organisation, what is asked, by when."""

    to_whom = forms.CharField(max_length=200)
    asked = lines(4)
    answer_by = forms.DateField()
    LABELS = {
        "to_whom": ("Aan wie in uw organisatie", "To whom in your organisation"),
        "asked": ("Wat vraagt u", "What do you ask"),
        "answer_by": ("Antwoord verwacht tegen", "Answer expected by"),
    }
    HINTS = {
        "to_whom": (
            "Een functie volstaat, bijvoorbeeld de provinciaal directeur.",
            "A function will do, such as the regional director.",
        )
    }


class SayForm(LabelledForm):
    """One text; its label is given."""

    text = lines(4)

    def __init__(self, *args: Any, label: tuple[str, str], hint: tuple[str, str] = ("", ""), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["text"].label = said(*label)
        self.fields["text"].help_text = said(*hint)


class ProposalForm(LabelledForm):
    """A proposal that grows out of an issue."""

    title = forms.CharField(max_length=160)
    proposal = lines(5)
    LABELS = {
        "title": ("Titel van het voorstel", "Title of the proposal"),
        "proposal": ("Wat stelt u voor", "What do you propose"),
    }


class TaskForm(LabelledForm):
    """An action, training or the search for a partner that grows out of an issue."""

    kind = forms.ChoiceField()
    text = forms.CharField(max_length=300)
    owner = forms.ChoiceField()
    due_on = forms.DateField()
    LABELS = {
        "kind": ("Wat", "What"),
        "text": ("Wat gebeurt er", "What is done"),
        "owner": ("Wie doet het", "Who does it"),
        "due_on": ("Tegen", "By"),
    }

    def __init__(self, *args: Any, people: Iterable[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices("kind", worded("governance.become_", words.TASKS))
        self.choices("owner", persons(people), ("Kies iemand", "Choose somebody"))
