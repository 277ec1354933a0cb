"""The note, and its correction."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from django import forms

from gezel.kernel.texts import say
from gezel.ui.forms import LabelledForm, language, worded

from ..models import Case
from ..words.contacts import CONTACT_KINDS, LONGEST_MINUTES
from ..workflows.contacts import Written


class ContactForm(LabelledForm):
    """How, when, how long, where, with whom, and the words. ``bound``: may keep it confidential."""

    LABELS: ClassVar = {
        "kind": ("Hoe?", "How?"),
        "text": ("Wat was er?", "What was there?"),
        "at": ("Wanneer?", "When?"),
        "minutes": ("Hoeveel minuten?", "How many minutes?"),
        "place": ("Waar?", "Where?"),
        "with_whom": ("Wie was er nog bij?", "Who else was there?"),
        "confidential": (
            "Alleen voor wie gebonden is door beroepsgeheim",
            "Only for those bound by professional secrecy",
        ),
    }
    HINTS: ClassVar = {
        "text": (
            "Alleen wat nodig is. De deelnemer mag dit lezen.",
            "Only what is needed. The participant may read this.",
        ),
        "at": ("Leeg: nu.", "Empty: now."),
        "minutes": (
            "Leeg: wat zo'n contact meestal duurt (bezoek 60, telefoon 10, bericht 5, kantoor 45, samen 90, groep 120, anders 15).",
            "Empty: what such a contact usually takes (visit 60, call 10, message 5, office 45, together 90, group 120, other 15).",
        ),
    }

    kind = forms.ChoiceField(choices=worded("casework.contact_", CONTACT_KINDS), widget=forms.RadioSelect)
    text = forms.CharField(required=False, max_length=200_000, widget=forms.Textarea(attrs={"rows": 4}))
    at = forms.DateTimeField(required=False)
    minutes = forms.IntegerField(required=False, min_value=0, max_value=LONGEST_MINUTES)
    place = forms.CharField(required=False, max_length=120)
    with_whom = forms.CharField(required=False, max_length=200)
    confidential = forms.BooleanField(required=False)

    def __init__(self, *args: Any, bound: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].error_messages["required"] = say("casework.choose_kind", language())
        if not bound:
            del self.fields["confidential"]

    def written(self) -> Written:
        """What was filled in."""
        clean = self.cleaned_data
        return Written(**{name: clean[name] for name in Written.__dataclass_fields__ if name in clean})


class NoteForm(ContactForm):
    """The note of the phone: for whom, how, the words; the rest stands folded below. ``people``: those one goes along with, recent first."""

    LABELS: ClassVar = {
        "case": ("Voor wie?", "For whom?"),
        "promise": ("Beloofde u iets?", "Did you promise something?"),
        "promise_on": ("Tegen wanneer?", "By when?"),
    }

    case = forms.CharField(max_length=16, required=False)
    client_id = forms.CharField(max_length=40, widget=forms.HiddenInput)
    promise = forms.CharField(required=False, max_length=200)
    promise_on = forms.DateField(required=False)

    def __init__(self, *args: Any, people: Sequence[Case], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = people

    def clean_case(self) -> str:
        """A person must be chosen; whether one may write there is for the workflow, so that nothing typed is lost."""
        if not self.cleaned_data["case"]:
            raise forms.ValidationError(say("casework.choose_person", language()))
        return str(self.cleaned_data["case"])
