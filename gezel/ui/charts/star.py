"""A star: one axis per question, one outline per hand and moment; with one or two axes bars, for a star needs three.

Hands are told apart by the shape of their points and the breadth of their line, an earlier moment by dashes: colour is never alone.
Axes carry the number of their row in the table, because own words may be long, in any script.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from .svg import Chart, drawing, element, paint, words

_SIDE, _MIDDLE, _REACH, _KEY = 440.0, 220.0, 170.0, 26.0
_BAR_WIDE, _BAR_LEFT, _BAR_HIGH = 440.0, 44.0, 24.0


@dataclass(frozen=True, slots=True)
class Outline:
    """One hand at one moment: its name, a value per axis (``None``: not given), which hand (0 or 1), and whether it is the earlier moment."""

    name: str
    values: Sequence[int | None]
    hand: int
    earlier: bool = False


def star(
    axes: Sequence[str],
    outlines: Sequence[Outline],
    *,
    title: str,
    description: str,
    head: Sequence[str],
    nothing: str,
    most: int = 5,
) -> Chart:
    """The outlines over the axes; ``head`` names the table's first two columns (number, question), the rest are the outlines' names.

    ``nothing`` is what the table says where no value was given.
    """
    draw = _radar if len(axes) >= 3 else _bars
    parts, width, height = draw(len(axes), outlines, most)
    key = [_key(outline, place, height) for place, outline in enumerate(outlines)]
    whole = height + _KEY * len(outlines) + 8
    rows = [
        (str(n + 1), name, *(nothing if o.values[n] is None else str(o.values[n]) for o in outlines))
        for n, name in enumerate(axes)
    ]
    columns = (*head, *(outline.name for outline in outlines))
    return Chart(title, description, drawing(title, description, width, whole, *parts, *key, fit=True), columns, rows)


def _point(axis: int, count: int, share: float) -> tuple[float, float]:
    turn = 2 * math.pi * axis / count - math.pi / 2
    return _MIDDLE + _REACH * share * math.cos(turn), _MIDDLE + _REACH * share * math.sin(turn)


def _radar(count: int, outlines: Sequence[Outline], most: int) -> tuple[list[str], float, float]:
    rings = [[_point(axis, count, level / most) for axis in range(count)] for level in range(1, most + 1)]
    parts = [element("path", d=_closed(ring), fill="none", stroke_width=1, **_line("line")) for ring in rings]
    for axis in range(count):
        (x, y), (out_x, out_y) = _point(axis, count, 1.0), _point(axis, count, 1.16)
        parts.append(element("line", x1=_MIDDLE, y1=_MIDDLE, x2=x, y2=y, stroke_width=1, **_line("line")))
        parts.append(words(str(axis + 1), out_x, out_y + 6, size=18, text_anchor="middle", font_weight=700))
    parts += [words(str(n), _MIDDLE + 5, _MIDDLE - _REACH * n / most + 4, size=12, colour="quiet") for n in (1, most)]
    parts += [_outline(outline, count, most) for outline in outlines]
    return parts, _SIDE, _SIDE


def _outline(outline: Outline, count: int, most: int) -> str:
    points = [_point(n, count, value / most) for n, value in enumerate(outline.values) if value is not None]
    whole = len(points) == count
    path = _closed(points) if whole else _open(points)
    line = element("path", d=path, fill="none", **_stroke(outline)) if len(points) > 1 else ""
    return element("g", line, *(_mark(outline, x, y) for x, y in points))


def _bars(count: int, outlines: Sequence[Outline], most: int) -> tuple[list[str], float, float]:
    """A row of bars per question, from the left; the scale stands under each."""
    parts, y, step = [], 10.0, (_BAR_WIDE - _BAR_LEFT - 24) / most
    for axis in range(count):
        parts.append(words(str(axis + 1), 8, y + 20, size=18, font_weight=700))
        for outline in outlines:
            parts.append(
                element(
                    "line",
                    x1=_BAR_LEFT,
                    y1=y + 14,
                    x2=_BAR_LEFT + step * most,
                    y2=y + 14,
                    stroke_width=1,
                    **_line("line"),
                )
            )
            value = outline.values[axis]
            if value is not None:
                x = _BAR_LEFT + step * value
                parts.append(element("line", x1=_BAR_LEFT, y1=y + 14, x2=x, y2=y + 14, **_stroke(outline)))
                parts += [_mark(outline, x, y + 14), words(str(value), x + 12, y + 19, size=14, font_weight=600)]
            y += _BAR_HIGH
        y += 14
    return parts, _BAR_WIDE, y


def _key(outline: Outline, place: int, top: float) -> str:
    y = top + 14 + place * _KEY
    return element(
        "g",
        element("line", x1=12, y1=y, x2=56, y2=y, **_stroke(outline)),
        _mark(outline, 34, y),
        words(outline.name, 68, y + 5, size=15),
    )


def _stroke(outline: Outline) -> dict[str, Any]:
    dashes = "7 6" if outline.earlier else None
    return {**_line(_colour(outline)), "stroke_width": 5 if outline.hand == 0 else 2.5, "stroke_dasharray": dashes}


def _mark(outline: Outline, x: float, y: float) -> str:
    """A round point for the first hand, a diamond for the second; hollow at the earlier moment."""
    size = 7.0 if outline.hand == 0 else 8.5
    fill: dict[str, Any] = paint("paper" if outline.earlier else _colour(outline))
    edge = {**_line(_colour(outline)), "stroke_width": 2}
    edge["class_"] = f"{fill['class_']} {edge['class_']}"
    if outline.hand == 0:
        return element("circle", cx=x, cy=y, r=size, **(fill | edge))
    path = f"M{x:.1f} {y - size:.1f}L{x + size:.1f} {y:.1f}L{x:.1f} {y + size:.1f}L{x - size:.1f} {y:.1f}Z"
    return element("path", d=path, **(fill | edge))


def _colour(outline: Outline) -> str:
    return "deep" if outline.hand == 0 else "clay"


def _line(colour: str) -> dict[str, Any]:
    return dict(paint(colour, stroke=True))


def _open(points: Sequence[tuple[float, float]]) -> str:
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points)


def _closed(points: Sequence[tuple[float, float]]) -> str:
    return f"{_open(points)}Z"
