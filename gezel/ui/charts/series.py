"""Columns side by side per period: what came, what went on, what left, drawn from the same rows as the table under it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .svg import COLOURS, Chart, drawing, element, paint, width_of, words

_WIDE, _HIGH, _TOP, _FOOT = 640.0, 180.0, 30.0, 28.0
_PAINT = ("deep", "leaf", "sun", "clay", "soft")


@dataclass(frozen=True, slots=True)
class Row:
    """One kind of count over all periods; ``None``: not shown, and said so in the table by ``hidden``."""

    name: str
    counts: Sequence[int | None]


def series(
    periods: Sequence[str], rows: Sequence[Row], *, title: str, description: str, head: str, hidden: str = "–"
) -> Chart:
    """The drawing with its legend; the table has a line per row and a column per period, ``head`` names its first column."""
    most = max([1, *(count for row in rows for count in row.counts if count)])
    base, step = _TOP + _HIGH, _WIDE / max(len(periods), 1)
    parts = [
        *_legend(rows),
        element("line", x1=0, y1=base, x2=_WIDE, y2=base, stroke_width=2, **paint("line", stroke=True)),
    ]
    for place, period in enumerate(periods):
        parts.append(words(period, place * step + step / 2, base + 18, text_anchor="middle", font_weight=600))
        parts += _columns([row.counts[place] for row in rows], place * step, step, most, base)
    facts = [(row.name, *(hidden if count is None else str(count) for count in row.counts)) for row in rows]
    return Chart(
        title, description, drawing(title, description, _WIDE, base + _FOOT, *parts, fit=True), (head, *periods), facts
    )


def _columns(counts: Sequence[int | None], x: float, step: float, most: int, base: float) -> list[str]:
    wide = min(26.0, (step - 12) / max(len(counts), 1))
    left = x + (step - wide * len(counts)) / 2
    parts = []
    for place, count in enumerate(counts):
        if not count:
            continue
        high, at = count / most * _HIGH, left + place * wide
        parts.append(
            element(
                "rect",
                x=at,
                y=base - high,
                width=wide - 2,
                height=high,
                **paint(_PAINT[place % 5]),
                stroke=COLOURS["ink"],
                stroke_width=1,
            )
        )
        parts.append(words(str(count), at + wide / 2 - 1, base - high - 4, size=11, text_anchor="middle"))
    return parts


def _legend(rows: Sequence[Row]) -> list[str]:
    parts, x = [], 0.0
    for place, row in enumerate(rows):
        parts.append(
            element(
                "rect", x=x, y=2, width=13, height=13, **paint(_PAINT[place % 5]), stroke=COLOURS["ink"], stroke_width=1
            )
        )
        parts.append(words(row.name, x + 19, 13))
        x += 19 + width_of(row.name) + 18
    return parts
