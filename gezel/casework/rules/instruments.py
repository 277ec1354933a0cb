"""An instrument as plain data, and how it is read from its file (C-14). The format is described in ``docs/meetinstrument.md``."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import Refused, no

FORMAT: Final = "gezel-instrument"
FORMAT_VERSION: Final = 1
_CODE = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")
MOST_ITEMS: Final = 60
Words = Mapping[str, str]  # by language; Dutch is always there


@dataclass(frozen=True, slots=True)
class Answer:
    """One possible answer: its value, picture and words."""

    value: int
    icon: str
    label: Words


@dataclass(frozen=True, slots=True)
class Item:
    """One sentence, the sub-scale it counts for, and whether a high answer means little of it."""

    code: str
    scale: str
    icon: str
    text: Words
    reversed: bool = False


@dataclass(frozen=True, slots=True)
class Instrument:
    """One version of an instrument. ``least_share``: percent of the items of a sub-scale that must be answered for it to count."""

    code: str
    version: int
    name: Words
    licence: str
    lead: Words
    least_share: int
    demonstration: bool
    answers: tuple[Answer, ...]
    scales: Mapping[str, Words]
    items: tuple[Item, ...]

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages in which everything stands that is read while filling in; Dutch first."""
        parts = [self.name, self.lead, *(a.label for a in self.answers), *(i.text for i in self.items)]
        whole = {language for language in self.lead if all(language in words for words in parts)}
        return tuple(sorted(whole, key=lambda language: (language != "nl", language)))

    @property
    def least(self) -> int:
        """The lowest value of an answer."""
        return min(answer.value for answer in self.answers)

    @property
    def most(self) -> int:
        """The highest value of an answer."""
        return max(answer.value for answer in self.answers)


def in_language(words: Words, language: str) -> str:
    """The words in a language, else in Dutch."""
    return words.get(language) or words["nl"]


@rule("C-14", decides)
def parse(data: Any) -> Instrument:
    """An instrument from the plain data of its file; raises ``Refused`` with the place that is wrong and what must stand there."""
    if not isinstance(data, Mapping) or data.get("format") != FORMAT:
        raise Refused(no("casework.instrument_not_one", format=FORMAT))
    if data.get("format_version") != FORMAT_VERSION:
        raise Refused(no("casework.instrument_other_format", version=FORMAT_VERSION))
    scales = {_code(row, "scales"): _words(row.get("name"), "scales") for row in _rows(data, "scales")}
    answers = tuple(
        Answer(_whole(row, "value", "answers"), str(row.get("icon", "circle")), _words(row.get("label"), "answers"))
        for row in _rows(data, "answers")
    )
    items = tuple(_item(row, scales) for row in _rows(data, "items"))
    _differ([str(answer.value) for answer in answers], "answers")
    _differ([item.code for item in items], "items")
    _need(2 <= len(answers) <= 10, "answers")
    _need(1 <= len(items) <= MOST_ITEMS and {item.scale for item in items} == set(scales), "items")
    share = _whole(data, "least_share", "least_share")
    _need(1 <= share <= 100, "least_share")
    licence = str(data.get("licence") or "").strip()
    _need(bool(licence), "licence")
    return Instrument(
        _code(data, "code"),
        _whole(data, "version", "version"),
        _words(data.get("name"), "name"),
        licence,
        _words(data.get("lead"), "lead"),
        share,
        bool(data.get("demonstration")),
        answers,
        scales,
        items,
    )


def plain(instrument: Instrument) -> dict[str, Any]:
    """The plain data of an instrument, as its file holds it: ``parse(plain(x)) == x``."""
    return {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "code": instrument.code,
        "version": instrument.version,
        "demonstration": instrument.demonstration,
        "name": dict(instrument.name),
        "licence": instrument.licence,
        "lead": dict(instrument.lead),
        "least_share": instrument.least_share,
        "answers": [{"value": a.value, "icon": a.icon, "label": dict(a.label)} for a in instrument.answers],
        "scales": [{"code": code, "name": dict(name)} for code, name in instrument.scales.items()],
        "items": [
            {"code": i.code, "scale": i.scale, "icon": i.icon, "reversed": i.reversed, "text": dict(i.text)}
            for i in instrument.items
        ],
    }


def _item(row: Mapping[str, Any], scales: Mapping[str, Words]) -> Item:
    scale = str(row.get("scale", ""))
    _need(scale in scales, "items")
    text = _words(row.get("text"), "items")
    return Item(_code(row, "items"), scale, str(row.get("icon", "circle")), text, bool(row.get("reversed")))


def _rows(data: Mapping[str, Any], name: str) -> Sequence[Mapping[str, Any]]:
    rows = data.get(name)
    _need(isinstance(rows, list) and bool(rows) and all(isinstance(row, Mapping) for row in rows), name)
    return rows  # type: ignore[return-value]


def _code(row: Mapping[str, Any], place: str) -> str:
    code = str(row.get("code", ""))
    _need(bool(_CODE.fullmatch(code)), place)
    return code


def _whole(row: Mapping[str, Any], name: str, place: str) -> int:
    value = row.get(name)
    _need(isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= 10_000, place)
    return value  # type: ignore[return-value]


def _words(value: Any, place: str) -> Words:
    good = isinstance(value, Mapping) and all(
        isinstance(w, str) and w.strip() and len(w) <= 500 for w in value.values()
    )
    _need(good and "nl" in value, place)
    return {str(language): word.strip() for language, word in value.items()}


def _differ(codes: Sequence[str], place: str) -> None:
    _need(len(set(codes)) == len(codes), place)


def _need(good: bool, place: str) -> None:
    if not good:
        raise Refused(no("casework.instrument_wrong", place=place))


_ORDER = (
    *("format", "format_version", "code", "version", "demonstration", "value", "scale", "icon", "reversed", "label"),
    *("name", "text", "licence", "lead", "least_share", "answers", "scales", "items", "nl", "en", "fr"),
)


def in_order(data: Any) -> Any:
    """Plain data with its keys in the order of the documented file: a database may give them back in another."""
    if isinstance(data, Mapping):
        keys = sorted(data, key=lambda key: (_ORDER.index(key) if key in _ORDER else len(_ORDER), key))
        return {key: in_order(data[key]) for key in keys}
    return [in_order(row) for row in data] if isinstance(data, list) else data


@rule("C-14", decides)
def read_in(instrument: Instrument, chosen: str, own: str, page: str, pages: Collection[str]) -> str:
    """In which language a questionnaire is read: as chosen for it; else the participant's ``own`` when the file has it and the pages do
    not; else that of the page; else Dutch. Never two languages in one questionnaire."""
    wanted = (chosen, own if own not in pages else "", page)
    return next((language for language in wanted if language in instrument.languages), "nl")
