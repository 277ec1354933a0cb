"""Roles, who holds them, and deployed FTE."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms

from gezel.organisations.models import Organisation
from gezel.ui.forms import LabelledForm, worded

from .. import words
from ..models import Role
from ..queries.people import Somebody
from ..rules.holding import Span
from .people import SomebodyField

_LONG = {"rows": 3, "lang": "nl"}


class RoleForm(LabelledForm):
    """A role: its name, mandate, tasks, whether it must be held and by one at a time."""

    edition = forms.IntegerField(widget=forms.HiddenInput, initial=0)
    name = forms.CharField(max_length=80)
    mandate = forms.CharField(widget=forms.Textarea(attrs=_LONG), max_length=2000, required=False)
    tasks = forms.CharField(widget=forms.Textarea(attrs=_LONG), max_length=2000, required=False)
    needed = forms.BooleanField(required=False)
    single = forms.BooleanField(required=False)
    LABELS = {
        "name": ("Naam van de rol", "Name of the role"),
        "mandate": ("Mandaat: wat mag deze rol alleen beslissen?", "Mandate: what may this role decide alone?"),
        "tasks": ("Taken", "Tasks"),
        "needed": ("Deze rol moet altijd ingevuld zijn", "This role must always be held"),
        "single": ("Eén iemand tegelijk", "One person at a time"),
    }


class SpanForm(LabelledForm):
    """From a day, perhaps up to and including a day."""

    from_on = forms.DateField()
    last_on = forms.DateField(required=False)
    LABELS = {
        "from_on": ("Eerste dag", "First day"),
        "last_on": ("Laatste dag", "Last day"),
    }

    def span(self) -> Span:
        """The days, with the end as the first day after."""
        last: date | None = self.cleaned_data["last_on"]
        return Span(self.cleaned_data["from_on"], date.fromordinal(last.toordinal() + 1) if last else None)


class AppointForm(SpanForm):
    """Who takes up the role."""

    who = SomebodyField()
    line_manager = forms.CharField(max_length=300, required=False)

    field_order = ("who", "from_on", "last_on", "line_manager")
    LABELS = {
        "who": ("Wie", "Who"),
        "line_manager": (
            "Hoe staat dit naast de eigen leidinggevende?",
            "How does this stand beside the own line manager?",
        ),
    }

    def __init__(self, people: Iterable[Somebody], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["who"].among(people)  # type: ignore[attr-defined]


class EndForm(LabelledForm):
    """The last day of something."""

    last_on = forms.DateField()
    LABELS = {
        "last_on": ("Laatste dag", "Last day"),
    }

    def until(self) -> date:
        """The first day after."""
        return date.fromordinal(self.cleaned_data["last_on"].toordinal() + 1)


class DeployForm(SpanForm):
    """A partner, a role, how many FTE, paid from what."""

    organisation = forms.ChoiceField()
    role = forms.ChoiceField()
    fte = forms.DecimalField(min_value=Decimal("0.001"), max_value=100, max_digits=6, decimal_places=3, localize=True)
    paid_from = forms.ChoiceField(choices=worded("governance.paid_", dict(words.PAID_FROM)))

    field_order = ("organisation", "role", "fte", "paid_from", "from_on", "last_on")
    LABELS = {
        "organisation": ("Partner", "Partner"),
        "role": ("Rol", "Role"),
        "fte": ("VTE", "FTE"),
        "paid_from": ("Betaald uit", "Paid from"),
    }

    def __init__(self, partners: Iterable[Organisation], roles: Iterable[Role], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._partners, self._roles = {str(o.pk): o for o in partners}, {str(r.pk): r for r in roles}
        self.fields["organisation"].choices = [("", "…"), *((k, o.name) for k, o in self._partners.items())]
        self.fields["role"].choices = [("", "…"), *((k, r.name) for k, r in self._roles.items())]

    def what(self) -> tuple[Role, Organisation, int]:
        """Role, partner and thousandths of an FTE."""
        clean = self.cleaned_data
        return self._roles[clean["role"]], self._partners[clean["organisation"]], int(clean["fte"] * 1000)
