"""A line of values over time on a small scale (1 to 10, 1 to 5): every value a numbered point, the ends of the scale in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from .svg import Chart, drawing, element, lines_of, paint, words

_WIDE, _LEFT, _TOP, _FOOT, _NEAR = 440.0, 34.0, 34.0, 52.0, 24.0


@dataclass(frozen=True, slots=True)
class Value:
    """A value on a day, and what was said with it (for the table)."""

    day: date
    value: int
    words: str = ""


def line(
    values: Sequence[Value],
    *,
    low: int,
    high: int,
    ends: tuple[str, str],
    title: str,
    description: str,
    head: Sequence[str],
    rows: Sequence[Sequence[str]],
    step: float = 24.0,
) -> Chart:
    """Points at their place in time, oldest left, at least a point's breadth apart; ``ends`` are the words for ``low`` and ``high``.

    ``step`` is the height of one value; ``head`` and ``rows`` are the same facts as a table.
    """
    tall = step * (high - low)
    order = sorted(values, key=lambda v: v.day)
    places = _places([v.day for v in order], _LEFT + 16, _WIDE - 24)
    points = [(x, _TOP + (high - v.value) * step) for x, v in zip(places, order, strict=True)]
    parts = [*_scale(low, high, step), *_ends(ends, tall)]
    if len(points) > 1:
        path = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points)
        parts.append(element("path", d=path, fill="none", stroke_width=3, **paint("deep", stroke=True)))
    for (x, y), value in zip(points, order, strict=True):
        parts.append(element("circle", cx=x, cy=y, r=11, **paint("deep")))
        parts.append(
            words(str(value.value), x, y + 5, size=14, colour="on-paper", text_anchor="middle", font_weight=700)
        )
    parts += _days([v.day for v in order], places, _TOP + tall + 34)
    return Chart(
        title, description, drawing(title, description, _WIDE, _TOP + tall + _FOOT, *parts, fit=True), head, rows
    )


def _places(days: Sequence[date], left: float, right: float) -> list[float]:
    """Where each day stands; days close together keep a point's breadth, as long as there is room."""
    if not days:
        return []
    span = max(1, (days[-1] - days[0]).days)
    near = min(_NEAR, (right - left) / max(1, len(days) - 1))
    found: list[float] = []
    for n, day in enumerate(days):
        x = left + (day - days[0]).days / span * (right - left)
        room = right - near * (len(days) - 1 - n)
        found.append(min(max(x, found[-1] + near if found else x), room))
    return found


def _scale(low: int, high: int, step: float) -> list[str]:
    parts = []
    for value in range(low, high + 1):
        y = _TOP + (high - value) * step
        parts.append(element("line", x1=_LEFT, y1=y, x2=_WIDE, y2=y, stroke_width=1, **paint("line", stroke=True)))
        if value in (low, high) or (value - low) % 2 == 0:
            parts.append(words(str(value), _LEFT - 10, y + 5, size=14, colour="quiet", text_anchor="end"))
    return parts


def _ends(ends: tuple[str, str], tall: float) -> list[str]:
    low, high = (lines_of(text, _WIDE - _LEFT, 15, 1)[0] for text in ends)
    return [
        words(high, _LEFT, _TOP - 14, size=15, colour="quiet"),
        words(low, _LEFT, _TOP + tall + 18, size=15, colour="quiet"),
    ]


def _days(days: Sequence[date], places: Sequence[float], y: float) -> list[str]:
    """The first day and the last one."""
    if not days:
        return []
    shown = [words(_short(days[0]), _LEFT, y, size=14)]
    if days[-1] != days[0]:
        shown.append(words(_short(days[-1]), _WIDE, y, size=14, text_anchor="end"))
    return shown


def _short(day: date) -> str:
    return f"{day.day}/{day.month}/{day.year}"
