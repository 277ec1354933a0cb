"""The forms of step 4, the emergency procedure, later entry and the right to challenge (F-25, F-26, F-27)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms

from gezel.organisations.models import Organisation
from gezel.ui.forms import GezelForm, both

from .. import words
from ..queries.partnership import Partner
from ..rules.later import Scored
from .words import day, line, long_text


class PointForm(GezelForm):
    """A point of the dialogue: what, and when it is settled by whom."""

    text = long_text("Wat", "What", rows=3)
    who = line(
        "Met wie afgesproken",
        "Agreed by whom",
        "Laat leeg wat nog open is.",
        "Leave empty what is still open.",
        required=False,
        most=300,
    )
    settled_on = day("Afgesproken op", "Agreed on", required=False)


class StateForm(GezelForm):
    """Shared goal, target group and promotor."""

    edition = forms.IntegerField(widget=forms.HiddenInput, required=False)
    shared_goal = long_text(
        "Gedeeld doel",
        "Shared goal",
        "In één alinea: waar willen jullie samen naartoe?",
        "In one paragraph: where do you want to go together?",
        required=False,
        rows=4,
    )
    target_group = long_text("Voor wie", "For whom", required=False, rows=3)

    def __init__(self, partners: Iterable[Partner], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rows = [("", both("nog niet gekozen", "not chosen yet"))]
        rows += [(str(p.organisation.pk), p.name) for p in partners if p.side == words.LOCAL]
        label = both("Promotor", "Promotor")
        self.fields["promotor"] = forms.ChoiceField(label=label, choices=rows, required=False)


class DriveForm(GezelForm):
    """What drives a partner and what it contributes."""

    edition = forms.IntegerField(widget=forms.HiddenInput, required=False)
    drivers = long_text("Wat ons drijft", "What drives us", required=False, rows=4)
    contribution = long_text("Wat wij bijdragen", "What we contribute", required=False, rows=4)


class RoleForm(GezelForm):
    """A role with partner, means and FTE."""

    name = line("Rol", "Role", most=120)
    means = long_text(
        "Middelen",
        "Means",
        "Lokaal, wagen, netwerk, materiaal …",
        "Room, car, network, material …",
        required=False,
        rows=2,
    )
    fte = forms.DecimalField(
        label=both("Eerste inzet in VTE", "First deployment in FTE"),
        max_digits=7,
        decimal_places=3,
        min_value=0,
        max_value=100,
        localize=False,
    )

    def __init__(self, partners: Iterable[Partner], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rows = [(str(p.organisation.pk), p.name) for p in partners]
        self.fields["organisation"] = forms.ChoiceField(label=both("Partner", "Partner"), choices=rows)
        self.order_fields(["name", "organisation", "fte", "means"])


class MilestoneForm(GezelForm):
    """A milestone."""

    title = line("Mijlpaal", "Milestone")
    due_on = day("Tegen", "By")
    who = line("Wie", "Who", required=False)


class EmergencyForm(GezelForm):
    """Why the procedure is needed, and what was tried."""

    motivation = long_text(
        "Waarom raken rollen en taken niet verdeeld?",
        "Why do roles and tasks not get assigned?",
        "Het partnerschap en Europa WSE lezen dit.",
        "The partnership and Europa WSE read this.",
        rows=5,
    )
    facilitation = long_text("Welke begeleiding is geprobeerd?", "Which facilitation was tried?", rows=4)


_SCORES = [("", "–"), *((str(n), str(n)) for n in words.SCORES)]


class RescoreForm(GezelForm):
    """A partner scored again."""

    contribution = forms.TypedChoiceField(
        label=both("Cruciale bijdrage", "Crucial contribution"),
        choices=_SCORES,
        coerce=int,
        empty_value=None,
        required=False,
    )
    contribution_motivation = long_text("Motivering", "Motivation", required=False, rows=3)
    partnership = forms.TypedChoiceField(
        label=both("Fit for partnership", "Fit for partnership"),
        choices=_SCORES,
        coerce=int,
        empty_value=None,
        required=False,
    )
    behaviour = long_text(
        "Welk gedrag zagen jullie in stap 4?",
        "Which behaviour did you see in step 4?",
        "Wat iemand deed of liet, niet wat u ervan vindt.",
        "What somebody did or did not do, not what you think of it.",
        required=False,
        rows=3,
    )
    partnership_motivation = long_text("Motivering", "Motivation", required=False, rows=3)
    rank = forms.IntegerField(
        label=both("Plaats in de rangschikking", "Place in the ranking"), min_value=1, required=False
    )
    argument = long_text("Argument voor die plaats", "Argument for that place", required=False, rows=2)

    def scored(self, name: str) -> Scored:
        """What was given (valid forms only)."""
        return Scored(name, **self.cleaned_data)


class EmergencyDecisionForm(GezelForm):
    """With whom they start."""

    decision = long_text("Met wie starten we, en waarom?", "With whom do we start, and why?", rows=5)


class EntryForm(GezelForm):
    """A later partner: who, why, by which process, and how that meets each condition."""

    def __init__(self, conditions: Iterable[str], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["number"] = line(
            "Ondernemingsnummer",
            "Enterprise number",
            "Van de organisatie die wil instappen.",
            "Of the organisation that wants to enter.",
            most=20,
        )
        self.fields["reason"] = long_text(
            "Welke expertise of capaciteit ontbreekt?", "Which expertise or capacity is missing?", rows=3
        )
        self.fields["process"] = long_text("Hoe verloopt de matching?", "How does the matching proceed?", rows=4)
        for n, text in enumerate(conditions, start=1):
            self.fields[f"condition_{n}"] = long_text(
                f"Hoe voldoet dit? {n}. {text}", f"How does this meet it? {n}. {text}", rows=2
            )

    def given(self) -> dict[int, str]:
        """The answer per condition."""
        return {n: self.cleaned_data.get(f"condition_{n}", "") for n in words.CONDITIONS}

    def organisation(self) -> Organisation | None:
        """The organisation of the number, when we know it."""
        digits = "".join(c for c in self.cleaned_data["number"] if c.isdigit())
        return Organisation.objects.filter(enterprise_number=digits).first()


class PromotorForm(GezelForm):
    """That the promotor approved."""

    who = line("Wie besliste bij de promotor, en wanneer", "Who decided at the promotor, and when")
    advice = long_text("Advies van de ondersteuningsgroep", "Advice of the support group", rows=3)


class TextForm(GezelForm):
    """One text; the label says which."""

    def __init__(self, label: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["text"] = long_text("", "", rows=4)
        self.fields["text"].label = label
