"""Opening a conflict and every step with it; the ladders as one edits them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms

from gezel.ui.forms import LabelledForm, lines, said, worded

from ..rules.ladders import FLAGS, Rung
from ..words import issues as words
from .people import persons

_DAY = ("Op", "On")


class ConflictForm(LabelledForm):
    """The kind, with whom, what happened."""

    kind = forms.ChoiceField()
    others = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple)
    outside = forms.CharField(max_length=160, required=False)
    text = lines(6)
    LABELS = {
        "kind": ("Tussen wie", "Between whom"),
        "others": ("Wie is er, naast u, betrokken", "Who is involved, besides you"),
        "outside": ("Naam van de andere organisatie", "Name of the other organisation"),
        "text": ("Wat is er gebeurd", "What happened"),
    }
    HINTS = {
        "others": (
            "Zij horen dat er iets is en lezen mee. Een deelnemer kruist u hier niet aan en noemt u nergens.",
            "They hear that there is something and read along. A participant is not ticked here and named nowhere.",
        ),
        "outside": (
            "Alleen bij een conflict met een organisatie buiten het partnerschap.",
            "Only for a conflict with an organisation outside the partnership.",
        ),
        "text": (
            "Vertrouwelijk. Over een deelnemer schrijft u “de deelnemer”, zonder naam of initialen.",
            "Confidential. Write “the participant”, without name or initials.",
        ),
    }

    def __init__(self, *args: Any, people: Iterable[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices("kind", worded("governance.conflict_kind_", words.CONFLICT_KINDS), ("Kies", "Choose"))
        self.choices("others", persons(people))


class NoteForm(LabelledForm):
    """What was done on this rung."""

    on = forms.DateField()
    text = lines(4)
    employers_on = forms.DateField(required=False)
    LABELS = {
        "on": _DAY,
        "text": ("Wat werd gedaan, en wat kwam ervan", "What was done, and what came of it"),
        "employers_on": ("Werkgevers op de hoogte gebracht op", "Employers told on"),
    }


class HearForm(LabelledForm):
    """Which party was heard, and when."""

    party = forms.ChoiceField()
    on = forms.DateField()
    LABELS = {"party": ("Wie werd gehoord", "Who was heard"), "on": _DAY}

    def __init__(self, *args: Any, parties: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices("party", parties)


class ClimbForm(LabelledForm):
    """Who is named on the next rung."""

    people = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple)
    outsider = forms.CharField(max_length=160, required=False)
    LABELS = {
        "people": ("Wie wordt nu gevraagd", "Who is asked now"),
        "outsider": ("Of iemand zonder toegang tot Gezel", "Or somebody without access to Gezel"),
    }
    HINTS = {"people": ("Vanaf nu lezen zij mee, en niemand anders.", "From now on they read along, and nobody else.")}

    def __init__(self, *args: Any, people: Iterable[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices("people", persons(people))


class EndForm(LabelledForm):
    """How it ends, and what came of it."""

    how = forms.ChoiceField()
    text = lines(4)
    with_id = forms.ChoiceField(required=False)
    LABELS = {
        "how": ("Hoe eindigt het", "How does it end"),
        "text": ("Wat is er afgesproken of beslist", "What was agreed or decided"),
        "with_id": ("Dossierbeheerder", "File manager"),
    }
    HINTS = {"with_id": ("Alleen als het traject stopt.", "Only when the track stops.")}

    def __init__(self, *args: Any, ends: Sequence[str], people: Iterable[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices("how", worded("governance.conflict_end_", ends))
        rows = persons(people)
        if words.TRACK_STOPPED in ends:
            self.choices("with_id", rows, ("Niet van toepassing", "Does not apply"))
        else:
            del self.fields["with_id"]


class LadderForm(LabelledForm):
    """The rungs of a ladder, lowest first, with room for one more; a rung without a name falls away."""

    def __init__(self, rungs: Sequence[Rung], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.rows: list[list[str]] = []
        for n, rung in enumerate([*rungs, Rung("", "")]):
            self._rung(n, rung)
        self.fields["reason"] = forms.CharField(
            label=said("Waarom, of welke beslissing", "Why, or which decision"), max_length=300
        )

    def _rung(self, n: int, rung: Rung) -> None:
        short = {"max_length": 120, "required": False}
        self.fields[f"name{n}"] = forms.CharField(initial=rung.name, **short)
        self.fields[f"name{n}"].label = said(f"Trede {n + 1}", f"Rung {n + 1}")
        self.fields[f"who{n}"] = forms.CharField(initial=rung.who, **short)
        self.fields[f"who{n}"].label = said("Wie wordt gevraagd", "Who is asked")
        self.fields[f"role{n}"] = forms.CharField(initial=rung.role, widget=forms.HiddenInput, required=False)
        flags = forms.MultipleChoiceField(
            choices=worded("governance.rung_", FLAGS), required=False, widget=forms.CheckboxSelectMultiple
        )
        flags.initial = [flag for flag in FLAGS if getattr(rung, flag)]
        flags.label = said("Wat geldt hier", "What holds here")
        self.fields[f"flags{n}"] = flags
        self.rows.append([f"name{n}", f"who{n}", f"flags{n}", f"role{n}"])

    def rungs(self) -> list[Rung]:
        """What was filled in."""
        clean, found = self.cleaned_data, []
        for n in range(len(self.rows)):
            if clean[f"name{n}"] or clean[f"who{n}"]:
                flags = dict.fromkeys(clean[f"flags{n}"], True)
                found.append(Rung(clean[f"name{n}"], clean[f"who{n}"], clean[f"role{n}"], **flags))
        return found

    @property
    def bound_rows(self) -> list[list[forms.BoundField]]:
        """The fields of each rung, for the page."""
        return [[self[name] for name in row] for row in self.rows]
