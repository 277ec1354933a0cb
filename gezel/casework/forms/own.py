"""Forms of the participant's own place: one field, large, nothing more."""

from __future__ import annotations

from django import forms
from django.utils.functional import lazy
from django.utils.translation import get_language

from gezel.kernel.texts import say
from gezel.kernel.verdict import Refused
from gezel.ui.forms import GezelForm

LARGEST = 10**18  # no id of ours is larger; a larger number would bring the database down
word = lazy(lambda code: say(code, (get_language() or "nl")[:2]), str)


class OwnForm(GezelForm):
    """A form that also speaks French."""

    def refuse(self, refusal: Refused, field: str | None = None) -> None:  # type: ignore[override]
        """The sentence of a refusal in the participant's language; everything typed stays."""
        verdict = refusal.verdict
        self.add_error(field, say(verdict.code, (get_language() or "nl")[:2], **verdict.params))


class WordForm(OwnForm):
    """Words of the participant."""

    said = forms.CharField(
        label=word("casework.own_said"),
        widget=forms.Textarea(attrs={"rows": 4, "dir": "auto"}),
        error_messages={"required": word("casework.own_say_something")},
    )


class SharingForm(OwnForm):
    """A partner and a purpose, as the buttons of the page send them."""

    organisation = forms.IntegerField(max_value=LARGEST, widget=forms.HiddenInput)
    purpose = forms.CharField(max_length=12, widget=forms.HiddenInput)


class WishForm(OwnForm):
    """What I want, and why it changed."""

    said = forms.CharField(
        label=word("casework.own_want"),
        widget=forms.Textarea(attrs={"rows": 4, "dir": "auto"}),
        error_messages={"required": word("casework.own_say_something")},
    )
    why = forms.CharField(
        label=word("casework.own_want_why"), required=False, widget=forms.Textarea(attrs={"rows": 2, "dir": "auto"})
    )
