"""One line of the budget a screen: staff, and co-financing (P-07, P-10)."""

from __future__ import annotations

from typing import Any

from django import forms

from gezel.ui.forms import GezelForm, both

from .. import words
from ..rules.budget import lines
from ..rules.budget.totals import BOTH
from .budget_fields import choice, euros, line, thousandths

SLIP = forms.ClearableFileInput


class StaffForm(GezelForm):
    """A staff line; ``organisations`` are ``number|name`` to choose from."""

    kind = choice("Aangeworven of vacature", "Engaged or vacancy", (words.ENGAGED, words.VACANCY), "kind")
    part = choice("Deel", "Part", BOTH, "part")
    function = line("Functie", "Function", required=True)
    person = line(
        "Persoon",
        "Person",
        "Naam of een neutraal kenmerk; leeg bij een vacature. Eén persoon per lijn.",
        "A name or a neutral mark; empty for a vacancy. One person a line.",
    )
    organisation = forms.ChoiceField(label=both("Organisatie", "Organisation"))
    wage = euros(
        "Voltijds brutomaandloon",
        "Full-time gross monthly wage",
        "Ook voor wie deeltijds werkt. Alleen uw organisatie, de promotor, de administrator en Europa WSE zien dit.",
        "Also for who works part-time. Only your organisation, the promotor, the administrator and Europa WSE see this.",
    )
    agreed_rate = euros(
        "Afgesproken uurtarief",
        "Agreed hourly rate",
        "Alleen als het brutoloon nog niet bekend is.",
        "Only when the wage is not known yet.",
    )
    hours = thousandths("Projecturen", "Project hours", "In deze periode, hoogstens drie decimalen.", "In this period.")
    fte = thousandths(
        "Tewerkstelling (VTE)",
        "Employment (FTE)",
        "Bij de eigen organisatie; leeg is voltijds. Bepaalt hoeveel uren er kunnen per kalenderjaar.",
        "At the own organisation; empty is full-time. Decides how many hours are possible a calendar year.",
    )
    hours_elsewhere = thousandths(
        "Uren in andere ESF-projecten", "Hours in other ESF projects", "Zoals verklaard.", "As declared."
    )
    counts_for = choice(
        "Telt als eigen personeel voor",
        "Counts as own staff for",
        words.COFINANCING_SOURCES,
        "source",
        both("geen cofinanciering", "no co-financing"),
        required=False,
    )
    activity = line(
        "Activiteit", "Activity", "Wat deze persoon in het project doet.", "What this person does.", most=300
    )
    slip = forms.FileField(label=both("Loonfiche", "Wage slip"), required=False)
    version = forms.IntegerField(widget=forms.HiddenInput, initial=0)

    def __init__(self, *args: Any, organisations: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(one, one.partition("|")[2] or "?") for one in organisations]
        self.fields["organisation"].choices = choices  # type: ignore[attr-defined]

    def content(self) -> lines.StaffLine:
        """What was typed as a plain line."""
        given = self.cleaned_data
        number, _, name = given["organisation"].partition("|")
        return lines.StaffLine(
            part=given["part"],
            organisation=name,
            number=number,
            function=given["function"],
            hours=given["hours"] or 0,
            wage=given["wage"],
            kind=given["kind"],
            person=given["person"],
            activity=given["activity"],
            agreed_rate=given["agreed_rate"],
            fte=1000 if given["fte"] is None else given["fte"],
            hours_elsewhere=given["hours_elsewhere"] or 0,
            counts_for=given["counts_for"],
        )


class RowForm(GezelForm):
    """A co-financing line."""

    part = choice("Deel", "Part", BOTH, "part")
    source = choice("Bron", "Source", words.COFINANCING_SOURCES, "source")
    amount = euros("Bedrag", "Amount", required=True)
    person_bound = forms.BooleanField(
        label=both("Persoonsgebonden: inzet van projectmedewerkers", "Person-bound: work of project staff"),
        required=False,
    )
    description = line("Omschrijving", "Description", required=True, most=300)
    evidence = forms.FileField(label=both("Bewijsstuk", "Evidence"), required=False)
    version = forms.IntegerField(widget=forms.HiddenInput, initial=0)

    def content(self) -> lines.CofinancingLine:
        """What was typed as a plain line."""
        given = self.cleaned_data
        return lines.CofinancingLine(
            given["part"], given["source"], given["amount"], given["person_bound"], given["description"]
        )


class HoursForForm(GezelForm):
    """How many hours for an amount."""

    target = euros("Welk bedrag wilt u bereiken?", "Which amount do you want to reach?", required=True)
    with_flat_rate = forms.BooleanField(
        label=both("Met het forfait erbij", "With the flat rate added"), required=False, initial=True
    )
