"""Forms of the directory: an entry, and what one looks for."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms

from gezel.ui.forms import LabelledForm, said, worded

from ..models import DirectoryEntry, LifeDomain
from ..words import directory as words
from ..workflows.directory import Listed


class EntryForm(LabelledForm):
    """An entry of the directory."""

    edition = forms.IntegerField(widget=forms.HiddenInput, required=False)
    kind = forms.ChoiceField(widget=forms.RadioSelect)
    name = forms.CharField(max_length=160)
    offers = forms.CharField(required=False, widget=forms.Textarea(attrs={"rows": 3}))
    for_whom = forms.CharField(max_length=300, required=False)
    work = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple)
    domains = forms.TypedMultipleChoiceField(coerce=int, required=False, widget=forms.CheckboxSelectMultiple)
    address = forms.CharField(max_length=200, required=False)
    phone = forms.CharField(max_length=40, required=False)
    email = forms.EmailField(required=False)
    website = forms.URLField(max_length=300, required=False, assume_scheme="https")
    LABELS = {
        "kind": ("Wat is het?", "What is it?"),
        "name": ("Naam", "Name"),
        "offers": ("Wat bieden zij?", "What do they offer?"),
        "for_whom": ("Voor wie?", "For whom?"),
        "work": ("Welke plaatsen? (werkgever)", "Which places? (employer)"),
        "domains": ("Levensdomeinen", "Life domains"),
        "address": ("Adres", "Address"),
        "phone": ("Telefoon van de organisatie", "Telephone of the organisation"),
        "email": ("E-mail van de organisatie", "E-mail of the organisation"),
        "website": ("Website", "Website"),
    }
    HINTS = {
        "phone": (
            "Het algemene nummer. Geen nummers van mensen thuis.",
            "The general number. No private numbers.",
        )
    }

    def __init__(self, *args: Any, domains: Iterable[LifeDomain], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices("kind", worded("casework.directory_kind_", words.ENTRIES))
        self.choices("work", worded("casework.place_", words.PLACES))
        self.choices("domains", [(d.pk, d.name) for d in domains])

    def listed(self) -> Listed:
        """What was filled in."""
        values = {name: value for name, value in self.cleaned_data.items() if name != "edition"}
        return Listed(**values)


def entry_initial(entry: DirectoryEntry) -> dict[str, object]:
    """How an entry stands, for its form."""
    plain = ("edition", "kind", "name", "offers", "for_whom", "address", "phone", "email", "website")
    values: dict[str, object] = {name: getattr(entry, name) for name in plain}
    return values | {"work": entry.works, "domains": [domain.pk for domain in entry.domains.all()]}


class DirectoryFilter(LabelledForm):
    """Looking in the directory."""

    q = forms.CharField(required=False, max_length=80)
    soort = forms.ChoiceField(required=False)
    domein = forms.TypedChoiceField(required=False, coerce=int, empty_value=0)
    plaats = forms.ChoiceField(required=False)
    oud = forms.BooleanField(required=False)
    LABELS = {
        "q": ("Zoek", "Search"),
        "soort": ("Soort", "Kind"),
        "domein": ("Levensdomein", "Life domain"),
        "plaats": ("Plaats", "Place"),
        "oud": ("Lang niet nagekeken", "Not checked for long"),
    }

    def __init__(self, *args: Any, domains: Iterable[LifeDomain], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        everything = ("Alles", "Everything")
        self.choices("soort", worded("casework.directory_kind_", words.ENTRIES), everything)
        self.choices("domein", [(d.pk, d.name) for d in domains], everything)
        self.choices("plaats", worded("casework.place_", words.PLACES), everything)
        self.fields["q"].widget.attrs["placeholder"] = said("naam, aanbod, gemeente", "name, offer, municipality")
