"""Dates on one line, from left to right; a label that would lie over its neighbour moves to another lane."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from gezel.kernel.texts import shown

from .svg import COLOURS, Chart, drawing, element, paint, width_of, words

_WIDE, _LANE, _EDGE = 640.0, 42.0, 8.0


@dataclass(frozen=True, slots=True)
class Moment:
    """A day with its name, e.g. the last day for candidacies."""

    name: str
    day: date


def timeline(
    moments: Sequence[Moment], *, today: date, title: str, description: str, head: Sequence[str], language: str = "nl"
) -> Chart:
    """Each moment at its place in time; filled dots are past, a mark stands at ``today`` when it lies between them."""
    order = sorted(moments, key=lambda m: (m.day, m.name))
    if not order:
        return Chart(title, description, drawing(title, description, _WIDE, 40), head, ())
    first, last = order[0].day, order[-1].day
    span = max(1, (last - first).days)
    placed = _lanes([(_EDGE + (m.day - first).days / span * (_WIDE - 2 * _EDGE), m, _short(m.day)) for m in order])
    wide = max(_WIDE, *(x + width_of(max(m.name, text, key=len)) for x, m, text, _ in placed))
    base = _LANE * (1 + max(lane for *_, lane in placed)) + 8
    parts = [
        element("line", x1=_EDGE, y1=base, x2=_WIDE - _EDGE, y2=base, stroke_width=2, **paint("line", stroke=True))
    ]
    if first <= today <= last:
        x = _EDGE + (today - first).days / span * (_WIDE - 2 * _EDGE)
        parts.append(
            element("line", x1=x, y1=base - 12, x2=x, y2=base + 12, stroke_width=3, **paint("clay", stroke=True))
        )
    parts += [_moment(x, base, moment, text, lane, moment.day < today) for x, moment, text, lane in placed]
    rows = [(m.name, shown(m.day, language)) for m in order]
    return Chart(title, description, drawing(title, description, wide, base + 20, *parts), head, rows)


def _short(day: date) -> str:
    return f"{day.day}/{day.month}/{day.year}"


def _lanes(points: list[tuple[float, Moment, str]]) -> list[tuple[float, Moment, str, int]]:
    """From right to left, the lowest lane where a label lies on no other label and on no stem of a higher one."""
    placed: list[tuple[float, Moment, str, int]] = []
    for x, moment, text in reversed(points):
        right = x + width_of(max(moment.name, text, key=len)) + 12
        lane = max((other[3] + 1 for other in placed if other[0] <= right), default=0)
        placed.append((x, moment, text, lane))
    return placed[::-1]


def _moment(x: float, base: float, moment: Moment, text: str, lane: int, past: bool) -> str:
    y = base - lane * _LANE - 32
    fill = paint("deep") if past else {"fill": COLOURS["paper"], "class_": "c-fill-paper c-stroke-deep"}
    return element(
        "g",
        element("line", x1=x, y1=y + 20, x2=x, y2=base, stroke_width=1, **paint("line", stroke=True)),
        words(moment.name, x, y, font_weight=600),
        words(text, x, y + 15, size=12, colour="quiet"),
        element("circle", cx=x, cy=base, r=6, stroke=COLOURS["deep"], stroke_width=2, **fill),
    )
