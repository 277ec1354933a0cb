"""What a section of a participant's file is made of: entries of plain fields, and words that say themselves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from gezel.kernel.texts import say, shown

from ..rules.instruments import in_language


@dataclass(frozen=True, slots=True)
class Worded:
    """A word of a fixed list: its code for the data file, its sentence for the reader."""

    stem: str
    code: str

    def said(self, language: str) -> str:
        """The word in the reader's language."""
        return say(f"{self.stem}{self.code}", language)


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
