"""The form that breaks the glass."""

from __future__ import annotations

from typing import ClassVar

from django import forms

from gezel.ui.forms import LabelledForm, lines


class GlassForm(LabelledForm):
    """Who is in need, why, and why the participant may not be told (only when that is dangerous)."""

    LABELS: ClassVar = {
        "name": ("Volledige naam van de deelnemer", "Whole name of the participant"),
        "born_on": ("Geboortedatum, als u die weet", "Birth date, when you know it"),
        "reason": ("Waarom moet u nu in dit dossier zijn?", "Why must you be in this file now?"),
        "danger": ("Waarom mag de deelnemer dit niet weten?", "Why may the participant not know this?"),
    }
    HINTS: ClassVar = {
        "danger": (
            "Alleen invullen als het gevaarlijk is. Anders ziet de deelnemer dat u keek, wanneer en waarom.",
            "Only fill in when it is dangerous. Otherwise the participant sees that you looked, when and why.",
        ),
    }

    name = forms.CharField(max_length=220, widget=forms.TextInput(attrs={"autocomplete": "off"}))
    born_on = forms.DateField(required=False)
    reason = lines(3)
    danger = forms.CharField(required=False, widget=forms.Textarea(attrs={"rows": 2}))
