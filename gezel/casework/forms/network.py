"""Forms of the network: who is near, and who is no longer."""

from __future__ import annotations

from typing import Any

from django import forms

from gezel.ui.forms import LabelledForm, worded

from ..models import Around
from ..words import network as net
from ..workflows.network import Near


class AroundForm(LabelledForm):
    """Somebody or something around the participant."""

    name = forms.CharField(max_length=120)
    kind = forms.ChoiceField()
    ring = forms.TypedChoiceField(coerce=int, widget=forms.RadioSelect)
    does = forms.CharField(max_length=300, required=False)
    phone = forms.CharField(max_length=40, required=False)
    since = forms.DateField(required=False)
    LABELS = {
        "name": ("Naam", "Name"),
        "kind": ("Wat is dit voor de deelnemer?", "What is this to the participant?"),
        "ring": ("Hoe dichtbij?", "How near?"),
        "does": ("Wat doet die?", "What do they do?"),
        "phone": ("Telefoon", "Telephone"),
        "since": ("Sinds", "Since"),
    }
    HINTS = {
        "phone": (
            "Niet in de tekening. Wie het nummer bekijkt, wordt genoteerd.",
            "Not in the drawing. Who looks at it is noted.",
        )
    }

    def __init__(self, *args: Any, standing: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices("kind", worded("casework.around_", net.KINDS), ("Kies", "Choose"))
        self.choices("ring", worded("casework.ring_", map(str, net.RINGS)))
        if standing:
            del self.fields["since"]

    def near(self) -> Near:
        """What was filled in."""
        clean = self.cleaned_data
        return Near(clean["kind"], clean["name"], clean["ring"], clean["does"], clean["phone"] or None)


def around_initial(row: Around) -> dict[str, object]:
    """How one stands, for its form."""
    return {"name": row.name, "kind": row.kind, "ring": row.ring, "does": row.does, "phone": row.phone or ""}


class GoneForm(LabelledForm):
    """Why it is no longer around."""

    reason = forms.CharField(max_length=300, required=False)
    LABELS = {"reason": ("Wat gebeurde er? (mag leeg)", "What happened? (may stay empty)")}
