"""The fixed parts of the form: its fields in order, our labels, and the headings and labels by which others are read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from gezel.kernel.search import search_key

from ...words import ANSWERS

Question = tuple[str, str, str]  # code, title, help

HEADER: Final = (
    "organisation",
    "legal_form",
    "enterprise_number",
    "contact_name",
    "contact_function",
    "contact_email",
    "contact_phone",
)
FIELDS: Final = ("area", *HEADER, "engagement", *ANSWERS)
PLAIN: Final = ("area", *HEADER, "engagement")  # one line of plain text; the others are limited Markdown

TITLE: Final = "Kandidatuur voor een lokaal partnerschap"
CALL_LABEL: Final = "Oproep"
INTRO: Final = (
    "Vul de grijze vakken in en laat de vragen staan. Deel D telt hoogstens tien bladzijden. "
    "Daarna kunt u dit formulier inlezen in Gezel: u kijkt alles na vóór u indient."
)
PART_TITLES: Final = {
    "A": "Werkingsgebied",
    "B": "Uw organisatie",
    "C": "Engagement",
    "D": "Projectvoorstel (hoogstens 10 bladzijden)",
}
GROUPS: Final = {"1": "Unieke expertise", "2": "Fit for partnership"}
LABELS: Final = {
    "area": "Werkingsgebied",
    "organisation": "Organisatie",
    "legal_form": "Rechtsvorm",
    "enterprise_number": "Ondernemingsnummer",
    "contact_name": "Contactpersoon",
    "contact_function": "Functie",
    "contact_email": "E-mailadres",
    "contact_phone": "Telefoonnummer",
}
ENGAGEMENT: Final = (
    "Onze organisatie aanvaardt het kwaliteitskader van Europa WSE en de coaching die daarbij hoort. "
    "Kruis het vakje aan om dit te bevestigen."
)
CONTACT: Final = "Contactpersoon voor de organisatie"  # over four labels of the official form
ENGAGEMENT_LABEL: Final = "Wij gaan dit engagement aan"
PLACEHOLDER: Final = "Typ hier uw antwoord."
FOOTER: Final = "Kandidatuurformulier"
TICKED: Final = ("☒", "☑", "✔", "✓", "✗", "x", "X")
UNTICKED: Final = "☐"

_MARKER = re.compile(r"^\s*(?:[·•▪–-]\s*)?(D?\.?(?:[12]\.?)?(?:[a-d]|i{1,3}|iv|[12])[.):](?:\s+|$))?", re.IGNORECASE)
_OWN_MARKER = re.compile(r"^\s*([12])([a-d])(?:[.-](i{1,3}|iv))?[.)]?\s", re.IGNORECASE)
_ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4"}
_DOTS = re.compile(r"[.…_·]{3,}|…+")
SENTENCE_END = re.compile(r"(?<=[.?!;:])\s+")

LABEL_KEYS: Final = {
    "voor welk werkingsgebied stelt u zich kandidaat": "area",
    "werkingsgebied": "area",
    "deelnemer organisatie": "organisation",
    "organisatie": "organisation",
    "naam van de organisatie": "organisation",
    "naam organisatie": "organisation",
    "rechtsvorm": "legal_form",
    "ondernemingsnummer": "enterprise_number",
    "kbo nummer": "enterprise_number",
    "contactpersoon": "contact_name",
    "naam voornaam": "contact_name",
    "naam en voornaam": "contact_name",
    "naam": "contact_name",
    "functie": "contact_function",
    "email": "contact_email",
    "e mail": "contact_email",
    "e mailadres": "contact_email",
    "telefoonnummer": "contact_phone",
    "telefoon": "contact_phone",
    "oproep": "call",
}
PART_KEYS: Final = {
    "werkingsgebied": "A",
    "kenmerken kandidaat": "B",
    "uw organisatie": "B",
    "engagement": "C",
    "projectvoorstel": "D",
    "projectvoorstel max 10 pagina s": "D",
    search_key(PART_TITLES["D"]): "D",
}
GROUP_KEYS: Final = {search_key(title): number for number, title in GROUPS.items()}
KEYWORDS: Final = {
    "d1a": ("meerwaarde", "regio uitdagingen", "activiteiten"),
    "d1b": ("expertise", "kennis", "ervaring"),
    "d1c": ("lokale verankering", "werkingsgebied"),
    "d2a": ("multidisciplinair", "samengewerkt"),
    "d2b": ("missen", "grenzen"),
    "d2c": ("geleerd", "samenwerkingen", "lessen"),
    "d2d": ("cruciaal", "partnerschap"),
    "d2d1": ("gezamenlijke belang", "organisatiebelang"),
    "d2d2": ("gelijkwaardigheid", "partners"),
    "d2d3": ("open", "transparant", "communiceren"),
    "d2d4": ("gezamenlijke beslissingen", "partnerschap"),
}


def number_of(code: str) -> str:
    """How a question is numbered on our form: ``d2d3`` is ``2d-iii``."""
    roman = {value: key for key, value in _ROMAN.items()}
    return code[1:3] + (f"-{roman[code[3]]}" if len(code) > 3 else "")


def numbered_code(text: str) -> str:
    """The code of a question that begins with our own number, or nothing."""
    match = _OWN_MARKER.match(text)
    if not match:
        return ""
    code = f"d{match[1]}{match[2].lower()}{_ROMAN.get((match[3] or '').lower(), '')}"
    return code if code in ANSWERS else ""


def bare(text: str) -> str:
    """A line without the letter or number before it."""
    return _MARKER.sub("", text, count=1)


def has_marker(text: str) -> bool:
    """Whether a line begins with a letter or number of the form."""
    match = _MARKER.match(text)
    return bool(match and match[1])


def undotted(text: str) -> str:
    """A value without the dotted or drawn line it was typed on."""
    return re.sub(r"\s+", " ", _DOTS.sub(" ", text)).strip()


def own_template(questions: Sequence[Question]) -> dict[str, str]:
    """What our form says itself, by search key: the code of a question, or nothing for other fixed text."""
    fixed = [TITLE, CONTACT, ENGAGEMENT, ENGAGEMENT_LABEL, PLACEHOLDER, FOOTER, UNTICKED, *INTRO_SENTENCES]
    known = {search_key(text): "" for text in fixed}
    for code, title, text in questions:
        known[search_key(title)] = code
        known[search_key(f"{number_of(code)}. {title}")] = code
        known |= {search_key(part): "" for part in SENTENCE_END.split(text) if part} | {search_key(text): ""}
    known.pop("", None)
    return known


INTRO_SENTENCES: Final = (INTRO, *SENTENCE_END.split(INTRO), *SENTENCE_END.split(ENGAGEMENT))
