"""One bar per label: how much of one thing there was each week or month."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .svg import Chart, drawing, element, paint, words

_WIDE, _HIGH, _TOP, _FOOT = 640.0, 120.0, 20.0, 24.0


@dataclass(frozen=True, slots=True)
class Bar:
    """A label (shown under the bar when short of room only every few), the amount, and what stands above it."""

    label: str
    amount: int
    above: str = ""


def bars(
    rows: Sequence[Bar], *, title: str, description: str, head: Sequence[str], table: Sequence[Sequence[str]]
) -> Chart:
    """The drawing; ``table`` holds the same facts under ``head``."""
    most = max([1, *(row.amount for row in rows)])
    step = _WIDE / max(len(rows), 1)
    every = max(1, -(-len(rows) // 8))
    base = _TOP + _HIGH
    parts = [element("line", x1=0, y1=base, x2=_WIDE, y2=base, stroke_width=2, **paint("line", stroke=True))]
    for place, row in enumerate(rows):
        high = row.amount / most * _HIGH
        middle = place * step + step / 2
        wide = min(34.0, step * 0.7)
        parts.append(element("rect", x=middle - wide / 2, y=base - high, width=wide, height=high, **paint("deep")))
        if row.above:
            parts.append(words(row.above, middle, base - high - 5, size=12, text_anchor="middle"))
        if place % every == 0:
            parts.append(words(row.label, middle, base + 18, size=12, text_anchor="middle", colour="quiet"))
    return Chart(title, description, drawing(title, description, _WIDE, base + _FOOT, *parts, fit=True), head, table)
