"""Pausing, another phase, closing and coming back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms

from gezel.ui.forms import LabelledForm, lines, said, worded

from .. import words as house
from ..models import Demand
from ..words import closing as words
from ..words.referral import MISSED, REACHED
from ..workflows.closing import Answered, Draft

_OPEN_ROWS = 2  # value questions one may still name here


class PauseForm(LabelledForm):
    """Why, and when one looks again."""

    why = lines(3)
    expected_on = forms.DateField()
    LABELS = {
        "why": ("Waarom rust het traject", "Why does the track rest"),
        "expected_on": ("Wanneer kijkt u samen opnieuw", "When do you look again together"),
    }
    HINTS = {
        "expected_on": (
            "Op die dag staat het in Vandaag bij wie begeleidt. Een pauze mag ook langer duren.",
            "On that day it stands on Today for whoever guides. A pause may also last longer.",
        )
    }


class ResumeForm(LabelledForm):
    """What is to be known of the pause."""

    note = forms.CharField(required=False, widget=forms.Textarea(attrs={"rows": 2}))
    LABELS = {"note": ("Wat veranderde er intussen", "What changed meanwhile")}


class PhaseForm(LabelledForm):
    """The phase and why."""

    phase = forms.ChoiceField(choices=worded("casework.phase_", house.PHASES))
    reason = lines(2)
    LABELS = {"phase": ("Fase", "Phase"), "reason": ("Waarom past die nu", "Why does it fit now")}
    HINTS = {
        "phase": (
            "De fase weegt mee in de draagkracht van het team. Er hangt voor de deelnemer niets van af.",
            "The phase weighs in the capacity of the team. Nothing depends on it for the participant.",
        )
    }


class ClosingForm(LabelledForm):
    """How a track ends. ``questions`` are those of the file that are still open; ``people`` rows of (id, name) for aftercare, empty: none."""

    outcome = forms.ChoiceField(choices=[("", ""), *worded("casework.outcome_", words.OUTCOMES)])
    contract = forms.ChoiceField(required=False, choices=[("", "–"), *worded("casework.contract_", words.CONTRACTS)])
    detail = forms.CharField(required=False, widget=forms.Textarea(attrs={"rows": 2}))
    left_on = forms.DateField()
    own_view = forms.CharField(required=False, widget=forms.Textarea(attrs={"rows": 3}))
    talked_on = forms.DateField(required=False)
    why_not = forms.CharField(required=False, widget=forms.Textarea(attrs={"rows": 2}))
    asked = forms.BooleanField(required=False, initial=True)
    aftercare = forms.ChoiceField(required=False)
    LABELS = {
        "outcome": ("Hoe eindigt het traject", "How does the track end"),
        "contract": ("Bij betaald werk: welk contract", "With paid work: which contract"),
        "detail": ("Wat is er gebeurd", "What happened"),
        "left_on": ("Laatste dag samen op weg", "Last day going along together"),
        "own_view": ("Hoe kijkt de deelnemer zelf terug", "How does the participant look back"),
        "talked_on": ("Op welke dag sprak u samen over het loslaten", "On which day did you talk about letting go"),
        "why_not": ("Niet kunnen bespreken? Waarom", "Could not talk about it? Why"),
        "asked": (
            "De deelnemer vindt het goed dat er later nog eens gebeld wordt",
            "The participant agrees to be called later on",
        ),
        "aftercare": ("Wie belt later", "Who calls later"),
    }
    HINTS = {
        "own_view": ("In de eigen woorden van de deelnemer.", "In the participant's own words."),
        "left_on": (
            "Van deze dag af tellen de weken en maanden van het navragen.",
            "The weeks and months of asking afterwards count from this day.",
        ),
    }

    def __init__(
        self,
        *args: Any,
        questions: Sequence[Demand] = (),
        people: Iterable[tuple[int, str]] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.questions = {f"q{question.pk}": question for question in questions}
        people = list(people)
        if people:
            self.choices("aftercare", [(str(pk), name) for pk, name in people])
        else:
            del self.fields["aftercare"], self.fields["asked"]
        for place in self._places:
            self._row(place)

    @property
    def _places(self) -> list[str]:
        """How the fields of each question end: the questions of the file by their id, then what may still be named here."""
        return [*self.questions, *(str(place) for place in range(_OPEN_ROWS))]

    def _row(self, place: str) -> None:
        known = self.questions.get(place)
        if known is None:
            self.fields[f"label_{place}"] = forms.CharField(
                required=False, max_length=200, label=said("Nog een waardevraag", "Another value question")
            )
        stem = "casework.result_" if known is None or known.is_value else "casework.failure_result_"
        name = known.text if known else ""
        label = said(f"Hoe ver kwam: {name}", f"How far did it come: {name}")
        self.fields[f"result_{place}"] = forms.ChoiceField(
            required=known is not None,
            choices=[("", "–"), *worded(stem, words.RESULTS)],
            label=label if known else said("Hoe ver kwam die vraag", "How far did that question come"),
        )
        self.fields[f"view_{place}"] = forms.CharField(
            required=False,
            max_length=500,
            label=said("Wat zegt de deelnemer daarvan", "What does the participant say of it"),
        )

    @property
    def rows(self) -> list[tuple[Demand | None, Any, Any, Any]]:
        """Per question of the file (or none), the fields for label (or none), result and view."""
        return [
            (
                self.questions.get(place),
                None if place in self.questions else self[f"label_{place}"],
                self[f"result_{place}"],
                self[f"view_{place}"],
            )
            for place in self._places
        ]

    def draft(self) -> Draft:
        """What was filled in, for the workflow."""
        clean = self.cleaned_data
        return Draft(
            outcome=clean["outcome"],
            left_on=clean["left_on"],
            detail=clean["detail"],
            contract=clean["contract"],
            own_view=clean["own_view"],
            talked_on=clean["talked_on"],
            why_not=clean["why_not"],
            asked=clean.get("asked", False),
            aftercare_id=int(clean.get("aftercare") or 0),
            answers=tuple(self._answers(clean)),
        )

    def _answers(self, clean: dict[str, Any]) -> Iterable[Answered]:
        for place in self._places:
            known = self.questions.get(place)
            label = known.text if known else clean[f"label_{place}"]
            result, view = clean[f"result_{place}"], clean[f"view_{place}"]
            if label or result or view:
                yield Answered(label, result, view, known.pk if known else 0)


class GoOnForm(LabelledForm):
    """With whom, and what is asked now; ``people`` are rows of (id, name)."""

    companion = forms.ChoiceField()
    why = lines(3)
    LABELS = {
        "companion": ("Met welke trajectgezel", "With which companion"),
        "why": ("Wat vraagt de deelnemer nu", "What does the participant ask now"),
    }

    def __init__(self, *args: Any, people: Iterable[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices("companion", [(str(pk), name) for pk, name in people])


class WaitAgainForm(LabelledForm):
    """What is asked now."""

    why = lines(3)
    LABELS = {"why": ("Wat vraagt de deelnemer nu", "What does the participant ask now")}


class KnockForm(LabelledForm):
    """A call to who knocked again after the track was closed."""

    outcome = forms.ChoiceField(widget=forms.RadioSelect)
    note = forms.CharField(required=False, max_length=400)
    LABELS = {"outcome": ("Wat gaf het", "What came of it"), "note": ("Kort", "In short")}
    HINTS = {
        "outcome": (
            "Komt de persoon terug? Kies dan “Meteen verdergaan” of “Opnieuw op de wachtlijst”: dat is meteen het antwoord.",
            "Does the person come back? Then choose “Go on at once” or “Back on the waiting list”: that is the answer at once.",
        )
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        spoken = said("gesproken; komt nu niet terug", "spoken with; does not come back now")
        self.fields["outcome"].choices = [(REACHED, spoken), (MISSED, said("niemand bereikt", "reached nobody"))]  # type: ignore[attr-defined]
