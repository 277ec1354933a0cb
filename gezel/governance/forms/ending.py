"""Forms of the end of a partnership."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms

from gezel.ui.forms import LabelledForm, said, worded

from ..models import Decision, EndingStep
from ..workflows.ending import Planned
from .composition import AREA, decisions


class EvaluationForm(LabelledForm):
    """The interim evaluation."""

    result = forms.ChoiceField(choices=worded("governance.evaluated_", ("yes", "no")), widget=forms.RadioSelect)
    on = forms.DateField()
    motivation = forms.CharField(widget=forms.Textarea(attrs=AREA))
    LABELS = {
        "result": ("Uitkomst", "Result"),
        "on": ("Geëvalueerd op", "Evaluated on"),
        "motivation": ("Motivering", "Motivation"),
    }


class ProcedureForm(LabelledForm):
    """A stop procedure; the steps one a line, each with its day in front: ``2026-05-04 Gesprek met de ondersteuningsgroep``."""

    reasons = forms.CharField(widget=forms.Textarea(attrs=AREA))
    coached = forms.CharField(widget=forms.Textarea(attrs=AREA))
    steps = forms.CharField(widget=forms.Textarea(attrs=AREA))
    LABELS = {
        "reasons": ("Welk engagement wordt niet nagekomen?", "Which engagement is not kept?"),
        "coached": ("Wat deden de coaches al?", "What did the coaches do already?"),
        "steps": ("Stappen, één per regel", "Steps, one a line"),
    }
    HINTS = {
        "steps": ("Begin elke regel met de dag, als 2026-05-04.", "Begin each line with the day, as 2026-05-04."),
    }

    def clean_steps(self) -> list[Planned]:
        """Each line as a day and what happens."""
        found = []
        for line in filter(str.strip, self.cleaned_data["steps"].splitlines()):
            day, _, what = line.strip().partition(" ")
            try:
                found.append(Planned(what.strip(), date.fromisoformat(day)))
            except ValueError:
                message = said("Geen dag vooraan in: {x}", "No day in front of: {x}")
                raise forms.ValidationError(message.format(x=line.strip())) from None
            if not what.strip():
                message = said("Zeg wat er gebeurt op {x}.", "Say what happens on {x}.")
                raise forms.ValidationError(message.format(x=day))
        return found


class StepForm(LabelledForm):
    """A step that was taken."""

    step = forms.ChoiceField()
    on = forms.DateField()
    note = forms.CharField(widget=forms.Textarea(attrs={"rows": 3}))
    LABELS = {
        "step": ("Stap", "Step"),
        "on": ("Gezet op", "Taken on"),
        "note": ("Wat kwam eruit?", "What came of it?"),
    }

    def __init__(self, steps: Iterable[EndingStep], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["step"].choices = [(str(s.pk), str(s)) for s in steps]  # type: ignore[attr-defined]


class CloseForm(LabelledForm):
    """How a procedure ends; no day: the project goes on."""

    last_day = forms.DateField(required=False)
    outcome = forms.CharField(widget=forms.Textarea(attrs=AREA))
    LABELS = {
        "last_day": ("Laatste dag van het project", "Last day of the project"),
        "outcome": ("Besluit en motivering", "Outcome and motivation"),
    }
    HINTS = {
        "last_day": ("Leeg: het project loopt door.", "Empty: the project goes on."),
    }


class StopForm(LabelledForm):
    """The support group's own decision to stop."""

    decision = forms.ChoiceField()
    last_day = forms.DateField()
    reasons = forms.CharField(widget=forms.Textarea(attrs=AREA))
    LABELS = {
        "decision": ("Beslissing van de ondersteuningsgroep", "Decision of the support group"),
        "last_day": ("Laatste dag van het project", "Last day of the project"),
        "reasons": ("Waarom stopt het partnerschap?", "Why does the partnership stop?"),
    }

    def __init__(self, rows: Iterable[Decision], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["decision"].choices = decisions(rows)  # type: ignore[attr-defined]


class DutyForm(LabelledForm):
    """A line of the list of a good end."""

    edition = forms.IntegerField(widget=forms.HiddenInput, initial=0)
    what = forms.CharField(widget=forms.Textarea(attrs={"rows": 3}))
    owner = forms.CharField(max_length=160, required=False)
    due_on = forms.DateField()
    done_on = forms.DateField(required=False)
    note = forms.CharField(widget=forms.Textarea(attrs={"rows": 3}), required=False)
    LABELS = {
        "what": ("Wat?", "What?"),
        "owner": ("Wie zorgt ervoor?", "Who takes care of it?"),
        "due_on": ("Klaar tegen", "Done by"),
        "done_on": ("Gedaan op", "Done on"),
        "note": ("Opmerking", "Remark"),
    }
