"""Forms of the call editor: one per part of the content, all saved into the one draft."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields as dataclass_fields
from typing import Any

from django import forms

from gezel.ui.forms import GezelForm

from .. import words
from ..rules.call_check import PLACES
from ..rules.call_content import CallContent, Numbers

_LABELS = {
    "weeks_before_deadline": "Weken tussen publicatie en deadline, minstens",
    "reply_days": "Dagen voor een weerwoord",
    "reply_rolls": "Valt de laatste dag in een weekend of op een feestdag, dan telt de volgende werkdag",
    "pages_max": "Bladzijden van deel D, hoogstens",
    "attachments_max": "Bijlagen, hoogstens",
    "attachment_mb": "Megabyte per bijlage, hoogstens",
    "publication": "Wanneer een addendum online komt",
    "publication_weekday": "Dag van de wekelijkse ronde",
    "jurors_min": "Matchmakers in een jury, minstens",
    "enough": "Minimale score op beide criteria",
    "reminders": "Dagen vóór de deadline voor een herinnering (met komma's)",
    "lease_seconds": "Seconden dat een veld van de schrijver blijft",
    "replies_block_final": "Eindbeslissingen wachten tot elk weerwoord van ronde 1 is behandeld",
    "extra_slot_days": "Dagen vooraf, minstens, voor een pitchuur na een gevolgd weerwoord",
    "emergency_weeks": "Weken voor de start waarin de noodprocedure open kan",
    "challenge_years": "Jaren na de start voor het recht om uit te dagen",
}
_DAYS = [(n, d) for n, d in enumerate(["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"])]
TEXTS = {
    "engagement": "Engagement dat de kandidaat aanvaardt (deel C)",
    "selection_notice": "Wat een selectie wel en niet betekent",
    "reply_scope": "Waarover een weerwoord mag gaan",
    "reply_how": "Hoe men weerwoord geeft",
    "complaints": "Meldpunt voor klachten",
    "training": "Verplichte vorming van de jury",
}


class CallForm(GezelForm):
    """Name, numbers, summary and contact of a call."""

    name = forms.CharField(label="Naam", max_length=160)
    numbers = forms.CharField(
        label="Nummers",
        max_length=40,
        required=False,
        help_text="Alle nummers waaronder de oproep bekend is, bijvoorbeeld 208 / 64.",
    )
    summary = forms.CharField(label="Samenvatting", widget=forms.Textarea(attrs={"rows": 5}), required=False)
    contact_name = forms.CharField(label="Contact: naam of dienst", max_length=120, required=False)
    contact_email = forms.EmailField(label="Contact: e-mailadres", required=False)


class WindowForm(GezelForm):
    """A decision on a window."""

    kind = forms.ChoiceField(label="Termijn", choices=words.WINDOWS)
    opens_on = forms.DateField(label="Eerste dag")
    closes_on = forms.DateField(label="Laatste dag")
    reason = forms.CharField(label="Reden", max_length=300, help_text="De vorige beslissing blijft zichtbaar.")


class NumbersForm(GezelForm):
    """The numbers and switches of a call."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, kind in ((f.name, f.type) for f in dataclass_fields(Numbers)):
            self.fields[name] = _number_field(name, str(kind))
            self.fields[name].label = _LABELS[name]

    def clean_reminders(self) -> list[int]:
        """Whole days, largest first."""
        try:
            return sorted({int(x) for x in self.cleaned_data["reminders"].split(",") if x.strip()}, reverse=True)
        except ValueError:
            raise forms.ValidationError("Schrijf hele getallen met een komma ertussen, zoals 14, 7, 2.") from None

    def part(self) -> dict[str, Any]:
        """The key of the content that this form fills."""
        values = dict(self.cleaned_data)
        values["publication_weekday"] = int(values["publication_weekday"])
        return {"numbers": values}

    @staticmethod
    def initial_of(content: CallContent) -> dict[str, Any]:
        """What the form shows at first."""
        values = {f.name: getattr(content.numbers, f.name) for f in dataclass_fields(Numbers)}
        return {**values, "reminders": ", ".join(map(str, content.numbers.reminders))}


