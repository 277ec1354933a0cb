"""Agreed shares, and running tracks that are taken over."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms

from gezel.kernel import clock
from gezel.kernel.texts import say
from gezel.kernel.typed import is_blank
from gezel.ui.forms import LabelledForm, language, worded

from .. import words
from ..rules.reaching import plausible_birth, read_reach, two_names
from ..workflows.allocation import Hat
from ..workflows.cases import Who
from ..workflows.taking_over import Track

_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})|(\d{4})-(\d{2})-(\d{2})")

_NAME = 160  # signs of a whole name


class ShareForm(LabelledForm):
    """Which share should come from a partner."""

    organisation = forms.ChoiceField()
    percent = forms.IntegerField(min_value=0, max_value=100)
    from_on = forms.DateField()
    reason = forms.CharField(max_length=300)
    LABELS = {
        "organisation": ("Van welke partner", "From which partner"),
        "percent": ("Welk deel van de aanmeldingen, in procent", "Which part of the referrals, in percent"),
        "from_on": ("Vanaf", "From"),
        "reason": ("Waarom, en waar afgesproken", "Why, and where agreed"),
    }

    def __init__(self, *args: Any, organisations: Iterable[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices("organisation", [(str(o.pk), o.name) for o in organisations], ("Kies een partner", "Choose one"))


class TakeOverForm(LabelledForm):
    """Several tracks at once: one line a person; each line is read, and a line that cannot be read is named."""

    project = forms.CharField(max_length=120)
    source = forms.CharField(max_length=200)
    companion = forms.ChoiceField()
    phase = forms.ChoiceField()
    people = forms.CharField(widget=forms.Textarea(attrs={"rows": 6}))
    agrees = forms.BooleanField(required=False)
    shares = forms.BooleanField(required=False)
    LABELS = {
        "project": ("Uit welk vorig project", "From which earlier project"),
        "source": ("Waaruit blijkt dat (dossier, lijst)", "What shows it (file, list)"),
        "companion": ("Met wie gaan ze verder", "With whom do they go on"),
        "phase": ("Hoe ver zijn ze", "How far are they"),
        "people": ("Wie, één persoon per regel", "Who, one person a line"),
        "agrees": ("Elke persoon weet het en vindt het goed", "Each person knows and agrees"),
        "shares": ("Alle partners mogen het weten", "All partners may know"),
    }
    HINTS = {
        "people": (
            "Naam; begin van het traject; telefoon of e-mail. Bijvoorbeeld: Ines Maes; 14/03/2026; 0470 12 34 56",
            "Name; begin of the track; phone or e-mail. For example: Ines Maes; 14/03/2026; 0470 12 34 56",
        )
    }

    def __init__(self, *args: Any, companions: Iterable[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices("companion", companions, ("Kies een trajectgezel", "Choose a companion"))
        self.choices("phase", worded("casework.phase_", words.PHASES))
        self.fields["phase"].initial = words.STEADY

    def clean(self) -> dict[str, Any]:
        """Each line as a track; the first line that cannot be read is said with its number."""
        clean = super().clean() or self.cleaned_data
        person, _, organisation = str(clean.get("companion", "0-0")).partition("-")
        hat = Hat(int(person or 0), int(organisation or 0))
        rows = [(n, line) for n, line in enumerate(str(clean.get("people", "")).splitlines(), 1) if not is_blank(line)]
        clean["tracks"] = [self._track(n, line, hat, clean.get("phase", "")) for n, line in rows]
        return clean

    def _track(self, number: int, line: str, hat: Hat, phase: str) -> Track | None:
        name, began, rest = (*(part.strip() for part in line.split(";", 2)), "", "")[:3]
        on = _day(began)
        if is_blank(name) or on is None or not plausible_birth(on, clock.today()):
            self.add_error("people", say("casework.line_unread", language(), number=number, line=line[:60]))
            return None
        reach = read_reach(rest)
        if re.search(r"\w", reach.rest) or len(name) > _NAME:
            more = reach.rest or name
            self.add_error("people", say("casework.line_holds_more", language(), number=number, rest=more[:60]))
            return None
        given, family = two_names(name)
        return Track(Who(given, family, phone=reach.phone, email=reach.email), on, hat, phase)


def _day(text: str) -> date | None:
    found = _DAY.fullmatch(text.strip())
    if not found:
        return None
    d, m, y, iso_y, iso_m, iso_d = found.groups()
    try:
        return date(int(y or iso_y), int(m or iso_m), int(d or iso_d))
    except ValueError:
        return None
