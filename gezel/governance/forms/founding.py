"""Founding a partnership, bringing a running one in, its name and period, its numbers."""

from __future__ import annotations

from typing import Any

from django import forms

from gezel.organisations import words as orgs
from gezel.organisations.models import Municipality, Organisation
from gezel.organisations.rules.enterprise_number import dotted
from gezel.ui.forms import LabelledForm, said

from ..rules.settings import Number
from ..workflows.founding import Frame, Joining


class FrameForm(LabelledForm):
    """Name, label and period."""

    edition = forms.IntegerField(widget=forms.HiddenInput, required=False)
    name = forms.CharField(max_length=120)
    call_label = forms.CharField(max_length=60, required=False)
    started_on = forms.DateField()
    ends_on = forms.DateField()
    LABELS = {
        "name": ("Naam van het partnerschap", "Name of the partnership"),
        "call_label": ("Nummer van de oproep", "Number of the call"),
        "started_on": ("Eerste dag van het project", "First day of the project"),
        "ends_on": ("Laatste dag van het project", "Last day of the project"),
    }

    def frame(self) -> Frame:
        """What was filled in."""
        clean = self.cleaned_data
        return Frame(clean["name"], clean["started_on"], clean["ends_on"], clean["call_label"])


class TakeOverForm(FrameForm):
    """A running partnership: its municipalities by name, its partners by enterprise number, one a line."""

    promotor = forms.CharField(max_length=160)
    administrator = forms.CharField(max_length=160, required=False)
    partners = forms.CharField(widget=forms.Textarea(attrs={"rows": 8}))
    places = forms.CharField(widget=forms.Textarea(attrs={"rows": 6}), required=False)
    LABELS = {
        "promotor": ("Promotor (naam of ondernemingsnummer)", "Promotor (name or enterprise number)"),
        "administrator": ("Administrator (naam of nummer)", "Administrator (name or number)"),
        "partners": ("De andere partners, één per regel", "The other partners, one a line"),
        "places": ("De gemeenten, één per regel", "The municipalities, one a line"),
    }

    def clean_promotor(self) -> Organisation:
        """The organisation behind what was typed."""
        return organisation_named(self.cleaned_data["promotor"])

    def clean_administrator(self) -> Organisation | None:
        """The organisation behind what was typed, if any."""
        typed = self.cleaned_data["administrator"]
        return organisation_named(typed) if typed else None

    def clean_partners(self) -> list[Organisation]:
        """One organisation for each line."""
        return [organisation_named(line) for line in self.cleaned_data["partners"].splitlines() if line.strip()]

    def clean_places(self) -> list[Municipality]:
        """One municipality for each line."""
        return [_municipality(line.strip()) for line in self.cleaned_data["places"].splitlines() if line.strip()]

    def joining(self) -> list[Joining]:
        """Everyone with their part."""
        clean = self.cleaned_data
        rows = [Joining(clean["promotor"], orgs.PROMOTOR)]
        rows += [Joining(clean["administrator"], orgs.ADMINISTRATOR)] if clean["administrator"] else []
        return rows + [Joining(organisation) for organisation in clean["partners"]]


def organisation_named(typed: str) -> Organisation:
    """The one organisation behind a name or an enterprise number; a field error says what to type instead."""
    digits = "".join(filter(str.isdigit, typed))
    rows = Organisation.objects.filter(contested_at=None)
    if len(digits) in (9, 10):
        found = list(rows.filter(enterprise_number=digits.zfill(10))[:2])
    else:
        found = list(rows.filter(name__iexact=typed.strip())[:2]) or list(rows.named_like(typed)[:2])
    if len(found) == 1:
        return found[0]
    shown = dotted(digits) if len(digits) == 10 else typed.strip()
    if not found:
        message = said("Er is geen organisatie “{x}” in Gezel.", "There is no organisation “{x}” in Gezel.")
    else:
        message = said(
            "Meer dan één organisatie past bij “{x}”. Geef het ondernemingsnummer.",
            "More than one organisation fits “{x}”. Give the enterprise number.",
        )
    raise forms.ValidationError(message.format(x=shown))


def _municipality(name: str) -> Municipality:
    found = Municipality.objects.filter(name__iexact=name, valid_until=None).first()
    if found is None:
        message = said("Er is vandaag geen gemeente “{x}”.", "There is no municipality “{x}” today.")
        raise forms.ValidationError(message.format(x=name))
    return found


class NumberForm(LabelledForm):
    """Another value for a number, from a day on, with the reason."""

    value = forms.IntegerField()
    from_on = forms.DateField()
    reason = forms.CharField(max_length=300)
    LABELS = {
        "value": ("Nieuwe waarde", "New value"),
        "from_on": ("Geldt vanaf", "Holds from"),
        "reason": ("Waarom, of welke beslissing", "Why, or which decision"),
    }

    def __init__(self, number: Number, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["value"].widget.attrs |= {"min": number.least, "max": number.most}
