"""Beginning a track with a group, an organisation, a neighbourhood or a cooperation."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar

from django import forms

from gezel.ui.forms import LabelledForm, lines, worded

from .. import words
from ..workflows.allocation import Hat
from ..workflows.common_case import Common


class CommonForm(LabelledForm):
    """With whom, how it is called, what they want together, who goes along."""

    kind = forms.ChoiceField(
        choices=worded("casework.about_", [kind for kind in words.KINDS if kind != words.PERSON]),
        widget=forms.RadioSelect,
    )
    title = forms.CharField(max_length=120)
    wish = lines(4)
    companion = forms.ChoiceField()
    agrees = forms.BooleanField(required=False)
    shares = forms.BooleanField(required=False)
    LABELS: ClassVar = {
        "kind": ("Met wie gaat u op weg?", "With whom do you go along?"),
        "title": ("Hoe noemen we dit?", "What do we call this?"),
        "wish": ("Wat willen zij samen?", "What do they want together?"),
        "companion": ("Wie gaat mee?", "Who goes along?"),
        "agrees": (
            "Zij weten dat we dit opschrijven en vinden het goed",
            "They know that we write this down and agree",
        ),
        "shares": ("Alle partners mogen het weten", "All partners may know"),
    }
    HINTS: ClassVar = {
        "title": (
            "Bijvoorbeeld: buurt Kerkveld, naaigroep dinsdag. Geen namen van deelnemers.",
            "For example: neighbourhood Kerkveld, sewing group Tuesday. No names of participants.",
        ),
        "wish": (
            "Liefst zoals zij het zeggen. Wie voor zichzelf iets vraagt, meldt u apart aan.",
            "Preferably the way they say it. Whoever asks something for themselves, you refer apart.",
        ),
    }

    def __init__(self, *args: Any, companions: Iterable[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices("companion", companions, ("Kies een trajectgezel", "Choose a companion"))

    def told(self) -> Common:
        """What was filled in."""
        clean = self.cleaned_data
        person, _, organisation = clean["companion"].partition("-")
        hat = Hat(int(person), int(organisation))
        return Common(clean["kind"], clean["title"], clean["wish"], hat, clean["agrees"], clean["shares"])
