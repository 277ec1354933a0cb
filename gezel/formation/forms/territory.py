"""Forms of drawing an area: start, describe, parties, municipalities, and the reason that a step asks."""

from __future__ import annotations

from typing import Any

from django import forms

from gezel.organisations import words as kinds
from gezel.organisations.models import Organisation
from gezel.ui.forms import GezelForm, both

from .. import words
from ..models import Area
from ..queries.territory import choices_on
from .words import day, line, long_text

GOVERNMENTS = Organisation.objects.filter(kind=kinds.LOCAL_GOVERNMENT)
BODIES = Organisation.objects.filter(kind__in=(kinds.LOCAL_GOVERNMENT, kinds.VDAB))


class StartForm(GezelForm):
    """The first two things of an area: its name and the local government that leads it."""

    name = line(
        "Naam van het werkingsgebied",
        "Name of the area",
        "Bijvoorbeeld de streek.",
        "The region, for example.",
        most=120,
    )
    lead = forms.ModelChoiceField(label=both("Trekkend lokaal bestuur", "Lead local government"), queryset=GOVERNMENTS)


class DescribeForm(GezelForm):
    """Name, scale, lead and planned start of an area that is being drawn."""

    edition = forms.IntegerField(widget=forms.HiddenInput)
    name = line("Naam van het werkingsgebied", "Name of the area", most=120)
    lead = forms.ModelChoiceField(label=both("Trekkend lokaal bestuur", "Lead local government"), queryset=GOVERNMENTS)
    motivation = long_text(
        "Waarom deze schaal?",
        "Why this scale?",
        "Leg uit waarom deze gemeenten samen een gebied vormen: arbeidsmarkt, bestaande samenwerking, bereikbaarheid.",
        "Explain why these municipalities form one area: labour market, existing cooperation, how people travel.",
        required=False,
    )
    start = day("Geplande start van het partnerschap", "Planned start of the partnership", required=False)

    def __init__(self, *args: Any, area: Area, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        inside = area.parties.filter(side=words.LOCAL, until_on__isnull=True).values("organisation_id")
        self.fields["lead"].queryset = GOVERNMENTS.filter(pk__in=inside)  # type: ignore[attr-defined]


class PartyForm(GezelForm):
    """A local government or VDAB that will draw along."""

    organisation = forms.ModelChoiceField(label=both("Bestuur", "Body"), queryset=BODIES)

    def __init__(self, *args: Any, area: Area, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        inside = area.parties.filter(until_on__isnull=True).values("organisation_id")
        self.fields["organisation"].queryset = BODIES.exclude(pk__in=inside)  # type: ignore[attr-defined]


class StayForm(GezelForm):
    """A municipality that belongs to the area from a day."""

    municipality = forms.ModelChoiceField(label=both("Gemeente", "Municipality"), queryset=None)
    from_on = day("Vanaf", "From")

    def __init__(self, *args: Any, on: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["municipality"].queryset = choices_on(on)  # type: ignore[attr-defined]


class EndStayForm(GezelForm):
    """When and why a municipality stops belonging to the area."""

    until_on = day("Eerste dag dat de gemeente er niet meer bij hoort", "First day on which it no longer belongs")
    reason = line("Waarom?", "Why?", most=300)


class ReasonForm(GezelForm):
    """The reason that a step asks."""

    reason = long_text("Waarom?", "Why?", rows=3)
