"""Forms of writing together: the answer itself, remarks, attachments, who looks after it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms

from gezel.organisations.models import Organisation, Person
from gezel.ui.forms import GezelForm, needed, said

from ..queries.draft import Answer


class AnswerForm(GezelForm):
    """One answer; ``version`` carries what its writer started from."""

    use_required_attribute = False
    version = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, answer: Answer, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        widget = forms.Textarea(attrs={"rows": 16, "data-words": "words", "data-markdown": "", "lang": "nl"})
        typed = forms.CharField(
            label=said("Uw antwoord", "Your answer"), strip=False, required=False, widget=widget, initial=answer.text
        )
        self.fields[answer.code] = needed(typed)
        self.initial.setdefault("version", answer.base)
        self.control = self[answer.code]


class MergeForm(GezelForm):
    """Two texts of one answer and what must stand."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    text = forms.CharField(
        required=False, strip=False, widget=forms.Textarea(attrs={"rows": 16, "data-markdown": "", "lang": "nl"})
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        needed(self.fields["text"]).label = said("De tekst die er moet staan", "The text that must stand")


class CommentForm(GezelForm):
    """A remark or a reply."""

    text = forms.CharField(widget=forms.Textarea(attrs={"rows": 3, "lang": "nl"}), max_length=4000)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["text"].label = said("Opmerking", "Remark")


class FileForm(GezelForm):
    """A document that goes with a question."""

    title = forms.CharField(required=False, max_length=160)
    file = forms.FileField(allow_empty_file=True)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["title"].label = said("Wat is dit stuk?", "What is this document?")
        self.fields["file"].label = said("Bestand", "File")
        self.fields["file"].help_text = said("Pdf, Word, Excel, png of jpg.", "PDF, Word, Excel, PNG or JPG.")


class AssignForm(GezelForm):
    """Who looks after an answer."""

    person = forms.TypedChoiceField(required=False, coerce=int, empty_value=None)

    def __init__(self, people: Iterable[Person], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["person"]
        field.label = said("Wie zorgt voor dit antwoord?", "Who looks after this answer?")
        field.choices = [("", said("niemand", "nobody")), *((p.pk, str(p)) for p in people)]  # type: ignore[attr-defined]


class StartForm(GezelForm):
    """The promotor with which a proposal begins."""

    promotor = forms.TypedChoiceField(coerce=int)

    def __init__(self, offered: Iterable[Organisation], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["promotor"].label = said("Wie is promotor?", "Who is promotor?")
        self.fields["promotor"].help_text = said(
            "De promotor dient in en is eindverantwoordelijk voor geld en verslagen.",
            "The promotor submits, and answers for money and reports.",
        )
        self.fields["promotor"].choices = [(o.pk, o.name) for o in offered]  # type: ignore[attr-defined]


class DetailsForm(GezelForm):
    """Name, dates and administrator of a proposal."""

    edition = forms.IntegerField(widget=forms.HiddenInput)
    title = forms.CharField(max_length=120, widget=forms.TextInput(attrs={"lang": "nl"}))
    promotor = forms.TypedChoiceField(coerce=int)
    administrator = forms.TypedChoiceField(coerce=int, required=False, empty_value=None)
    start_on = forms.DateField(required=False)
    end_on = forms.DateField(required=False)

    def __init__(
        self, promotors: Iterable[Organisation], others: Iterable[Organisation], *args: Any, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        labels = {
            "title": ("Naam van het project", "Name of the project"),
            "promotor": ("Promotor", "Promotor"),
            "administrator": ("Wie doet de administratie?", "Who does the administration?"),
            "start_on": ("Eerste dag van het project", "First day of the project"),
            "end_on": ("Laatste dag van het project", "Last day of the project"),
        }
        for name, both in labels.items():
            self.fields[name].label = said(*both)
        self.fields["promotor"].choices = [(o.pk, o.name) for o in promotors]  # type: ignore[attr-defined]
        themselves = ("", said("de promotor zelf", "the promotor itself"))
        self.fields["administrator"].choices = [themselves, *((o.pk, o.name) for o in others)]  # type: ignore[attr-defined]
