"""Forms of the decisions: adapting a mail, sending it again, the day of receipt, slots of the pitch."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django import forms

from gezel.kernel.texts import shown
from gezel.ui.forms import GezelForm, said


class AdaptForm(GezelForm):
    """The address, the subject and the text of a mail that waits; ``version`` is the one on the page."""

    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["to"] = forms.EmailField(label=said("Aan", "To"))
        self.fields["title"] = forms.CharField(label=said("Onderwerp", "Subject"), max_length=200)
        area = forms.Textarea(attrs={"rows": 24, "lang": "nl", "data-markdown": ""})
        hint = said(
            "Scores, motiveringen, termijnen en de uitleg over weerwoord blijven staan zoals ze zijn. De rest past u vrij aan.",
            "Scores, motivations, terms and the explanation of replies stay as they are. The rest is yours to adapt.",
        )
        self.fields["body"] = forms.CharField(label=said("Tekst", "Text"), widget=area, help_text=hint, strip=False)


class SendAgainForm(GezelForm):
    """Another address, if need be."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        hint = said("Laat staan als het adres juist is.", "Leave it as it is when the address is right.")
        self.fields["to"] = forms.EmailField(label=said("Aan", "To"), help_text=hint)


class ConfirmForm(GezelForm):
    """How it is known that a mail in doubt left."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        hint = said("Bijvoorbeeld: telefonisch bevestigd.", "For example: confirmed by phone.")
        self.fields["reason"] = forms.CharField(
            label=said("Hoe weet u dat het bericht vertrok?", "How do you know that the message left?"),
            max_length=300,
            help_text=hint,
        )


class ReceiptForm(GezelForm):
    """When a decision was received, and how that is known."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["received_on"] = forms.DateField(
            label=said("Ontvangen op", "Received on"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
        )
        hint = said("Bijvoorbeeld: telefonisch bevestigd, brief teruggekomen.", "For example: confirmed by phone.")
        self.fields["reason"] = forms.CharField(
            label=said("Hoe weet u dat?", "How do you know?"), max_length=300, help_text=hint
        )


class SlotForm(GezelForm):
    """A free slot of a pitch moment; with ``reason`` when somebody is moved."""

    def __init__(self, free: Iterable[tuple[int, datetime]], moving: bool, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(f"{moment}|{starts.isoformat()}", shown(starts, said("nl", "en"))) for moment, starts in free]
        self.fields["slot"] = forms.ChoiceField(label=said("Dag en uur", "Day and hour"), choices=choices)
        if moving:
            self.fields["reason"] = _reason()

    def chosen(self) -> tuple[int, datetime]:
        """The moment and the start that were chosen."""
        moment, _, starts = self.cleaned_data["slot"].partition("|")
        return int(moment), datetime.fromisoformat(starts)


class CancelForm(GezelForm):
    """Why a slot is taken back."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reason"] = _reason()


def _reason() -> forms.CharField:
    return forms.CharField(
        label=said("Waarom", "Why"),
        max_length=300,
        help_text=said("De kandidaat leest dit.", "The candidate reads this."),
    )
