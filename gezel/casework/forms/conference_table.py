"""At the table of a case conference: who is there, what is said, what came of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from django import forms

from gezel.ui.forms import GezelForm, LabelledForm, said, worded
from gezel.writing.rules.saving import base_of

from ..models import Invite
from ..queries.conferences import Said
from ..words import conference as words


class TableForm(GezelForm):
    """Who is there, and how the participant takes part."""

    def __init__(self, *args: Any, invites: Iterable[Invite], presence: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rows = list(invites)
        self.fields["presence"] = forms.ChoiceField(
            label=said("Hoe is de deelnemer erbij?", "How does the participant take part?"),
            choices=worded("casework.presence_", words.PRESENCES),
            widget=forms.RadioSelect,
            initial=presence,
        )
        self.fields["came"] = forms.TypedMultipleChoiceField(
            label=said("Wie is er?", "Who is there?"),
            choices=[(one.pk, f"{one} ({one.side})") for one in rows],
            coerce=int,
            required=False,
            widget=forms.CheckboxSelectMultiple,
            initial=[one.pk for one in rows if one.came is not False],
        )


class EntriesForm(GezelForm):
    """Every advice and step as a text; ``version`` carries what its writer started from. A step also has whose it is and by when."""

    use_required_attribute = False
    version = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(
        self, rows: Sequence[Said], names: Mapping[str, tuple[str, str]], *args: Any, new: str = "", **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.entries = rows
        for row in rows:
            self._add(row, names)
        if new in self.fields:
            self.fields[new].widget.attrs["autofocus"] = True
        bases = (base_of(row.entry.field, row.entry.version, row.entry.text) for row in rows)
        self.initial.setdefault("version", " ".join(bases))

    def _add(self, row: Said, names: Mapping[str, tuple[str, str]]) -> None:
        entry = row.entry
        advice = entry.kind == words.ADVICE
        label = said("Advies van", "Advice of") + f" {row.who}" if advice else said("Stap", "Step")
        widget = forms.Textarea(attrs={"rows": 3, "lang": "nl"})
        self.fields[entry.field] = forms.CharField(
            label=label, strip=False, required=False, widget=widget, initial=entry.text
        )
        if not advice:
            choices = [(code, name) for code, (name, _) in names.items()]
            self.fields[f"w{entry.pk}"] = forms.ChoiceField(
                label=said("Wie doet dit?", "Who does this?"), choices=choices, initial=entry.whose, required=False
            )
            self.fields[f"d{entry.pk}"] = forms.DateField(
                label=said("Tegen wanneer", "By when"),
                initial=entry.due_on,
                required=False,
                widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
            )

    def rows(self) -> list[tuple[Said, Any, Any, Any]]:
        """Each entry with its fields, for the page."""
        found = []
        for row in self.entries:
            step = row.entry.kind == words.STEP
            more = (self[f"w{row.entry.pk}"], self[f"d{row.entry.pk}"]) if step else (None, None)
            found.append((row, self[row.entry.field], *more))
        return found

    def steps(self) -> list[tuple[int, str, date | None]]:
        """Steps that were sent along: id, whose, by when; call after ``is_valid``."""
        found = []
        for row in self.entries:
            whose = self.cleaned_data.get(f"w{row.entry.pk}")
            if row.entry.kind == words.STEP and whose:
                found.append((row.entry.pk, whose, self.cleaned_data.get(f"d{row.entry.pk}")))
        return found


class LaterForm(LabelledForm):
    """Another day to hear what came of it."""

    follow_up_on = forms.DateField()
    LABELS = {"follow_up_on": ("Wanneer kijkt u wat ervan kwam?", "When do you look what came of it?")}
    HINTS = {
        "follow_up_on": (
            "Tot dan, en nog even erna, lezen de genodigden mee.",
            "Until then, and a little after, those invited read along.",
        ),
    }


class EndForm(LabelledForm):
    """The day to hear what came of it, and which of the steps do not become steps of the track."""

    follow_up_on = forms.DateField()
    leave = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple)
    LABELS = {
        "follow_up_on": ("Wanneer kijkt u wat ervan kwam?", "When do you look what came of it?"),
        "leave": ("Welke stappen blijven alleen bij deze bespreking?", "Which steps stay with this conference only?"),
    }
    HINTS = {
        "leave": (
            "De andere komen met wie en tegen wanneer bij de volgende stappen van het traject. Daar leest ook de dossierbeheerder ze.",
            "The others come, with who does them and by when, among the next steps of the track. The file manager reads them there too.",
        ),
        "follow_up_on": (
            "Tot dan, en nog even erna, lezen de genodigden mee. Daarna niet meer.",
            "Until then, and a little after, those invited read along. After that no more.",
        ),
    }

    def __init__(self, *args: Any, rows: Iterable[Said] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        steps = [row for row in rows if row.entry.kind == words.STEP and row.entry.text.strip()]
        if steps:
            self.choices("leave", [(str(row.entry.pk), f"{row.who}: {row.entry.text.strip()[:80]}") for row in steps])
        else:
            del self.fields["leave"]

    @property
    def left(self) -> set[int]:
        """The ids of what stays with the conference."""
        return {int(pk) for pk in self.cleaned_data.get("leave", ())}


class MergeForm(LabelledForm):
    """Two texts and what must stand."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    text = forms.CharField(required=False, strip=False, widget=forms.Textarea(attrs={"rows": 8, "lang": "nl"}))
    LABELS = {"text": ("Wat moet er staan?", "What must stand?")}


class FollowForm(LabelledForm):
    """What came of one advice or step."""

    entry = forms.IntegerField(widget=forms.HiddenInput)
    outcome = forms.ChoiceField(widget=forms.RadioSelect)
    text = forms.CharField(required=False, widget=forms.Textarea(attrs={"rows": 2}))
    LABELS = {
        "outcome": ("Wat kwam ervan?", "What came of it?"),
        "text": ("In uw woorden", "In your words"),
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices("outcome", worded("casework.came_", words.OUTCOMES))
