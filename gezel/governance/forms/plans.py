"""Challenges, the balance, communication and evidence."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms

from gezel.ui.forms import LabelledForm, lines, worded

from ..rules.duties import duties
from ..words import issues as words
from .people import persons

_SOMEBODY = ("Kies iemand", "Choose somebody")


class ChallengeForm(LabelledForm):
    """A challenge or lever."""

    kind = forms.ChoiceField()
    title = forms.CharField(max_length=160)
    text = forms.CharField(required=False, widget=forms.Textarea(attrs={"rows": 3}))
    measure = lines(3)
    owner = forms.ChoiceField()
    look_again_on = forms.DateField()
    LABELS = {
        "kind": ("Wat is het", "What is it"),
        "title": ("In één zin", "In one sentence"),
        "text": ("Toelichting", "Explanation"),
        "measure": ("Wat doen we ermee", "What do we do about it"),
        "owner": ("Wie volgt dit op", "Who follows this up"),
        "look_again_on": ("Wanneer kijken we opnieuw", "When do we look again"),
    }

    def __init__(self, *args: Any, people: Iterable[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices("kind", worded("governance.challenge_is_", (words.CHALLENGE, words.LEVER)))
        self.choices("owner", persons(people), _SOMEBODY)


class LookForm(LabelledForm):
    """What we see now, and when again."""

    text = lines(3)
    next_on = forms.DateField(required=False)
    LABELS = {
        "text": ("Wat zien we nu", "What do we see now"),
        "next_on": ("Wanneer kijken we opnieuw", "When do we look again"),
    }
    HINTS = {"next_on": ("Leeg: dit is afgerond.", "Empty: this is finished.")}


class LineForm(LabelledForm):
    """A line of the own organisation."""

    kind = forms.ChoiceField()
    text = forms.CharField(max_length=400)
    LABELS = {"kind": ("Wij", "We"), "text": ("Wat", "What")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices("kind", worded("governance.balance_", words.BALANCE))


class TakeBackForm(LabelledForm):
    """Which own line is taken back."""

    line = forms.ChoiceField()
    LABELS = {"line": ("Welke regel", "Which line")}

    def __init__(self, *args: Any, rows: Iterable[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices("line", rows)


class ReviewForm(LabelledForm):
    """A look at the balance together."""

    on = forms.DateField()
    text = lines(4)
    next_on = forms.DateField()
    LABELS = {
        "on": ("Samen bekeken op", "Looked at together on"),
        "text": ("Wat zagen we", "What did we see"),
        "next_on": ("Opnieuw op", "Again on"),
    }


class CommunicationForm(LabelledForm):
    """An action of the plan."""

    what = forms.CharField(max_length=200)
    audience = forms.CharField(max_length=160)
    channel = forms.CharField(max_length=160)
    on = forms.DateField()
    owner = forms.ChoiceField()
    LABELS = {
        "what": ("Wat vertellen we", "What do we tell"),
        "audience": ("Aan wie", "To whom"),
        "channel": ("Langs welke weg", "Through which channel"),
        "on": ("Wanneer", "When"),
        "owner": ("Wie doet het", "Who does it"),
    }

    def __init__(self, *args: Any, people: Iterable[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices("owner", persons(people), _SOMEBODY)


class DoneForm(LabelledForm):
    """Which action, and the day it was done (none: it is dropped)."""

    row = forms.ChoiceField()
    on = forms.DateField()
    LABELS = {"row": ("Welke actie", "Which action"), "on": ("Gedaan op", "Done on")}

    def __init__(self, *args: Any, rows: Iterable[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices("row", rows)


class DropForm(LabelledForm):
    """Which action is dropped."""

    row = forms.ChoiceField()
    LABELS = {"row": ("Welke actie", "Which action")}

    def __init__(self, *args: Any, rows: Iterable[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices("row", rows)


class EvidenceForm(LabelledForm):
    """What shows that a duty was met."""

    duty = forms.ChoiceField()
    text = forms.CharField(max_length=300)
    seen_on = forms.DateField()
    file = forms.FileField(required=False)
    LABELS = {
        "duty": ("Welke plicht", "Which duty"),
        "text": ("Wat toont het, en waar", "What does it show, and where"),
        "seen_on": ("Gezien op", "Seen on"),
        "file": ("Foto, schermafdruk of document", "Photo, screenshot or document"),
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices("duty", [(duty.code, duty.name) for duty in duties()])
