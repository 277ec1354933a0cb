"""The form of the proposal in the call editor: limits, weights, and each question with its help (P-01)."""

from __future__ import annotations

from typing import Any

from django import forms

from gezel.ui.forms import GezelForm

from ..rules.call_content import CallContent

_NUMBERS = {
    "years_max": "Jaren dat een project hoogstens duurt",
    "caseload_min": "Deelnemers per voltijds begeleider, minstens",
    "caseload_max": "Deelnemers per voltijds begeleider, hoogstens",
    "outflow_percent": "Uitstroom naar werk die de oproep verwacht (%)",
}
_TEXTS = (
    ("title", "titel", 1),
    ("text", "de vraag", 3),
    ("sentence", "hoe het antwoord beoordeeld wordt", 2),
    ("help", "uitleg", 2),
)


class ProposalFormForm(GezelForm):
    """Limits, weights and questions of the project proposal."""

    def __init__(self, *args: Any, content: CallContent, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.asked = content.proposal
        for name, label in _NUMBERS.items():
            self.fields[name] = forms.IntegerField(label=label, min_value=0, max_value=100)
        for c in self.asked.criteria:
            self.fields[f"weight_{c.code}"] = forms.IntegerField(
                label=f"{c.name}: gewicht in %", min_value=0, max_value=100
            )
        for q in self.asked.questions:
            self._question(q.number)

    def _question(self, number: int) -> None:
        for key, label, rows in _TEXTS:
            widget = forms.TextInput() if rows == 1 else forms.Textarea(attrs={"rows": rows})
            self.fields[f"q{number}_{key}"] = forms.CharField(
                label=f"Vraag {number}: {label}", widget=widget, required=key in ("title", "text")
            )
        label = f"Vraag {number}: richtlengte in woorden"
        self.fields[f"q{number}_words_hint"] = forms.IntegerField(label=label, min_value=0, max_value=5000)

    def part(self) -> dict[str, Any]:
        """The key of the content that this form fills."""
        given, plain = self.cleaned_data, self.asked.dump()
        plain |= {name: given[name] for name in _NUMBERS}
        for c in plain["criteria"]:
            c["weight"] = given[f"weight_{c['code']}"]
        for q in plain["questions"]:
            q |= {key: given[f"q{q['number']}_{key}"] for key in (*(k for k, _, _ in _TEXTS), "words_hint")}
        return {"proposal": plain}

    @staticmethod
    def initial_of(content: CallContent) -> dict[str, Any]:
        """What the form shows at first."""
        form = content.proposal
        found: dict[str, Any] = {name: getattr(form, name) for name in _NUMBERS}
        found |= {f"weight_{c.code}": c.weight for c in form.criteria}
        for q in form.questions:
            found |= {
                f"q{q.number}_{key}": getattr(q, key) for key in ("title", "text", "sentence", "help", "words_hint")
            }
        return found
