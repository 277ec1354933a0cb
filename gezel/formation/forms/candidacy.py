"""Forms of the candidate's journey; the fields of a part are those of the call."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms

from gezel.kernel.texts import say
from gezel.ui.forms import GezelForm, language, said
from gezel.writing.rules.saving import changed, next_base

from ..queries.candidacy_pages import Field

LABELS = {
    "contact_name": ("Voornaam en naam", "First and last name", "name"),
    "contact_function": ("Functie", "Function", "organization-title"),
    "contact_email": ("E-mailadres", "E-mail address", "email"),
    "contact_phone": ("Telefoonnummer", "Phone number", "tel"),
}


def _yes_no(value: str) -> bool:
    return value == "yes"


class DoorForm(GezelForm):
    """The two questions of the door that only the organisation itself can answer."""

    without_invoice = forms.TypedChoiceField(coerce=_yes_no, widget=forms.RadioSelect)
    alone = forms.TypedChoiceField(coerce=_yes_no, widget=forms.RadioSelect)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        both = [("yes", said("ja", "yes")), ("no", said("nee", "no"))]
        asked = {
            "without_invoice": said(
                "Kan uw organisatie haar kosten afrekenen zonder factuur?",
                "Can your organisation settle its costs without an invoice?",
            ),
            "alone": said(
                "Stelt uw organisatie zich alleen kandidaat, dus niet als consortium?",
                "Does your organisation stand on its own, so not as a consortium?",
            ),
        }
        for name, label in asked.items():
            field = self.fields[name]
            field.label, field.choices = label, both  # type: ignore[attr-defined]
            field.error_messages["required"] = say("formation.choose_answer", language())


class SectionsForm(GezelForm):
    """The fields of one part; ``version`` carries for each field what its writer started from."""

    use_required_attribute = False  # what is needed to submit may be empty while writing
    version = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, shown: Iterable[Field], *args: Any, **kwargs: Any) -> None:
        self.shown = tuple(shown)
        super().__init__(*args, **kwargs)
        for field in self.shown:
            self.fields[field.code] = self._control(field)
        self.initial.setdefault("version", " ".join(field.base for field in self.shown))

    def _control(self, field: Field) -> forms.CharField:
        """A long text or a line; texts are taken exactly as typed."""
        if not field.long:
            nl, en, complete = LABELS[field.code]
            kind = {"email": "email", "tel": "tel"}.get(complete, "text")
            line = forms.TextInput(attrs={"type": kind, "autocomplete": complete, "maxlength": 200})
            return forms.CharField(label=said(nl, en), strip=False, widget=line, initial=field.text)
        rows = 4 if field.challenge else 9
        more = {"data-words": f"words-{field.code}", "data-markdown": "", "lang": "nl"}
        area = forms.Textarea(attrs={"rows": rows, **more})
        return forms.CharField(
            label=field.label,
            help_text=field.help,
            required=not field.challenge,
            strip=False,
            widget=area,
            initial=field.text,
        )

    def bound_fields(self) -> list[tuple[Field, Any]]:
        """Each field with its control, in the order of the form."""
        return [(field, self[field.code]) for field in self.shown]

    def changed(self) -> list[tuple[str, str, int]]:
        """What the writer changed: code, text, and the version started from. Untouched fields are left alone."""
        return changed(self.data, tuple(f.code for f in self.shown))

    def next_base(self, settled: dict[str, int]) -> str:
        """The new ``version`` after a save: for settled fields the version that stands with the text that was sent."""
        return next_base(self.data, settled)


class EngagementForm(GezelForm):
    """Part C: accepted explicitly."""

    accepted = forms.BooleanField(required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["accepted"].label = said(
            "Namens onze organisatie aanvaard ik dit engagement.",
            "On behalf of our organisation I accept this engagement.",
        )


class AttachmentForm(GezelForm):
    """One attachment with its title."""

    title = forms.CharField(required=False, max_length=160)
    file = forms.FileField(allow_empty_file=True)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["title"].label = said("Wat is dit stuk?", "What is this document?")
        self.fields["file"].label = said("Bestand", "File")
        self.fields["file"].help_text = said(
            "Pdf, Word, Excel, png of jpg, zonder macro’s.", "PDF, Word, Excel, PNG or JPG, without macros."
        )
        self.fields["file"].error_messages["required"] = say("formation.choose_file", language())


class WordForm(GezelForm):
    """A filled Word form."""

    file = forms.FileField(allow_empty_file=True)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["file"].label = said("Ingevuld Word-formulier (.docx)", "Filled Word form (.docx)")
        self.fields["file"].widget.attrs["accept"] = ".docx"
        self.fields["file"].error_messages["required"] = say("formation.choose_file", language())


class SubmitForm(GezelForm):
    """The last question before submitting."""

    sure = forms.BooleanField()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["sure"].label = said(
            "Ik las het voorbeeld en dien dit in namens onze organisatie.",
            "I read the preview and submit this on behalf of our organisation.",
        )
        self.fields["sure"].error_messages["required"] = say("formation.confirm_submit", language())


class MergeForm(GezelForm):
    """Two texts of one field and what must stand."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    text = forms.CharField(required=False, strip=False, widget=forms.Textarea(attrs={"rows": 12, "lang": "nl"}))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["text"].label = said("De tekst die er moet staan", "The text that must stand")
