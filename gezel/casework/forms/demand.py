"""Writing a question down, and what happens to it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar

from django import forms

from gezel.ui.forms import LabelledForm, lines, needed, worded

from ..words import demand as words
from ..words.referral import LANGUAGES

_THEME = ("Thema", "Theme")
_NONE = ("Geen", "None")


class CauseForm(LabelledForm):
    """Where an avoidable demand comes from."""

    cause = forms.ChoiceField(choices=worded("casework.cause_", words.CAUSES), widget=forms.RadioSelect)
    cause_by = forms.ChoiceField(choices=worded("casework.by_", words.CAUSED_BY), widget=forms.RadioSelect)
    cause_words = forms.CharField(required=False, widget=forms.Textarea(attrs={"rows": 2}))
    LABELS: ClassVar = {
        "cause": ("Wat liep er mis?", "What went wrong?"),
        "cause_by": ("Door wie?", "By whom?"),
        "cause_words": ("In eigen woorden", "In own words"),
    }


class _Question(LabelledForm):
    """The words of a question and where it belongs."""

    text = lines(3)
    language = needed(forms.ChoiceField(required=False, initial="nl"))
    domain = forms.ChoiceField(required=False)
    LABELS: ClassVar = {
        "text": ("De vraag, in eigen woorden", "The question, in own words"),
        "language": ("In welke taal staat dit er?", "In which language is this written?"),
        "domain": ("Levensdomein", "Life domain"),
    }
    HINTS: ClassVar = {
        "text": (
            "Schrijf zoals de deelnemer het zegt. In welke taal ook.",
            "Write it the way the participant says it. In any language.",
        ),
        "language": (
            "Dan lezen een scherm en een voorleesstem de woorden goed.",
            "Then a screen and a reading voice read the words well.",
        ),
    }

    def __init__(self, *args: Any, domains: Iterable[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices("language", worded("casework.language_", LANGUAGES))
        self.choices("domain", [(str(d.pk), d.name) for d in domains], ("Nog niet gekozen", "Not chosen yet"))


class AskForm(_Question):
    """A new value question."""

    said_by = forms.ChoiceField(
        choices=worded("casework.said_", words.SAID_BY), widget=forms.RadioSelect, initial=words.BY_PARTICIPANT
    )
    theme = forms.ChoiceField(required=False)
    LABELS: ClassVar = {"said_by": ("Wie zei het?", "Who said it?"), "theme": _THEME}
    HINTS: ClassVar = {
        "theme": (
            "Telt mee bij de drempels van het partnerschap, zonder te zeggen bij wie.",
            "Counts among the barriers of the partnership, without saying whose it is.",
        )
    }

    def __init__(self, *args: Any, themes: Iterable[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices("theme", themes, _NONE)


class FailureForm(CauseForm, AskForm):
    """A new failure question, with its cause."""

    field_order = ("text", "language", "cause", "cause_by", "cause_words", "said_by", "domain", "theme")
    LABELS: ClassVar = {
        "text": ("Waarvoor moest de deelnemer (opnieuw) komen?", "What did the participant have to come for (again)?")
    }
    HINTS: ClassVar = {
        "text": (
            "Iets wat niet nodig was geweest als het vooraf goed gegaan was.",
            "Something that would not have been needed if it had gone well before.",
        )
    }


class RewordForm(_Question):
    """Other words for the same question."""

    edition = forms.IntegerField(widget=forms.HiddenInput)
    LABELS: ClassVar = {"edition": ("Versie", "Version")}


class ValidateForm(LabelledForm):
    """When and how it was checked with the participant."""

    how = forms.ChoiceField(
        choices=worded("casework.validated_", (words.IN_TALK, words.READ_TOGETHER)), widget=forms.RadioSelect
    )
    on = forms.DateField()
    LABELS: ClassVar = {"how": ("Hoe?", "How?"), "on": ("Wanneer?", "When?")}


class ReasonForm(LabelledForm):
    """Why."""

    reason = lines(2)
    LABELS: ClassVar = {"reason": ("Waarom?", "Why?")}


class ToFailureForm(CauseForm, ReasonForm):
    """It turns out to be avoidable: why, and where it comes from."""

    field_order = ("reason", "cause", "cause_by", "cause_words")


class TagForm(LabelledForm):
    """Under which theme."""

    theme = forms.ChoiceField(required=False)
    LABELS: ClassVar = {"theme": _THEME}

    def __init__(self, *args: Any, themes: Iterable[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices("theme", themes, _NONE)
