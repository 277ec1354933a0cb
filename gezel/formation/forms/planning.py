"""Forms of the planning: the five dates, pitch moments, contacts, and the amendment that changes them."""

from __future__ import annotations

from typing import Any

from django import forms

from gezel.kernel import clock
from gezel.organisations.models import Organisation
from gezel.ui.forms import GezelForm, both

from ..models import Area
from ..rules.timing import Timing
from ..workflows.planning import DATES, Contact, Moment
from .words import day, line, long_text


class Dated(GezelForm):
    """The five dates of an addendum, in order; ``edition`` is that of the addendum on the page."""

    edition = forms.IntegerField(widget=forms.HiddenInput)
    deadline_on = day("Laatste dag om zich kandidaat te stellen", "Last day to stand as a candidate", required=False)
    round1_ends_on = day("Einde van ronde 1 (op papier)", "End of round 1 (on paper)", required=False)
    round2_ends_on = day("Einde van ronde 2 (na de pitch)", "End of round 2 (after the pitch)", required=False)
    decision_on = day("Verwachte beslissing", "Expected decision", required=False)
    proposal_on = day("Indienen van het projectvoorstel", "Submission of the project proposal", required=False)

    def timing(self) -> Timing:
        """The dates that were typed."""
        return Timing(*(self.cleaned_data.get(name) for name in DATES))


class PlanForm(Dated):
    """The five dates and the explanation of the right of reply."""

    reply_text = long_text(
        "Recht op weerwoord",
        "Right of reply",
        "Wie niet geselecteerd is, leest hier waarover weerwoord kan. De tekst van de oproep staat al klaar.",
        "Who is not selected reads here what a reply can be about. The text of the call is filled in.",
        required=False,
    )


class MomentForm(GezelForm):
    """A pitch moment on one day, from hour to hour."""

    on = day("Dag", "Day")
    starts = forms.TimeField(label=both("Van", "From"), widget=forms.TimeInput(attrs={"type": "time"}))
    ends = forms.TimeField(label=both("Tot", "Until"), widget=forms.TimeInput(attrs={"type": "time"}))
    place = line("Plaats", "Place", "Adres en zaal, of online.", "Address and room, or online.")
    slot_minutes = forms.IntegerField(
        label=both("Minuten per kandidaat", "Minutes per candidate"), min_value=5, max_value=480, initial=45
    )

    def content(self) -> Moment:
        """What was typed, as instants in Brussels."""
        given = self.cleaned_data
        starts, ends = (clock.at_brussels(given["on"], given[name]) for name in ("starts", "ends"))
        return Moment(starts, ends, given["place"], given["slot_minutes"])


class ContactForm(GezelForm):
    """A local contact person, as published."""

    organisation = forms.ModelChoiceField(label=both("Bestuur", "Body"), queryset=None)
    name = line("Naam", "Name", most=120)
    function = line("Functie", "Function", required=False, most=120)
    email = forms.EmailField(
        label=both("E-mailadres", "E-mail address"),
        help_text=both("Komt openbaar op de pagina van het gebied.", "Appears publicly on the page of the area."),
    )
    phone = line("Telefoon", "Phone", required=False, most=30)

    def __init__(self, *args: Any, area: Area, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        inside = area.parties.filter(until_on__isnull=True).values("organisation_id")
        self.fields["organisation"].queryset = Organisation.objects.filter(pk__in=inside)  # type: ignore[attr-defined]

    def content(self) -> Contact:
        """What was typed."""
        given = self.cleaned_data
        return Contact(given["organisation"].pk, given["name"], given["email"], given["function"], given["phone"])
