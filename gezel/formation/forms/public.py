"""The two forms of the public pages: follow the addenda, ask a question."""

from __future__ import annotations

from django import forms

from gezel.ui.forms import GezelForm


class SubscribeForm(GezelForm):
    """An address for the digest."""

    email = forms.EmailField(label="Uw e-mailadres", max_length=254)


class AskForm(GezelForm):
    """A question about the call or one of its areas; the name and address are only for the answer."""

    name = forms.CharField(label="Uw naam", max_length=120)
    email = forms.EmailField(label="Uw e-mailadres", max_length=254)
    area = forms.ModelChoiceField(label="Gaat het over een werkingsgebied?", queryset=None, required=False)
    question = forms.CharField(label="Uw vraag", widget=forms.Textarea(attrs={"rows": 6}), max_length=4000)
