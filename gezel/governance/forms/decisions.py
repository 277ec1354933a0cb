"""Bringing in a proposal, and the small forms of its steps."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms

from gezel.ui.forms import GezelForm, both, said, worded

from .. import words
from ..models import Body, Role, Seat
from ..workflows.decisions import Draft

OBJECTION = "objection"


def _text(nl: str, en: str, rows: int = 3, required: bool = True) -> forms.CharField:
    """A text of some lines; which words its label has is decided when the form is made."""
    area = forms.Textarea(attrs={"rows": rows, "lang": "nl"})
    return forms.CharField(label=both(nl, en), widget=area, required=required)


class ProposeForm(GezelForm):
    """What one brings in, where, and how it is decided."""

    body = forms.TypedChoiceField(label=both("Welk overleg beslist?", "Which body decides?"), coerce=int)
    level = forms.ChoiceField(
        label=both("Wat raakt het voorstel?", "What does the proposal touch?"), widget=forms.RadioSelect
    )
    title = forms.CharField(label=both("Titel", "Title"), max_length=160)
    driver = _text("Waarom is dit nodig? (nood of spanning)", "Why is this needed? (need or tension)", 4)
    proposal = _text("Wat stelt u voor?", "What do you propose?", 8)
    why_here = forms.CharField(
        label=both("Waarom niet dichter bij het werk?", "Why not closer to the work?"), max_length=300, required=False
    )
    mode = forms.ChoiceField(label=both("Hoe wordt het beslist?", "How is it decided?"), required=False)
    role = forms.TypedChoiceField(
        label=both("Welke rol (bij “door een rol”)?", "Which role (for “by a role”)?"),
        coerce=int,
        required=False,
        empty_value=None,
    )
    review_on = forms.DateField(label=both("Wanneer blikt u terug?", "When do you look back?"), required=False)
    point = forms.IntegerField(required=False, min_value=1, max_value=2**62, widget=forms.HiddenInput)
    between = forms.BooleanField(
        label=both("Vraag het nu aan de leden, tussen de vergaderingen door", "Ask the members now, between meetings"),
        required=False,
    )

    def __init__(self, bodies: Sequence[Body], roles: Sequence[Role], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["proposal"].widget.attrs["data-markdown"] = ""
        usual = said("zoals dit overleg gewoonlijk beslist", "the way this body usually decides")
        choices: dict[str, list[tuple[Any, str]]] = {
            "body": [(body.pk, body.name) for body in bodies],
            "level": worded("governance.level_", dict(words.LEVELS)),
            "mode": [("", usual), *worded("governance.mode_", dict(words.MODES))],
            "role": [("", "–"), *((role.pk, role.name) for role in roles)],
        }
        for name, options in choices.items():
            self.fields[name].choices = options  # type: ignore[attr-defined]

    def draft(self) -> Draft:
        """What was filled in."""
        clean = self.cleaned_data
        names = ("title", "driver", "proposal", "level", "mode", "review_on", "why_here")
        return Draft(**{name: clean[name] for name in names}, role_id=clean["role"], point_id=clean["point"] or 0)


class SayForm(GezelForm):
    """Where one stands, or what one asks; an objection is said in the same place."""

    kind = forms.ChoiceField(label=both("Wat wilt u zeggen?", "What do you want to say?"), widget=forms.RadioSelect)
    text = _text("Uw woorden", "Your words", required=False)
    round = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, kinds: Sequence[str], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = worded("governance.saying_", kinds)  # type: ignore[attr-defined]


class NoteForm(SayForm):
    """What a member who is present says, noted down by the facilitator."""

    speaker = forms.TypedChoiceField(label=both("Wie zegt dit?", "Who says this?"), coerce=int)
    field_order = ("speaker", "kind", "text")

    def __init__(self, present: Sequence[Seat], kinds: Sequence[str], *args: Any, **kwargs: Any) -> None:
        super().__init__(kinds, *args, **kwargs)
        self.fields["speaker"].choices = [(seat.person_id, str(seat.person)) for seat in present]  # type: ignore[attr-defined]


class AnswerForm(GezelForm):
    """An answer to one question."""

    answers = forms.IntegerField(widget=forms.HiddenInput)
    text = _text("Uw antwoord", "Your answer")
    round = forms.IntegerField(widget=forms.HiddenInput)


class FindForm(GezelForm):
    """What the body found of an objection."""

    objection = forms.IntegerField(widget=forms.HiddenInput)
    qualifies = forms.TypedChoiceField(
        label=both("Wat vindt het overleg?", "What does the body find?"),
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
    )
    finding = _text("Waarom?", "Why?")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["qualifies"].choices = worded("governance.finding_", ("yes", "no"))  # type: ignore[attr-defined]


class TakeBackForm(GezelForm):
    """One's own objection taken back."""

    objection = forms.IntegerField(widget=forms.HiddenInput)
    reason = _text("Waarom neemt u het terug?", "Why do you take it back?", 2, required=False)


class AmendForm(GezelForm):
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


class ReasonForm(GezelForm):
    """A step with its reason."""

    reason = _text("Waarom?", "Why?", 2)


class MayReasonForm(GezelForm):
    """A step that may have a reason."""

    reason = _text("Waarom?", "Why?", 2, required=False)


class StandsForm(GezelForm):
    """The text stands from now on."""

    reason = _text("Toelichting", "Explanation", 2, required=False)
    review_on = forms.DateField(label=both("Wanneer blikt u terug?", "When do you look back?"), required=False)


class AdoptForm(StandsForm):
    """The body has decided on the version that was read."""

    round = forms.IntegerField(widget=forms.HiddenInput)


class DecideForm(StandsForm):
    """The role decides: it stands or it does not."""

    yes = forms.TypedChoiceField(
        label=both("Wat beslist u?", "What do you decide?"),
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
    )
    reason = _text("Waarom?", "Why?")
    field_order = ("yes", "reason", "review_on")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["yes"].choices = worded("governance.role_says_", ("yes", "no"))  # type: ignore[attr-defined]


class RollForm(GezelForm):
    """Which members are present."""

    here = forms.TypedMultipleChoiceField(
        label=both("Wie is er?", "Who is there?"), coerce=int, widget=forms.CheckboxSelectMultiple, required=False
    )

    def __init__(self, members: Iterable[Seat], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["here"].choices = [(seat.person_id, str(seat.person)) for seat in members]  # type: ignore[attr-defined]


class ReviewForm(GezelForm):
    """What came of a decision."""

    finding = forms.ChoiceField(label=both("Hoe gaat het verder?", "How does it go on?"), widget=forms.RadioSelect)
    what_came = _text("Wat kwam ervan?", "What came of it?", 4)
    proposal = _text(
        "De aangepaste tekst (bij “wordt aangepast”)", "The adjusted text (for “is adjusted”)", 6, required=False
    )
    next_on = forms.DateField(label=both("Volgende terugblik", "Next review"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["finding"].choices = worded("governance.review_", dict(words.REVIEWS))  # type: ignore[attr-defined]
