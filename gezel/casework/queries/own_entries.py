"""What a section of a participant's file is made of: entries of plain fields, and words that say themselves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from gezel.kernel.texts import say, shown

from ..rules.instruments import in_language
from ..words.demand import FAILURE


@dataclass(frozen=True, slots=True)
class Worded:
    """A word of a fixed list: its code for the data file, its sentence for the reader."""

    stem: str
    code: str

    def said(self, language: str) -> str:
        """The word in the reader's language."""
        return say(f"{self.stem}{self.code}", language)


@dataclass(frozen=True, slots=True)
class Several:
    """Words of a fixed list together: their codes for the data file, their sentences for the reader."""

    stem: str
    codes: tuple[str, ...]

    def said(self, language: str) -> str:
        """The words in the reader's language, one after the other."""
        return ", ".join(say(f"{self.stem}{code}", language) for code in self.codes)


@dataclass(frozen=True, slots=True)
class Answers:
    """What came of each question: its words, its label, the code of the result, and what the participant said of it."""

    rows: tuple[tuple[str, str, str, str], ...]

    def said(self, language: str) -> str:
        """A line per question."""
        lines = []
        for words, label, code, view in self.rows:
            result = Worded("casework.own_solved_" if label == FAILURE else "casework.own_result_", code)
            lines.append(": ".join(filter(None, (words, result.said(language), view))))
        return "\n".join(lines)

    def plain(self) -> list[dict[str, str]]:
        """For the data file."""
        return [
            {"question": words, "label": label, "result": code, "said": view} for words, label, code, view in self.rows
        ]


@dataclass(frozen=True, slots=True)
class InLanguages:
    """A text that stands in several languages in the data themselves: its code for the data file, its words for the reader."""

    code: str
    words: Mapping[str, str]

    def said(self, language: str) -> str:
        """The words in the reader's language, else in Dutch."""
        return in_language(self.words, language)


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that stands in the file: ``about`` names it (``contact:12``), ``title`` says it in a line, ``fields`` hold the rest."""

    about: str
    at: datetime | None
    title: Any
    fields: dict[str, Any]

    def title_in(self, language: str) -> str:
        """The title in a language."""
        return shown(self.title, language)


def there(fields: dict[str, Any]) -> dict[str, Any]:
    """Only what holds something."""
    return {name: value for name, value in fields.items() if value not in (None, "")}


def worded(stem: str, code: str) -> Worded | None:
    """A word of a fixed list, or nothing when none was chosen."""
    return Worded(stem, code) if code else None


def several(stem: str, codes: Any) -> Several | None:
    """Words of a fixed list together, or nothing."""
    return Several(stem, tuple(codes)) if codes else None
