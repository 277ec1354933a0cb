"""A profile: one scale per row with a point per moment, the last one full and the earlier ones hollow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .svg import COLOURS, Chart, drawing, element, lines_of, paint, words

_WIDE, _EDGE, _ROW, _TOP = 420.0, 14.0, 64.0, 36.0  # narrow, so that its words stay legible on a phone


@dataclass(frozen=True, slots=True)
class Marked:
    """A row: its name and a value per moment, oldest first; ``None`` where there is none."""

    name: str
    values: Sequence[float | None]


def profile(
    marked: Sequence[Marked],
    *,
    low: int,
    high: int,
    ends: tuple[str, str],
    title: str,
    description: str,
    head: Sequence[str],
    rows: Sequence[Sequence[str]],
) -> Chart:
    """The drawing; ``ends`` are the words for ``low`` and ``high``, ``rows`` the same facts under ``head``."""
    span = _WIDE - 2 * _EDGE
    parts = [
        words(ends[0], _EDGE, 18, size=14, colour="quiet"),
        words(ends[1], _WIDE - _EDGE, 18, size=14, colour="quiet", text_anchor="end"),
    ]
    for place, row in enumerate(marked):
        y = _TOP + place * _ROW + 42
        parts.append(words(lines_of(row.name, span, 16, most=1)[0], _EDGE, y - 22, size=16, font_weight=600))
        parts.append(
            element("line", x1=_EDGE, y1=y, x2=_WIDE - _EDGE, y2=y, stroke_width=2, **paint("line", stroke=True))
        )
        points = [_EDGE + (v - low) / max(high - low, 1) * span for v in row.values if v is not None]
        missing = bool(row.values) and row.values[-1] is None
        for number, x in enumerate(points):
            full = number == len(points) - 1 and not missing
            parts.append(_point(x, y, full))
    tall = _TOP + len(marked) * _ROW
    return Chart(title, description, drawing(title, description, _WIDE, tall, *parts, fit=True), head, rows)


def _point(x: float, y: float, full: bool) -> str:
    if full:
        return element("circle", cx=x, cy=y, r=10, **paint("deep"))
    shape = {"class_": "c-fill-paper c-stroke-deep", "fill": COLOURS["paper"], "stroke": COLOURS["deep"]}
    return element("circle", cx=x, cy=y, r=7, stroke_width=3, **shape)
