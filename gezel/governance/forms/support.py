"""Asking the support team; the coach's role."""

from __future__ import annotations

from typing import Any

from django import forms

from gezel.ui.forms import LabelledForm, lines, worded

from ..words import issues as words


class AskForm(LabelledForm):
    """Theme, title, question."""

    theme = forms.ChoiceField()
    title = forms.CharField(max_length=160)
    text = lines(5)
    LABELS = {
        "theme": ("Waarover", "About"),
        "title": ("Uw vraag in één zin", "Your question in one sentence"),
        "text": ("Wat wilt u weten, en waarvoor", "What do you want to know, and what for"),
    }
    HINTS = {"text": ("Zonder gegevens van deelnemers.", "Without details of participants.")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices("theme", worded("governance.question_about_", words.QUESTION_THEMES), ("Kies", "Choose"))
