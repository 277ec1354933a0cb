"""One question of a measurement on the screen: which, with what was answered, and what comes before and after (C-14)."""

from __future__ import annotations

from dataclasses import dataclass

from ..models import Measurement
from ..rules.instruments import Answer, Instrument, Item, in_language, parse


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
    """Where a measurement stands: its instrument, and the question to show (none when all were passed)."""

    instrument: Instrument
    name: str
    lead: str
    question: Question | None
    begun: bool


def asking(measurement: Measurement, language: str, number: int = 0) -> Asking:
    """The question with this number, or the first one that has no answer yet. One query."""
    instrument = parse(measurement.instrument.content)
    given = dict(measurement.answers.values_list("item", "value"))
    if not 1 <= number <= len(instrument.items):
        number = next((n for n, item in enumerate(instrument.items, 1) if item.code not in given), 0)
    question = _question(instrument, number, given, language) if number else None
    name, lead = in_language(instrument.name, language), in_language(instrument.lead, language)
    return Asking(instrument, name, lead, question, bool(given))


def _question(instrument: Instrument, number: int, given: dict[str, int | None], language: str) -> Question:
    item = instrument.items[number - 1]
    answered = item.code in given
    choices = tuple(_choice(a, answered and given[item.code] == a.value, language) for a in instrument.answers)
    text = in_language(item.text, language)
    return Question(item, text, number, len(instrument.items), choices, answered and given[item.code] is None)


def _choice(answer: Answer, chosen: bool, language: str) -> Choice:
    return Choice(answer.value, answer.icon, in_language(answer.label, language), chosen)
