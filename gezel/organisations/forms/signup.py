"""What registering asks beside address and password."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest

from .base import label


class SignupForm(forms.Form):
    """Registering asks one thing more than allauth does: a name."""

    name = forms.CharField(
        label=label("label_person_name"),
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
        error_messages={"required": label("error_person_name")},
    )
    field_order = ["name", "email", "password1", "password2"]

    def signup(self, request: HttpRequest, user: Any) -> None:
        """The adapter has kept the name already."""
