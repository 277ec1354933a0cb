"""Bringing in a proposal, and the small forms of its steps."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms
from django.utils.translation import get_language

from gezel.kernel.texts import say
from gezel.ui.forms import GezelForm

from .. import words
from ..models import Body, Role, Seat
from ..workflows.decisions import Draft
from .founding import said

OBJECTION = "objection"


def _sentences(prefix: str, codes: Iterable[str]) -> list[tuple[str, str]]:
    language = (get_language() or "nl")[:2]
    return [(code, say(f"governance.{prefix}_{code}", language)) for code in codes]


def _text(nl: str, en: str, rows: int = 3, required: bool = True) -> forms.CharField:
    """A text of some lines; which words its label has is decided when the form is made."""
    field = forms.CharField(widget=forms.Textarea(attrs={"rows": rows, "lang": "nl"}), required=required)
    field.two = (nl, en)  # type: ignore[attr-defined]
    return field


class TwoTongues(GezelForm):
    """Labels (``two``) in the language of the page."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            if two := getattr(field, "two", None):
                field.label = said(*two)


def _named(field: forms.Field, nl: str, en: str) -> Any:
    field.two = (nl, en)  # type: ignore[attr-defined]
    return field


class ProposeForm(TwoTongues):
    """What one brings in, where, and how it is decided."""

    body = _named(forms.TypedChoiceField(coerce=int), "Welk overleg beslist?", "Which body decides?")
    level = _named(
        forms.ChoiceField(widget=forms.RadioSelect), "Wat raakt het voorstel?", "What does the proposal touch?"
    )
    title = _named(forms.CharField(max_length=160), "Titel", "Title")
    driver = _text("Waarom is dit nodig? (nood of spanning)", "Why is this needed? (need or tension)", 4)
    proposal = _text("Wat stelt u voor?", "What do you propose?", 8)
    why_here = _named(
        forms.CharField(max_length=300, required=False),
        "Waarom niet dichter bij het werk?",
        "Why not closer to the work?",
    )
    mode = _named(forms.ChoiceField(required=False), "Hoe wordt het beslist?", "How is it decided?")
    role = _named(
        forms.TypedChoiceField(coerce=int, required=False, empty_value=None),
        "Welke rol (bij “door een rol”)?",
        "Which role (for “by a role”)?",
    )
    review_on = _named(forms.DateField(required=False), "Wanneer blikt u terug?", "When do you look back?")
    between = _named(
        forms.BooleanField(required=False),
        "Vraag het nu aan de leden, tussen de vergaderingen door",
        "Ask the members now, between meetings",
    )

    def __init__(self, bodies: Sequence[Body], roles: Sequence[Role], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["proposal"].widget.attrs["data-markdown"] = ""
        usual = said("zoals dit overleg gewoonlijk beslist", "the way this body usually decides")
        choices: dict[str, list[tuple[Any, str]]] = {
            "body": [(body.pk, body.name) for body in bodies],
            "level": _sentences("level", [code for code, _ in words.LEVELS]),
            "mode": [("", usual), *_sentences("mode", [code for code, _ in words.MODES])],
            "role": [("", "–"), *((role.pk, role.name) for role in roles)],
        }
        for name, options in choices.items():
            self.fields[name].choices = options  # type: ignore[attr-defined]

    def draft(self) -> Draft:
        """What was filled in."""
        clean = self.cleaned_data
        names = ("title", "driver", "proposal", "level", "mode", "review_on", "why_here")
        return Draft(**{name: clean[name] for name in names}, role_id=clean["role"])


class SayForm(TwoTongues):
    """Where one stands, or what one asks; an objection is said in the same place."""

    kind = _named(forms.ChoiceField(widget=forms.RadioSelect), "Wat wilt u zeggen?", "What do you want to say?")
    text = _text("Uw woorden", "Your words", required=False)
    round = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, kinds: Sequence[str], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = _sentences("saying", kinds)  # type: ignore[attr-defined]


class NoteForm(SayForm):
    """What a member who is present says, noted down by the facilitator."""

    speaker = _named(forms.TypedChoiceField(coerce=int), "Wie zegt dit?", "Who says this?")
    field_order = ("speaker", "kind", "text")

    def __init__(self, present: Sequence[Seat], kinds: Sequence[str], *args: Any, **kwargs: Any) -> None:
        super().__init__(kinds, *args, **kwargs)
        self.fields["speaker"].choices = [(seat.person_id, str(seat.person)) for seat in present]  # type: ignore[attr-defined]


class AnswerForm(TwoTongues):
    """An answer to one question."""

    answers = forms.IntegerField(widget=forms.HiddenInput)
    text = _text("Uw antwoord", "Your answer")
    round = forms.IntegerField(widget=forms.HiddenInput)


class FindForm(TwoTongues):
    """What the body found of an objection."""

    objection = forms.IntegerField(widget=forms.HiddenInput)
    qualifies = _named(
        forms.TypedChoiceField(coerce=lambda value: value == "yes", widget=forms.RadioSelect),
        "Wat vindt het overleg?",
        "What does the body find?",
    )
    finding = _text("Waarom?", "Why?")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["qualifies"].choices = _sentences("finding", ("yes", "no"))  # type: ignore[attr-defined]


class TakeBackForm(TwoTongues):
    """One's own objection taken back."""

    objection = forms.IntegerField(widget=forms.HiddenInput)
    reason = _text("Waarom neemt u het terug?", "Why do you take it back?", 2, required=False)


class AmendForm(TwoTongues):
    """A new version and why."""

    text = _text("De nieuwe tekst van het voorstel", "The new text of the proposal", 8)
    why = _text("Wat verandert er, en waarom?", "What changes, and why?", 2)
    round = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["text"].widget.attrs["data-markdown"] = ""


class IntegrateForm(AmendForm):
    """A new version that takes an objection up."""

    objection = forms.IntegerField(widget=forms.HiddenInput)


class EmptyForm(GezelForm):
    """A step that needs only its button."""


class ReasonForm(TwoTongues):
    """A step with its reason."""

    reason = _text("Waarom?", "Why?", 2)


class MayReasonForm(TwoTongues):
    """A step that may have a reason."""

    reason = _text("Waarom?", "Why?", 2, required=False)


class AdoptForm(TwoTongues):
    """The body has decided."""

    reason = _text("Toelichting", "Explanation", 2, required=False)
    review_on = _named(forms.DateField(required=False), "Wanneer blikt u terug?", "When do you look back?")


class DecideForm(AdoptForm):
    """The role decides: it stands or it does not."""

    yes = _named(
        forms.TypedChoiceField(coerce=lambda value: value == "yes", widget=forms.RadioSelect),
        "Wat beslist u?",
        "What do you decide?",
    )
    reason = _text("Waarom?", "Why?")
    field_order = ("yes", "reason", "review_on")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["yes"].choices = _sentences("role_says", ("yes", "no"))  # type: ignore[attr-defined]


class RollForm(TwoTongues):
    """Which members are present."""

    here = _named(
        forms.TypedMultipleChoiceField(coerce=int, widget=forms.CheckboxSelectMultiple, required=False),
        "Wie is er?",
        "Who is there?",
    )

    def __init__(self, members: Iterable[Seat], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["here"].choices = [(seat.person_id, str(seat.person)) for seat in members]  # type: ignore[attr-defined]


class ReviewForm(TwoTongues):
    """What came of a decision."""

    finding = _named(forms.ChoiceField(widget=forms.RadioSelect), "Hoe gaat het verder?", "How does it go on?")
    what_came = _text("Wat kwam ervan?", "What came of it?", 4)
    proposal = _text(
        "De aangepaste tekst (bij “wordt aangepast”)", "The adjusted text (for “is adjusted”)", 6, required=False
    )
    next_on = _named(forms.DateField(required=False), "Volgende terugblik", "Next review")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["finding"].choices = _sentences("review", [code for code, _ in words.REVIEWS])  # type: ignore[attr-defined]
