"""Forms of submitting and judging."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from gezel.formation.rules.call_proposal import ProposalForm
from gezel.kernel.texts import say
from gezel.ui.forms import GezelForm, said, worded

from .. import words

CONDITIONS_AT_ONCE = 3


class SubmitForm(GezelForm):
    """The last question before submitting."""

    sure = forms.BooleanField()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["sure"].label = said(
            "Ik las het voorstel na en dien het in namens de partners.",
            "I read the proposal and submit it on behalf of the partners.",
        )
        self.fields["sure"].error_messages["required"] = say("proposal.confirm_submit", said("nl", "en"))


class ScoreForm(GezelForm):
    """The score on one answer, with why."""

    score = forms.TypedChoiceField(coerce=int, widget=forms.RadioSelect)
    motivation = forms.CharField(widget=forms.Textarea(attrs={"rows": 4, "lang": "nl"}))

    def __init__(self, form: ProposalForm, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(n, f"{n} – {form.score_meanings.get(n, '')}") for n in range(1, form.score_max + 1)]
        self.fields["score"].choices = choices  # type: ignore[attr-defined]
        self.fields["score"].label = said("Score", "Score")
        self.fields["motivation"].label = said("Motivering", "Motivation")


class DecisionForm(GezelForm):
    """The decision with its motivation, and up to three conditions."""

    result = forms.ChoiceField(widget=forms.RadioSelect)
    motivation = forms.CharField(widget=forms.Textarea(attrs={"rows": 6, "lang": "nl"}))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["result"].label = said("Beslissing", "Decision")
        self.fields["result"].choices = worded("proposal.decides_", dict(words.RESULTS))  # type: ignore[attr-defined]
        self.fields["motivation"].label = said("Motivering voor de promotor", "Motivation for the promotor")
        for n in range(1, CONDITIONS_AT_ONCE + 1):
            self.fields[f"condition_{n}"] = forms.CharField(
                label=said(f"Voorwaarde {n}", f"Condition {n}"),
                required=False,
                widget=forms.Textarea(attrs={"rows": 2, "lang": "nl"}),
            )
            self.fields[f"due_{n}"] = forms.DateField(
                label=said(f"Voorwaarde {n}: uiterlijk op", f"Condition {n}: at the latest on"),
                required=False,
                widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
            )

    def rows(self) -> list[tuple[Any, Any]]:
        """Each condition with its day."""
        return [(self[f"condition_{n}"], self[f"due_{n}"]) for n in range(1, CONDITIONS_AT_ONCE + 1)]

    def conditions(self) -> list[tuple[str, date]]:
        """The conditions that were filled in; one without a day counts as due at once, so that it is refused."""
        given = self.cleaned_data
        rows = [(given[f"condition_{n}"], given[f"due_{n}"]) for n in range(1, CONDITIONS_AT_ONCE + 1)]
        return [(text, due or date.min) for text, due in rows if text or due]


class ConditionForm(GezelForm):
    """How a condition is met."""

    answer = forms.CharField(widget=forms.Textarea(attrs={"rows": 3, "lang": "nl"}))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["answer"].label = said("Hoe voldoet u hieraan?", "How do you meet this?")
