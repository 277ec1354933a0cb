"""Forms of what a participant does together with others: combined tracks, workplaces, a place in a group."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms

from gezel.ui.forms import LabelledForm, lines, worded

from ..models import Conference, DirectoryEntry, Group
from ..words import directory as words
from ..workflows.combined import Combined


class CombinedForm(LabelledForm):
    """A track elsewhere."""

    kind = forms.ChoiceField(widget=forms.RadioSelect)
    with_whom = forms.CharField(max_length=160)
    what = lines(2)
    complements = lines(2)
    since = forms.DateField()
    advice = forms.ChoiceField(required=False)
    LABELS = {
        "kind": ("Met wie", "With whom"),
        "with_whom": ("Welke dienst", "Which service"),
        "what": ("Wat gebeurt daar?", "What happens there?"),
        "complements": ("Wat voegt dit toe aan wat wij doen?", "What does this add to what we do?"),
        "since": ("Sinds", "Since"),
        "advice": ("Geadviseerd in", "Advised in"),
    }
    HINTS = {
        "complements": (
            "Niemand krijgt twee keer dezelfde hulp. De trajectgezel blijft volgen.",
            "Nobody gets the same help twice. The companion keeps following.",
        )
    }

    def __init__(self, *args: Any, conferences: Iterable[Conference] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices("kind", worded("casework.combined_", words.COMBINED))
        rows = [(str(c.pk), f"{c.starts_at:%d-%m-%Y}") for c in conferences if c.starts_at]
        self.choices("advice", rows, ("Geen casusbespreking", "No case conference"))
        if not rows:
            del self.fields["advice"]

    def combined(self) -> Combined:
        """What was filled in."""
        clean = self.cleaned_data
        return Combined(clean["kind"], clean["with_whom"], clean["what"], clean["complements"])


class EndCombinedForm(LabelledForm):
    """When and why a track elsewhere ended."""

    until_on = forms.DateField()
    reason = forms.CharField(max_length=300)
    LABELS = {"until_on": ("Gestopt op", "Ended on"), "reason": ("Waarom", "Why")}


class PlaceForm(LabelledForm):
    """A participant begins at a workplace."""

    entry = forms.TypedChoiceField(coerce=int)
    kind = forms.ChoiceField()
    since = forms.DateField()
    what = forms.CharField(max_length=300, required=False)
    LABELS = {
        "entry": ("Waar", "Where"),
        "kind": ("Wat voor plaats", "What kind of place"),
        "since": ("Vanaf", "From"),
        "what": ("Wat doet de deelnemer daar?", "What does the participant do there?"),
    }

    def __init__(self, *args: Any, employers: Iterable[DirectoryEntry], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices("entry", [(e.pk, e.name) for e in employers], ("Kies", "Choose"))
        self.choices("kind", worded("casework.place_", words.PLACES), ("Kies", "Choose"))


class EndPlaceForm(LabelledForm):
    """A time at a workplace ended."""

    until_on = forms.DateField()
    outcome = forms.ChoiceField(widget=forms.RadioSelect)
    LABELS = {"until_on": ("Gestopt op", "Ended on"), "outcome": ("Wat leverde het op?", "What did it lead to?")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices("outcome", worded("casework.place_led_", words.OUTCOMES))


class CoachForm(LabelledForm):
    """Coaching at a workplace."""

    on = forms.DateField()
    people = forms.MultipleChoiceField(widget=forms.CheckboxSelectMultiple)
    text = lines(2)
    LABELS = {"on": ("Wanneer", "When"), "people": ("Met wie", "With whom"), "text": ("Waarover", "About what")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices("people", worded("casework.coached_", words.COACHED))
        self.fields["text"].required = False


class SeatForm(LabelledForm):
    """A place in a group."""

    group = forms.TypedChoiceField(coerce=int)
    LABELS = {"group": ("Welke groep", "Which group")}

    def __init__(self, *args: Any, groups: Iterable[Group], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices("group", [(g.pk, g.title) for g in groups], ("Kies", "Choose"))
