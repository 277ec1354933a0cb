"""The knock: one short form for everyone, at most eight fields; what is typed freely is read by rules (C-01)."""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from django import forms

from gezel.kernel import clock
from gezel.kernel.texts import say
from gezel.kernel.verdict import no
from gezel.ui.forms import LabelledForm, language, said, worded

from ..rules.reaching import plausible_birth, read_reach, two_names, without_reach
from ..words import referral as words
from ..workflows.cases import Who
from ..workflows.referral import Knock

_CLIENT = re.compile(r"[\w-]{24,64}")
LONGEST = 5000
_NAME = 160
ALL, ONE, NOT_YET = "all", "one", "not_yet"


def new_client_id() -> str:
    """What names a form that is filled in, so that sending it twice makes one referral."""
    return secrets.token_urlsafe(24)


class AboutForm(LabelledForm):
    """The seven fields about a person who is referred; nothing asks for a diagnosis."""

    kind = words.PARTNER
    name = forms.CharField(max_length=160)
    reach = forms.CharField(max_length=200, required=False)
    asked = forms.CharField(max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 4}))
    born_on = forms.DateField(required=False)
    language = forms.ChoiceField()
    organisation = forms.ChoiceField(required=False)
    consent = forms.ChoiceField(widget=forms.RadioSelect)
    client_id = forms.CharField(widget=forms.HiddenInput)

    LABELS = {
        "name": ("Naam van de persoon", "Name of the person"),
        "reach": ("Hoe bereiken we de persoon", "How do we reach the person"),
        "asked": ("Wat vraagt de persoon, in eigen woorden", "What does the person ask, in their own words"),
        "born_on": ("Geboortedatum", "Date of birth"),
        "language": ("Taal van het gesprek", "Language of the talk"),
        "organisation": ("Bij wie", "With whom"),
        "consent": (
            "Weet de persoon dat u aanmeldt, en vindt die het goed",
            "Does the person know that you refer them, and do they agree",
        ),
    }
    HINTS = {
        "reach": (
            "Telefoon of e-mail. Leeg laten kan: dan gaat het via u.",
            "Phone or e-mail. You may leave it empty: then it goes through you.",
        ),
        "asked": (
            "Eén zin is genoeg. Schrijf geen ziekte of diagnose op: dat vragen we niet.",
            "One sentence is enough. Write no illness or diagnosis: we do not ask for that.",
        ),
        "born_on": ("Zo verwarren we niemand.", "So that we mix nobody up."),
    }

    def __init__(self, *args: Any, organisations: Iterable[Any] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices("organisation", [(str(o.pk), o.name) for o in organisations], _CHOOSE)
        self.fields["language"].choices = _languages()  # type: ignore[attr-defined]
        self.fields["consent"].choices = self._consents()  # type: ignore[attr-defined]
        self.fields["client_id"].initial = new_client_id()
        self.fields["name"].widget.attrs["autocomplete"] = "off"

    def _consents(self) -> list[tuple[str, str]]:
        return [
            (ALL, said("Ja, en alle partners mogen het weten", "Yes, and all partners may know")),
            (ONE, said("Ja, maar enkel de organisatie die hierboven staat", "Yes, but only the organisation above")),
            (NOT_YET, said("Nee, nog niet", "No, not yet")),
        ]

    def clean_client_id(self) -> str:
        """Only what a page of ours made."""
        found: str = self.cleaned_data["client_id"]
        if not _CLIENT.fullmatch(found):
            self.data = {**self.data.dict(), "client_id": new_client_id()}  # type: ignore[union-attr]
            raise forms.ValidationError(_sentence("casework.form_is_old"))
        return found

    def clean(self) -> dict[str, Any]:
        """Read the free lines; a clear sentence where one cannot be used, with what was typed kept."""
        clean = super().clean() or self.cleaned_data
        if not (verdict := plausible_birth(clean.get("born_on"), clock.today())):
            self.refuse(verdict, "born_on")
        if clean.get("consent") == NOT_YET:
            self.add_error("consent", _sentence("casework.person_must_agree"))
        self._read_reach(clean)
        return clean

    def _read_reach(self, clean: dict[str, Any]) -> None:
        clean["person"], clean["by"] = read_reach(clean.get("reach", "")), read_reach("")

    def knock(self) -> Knock:
        """What was told, for the workflow."""
        clean = self.cleaned_data
        given, family = two_names(clean["name"])
        person, by = clean["person"], clean["by"]
        language = clean["language"]
        return Knock(
            kind=self.kind,
            who=Who(
                given,
                family,
                phone=person.phone,
                email=person.email,
                born_on=clean["born_on"],
                language=language.rstrip("+"),
                interpreter=language.endswith("+"),
            ),
            asked=clean["asked"],
            client_id=clean["client_id"],
            agrees=clean["consent"] in (ALL, ONE),
            shares=clean["consent"] == ALL,
            organisation_id=int(clean["organisation"] or 0),
            reach_note=person.rest,
            referrer_name=by.rest,
            referrer_phone=by.phone,
            referrer_email=by.email,
            manages=clean.get("manages"),
        )


class KnockForm(AboutForm):
    """For someone one knows: with who refers, in one line."""

    kind = words.PEER
    referrer = forms.CharField(max_length=240)
    field_order = ("name", "reach", "asked", "born_on", "language", "organisation", "referrer", "consent")
    LABELS = {
        "referrer": ("Wie bent u, en hoe bereiken we u", "Who are you, and how do we reach you"),
    }
    HINTS = {
        "referrer": (
            "Naam, organisatie, telefoon of e-mail. Bijvoorbeeld: Lien, school De Brug, 0470 12 34 56",
            "Name, organisation, phone or e-mail. For example: Lien, school De Brug, 0470 12 34 56",
        ),
    }

    def _read_reach(self, clean: dict[str, Any]) -> None:
        clean["person"] = read_reach(clean.get("reach", ""))
        clean["by"] = by = read_reach(clean.get("referrer", ""))
        if "referrer" in clean and not (by.phone or by.email):
            self.add_error("referrer", _sentence("casework.referrer_reach"))
        elif "referrer" in clean and not without_reach(by.rest)[0]:
            self.add_error("referrer", _sentence("casework.referrer_who"))
        elif len(by.rest) > _NAME:
            self.add_error("referrer", _sentence("casework.referrer_long"))

    def knock(self) -> Knock:
        """As it was told; a second number or address of who refers is kept sealed, not in their name."""
        told = super().knock()
        name, also = without_reach(told.referrer_name)
        if not also:
            return told
        note = "; ".join(filter(None, (told.reach_note, f"wie aanmeldt: {', '.join(also)}")))
        return replace(told, referrer_name=name, reach_note=note)


class OrganisationKnockForm(KnockForm):
    """From an organisation without an account."""

    kind = words.ORGANISATION


class SelfKnockForm(AboutForm):
    """For oneself: seven fields, in the words of someone who asks."""

    kind = words.SELF
    LABELS = {
        "name": ("Je naam", "Your name"),
        "reach": ("Hoe bereiken we je", "How do we reach you"),
        "asked": ("Wat wil je vragen", "What do you want to ask"),
        "born_on": ("Je geboortedatum", "Your date of birth"),
        "language": ("In welke taal praten we", "In which language do we talk"),
        "organisation": ("Met wie wil je praten", "Whom do you want to talk to"),
        "consent": ("Mogen we je hierover contacteren", "May we contact you about this"),
    }
    HINTS = {
        "reach": ("Je telefoon of e-mail.", "Your phone or e-mail."),
        "asked": (
            "Eén zin is genoeg. Over ziekte hoef je niets te zeggen.",
            "One sentence is enough. You need not tell anything about illness.",
        ),
        "born_on": ("Mag leeg blijven.", "May stay empty."),
    }

    def _consents(self) -> list[tuple[str, str]]:
        return [
            (ALL, said("Ja, en alle partners mogen het weten", "Yes, and all partners may know")),
            (ONE, said("Ja, maar enkel wie ik hierboven koos", "Yes, but only whom I chose above")),
        ]

    def _read_reach(self, clean: dict[str, Any]) -> None:
        clean["person"], clean["by"] = read_reach(clean.get("reach", "")), read_reach("")
        if not (clean["person"].phone or clean["person"].email):
            self.add_error("reach", _sentence("casework.how_to_reach"))

    def knock(self) -> Knock:
        """As for others, where who refers is the person."""
        told = super().knock()
        name = f"{told.who.given_name} {told.who.family_name}".strip()
        return replace(told, referrer_name=name, referrer_phone=told.who.phone, referrer_email=told.who.email)


class PartnerKnockForm(AboutForm):
    """For someone who is signed in: who refers is known; they say whether they keep the file."""

    kind = words.PARTNER
    manages = forms.BooleanField(required=False)
    field_order = ("name", "reach", "asked", "born_on", "language", "organisation", "manages", "consent")
    LABELS = {"manages": ("Ik word dossierbeheerder", "I become file manager")}
    HINTS = {
        "manages": (
            "De dossierbeheerder volgt mee wat is afgesproken en hoe ver het staat; niet de notities.",
            "The file manager follows what is agreed and how far it is; not the notes.",
        )
    }


class ReferrerForm(LabelledForm):
    """The referrer's own details, corrected by their link."""

    name = forms.CharField(max_length=160)
    reach = forms.CharField(max_length=200)
    LABELS = {
        "name": ("Uw naam en organisatie", "Your name and organisation"),
        "reach": ("Uw telefoon en e-mail", "Your phone and e-mail"),
    }

    def clean(self) -> dict[str, Any]:
        """At least one way to answer."""
        clean = super().clean() or self.cleaned_data
        clean["by"] = read_reach(clean.get("reach", ""))
        if "reach" in clean and not (clean["by"].phone or clean["by"].email):
            self.add_error("reach", _sentence("casework.referrer_reach"))
        elif re.search(r"\w", clean["by"].rest):
            self.refuse(no("casework.reach_holds_more", rest=clean["by"].rest), "reach")
        return clean


class LineForm(LabelledForm):
    """Something more about a referral."""

    text = forms.CharField(max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 3}))
    LABELS = {"text": ("Wilt u iets toevoegen", "Do you want to add something")}


_CHOOSE = ("Kies voor mij", "Choose for me")
FORMS = {form.kind: form for form in (SelfKnockForm, KnockForm, OrganisationKnockForm, PartnerKnockForm)}


def _languages() -> list[Any]:
    names = worded("casework.language_", words.LANGUAGES)
    with_interpreter = [(f"{code}+", name) for code, name in names if code != "nl"]
    return [*names, (said("Met een tolk", "With an interpreter"), with_interpreter)]


def _sentence(code: str) -> str:
    return say(code, language())
