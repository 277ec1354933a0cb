"""Forms of a participant's details and of the authorisation for national numbers."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms

from gezel.organisations.models import Municipality
from gezel.ui.forms import LabelledForm, worded

from ..words.details import READS
from ..words.referral import LANGUAGES
from ..workflows.details import Details


class DetailsForm(LabelledForm):
    """Who someone is and how to reach them; the number only where the organisation has an authorisation (``numbers``)."""

    LABELS: ClassVar = {
        "given_name": ("Voornaam", "First name"),
        "family_name": ("Familienaam", "Family name"),
        "born_on": ("Geboortedatum", "Birth date"),
        "language": ("Taal", "Language"),
        "interpreter": ("Een tolk is nodig", "An interpreter is needed"),
        "reads": ("Hoe leest de deelnemer?", "How does the participant read?"),
        "municipality_id": ("Gemeente", "Municipality"),
        "phone": ("Telefoon", "Telephone"),
        "email": ("E-mail", "E-mail"),
        "address": ("Adres", "Address"),
        "number": ("Rijksregisternummer", "National number"),
    }

    given_name = forms.CharField(max_length=80)
    family_name = forms.CharField(required=False, max_length=120)
    born_on = forms.DateField(required=False)
    language = forms.ChoiceField(required=False)
    interpreter = forms.BooleanField(required=False)
    reads = forms.ChoiceField(required=False)
    municipality_id = forms.TypedChoiceField(required=False, coerce=int, empty_value=None)
    phone = forms.CharField(required=False, max_length=40, widget=forms.TextInput(attrs={"type": "tel"}))
    email = forms.EmailField(required=False)
    address = forms.CharField(required=False, max_length=300)
    number = forms.CharField(required=False, max_length=20, widget=forms.TextInput(attrs={"autocomplete": "off"}))

    def __init__(self, *args: Any, numbers: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        unknown = ("niet gevraagd", "not asked")
        self.choices("language", worded("casework.language_", LANGUAGES), unknown)
        self.choices("reads", worded("casework.reads_", READS), unknown)
        towns = Municipality.objects.order_by("name").values_list("pk", "name")
        self.choices("municipality_id", list(towns), ("niet gekend", "not known"))
        if not numbers:
            del self.fields["number"]

    def details(self) -> Details:
        """What was filled in."""
        clean = self.cleaned_data
        return Details(**{name: clean[name] for name in Details.__dataclass_fields__ if name in clean})


class GroundForm(LabelledForm):
    """The authorisation by which this organisation keeps national numbers."""

    LABELS: ClassVar = {
        "reference": ("Referentie van de machtiging", "Reference of the authorisation"),
        "from_on": ("Vanaf", "From"),
        "until_on": ("Tot (eerste dag zonder)", "Until (first day without)"),
    }

    reference = forms.CharField(max_length=200)
    from_on = forms.DateField()
    until_on = forms.DateField(required=False)