def _number_field(name: str, kind: str) -> forms.Field:
    if name == "publication":
        return forms.ChoiceField(choices=(("at_once", "meteen"), ("weekly", "in de wekelijkse ronde")))
    if name == "publication_weekday":
        return forms.ChoiceField(choices=_DAYS)
    if kind == "bool":
        return forms.BooleanField(required=False)
    if name == "reminders":
        return forms.CharField()
    return forms.IntegerField(min_value=1, max_value=3600 if name == "lease_seconds" else 100)


class TextsForm(GezelForm):
    """The long texts of a call."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, label in TEXTS.items():
            self.fields[name] = forms.CharField(label=label, widget=forms.Textarea(attrs={"rows": 6}))

    def part(self) -> dict[str, Any]:
        """The keys of the content that this form fills."""
        return dict(self.cleaned_data)

    @staticmethod
    def initial_of(content: CallContent) -> dict[str, Any]:
        """What the form shows at first."""
        return {name: getattr(content, name) for name in TEXTS}


class QuestionsForm(GezelForm):
    """Title, help and length hint per question of part D."""

    def __init__(self, *args: Any, content: CallContent, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.content = content
        for question in content.questions:
            self.fields[f"{question.code}_title"] = forms.CharField(label=f"{question.code}: de vraag", max_length=300)
            self.fields[f"{question.code}_help"] = forms.CharField(
                label=f"{question.code}: uitleg", widget=forms.Textarea(attrs={"rows": 2}), required=False
            )
            self.fields[f"{question.code}_words"] = forms.IntegerField(
                label=f"{question.code}: richtlengte in woorden", min_value=0, max_value=3000
            )

    def part(self) -> dict[str, Any]:
        """The key of the content that this form fills."""
        given = self.cleaned_data
        return {
            "questions": [
                {
                    "code": q.code,
                    "group": q.group,
                    "title": given[f"{q.code}_title"],
                    "help": given[f"{q.code}_help"],
                    "words_hint": given[f"{q.code}_words"],
                }
                for q in self.content.questions
            ]
        }

    @staticmethod
    def initial_of(content: CallContent) -> dict[str, Any]:
        """What the form shows at first."""
        found: dict[str, Any] = {}
        for q in content.questions:
            found |= {f"{q.code}_title": q.title, f"{q.code}_help": q.help, f"{q.code}_words": q.words_hint}
        return found


class CriteriaForm(GezelForm):
    """The wording of the two criteria, their four questions each, and the meaning of the scores."""

    def __init__(self, *args: Any, content: CallContent, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.content = content
        for c in content.criteria:
            self.fields[f"{c.code}_name"] = forms.CharField(label=f"{c.name}: naam", max_length=80)
            self.fields[f"{c.code}_explanation"] = forms.CharField(
                label=f"{c.name}: uitleg", widget=forms.Textarea(attrs={"rows": 3})
            )
            for n in range(1, 5):
                self.fields[f"{c.code}_{n}"] = forms.CharField(
                    label=f"{c.name}: beoordelingsvraag {n}", widget=forms.Textarea(attrs={"rows": 2})
                )
        for score in words.SCORES:
            self.fields[f"score_{score}"] = forms.CharField(label=f"Betekenis van score {score}", max_length=200)

    def part(self) -> dict[str, Any]:
        """The keys of the content that this form fills."""
        given = self.cleaned_data
        criteria = [
            {
                "code": c.code,
                "name": given[f"{c.code}_name"],
                "explanation": given[f"{c.code}_explanation"],
                "questions": [given[f"{c.code}_{n}"] for n in range(1, 5)],
                "answers": list(c.answers),
            }
            for c in self.content.criteria
        ]
        return {"criteria": criteria, "score_meanings": {str(s): given[f"score_{s}"] for s in words.SCORES}}

    @staticmethod
    def initial_of(content: CallContent) -> dict[str, Any]:
        """What the form shows at first."""
        found: dict[str, Any] = {f"score_{s}": meaning for s, meaning in content.score_meanings.items()}
        for c in content.criteria:
            found |= {f"{c.code}_name": c.name, f"{c.code}_explanation": c.explanation}
            found |= {f"{c.code}_{n}": question for n, question in enumerate(c.questions, 1)}
        return found


class MailsForm(GezelForm):
    """Subject and body of every mail template."""

    def __init__(self, *args: Any, content: CallContent, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.content = content
        for kind in content.mails:
            name = words.MAIL_NAMES.get(kind, kind)
            self.fields[f"{kind}_subject"] = forms.CharField(label=f"{name}: onderwerp", max_length=200)
            places = " ".join(f"{{{place}}}" for place in sorted(PLACES.get(kind, ())))
            self.fields[f"{kind}_body"] = forms.CharField(
                label=f"{name}: tekst", help_text=f"Plaatsen: {places}", widget=forms.Textarea(attrs={"rows": 10})
            )

    def part(self) -> dict[str, Any]:
        """The key of the content that this form fills."""
        given = self.cleaned_data
        kinds: Mapping[str, Any] = self.content.mails
        return {"mails": {k: {"subject": given[f"{k}_subject"], "body": given[f"{k}_body"]} for k in kinds}}

    @staticmethod
    def initial_of(content: CallContent) -> dict[str, Any]:
        """What the form shows at first."""
        found: dict[str, Any] = {}
        for kind, template in content.mails.items():
            found |= {f"{kind}_subject": template.subject, f"{kind}_body": template.body}
        return found


class ConditionsForm(GezelForm):
    """The conditions on which the process is ratified, one a line."""

    conditions = forms.CharField(label="Voorwaarden, één per regel", widget=forms.Textarea(attrs={"rows": 10}))

    def part(self) -> dict[str, Any]:
        """The key of the content that this form fills."""
        return {"conditions": [x.strip() for x in self.cleaned_data["conditions"].splitlines() if x.strip()]}

    @staticmethod
    def initial_of(content: CallContent) -> dict[str, Any]:
        """What the form shows at first."""
        return {"conditions": "\n".join(content.conditions)}


class DocumentForm(GezelForm):
    """A document of the call."""

    kind = forms.ChoiceField(label="Soort", choices=words.DOCUMENT_KINDS)
    title = forms.CharField(label="Titel", max_length=160)
    file = forms.FileField(label="Bestand (PDF, Word, Excel, PNG of JPEG)")


class SessionForm(GezelForm):
    """An information session."""

    title = forms.CharField(label="Titel", max_length=160)
    starts_at = forms.DateTimeField(label="Begint")
    ends_at = forms.DateTimeField(label="Eindigt")
    place = forms.CharField(label="Plaats", max_length=160, required=False)
    link = forms.URLField(label="Link om deel te nemen", required=False, assume_scheme="https")
    recording = forms.URLField(label="Link naar de opname", required=False, assume_scheme="https")


class MadeKnownForm(GezelForm):
    """Where and when the call was made known."""

    on = forms.DateField(label="Op welke dag")
    where = forms.CharField(label="Waar", max_length=200)
    link = forms.URLField(label="Link", required=False, assume_scheme="https")
    note = forms.CharField(label="Nota", max_length=300, required=False)


class AnswerForm(GezelForm):
    """The answer to a question, and its public wording."""

    answer = forms.CharField(label="Antwoord", widget=forms.Textarea(attrs={"rows": 6}))
    publish = forms.BooleanField(label="Ook op de pagina van de oproep zetten", required=False)
    public_question = forms.CharField(
        label="De vraag in een bewoording zonder personen", widget=forms.Textarea(attrs={"rows": 3}), required=False
    )
