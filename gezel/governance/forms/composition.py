"""Forms of composition changes: a change by the group, an announcement, a term, an extension, a hand-over, a shortcoming, an entry."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms

from gezel.organisations.models import Partner, Person
from gezel.ui.forms import GezelForm, LabelledForm, said, worded

from .. import words
from ..models import Decision
from ..queries.origins import Sources
from ..workflows.changes import Wanted
from ..workflows.shortcomings import Failure

AREA = {"rows": 5}
SOURCE = ("Waar komt dit uit?", "Where does this come from?")
SOURCE_HINT = (
    "De kwestie waarin het bleek, of de beslissing die niet gevolgd werd.",
    "The issue in which it showed, or the decision that was not followed.",
)
_KINDS = (words.RELEASE, words.REDUCE, words.TO_SUBCONTRACTOR)
_GROUNDS = (words.ON_LEARNING, words.ON_SHORTCOMING)


def decisions(rows: Iterable[Decision]) -> list[tuple[str, str]]:
    """The decisions one can choose from: title and day."""
    first = [("", said("Kies een beslissing", "Choose a decision"))]
    return first + [(str(d.pk), f"{d.title} ({d.adopted_at:%d-%m-%Y})") for d in rows]


def from_what(known: Sources) -> list[Any]:
    """Issues and decisions, each under its own heading."""
    kinds = ((said("Kwesties", "Issues"), known.issues), (said("Beslissingen", "Decisions"), known.decisions))
    return [("", said("Uit geen van deze", "From none of these")), *(kind for kind in kinds if kind[1])]


class ChangeForm(LabelledForm):
    """What the support group decided on one partner, and to whom the letter goes."""

    kind = forms.ChoiceField(choices=worded("governance.choose_", _KINDS), widget=forms.RadioSelect)
    ground = forms.ChoiceField(choices=worded("governance.choose_", _GROUNDS), widget=forms.RadioSelect)
    decision = forms.ChoiceField()
    reason = forms.CharField(widget=forms.Textarea(attrs=AREA))
    role_after = forms.CharField(widget=forms.Textarea(attrs=AREA), required=False)
    months = forms.IntegerField(min_value=1, max_value=36)
    to = forms.ChoiceField()
    LABELS = {
        "kind": ("Wat verandert er?", "What changes?"),
        "ground": ("Op welke grond?", "On which ground?"),
        "decision": ("Beslissing van de ondersteuningsgroep", "Decision of the support group"),
        "reason": ("Waarom? Dit staat in de brief.", "Why? This stands in the letter."),
        "role_after": ("Wat doet de organisatie daarna nog?", "What does the organisation still do afterwards?"),
        "months": ("Termijn in maanden", "Notice in months"),
        "to": ("Aan wie gaat de brief?", "Whom does the letter go to?"),
    }
    HINTS = {
        "role_after": ("Niet nodig bij loslaten.", "Not needed for a release."),
    }

    def __init__(
        self, rows: Iterable[Decision], people: Iterable[Person], months: int, *args: Any, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.people = {str(p.pk): p for p in people}
        self.fields["decision"].choices = decisions(rows)  # type: ignore[attr-defined]
        self.fields["to"].choices = [(pk, p.name) for pk, p in self.people.items()]  # type: ignore[attr-defined]
        self.fields["months"].initial = months

    def wanted(self) -> Wanted:
        """What was filled in."""
        clean = self.cleaned_data
        return Wanted(
            clean["kind"],
            clean["ground"],
            clean["reason"],
            int(clean["decision"]),
            clean["role_after"],
            clean["months"],
        )

    def to_person(self) -> Person:
        """To whom the letter goes."""
        return self.people[self.cleaned_data["to"]]


class TextForm(GezelForm):
    """One text: a reason, an outcome."""

    text = forms.CharField(widget=forms.Textarea(attrs=AREA))

    def __init__(self, nl: str, en: str, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["text"].label = said(nl, en)


class TermForm(LabelledForm):
    """The term that the support group set."""

    decision = forms.ChoiceField()
    months = forms.IntegerField(min_value=1, max_value=36)
    LABELS = {
        "decision": ("Beslissing van de ondersteuningsgroep", "Decision of the support group"),
        "months": ("Opzegtermijn in maanden", "Notice in months"),
    }

    def __init__(self, rows: Iterable[Decision], months: int, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["decision"].choices = decisions(rows)  # type: ignore[attr-defined]
        self.fields["months"].initial = months


class ExtensionForm(LabelledForm):
    """A later last day."""

    until = forms.DateField()
    reason = forms.CharField(widget=forms.Textarea(attrs=AREA))
    LABELS = {
        "until": ("Nieuwe laatste dag", "New last day"),
        "reason": ("Waarom is dat nodig voor de deelnemers?", "Why do the participants need this?"),
    }


class HandOverForm(LabelledForm):
    """Who takes over something of ``items`` (key and sentence), and when."""

    key = forms.ChoiceField()
    taken_by = forms.CharField(max_length=200)
    on = forms.DateField()
    LABELS = {
        "key": ("Wat?", "What?"),
        "taken_by": ("Wie neemt het over?", "Who takes it over?"),
        "on": ("Wanneer?", "When?"),
    }

    def __init__(self, items: Iterable[tuple[str, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["key"].choices = list(items)  # type: ignore[attr-defined]


class LetterForm(LabelledForm):
    """The formal mail, adapted."""

    title = forms.CharField(max_length=200)
    body = forms.CharField(widget=forms.Textarea(attrs={"rows": 16, "data-markdown": ""}))
    seen_version = forms.IntegerField(widget=forms.HiddenInput)
    LABELS = {
        "title": ("Onderwerp", "Subject"),
        "body": ("Brief", "Letter"),
    }


class EntryForm(LabelledForm):
    """The promotor approves a later partner."""

    decision = forms.ChoiceField()
    from_on = forms.DateField()
    note = forms.CharField(widget=forms.Textarea(attrs={"rows": 3}), required=False)
    LABELS = {
        "decision": ("Advies: beslissing van de ondersteuningsgroep", "Advice: decision of the support group"),
        "from_on": ("Partner vanaf", "Partner from"),
        "note": ("Toelichting", "Note"),
    }

    def __init__(self, rows: Iterable[Decision], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["decision"].choices = decisions(rows)  # type: ignore[attr-defined]


class FailureForm(LabelledForm):
    """A shortcoming of a partner."""

    partner = forms.ChoiceField()
    what = forms.CharField(widget=forms.Textarea(attrs=AREA))
    article = forms.CharField(max_length=200)
    seen_on = forms.DateField()
    source = forms.ChoiceField(required=False)
    LABELS = {
        "partner": ("Welke partner?", "Which partner?"),
        "what": ("Wat schiet er tekort?", "What falls short?"),
        "article": (
            "Tegen welk artikel of welk punt van het kader?",
            "Against which article or point of the framework?",
        ),
        "seen_on": ("Vastgesteld op", "Seen on"),
        "source": SOURCE,
    }
    HINTS = {"source": SOURCE_HINT}

    def __init__(self, partners: Iterable[Partner], known: Sources, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["source"].choices = from_what(known)  # type: ignore[attr-defined]
        self.fields["partner"].choices = [(str(p.pk), p.organisation.name) for p in partners]  # type: ignore[attr-defined]

    def failure(self) -> Failure:
        """What was filled in."""
        clean = self.cleaned_data
        return Failure(clean["what"], clean["article"], clean["seen_on"], clean["source"])


class TraceForm(LabelledForm):
    """From which issue or decision a shortcoming came."""

    source = forms.ChoiceField(required=False)
    edition = forms.IntegerField(widget=forms.HiddenInput)
    LABELS = {"source": SOURCE}
    HINTS = {"source": SOURCE_HINT}

    def __init__(self, known: Sources, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["source"].choices = from_what(known)  # type: ignore[attr-defined]


class BearForm(LabelledForm):
    """What the partner bears, and on which decision."""

    decision = forms.ChoiceField(required=False)
    consequence = forms.CharField(widget=forms.Textarea(attrs=AREA), required=False)
    edition = forms.IntegerField(widget=forms.HiddenInput)
    LABELS = {
        "decision": ("Beslissing van de ondersteuningsgroep", "Decision of the support group"),
        "consequence": ("Wat draagt de partner zelf?", "What does the partner bear?"),
    }

    def __init__(self, rows: Iterable[Decision], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["decision"].choices = decisions(rows)  # type: ignore[attr-defined]
