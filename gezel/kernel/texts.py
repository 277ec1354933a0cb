"""Sentences by code, Dutch and English side by side; French too where the participants' own pages show them.

Each room registers its own sentences from its ``texts/`` under its own prefix
(``formation.deadline_passed``); verdicts, findings, audit events, mails and help only carry the code.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from unicodedata import bidirectional

from .clock import BRUSSELS


@dataclass(frozen=True, slots=True)
class Text:
    """One sentence in two languages, with ``{name}`` places for its parameters; a third one where participants read it."""

    nl: str
    en: str
    fr: str = ""

    def __call__(self, language: str = "nl", **params: Any) -> str:
        template = {"en": self.en, "fr": self.fr}.get(language) or self.nl
        return template.format_map(_Shown({k: shown(v, language) for k, v in params.items()}))


class _Shown(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return ""


_TEXTS: dict[str, Text] = {}
_LEFTWARDS = frozenset({"R", "AL"})

_MONTHS_NL = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
]
_MONTHS_EN = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_MONTHS_FR = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
]
_DAYS_NL = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]
_DAYS_EN = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_DAYS_FR = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
_CALENDAR = {"nl": (_MONTHS_NL, _DAYS_NL), "en": (_MONTHS_EN, _DAYS_EN), "fr": (_MONTHS_FR, _DAYS_FR)}
_AT = {"nl": " om ", "en": " at ", "fr": " à "}


def register(room: str, texts: Mapping[str, Text]) -> None:
    """Add a room's sentences; every code starts with the room's name and stands once."""
    for code, text in texts.items():
        if not code.startswith(f"{room}."):
            raise ValueError(f"{code} does not start with {room}.")
        if code in _TEXTS and _TEXTS[code] != text:
            raise ValueError(f"{code} stands twice")
        _TEXTS[code] = text


def say(code: str, language: str = "nl", **params: Any) -> str:
    """The sentence of a code in a language; an unknown code raises ``KeyError``."""
    return _TEXTS[code](language, **params)


def known() -> Mapping[str, Text]:
    """Every registered sentence (the structure tests read it)."""
    return _TEXTS


def shown(value: Any, language: str = "nl") -> str:
    """A parameter as a reader expects it: days and instants written out, what has ``said(language)`` by its own word."""
    if callable(own := getattr(value, "said", None)):
        return str(own(language))
    if isinstance(value, datetime):
        local = value.astimezone(BRUSSELS)
        return f"{shown(local.date(), language)}{_AT.get(language, _AT['nl'])}{local:%H:%M}"
    if isinstance(value, date):
        months, days = _CALENDAR.get(language, _CALENDAR["nl"])
        return f"{days[value.weekday()]} {value.day} {months[value.month - 1]} {value.year}"
    return _apart(str(value))


def _apart(text: str) -> str:
    """A value that runs from right to left stands apart (first-strong isolate), so that the sentence around it keeps its order."""
    return f"\u2068{text}\u2069" if any(bidirectional(sign) in _LEFTWARDS for sign in text) else text


register(
    "steps",
    {
        "steps.not_now": Text(
            "Deze stap kan nu niet: de toestand is intussen veranderd. Herlaad de pagina en kijk wat er nu kan.",
            "This step is not possible now: things have changed meanwhile. Reload the page to see what is possible.",
        ),
    },
)
