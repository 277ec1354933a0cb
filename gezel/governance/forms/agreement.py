"""Writing the agreement: goals, texts, clauses, papers; freezing it."""

from __future__ import annotations

from typing import Any

from django import forms

from gezel.ui.forms import GezelForm, LabelledForm, said, worded

from .. import words
from ..rules.clauses import plot

_SHORT = {"rows": 2}


def long_text(rows: int = 10, **more: Any) -> forms.CharField:
    """A field for limited Markdown."""
    return forms.CharField(widget=forms.Textarea(attrs={"rows": rows, "data-markdown": ""}), max_length=20000, **more)


class TextForm(GezelForm):
    """One text under its own code; ``version`` carries what its writer started from."""

    use_required_attribute = False
    version = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, code: str, text: str, base: str, *args: Any, short: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        area = forms.Textarea(attrs={"rows": 10, "data-markdown": "", "lang": "nl"})
        widget = forms.TextInput(attrs={"maxlength": 120, "lang": "nl"}) if short else area
        label = said("Tekst", "Text")
        self.fields[code] = forms.CharField(label=label, strip=False, required=False, widget=widget, initial=text)
        self.initial.setdefault("version", base)
        self.control = self[code]


class MergeForm(LabelledForm):
    """Two texts and what must stand."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    text = forms.CharField(
        required=False, strip=False, widget=forms.Textarea(attrs={"rows": 12, "data-markdown": "", "lang": "nl"})
    )
    LABELS = {"text": ("Wat moet er staan?", "What must stand?")}


class FreezeForm(LabelledForm):
    """Why an edition is frozen now."""

    LABELS = {"why": ("Waarvoor dient deze editie", "What this edition is for")}
    why = forms.CharField(max_length=300)


class ReasonForm(LabelledForm):
    """A reason."""

    LABELS = {"reason": ("Waarom", "Why")}
    reason = forms.CharField(max_length=300)


class ClauseForm(LabelledForm):
    """A clause of the partnership."""

    LABELS = {
        "article": ("Bij welk artikel", "Under which article"),
        "title": ("Titel", "Title"),
        "text": ("Tekst van de clausule", "Text of the clause"),
    }
    edition = forms.IntegerField(widget=forms.HiddenInput, required=False)
    article = forms.TypedChoiceField(coerce=int, choices=())
    title = forms.CharField(max_length=120, required=False)
    text = long_text(6)

    def __init__(self, *args: Any, fixed: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["article"].choices = [(a.number, f"{a.number}. {a.title}") for a in plot()[0]]  # type: ignore[attr-defined]
        if fixed:
            del self.fields["article"]


class PaperForm(LabelledForm):
    """A separate paper: its title, where it stands, or the file."""

    LABELS = {
        "title": ("Titel en versie van het document", "Title and version of the document"),
        "address": ("Webadres", "Web address"),
        "upload": ("Of het bestand zelf", "Or the file itself"),
    }
    edition = forms.IntegerField(widget=forms.HiddenInput)
    title = forms.CharField(max_length=160)
    address = forms.URLField(required=False, assume_scheme="https")
    upload = forms.FileField(required=False)


class SignatoryForm(LabelledForm):
    """Who may sign, in which function and capacity, on what it rests, and when."""

    LABELS = {
        "name": ("Naam", "Name"),
        "function": ("Functie", "Function"),
        "capacity": ("Tekent als", "Signs as"),
        "mandate": ("Waarop het mandaat steunt", "What the mandate rests on"),
        "from_on": ("Mandaat vanaf", "Mandate from"),
        "until_on": ("Eerste dag zonder mandaat", "First day without mandate"),
    }
    name = forms.CharField(max_length=120)
    function = forms.CharField(max_length=120)
    capacity = forms.ChoiceField(choices=worded("governance.signs_as_", dict(words.CAPACITIES)))
    mandate = forms.CharField(max_length=300, required=False)
    from_on = forms.DateField()
    until_on = forms.DateField(required=False)


class EndForm(LabelledForm):
    """The first day on which a mandate no longer holds."""

    LABELS = {"until_on": ("Eerste dag zonder mandaat", "First day without mandate")}
    until_on = forms.DateField()
