"""The few SVG parts that charts are made of: attributes only (strict CSP), words for who cannot see it.

A chart speaks through its title, its description and the table beside it; a colour never carries meaning alone.
Classes ``c-…`` let the page's dark mode recolour a shape; the fill beside them is the light one, for paper.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from html import escape
from typing import Any

from gezel.ui.documents.blocks import Picture, Table

FONT = "Source Sans 3, sans-serif"
COLOURS = {
    "ink": "#20241f",
    "quiet": "#5a625c",
    "line": "#cfc8ba",
    "paper": "#fffdf8",
    "soft": "#ece6d8",
    "deep": "#17483f",
    "leaf": "#4d7f6a",
    "sun": "#d9a441",
    "clay": "#b4552f",
    "on-ink": "#20241f",  # words on a light shape, in either mode
    "on-paper": "#fffdf8",  # words on a dark shape, in either mode
}


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing with its words: ``svg`` for page and paper, ``table`` with the same facts, columns and rows."""

    title: str
    description: str
    svg: str
    head: Sequence[str] = field(default_factory=tuple)
    rows: Sequence[Sequence[str]] = field(default_factory=tuple)

    def picture(self, width_mm: int = 160) -> Picture:
        """The same drawing as a block of a document."""
        return Picture(self.svg.encode(), f"{self.title}. {self.description}", "svg", width_mm)

    def table(self) -> Table:
        """The same facts as a table of a document."""
        return Table(self.head, self.rows, caption=self.title)


def element(name: str, *children: str, **attributes: Any) -> str:
    """One SVG element; ``class_`` becomes ``class``, ``_`` in names ``-``; values are escaped, children are not."""
    shown = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(_number(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{shown}>{''.join(children)}</{name}>" if children else f"<{name}{shown}/>"


def paint(colour: str, *, stroke: bool = False) -> dict[str, str]:
    """Fill (or stroke) attributes of a named colour, with the class that dark mode recolours."""
    kind = "stroke" if stroke else "fill"
    return {"class_": f"c-{kind}-{colour}", kind: COLOURS[colour]}


def words(text: str, x: float, y: float, *, size: float = 13, colour: str = "ink", **more: Any) -> str:
    """A line of text at its baseline."""
    return element("text", escape(text), x=x, y=y, font_family=FONT, font_size=size, **paint(colour), **more)


def drawing(title: str, description: str, width: float, height: float, *parts: str, fit: bool = False) -> str:
    """The whole drawing: ``role=img`` named by its title, described by its description; ids stem from the content.

    ``fit``: may shrink to a phone's width; otherwise a narrow page scrolls it.
    """
    mark = hashlib.sha256("".join((title, *parts)).encode()).hexdigest()[:8]
    return element(
        "svg",
        element("title", escape(title), id=f"t{mark}"),
        element("desc", escape(description), id=f"d{mark}"),
        *parts,
        xmlns="http://www.w3.org/2000/svg",
        class_="chart chart-fit" if fit else "chart",
        role="img",
        aria_labelledby=f"t{mark} d{mark}",
        viewBox=f"0 0 {_number(width)} {_number(height)}",
        width=width,
        height=height,
    )


def width_of(text: str, size: float = 13) -> float:
    """A generous guess of a text's width, for placing; no font is read."""
    return len(text) * size * 0.57


def lines_of(text: str, room: float, size: float = 13, most: int = 3) -> list[str]:
    """The text broken at spaces into lines that fit; the last of ``most`` lines ends in an ellipsis when cut."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and width_of(longer, size) > room:
            lines.append(word)
        else:
            lines[-1] = longer
    if len(lines) > most:
        lines = [*lines[: most - 1], f"{lines[most - 1]} …"]
    return lines


def _number(value: Any) -> str:
    return f"{value:.1f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)
