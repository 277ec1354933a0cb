"""One question of a measurement on the screen: which, with what was answered, and what comes before and after (C-14)."""

from __future__ import annotations

from dataclasses import dataclass

from ..models import Measurement
from ..rules.instruments import Answer, Instrument, Item, in_language, parse, read_in
from ..words.own import LANGUAGES
from .languages import language_name


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer to tap: value, picture, words, and whether it was chosen before."""

    value: int
    icon: str
    label: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Question:
    """One sentence on the screen. ``number`` counts from 1; ``before`` is the number to go back to, 0 for none."""

    item: Item
    text: str
    number: int
    count: int
    choices: tuple[Choice, ...]
    passed: bool

    @property
    def before(self) -> int:
        """The number of the question before."""
        return self.number - 1


@dataclass(frozen=True, slots=True)
class Asking:
    """Where a measurement stands: its instrument, and the question to show (none when all were passed); ``language`` in which it is read,
    ``others`` (code and name) to choose from."""

    instrument: Instrument
    name: str
    lead: str
    question: Question | None
    begun: bool
    language: str
    others: tuple[tuple[str, str], ...]


def asking(measurement: Measurement, page: str, number: int = 0, chosen: str = "") -> Asking:
    """The question with this number, or the first one that has no answer yet, on a page in a language; ``chosen``: another one for the
    questions only. One query."""
    instrument = parse(measurement.instrument.content)
    given = dict(measurement.answers.values_list("item", "value"))
    if not 1 <= number <= len(instrument.items):
        number = next((n for n, item in enumerate(instrument.items, 1) if item.code not in given), 0)
    person = measurement.case.participant
    language = read_in(instrument, chosen, person.language if person else "", page, LANGUAGES)
    question = _question(instrument, number, given, language) if number else None
    name, lead = in_language(instrument.name, language), in_language(instrument.lead, language)
    return Asking(instrument, name, lead, question, bool(given), language, _others(instrument, language, page))


def _others(instrument: Instrument, language: str, page: str) -> tuple[tuple[str, str], ...]:
    """The languages of the file that the pages do not speak, and the way back to that of the page; none of them stands now."""
    more = [code for code in instrument.languages if code not in LANGUAGES or code == page]
    rows = tuple((code, language_name(code, page)) for code in more if code != language)
    return rows if any(code not in LANGUAGES for code in instrument.languages) else ()


def _question(instrument: Instrument, number: int, given: dict[str, int | None], language: str) -> Question:
    item = instrument.items[number - 1]
    answered = item.code in given
    choices = tuple(_choice(a, answered and given[item.code] == a.value, language) for a in instrument.answers)
    text = in_language(item.text, language)
    return Question(item, text, number, len(instrument.items), choices, answered and given[item.code] is None)


def _choice(answer: Answer, chosen: bool, language: str) -> Choice:
    return Choice(answer.value, answer.icon, in_language(answer.label, language), chosen)
