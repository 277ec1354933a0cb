"""Writing a signal, its answer, and the themes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms

from gezel.ui.forms import LabelledForm, lines, worded

from ..words import issues as words


class BarrierForm(LabelledForm):
    """A signal without persons, its addressee, and the promise that nobody can be recognised."""

    edition = forms.IntegerField(widget=forms.HiddenInput, required=False)
    theme = forms.ChoiceField()
    title = forms.CharField(max_length=160)
    text = lines(6)
    asks = lines(3)
    level = forms.ChoiceField()
    addressee = forms.CharField(max_length=160)
    email = forms.EmailField()
    issue = forms.ChoiceField(required=False)
    nobody = forms.BooleanField(required=False)
    LABELS = {
        "theme": ("Thema", "Theme"),
        "title": ("Titel van het signaal", "Title of the signal"),
        "text": ("Welke drempel zien we", "Which barrier do we see"),
        "asks": ("Wat vragen we", "What do we ask"),
        "level": ("Wie kan er iets aan doen", "Who can do something about it"),
        "addressee": ("Aan wie", "To whom"),
        "email": ("E-mailadres", "E-mail address"),
        "issue": ("Komt uit de kwestie", "Grows out of the issue"),
        "nobody": ("Niemand kan hierin een persoon herkennen", "Nobody can recognise a person in this"),
    }
    HINTS = {
        "text": (
            "Beschrijf de drempel, niet de mensen. Geen namen, leeftijden, adressen of verhalen waarin iemand zich herkent.",
            "Describe the barrier, not the people. No names, ages, addresses or stories that point at somebody.",
        ),
        "nobody": ("Lees uw tekst nog eens na voor u dit aankruist.", "Read your text again before you tick this."),
    }

    def __init__(
        self, *args: Any, themes: Iterable[tuple[str, str]], issues: Iterable[Any] = (), **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.choices("theme", themes, ("Kies een thema", "Choose a theme"))
        self.choices("level", worded("governance.level_", dict(words.LEVELS)))
        rows = [(str(issue.pk), issue.title) for issue in issues]
        self.choices("issue", rows, ("Geen", "None"))
        if not rows:
            del self.fields["issue"]


class BarrierAnswerForm(LabelledForm):
    """What came back."""

    on = forms.DateField()
    text = lines(4)
    came_of_it = forms.CharField(required=False, widget=forms.Textarea(attrs={"rows": 3}))
    LABELS = {
        "on": ("Antwoord gekregen op", "Answer received on"),
        "text": ("Wat was het antwoord", "What was the answer"),
        "came_of_it": ("Wat veranderde er daardoor", "What changed because of it"),
    }


class ThemeForm(LabelledForm):
    """Another name for a theme, or a new one."""

    code = forms.ChoiceField(required=False)
    name = forms.CharField(max_length=80)
    LABELS = {"code": ("Welk thema", "Which theme"), "name": ("Naam", "Name")}

    def __init__(self, *args: Any, themes: Iterable[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices("code", themes, ("Een nieuw thema", "A new theme"))


class AsideForm(LabelledForm):
    """Which theme is laid aside."""

    code = forms.ChoiceField()
    LABELS = {"code": ("Welk thema", "Which theme")}

    def __init__(self, *args: Any, themes: Iterable[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices("code", themes)
