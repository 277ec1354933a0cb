"""Forms of privacy papers, the assessment and the register."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms

from gezel.organisations.models import Organisation
from gezel.ui.forms import LabelledForm, language, worded

from .. import words
from ..queries.privacy_papers import Question
from .composition import AREA

_LEVELS = (("", "–"), ("1", "1"), ("2", "2"), ("3", "3"), ("4", "4"))


class PaperForm(LabelledForm):
    """A paper: an agreement, a processor's agreement or a protocol."""

    edition = forms.IntegerField(widget=forms.HiddenInput, initial=0)
    title = forms.CharField(max_length=200)
    organisation = forms.ChoiceField(required=False)
    other = forms.CharField(max_length=200, required=False)
    other_organisation = forms.ChoiceField(required=False)
    content = forms.CharField(widget=forms.Textarea(attrs=AREA), required=False)
    advice = forms.CharField(widget=forms.Textarea(attrs={"rows": 3}), required=False)
    published_at = forms.CharField(max_length=300, required=False)
    from_on = forms.DateField(required=False)
    until_on = forms.DateField(required=False)
    LABELS = {
        "title": ("Naam van het document", "Name of the document"),
        "organisation": ("Welke partner sluit het?", "Which partner concludes it?"),
        "other": ("Met wie?", "With whom?"),
        "other_organisation": (
            "Dezelfde, als partner of organisatie in Gezel",
            "The same, as an organisation in Gezel",
        ),
        "content": ("Wat spreekt het af?", "What does it agree on?"),
        "advice": ("Advies van de functionarissen voor gegevensbescherming", "Advice of the data protection officers"),
        "published_at": ("Waar gepubliceerd?", "Published where?"),
        "from_on": ("In werking vanaf", "In force from"),
        "until_on": ("Tot en met", "Up to and including"),
    }
    HINTS = {
        "from_on": ("Leeg zolang het niet getekend is.", "Empty while it is not signed."),
    }

    def __init__(self, kind: str, organisations: Iterable[Organisation], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.known = {str(o.pk): o for o in organisations}
        nobody = [("", "–")]
        listed = nobody + [(pk, o.name) for pk, o in self.known.items()]
        for name in ("organisation", "other_organisation"):
            self.fields[name].choices = listed  # type: ignore[attr-defined]
        if kind == words.JOINT_CONTROLLERS:
            for name in ("organisation", "other", "other_organisation", "advice", "published_at"):
                del self.fields[name]
        elif kind == words.PROCESSOR:
            for name in ("advice", "published_at"):
                del self.fields[name]

    def fields_for(self) -> dict[str, Any]:
        """What was filled in; what this kind has no field for stays empty."""
        clean = self.cleaned_data
        found: dict[str, Any] = {name: clean.get(name) or "" for name in ("other", "advice", "published_at")}
        found |= {name: clean[name] for name in ("title", "content", "from_on", "until_on")}
        found["edition"] = clean["edition"] or 0
        for name in ("organisation", "other_organisation"):
            found[name] = self.known.get(clean.get(name) or "")
        return found


class BoardForm(LabelledForm):
    """A board decided: which, when, with its document."""

    organisation = forms.ChoiceField()
    board = forms.CharField(max_length=160)
    on = forms.DateField()
    file = forms.FileField(required=False)
    LABELS = {
        "organisation": ("Partner", "Partner"),
        "board": ("Welke raad of welk bestuur?", "Which council or board?"),
        "on": ("Beslist op", "Decided on"),
        "file": ("Document (uittreksel, verslag)", "Document (extract, minutes)"),
    }

    def __init__(self, organisations: Iterable[Organisation], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.known = {str(o.pk): o for o in organisations}
        self.fields["organisation"].choices = [(pk, o.name) for pk, o in self.known.items()]  # type: ignore[attr-defined]


class AnswersForm(LabelledForm):
    """The questions of the assessment, the officer's advice."""

    edition = forms.IntegerField(widget=forms.HiddenInput)
    advice = forms.CharField(widget=forms.Textarea(attrs=AREA), required=False)
    advised_by = forms.CharField(max_length=160, required=False)
    LABELS = {
        "advice": ("Advies van de functionaris voor gegevensbescherming", "Advice of the data protection officer"),
        "advised_by": ("Wie gaf het advies?", "Who gave the advice?"),
    }

    def __init__(self, asked: Iterable[Question], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        english = language() == "en"
        for question in asked:
            field = forms.CharField(widget=forms.Textarea(attrs=AREA), required=False)
            field.label, field.help_text = (question.en if english else question.nl), "" if english else question.hint
            self.fields[f"q_{question.code}"] = field
        self.order_fields([f for f in self.fields if f.startswith("q_")])

    def answers(self) -> Mapping[str, str]:
        """The answers by question."""
        return {name[2:]: value for name, value in self.cleaned_data.items() if name.startswith("q_")}


class RiskForm(LabelledForm):
    """A risk, before and after its measures."""

    edition = forms.IntegerField(widget=forms.HiddenInput, initial=0)
    title = forms.CharField(max_length=200)
    description = forms.CharField(widget=forms.Textarea(attrs={"rows": 3}), required=False)
    likelihood = forms.TypedChoiceField(choices=_LEVELS, coerce=int, empty_value=None, required=False)
    impact = forms.TypedChoiceField(choices=_LEVELS, coerce=int, empty_value=None, required=False)
    measures = forms.CharField(widget=forms.Textarea(attrs=AREA), required=False)
    residual_likelihood = forms.TypedChoiceField(choices=_LEVELS, coerce=int, empty_value=None, required=False)
    residual_impact = forms.TypedChoiceField(choices=_LEVELS, coerce=int, empty_value=None, required=False)
    owner = forms.CharField(max_length=160, required=False)
    LABELS = {
        "title": ("Risico", "Risk"),
        "description": ("Wat kan er gebeuren?", "What can happen?"),
        "likelihood": ("Kans (1 klein – 4 zeer groot)", "Likelihood (1 small – 4 very large)"),
        "impact": ("Gevolg voor de deelnemer (1–4)", "Impact on the participant (1–4)"),
        "measures": ("Maatregelen", "Measures"),
        "residual_likelihood": ("Kans na de maatregelen", "Likelihood after the measures"),
        "residual_impact": ("Gevolg na de maatregelen", "Impact after the measures"),
        "owner": ("Wie waakt erover?", "Who watches over it?"),
    }


class ProcessingForm(LabelledForm):
    """A line of the register."""

    edition = forms.IntegerField(widget=forms.HiddenInput, initial=0)
    purpose = forms.CharField(max_length=200)
    basis = forms.ChoiceField(choices=worded("governance.basis_", dict(words.BASES)))
    basis_source = forms.CharField(max_length=300)
    special_ground = forms.CharField(widget=forms.Textarea(attrs={"rows": 2}), required=False)
    people = forms.CharField(widget=forms.Textarea(attrs={"rows": 2}))
    data = forms.CharField(widget=forms.Textarea(attrs={"rows": 2}))
    receivers = forms.CharField(widget=forms.Textarea(attrs={"rows": 2}), required=False)
    kept = forms.CharField(max_length=300)
    security = forms.CharField(widget=forms.Textarea(attrs={"rows": 2}), required=False)
    LABELS = {
        "purpose": ("Doel", "Purpose"),
        "basis": ("Rechtsgrond", "Legal basis"),
        "basis_source": ("Welke wet, taak of overeenkomst?", "Which law, task or contract?"),
        "special_ground": ("Gevoelige gegevens: op welke grond (art. 9)?", "Sensitive data: on which ground (art. 9)?"),
        "people": ("Over wie?", "About whom?"),
        "data": ("Welke gegevens?", "Which data?"),
        "receivers": ("Wie krijgt ze?", "Who receives them?"),
        "kept": ("Hoelang bewaard?", "Kept how long?"),
        "security": ("Hoe beveiligd?", "How secured?"),
    }


class SupervisionForm(LabelledForm):
    """Which authority supervises an organisation."""

    supervisor = forms.ChoiceField(
        choices=worded("governance.supervisor_", dict(words.SUPERVISORS)), widget=forms.RadioSelect
    )
    reason = forms.CharField(max_length=300, required=False)
    LABELS = {
        "supervisor": ("Toezichthouder", "Supervisory authority"),
        "reason": ("Waarom niet de gewone?", "Why not the usual one?"),
    }
    HINTS = {
        "reason": ("Alleen als u afwijkt.", "Only when you differ."),
    }
