"""Forms of subcontractors' tasks."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from django import forms

from gezel.organisations.models import Organisation, Person
from gezel.ui.forms import LabelledForm, said, worded

from .. import words
from ..models import Deliverable
from .composition import AREA
from .founding import organisation_named


class BeginForm(LabelledForm):
    """For whom, and what the task is called."""

    organisation = forms.CharField(max_length=160)
    title = forms.CharField(max_length=160)
    LABELS = {
        "organisation": ("Organisatie (naam of ondernemingsnummer)", "Organisation (name or enterprise number)"),
        "title": ("Taak in één zin", "Task in one sentence"),
    }

    def clean_organisation(self) -> Organisation:
        """The organisation behind what was typed."""
        return organisation_named(self.cleaned_data["organisation"])


class TaskForm(LabelledForm):
    """What the task is, bounded in content and time, and how it was awarded."""

    edition = forms.IntegerField(widget=forms.HiddenInput)
    title = forms.CharField(max_length=160)
    content = forms.CharField(widget=forms.Textarea(attrs=AREA), required=False)
    result = forms.CharField(widget=forms.Textarea(attrs=AREA), required=False)
    from_on = forms.DateField(required=False)
    until_on = forms.DateField(required=False)
    why = forms.CharField(widget=forms.Textarea(attrs={"rows": 3}), required=False)
    price = forms.DecimalField(max_digits=12, decimal_places=2, min_value=0, required=False)
    procedure = forms.ChoiceField(required=False)
    how = forms.CharField(widget=forms.Textarea(attrs={"rows": 3}), required=False)
    handles_data = forms.BooleanField(required=False)
    contact = forms.ChoiceField(required=False)
    LABELS = {
        "title": ("Taak in één zin", "Task in one sentence"),
        "content": ("Wat houdt de taak in, en wat niet?", "What does the task comprise, and what not?"),
        "result": ("Wat levert ze op?", "What comes of it?"),
        "from_on": ("Eerste dag", "First day"),
        "until_on": ("Laatste dag", "Last day"),
        "why": (
            "Welke expertise of hoeveel handen missen de partners?",
            "Which expertise or how many hands do the partners lack?",
        ),
        "price": ("Afgesproken prijs in euro, btw inbegrepen", "Agreed price in euro, VAT included"),
        "procedure": ("Hoe is de opdracht gegund?", "How was the task awarded?"),
        "how": ("Hoe verliep de keuze?", "How was the choice made?"),
        "handles_data": ("Werkt met gegevens van deelnemers", "Works with participants' data"),
        "contact": ("Wie voert de taak uit?", "Who does the task?"),
    }
    HINTS = {
        "result": ("Waaraan zien we dat het werk geleverd is?", "How do we see that the work was delivered?"),
        "contact": (
            "Deze persoon ziet alleen deze taak. Staat iemand er niet bij? De organisatie nodigt eerst haar mensen uit in Gezel.",
            "This person sees only this task. Somebody missing? The organisation first invites its people to Gezel.",
        ),
    }

    def __init__(self, people: Iterable[Person], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        nobody = [("", said("Nog niemand", "Nobody yet"))]
        self.fields["contact"].choices = nobody + [(str(p.pk), p.name) for p in people]  # type: ignore[attr-defined]
        self.fields["procedure"].choices = [
            ("", said("Kies", "Choose")),
            *worded("governance.procured_", dict(words.PROCEDURES)),
        ]  # type: ignore[attr-defined]

    def fields_for(self) -> dict[str, Any]:
        """What was filled in, the price in eurocents."""
        clean = dict(self.cleaned_data)
        euro = clean["price"] or Decimal(0)
        clean["price"] = int((euro * 100).quantize(Decimal(1), ROUND_HALF_UP))
        return clean

    def contact_id(self) -> int | None:
        """Who does the task."""
        return int(self.cleaned_data["contact"]) if self.cleaned_data["contact"] else None


class FileForm(LabelledForm):
    """A document."""

    file = forms.FileField()
    LABELS = {
        "file": ("Document (PDF, Word, Excel of beeld)", "Document (PDF, Word, Excel or image)"),
    }


class WorkForm(LabelledForm):
    """Work that was delivered."""

    what = forms.CharField(widget=forms.Textarea(attrs={"rows": 3}))
    delivered_on = forms.DateField()
    LABELS = {
        "what": ("Wat is er geleverd?", "What was delivered?"),
        "delivered_on": ("Wanneer?", "When?"),
    }


class AmountForm(LabelledForm):
    """An amount to be paid for delivered work (``rows``: accepted, not yet released)."""

    work = forms.ChoiceField()
    amount = forms.DecimalField(max_digits=12, decimal_places=2, min_value=Decimal("0.01"))
    LABELS = {
        "work": ("Voor welk werk?", "For which work?"),
        "amount": ("Bedrag in euro", "Amount in euro"),
    }

    def __init__(self, rows: Iterable[Deliverable], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["work"].choices = [(str(row.pk), str(row)) for row in rows]  # type: ignore[attr-defined]

    def cents(self) -> int:
        """The amount in eurocents."""
        return int((self.cleaned_data["amount"] * 100).quantize(Decimal(1), ROUND_HALF_UP))


class CutForm(LabelledForm):
    """A task that ends early."""

    on = forms.DateField()
    reason = forms.CharField(widget=forms.Textarea(attrs={"rows": 3}))
    LABELS = {
        "on": ("Nieuwe laatste dag", "New last day"),
        "reason": ("Waarom?", "Why?"),
    }


class ApprovalForm(LabelledForm):
    """Europa WSE's approval of a project that ran before."""

    on = forms.DateField()
    reference = forms.CharField(max_length=200)
    LABELS = {
        "on": ("Goedgekeurd op", "Approved on"),
        "reference": ("Kenmerk van de beslissing", "Reference of the decision"),
    }
