"""What a document is made of. Plain values; nothing here knows how it will look."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from gezel.kernel.differences import Piece


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the document itself, level 1 to 4; the papers never skip a level."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A text in limited Markdown: paragraphs, lists, headings, simple tables."""

    text: str
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table with one head row. ``widths`` are shares (none: even); ``right`` are columns of figures."""

    head: Sequence[str]
    rows: Sequence[Sequence[str]]
    caption: str = ""
    widths: Sequence[int] = ()
    right: Sequence[int] = ()


@dataclass(frozen=True, slots=True)
class KeyValues:
    """Names with their values, two columns without a head."""

    pairs: Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Picture:
    """An image with the words that stand for it; ``width_mm`` on paper. SVG comes from :mod:`gezel.ui.charts`."""

    content: bytes
    alt: str
    kind: Literal["svg", "png", "jpg"] = "svg"
    width_mm: int = 170
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Differences:
    """What leads from one text to another. What went is struck through, what came underlined; both say so in words as well,
    for a copy without colour and for who listens. Of a long stretch that stayed only the ends are shown, with ``[…]`` between."""

    pieces: Sequence[Piece]


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a new page."""


Block = Heading | Paragraph | Table | KeyValues | Picture | Differences | PageBreak


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document. ``at`` is the instant it speaks of (kept in the file); equal content gives equal bytes.

    ``logos`` are files of the call, shown above the title; ``footer`` stands on each page beside the page number.
    """

    title: str
    blocks: Sequence[Block]
    subtitle: str = ""
    footer: str = ""
    language: str = "nl"
    at: datetime | None = None
    logos: Sequence[Picture] = ()
