"""Approval by the own body, signatures, changes and statements."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from gezel.ui.forms import LabelledForm, worded

from .. import words
from ..models import Decision, Signatory
from ..workflows.agreement import Held
from .agreement import long_text


class ApprovalForm(LabelledForm):
    """Which body, when it meets, and what it decided when."""

    LABELS = {
        "body": ("Welk bestuur keurt goed", "Which body approves"),
        "planned_on": ("Zitting gepland op", "Meeting planned on"),
        "decided_on": ("Beslist op", "Decided on"),
        "outcome": ("Beslissing", "Decision"),
        "remark": ("Opmerking of reden", "Remark or reason"),
        "upload": ("Uittreksel of beslissing (bestand)", "Extract or decision (file)"),
    }
    body = forms.ChoiceField(choices=worded("governance.own_body_", dict(words.OWN_BODIES)))
    planned_on = forms.DateField(required=False)
    decided_on = forms.DateField(required=False)
    outcome = forms.ChoiceField(choices=(), required=False)
    remark = forms.CharField(widget=forms.Textarea(attrs={"rows": 3}), max_length=2000, required=False)
    upload = forms.FileField(required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices(
            "outcome",
            worded("governance.own_body_says_", dict(words.APPROVAL_OUTCOMES)),
            ("nog niet beslist", "not decided yet"),
        )

    def held(self) -> Held:
        """What was filled in."""
        clean = self.cleaned_data
        return Held(clean["body"], clean["planned_on"], clean["decided_on"], clean["outcome"], clean["remark"])


class SignForm(LabelledForm):
    """Who signed, when, and the signed paper."""

    LABELS = {
        "signatory": ("Wie tekende", "Who signed"),
        "signed_on": ("Getekend op", "Signed on"),
        "upload": ("Het getekende blad (bestand)", "The signed page (file)"),
    }
    signatory = forms.TypedChoiceField(coerce=int, choices=())
    signed_on = forms.DateField()
    upload = forms.FileField(required=False)

    def __init__(self, signatories: Sequence[Signatory], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["signatory"].choices = [(s.pk, str(s)) for s in signatories]  # type: ignore[attr-defined]


class AmendmentForm(LabelledForm):
    """Title and text of a change."""

    LABELS = {
        "title": ("Wat er wijzigt, in één regel", "What changes, in one line"),
        "text": ("De nieuwe tekst", "The new text"),
    }
    edition = forms.IntegerField(widget=forms.HiddenInput, required=False)
    title = forms.CharField(max_length=160)
    text = long_text(8)


class _OnDecision(LabelledForm):
    """A form with a choice among standing decisions of the support group."""

    def __init__(self, decisions: Sequence[Decision], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.decisions = {d.pk: d for d in decisions}
        rows = [(str(d.pk), d.title) for d in decisions]
        self.choices("decision", rows, ("– kies een beslissing –", "– choose a decision –"))

    def chosen(self) -> Decision | None:
        """The chosen decision."""
        return self.decisions.get(int(self.cleaned_data["decision"] or 0))


class AdoptForm(_OnDecision):
    """The decision by which a change was adopted, and from when it holds."""

    LABELS = {
        "decision": ("Beslissing van de ondersteuningsgroep", "Decision of the support group"),
        "holds_from": ("Geldt vanaf", "Holds from"),
    }
    decision = forms.ChoiceField(choices=(), required=False)
    holds_from = forms.DateField(required=False)


class StatementForm(_OnDecision):
    """A new version of goal, principles or name."""

    LABELS = {
        "text": ("De nieuwe tekst", "The new text"),
        "decision": ("Beslissing van de ondersteuningsgroep", "Decision of the support group"),
        "source": ("Waar de eerste versie vandaan komt", "Where the first version comes from"),
        "from_on": ("Geldt vanaf", "Holds from"),
    }
    seen = forms.IntegerField(widget=forms.HiddenInput)
    text = long_text(8)
    decision = forms.ChoiceField(choices=(), required=False)
    source = forms.CharField(max_length=200, required=False)
    from_on = forms.DateField()

    def __init__(self, decisions: Sequence[Decision], *args: Any, first: bool, short: bool, **kwargs: Any) -> None:
        super().__init__(decisions, *args, **kwargs)
        if short:
            self.fields["text"] = forms.CharField(max_length=120, label=self.fields["text"].label)
        if not first:
            del self.fields["source"]
