"""One attempt to hear how somebody is doing."""

from __future__ import annotations

from django import forms

from gezel.ui.forms import LabelledForm, worded

from ..words import closing as words
from ..workflows.follow_up import Tried

NOBODY = "nobody"


class AttemptForm(LabelledForm):
    """When, how, and what came of it."""

    on = forms.DateField()
    way = forms.ChoiceField(choices=worded("casework.way_", words.WAYS))
    answer = forms.ChoiceField(
        choices=worded("casework.tried_", (words.ANSWERED, NOBODY, words.WILL_NOT_SAY)), widget=forms.RadioSelect
    )
    situation = forms.ChoiceField(required=False, choices=[("", "–"), *worded("casework.situation_", words.SITUATIONS)])
    contract = forms.ChoiceField(required=False, choices=[("", "–"), *worded("casework.contract_", words.CONTRACTS)])
    note = forms.CharField(required=False, widget=forms.Textarea(attrs={"rows": 2}))
    LABELS = {
        "on": ("Op welke dag", "On which day"),
        "way": ("Hoe", "How"),
        "answer": ("Wat kwam eruit", "What came of it"),
        "situation": ("Wat doet de persoon nu", "What does the person do now"),
        "contract": ("Bij betaald werk: welk contract", "With paid work: which contract"),
        "note": ("Wat wil u onthouden", "What do you want to remember"),
    }
    HINTS = {
        "note": (
            "Alleen wat helpt als de persoon terugkomt. Geen gezondheidsgegevens.",
            "Only what helps when the person comes back. No health details.",
        )
    }

    def tried(self) -> Tried:
        """What was filled in, for the workflow."""
        clean = self.cleaned_data
        answer = "" if clean["answer"] == NOBODY else clean["answer"]
        return Tried(clean["on"], clean["way"], answer, clean["situation"], clean["contract"], clean["note"])
