"""Forms of targets, milestones and declarations."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django import forms

from gezel.formation.models import Persona
from gezel.formation.rules.call_proposal import Thresholds
from gezel.organisations.models import Organisation
from gezel.ui.forms import GezelForm, said, worded

from .. import words
from ..models import PersonaTarget

LABELS = {
    "tracks": ("Trajecten over de hele looptijd", "Tracks over the whole duration"),
    "quarter_1": ("Deelnemers in kwartaal 1", "Participants in quarter 1"),
    "quarter_2": ("Deelnemers in kwartaal 2", "Participants in quarter 2"),
    "quarter_3": ("Deelnemers in kwartaal 3", "Participants in quarter 3"),
    "quarter_4": ("Deelnemers in kwartaal 4", "Participants in quarter 4"),
    "concurrent_min": ("Deelnemers tegelijk, minstens", "Participants at a time, at least"),
    "concurrent_max": ("Deelnemers tegelijk, hoogstens", "Participants at a time, at most"),
    "caseload": ("Deelnemers per voltijds begeleider", "Participants per full-time companion"),
    "outflow_percent": ("Uitstroom naar werk, in % van de deelnemers", "Outflow to work, in % of participants"),
}


class TargetsForm(GezelForm):
    """The numbers of the proposal; empty fields may wait."""

    edition = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, both in LABELS.items():
            most = 100 if name == "outflow_percent" else 100_000
            self.fields[name] = forms.IntegerField(label=said(*both), min_value=0, max_value=most, required=False)
        self.fields["companions"] = forms.DecimalField(
            label=said("Voltijdse begeleiders (VTE)", "Full-time companions (FTE)"),
            min_value=Decimal(0),
            max_digits=6,
            decimal_places=2,
            required=False,
            localize=True,
        )
        self.fields["indicators"] = forms.CharField(
            label=said("Eigen indicatoren, één per regel", "Own indicators, one a line"),
            widget=forms.Textarea(attrs={"rows": 5, "lang": "nl"}),
            required=False,
        )

    def row(self) -> dict[str, Any]:
        """The fields of the row; companions in hundredths."""
        given = {k: v for k, v in self.cleaned_data.items() if k not in ("edition", "companions")}
        companions = self.cleaned_data["companions"]
        return {**given, "companion_hundredths": None if companions is None else int(companions * 100)}


class PersonaForm(GezelForm):
    """What is meant for one persona."""

    tracks = forms.IntegerField(min_value=0, max_value=100_000, required=False)
    outflow_percent = forms.IntegerField(min_value=0, max_value=100, required=False)
    motivation = forms.CharField(required=False, widget=forms.Textarea(attrs={"rows": 3, "lang": "nl"}))

    def __init__(self, persona: Persona, known: PersonaTarget | None, *args: Any, **kwargs: Any) -> None:
        names = ("tracks", "outflow_percent", "motivation")
        initial = {n: getattr(known, n) for n in names} if known else {}
        super().__init__(*args, prefix=f"p{persona.pk}", initial=initial, **kwargs)
        self.persona = persona
        self.fields["tracks"].label = said("Trajecten", "Tracks")
        self.fields["outflow_percent"].label = said("Uitstroom naar werk (%)", "Outflow to work (%)")
        self.fields["motivation"].label = said("Waarom minder, als dat zo is", "Why less, if so")


class MilestoneForm(GezelForm):
    """A milestone of the timeline."""

    edition = forms.IntegerField(widget=forms.HiddenInput, initial=0)
    period = forms.ChoiceField(choices=worded("proposal.period_", dict(words.PERIODS)))
    on = forms.DateField()
    title = forms.CharField(max_length=120, widget=forms.TextInput(attrs={"lang": "nl"}))
    detail = forms.CharField(required=False, widget=forms.Textarea(attrs={"rows": 4, "lang": "nl"}))
    organisation = forms.TypedChoiceField(coerce=int, required=False, empty_value=None)

    def __init__(self, partners: Iterable[Organisation], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        labels = {
            "period": ("Periode", "Period"),
            "on": ("Uiterlijk op", "At the latest on"),
            "title": ("Wat is er dan bereikt?", "What is reached by then?"),
            "detail": ("Uitleg", "Details"),
            "organisation": ("Wie trekt dit?", "Who leads this?"),
        }
        for name, both in labels.items():
            self.fields[name].label = said(*both)
        nobody = ("", said("samen", "together"))
        self.fields["organisation"].choices = [nobody, *((o.pk, o.name) for o in partners)]  # type: ignore[attr-defined]


def _answer(value: str) -> bool | None:
    return {"yes": True, "no": False}.get(value)


class DeclarationsForm(GezelForm):
    """What the promotor declares."""

    edition = forms.IntegerField(widget=forms.HiddenInput)
    separate_accounting = forms.BooleanField(required=False)
    accounting_code = forms.CharField(required=False, max_length=60)
    contracting_authority = forms.TypedChoiceField(
        coerce=_answer, required=False, empty_value=None, widget=forms.RadioSelect
    )
    category = forms.ChoiceField(required=False)
    above = forms.TypedChoiceField(coerce=int, required=False, empty_value=None, widget=forms.RadioSelect)
    purpose = forms.CharField(required=False, widget=forms.Textarea(attrs={"rows": 4, "lang": "nl"}))
    creditworthy = forms.BooleanField(required=False)
    creditworthy_note = forms.CharField(required=False, widget=forms.Textarea(attrs={"rows": 3, "lang": "nl"}))

    def __init__(self, thresholds: Thresholds | None, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        labels = {
            "separate_accounting": (
                "Het project krijgt een eigen boekhouding of een eigen boekhoudcode.",
                "The project gets accounts or an accounting code of its own.",
            ),
            "accounting_code": ("Welke code of rekening?", "Which code or account?"),
            "contracting_authority": (
                "Valt de promotor onder de wetgeving overheidsopdrachten?",
                "Is the promotor subject to public procurement law?",
            ),
            "category": ("Tot welke groep behoort de promotor?", "To which group does the promotor belong?"),
            "above": ("Hoe hoog worden de aankopen (excl. btw)?", "How high will purchases be (excl. VAT)?"),
            "purpose": ("Waarvoor dienen die opdrachten?", "What are these contracts for?"),
            "creditworthy": (
                "De promotor verklaart kredietwaardig te zijn.",
                "The promotor declares to be creditworthy.",
            ),
            "creditworthy_note": ("Toelichting", "Explanation"),
        }
        for name, both in labels.items():
            self.fields[name].label = said(*both)
        self._choices(thresholds)

    def _choices(self, thresholds: Thresholds | None) -> None:
        yes_no = [("yes", said("ja", "yes")), ("no", said("nee", "no"))]
        self.fields["contracting_authority"].choices = yes_no  # type: ignore[attr-defined]
        groups = worded("proposal.authority_", dict(words.AUTHORITIES))
        self.fields["category"].choices = [("", "–"), *groups]  # type: ignore[attr-defined]
        amounts = thresholds.amounts if thresholds else ()
        none = [("0", said("niets boven de laagste drempel", "nothing above the lowest threshold"))]
        written = [(str(a), said(f"boven {a:,} euro".replace(",", "."), f"above {a:,} euro")) for a in amounts]
        self.fields["above"].choices = none + written  # type: ignore[attr-defined]
