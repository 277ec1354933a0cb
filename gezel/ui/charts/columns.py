"""A pair of columns per year: what there is and what it costs, with what cannot be paid drawn apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .svg import COLOURS, Chart, drawing, element, paint, width_of, words

_WIDE, _HIGH, _TOP, _FOOT = 640.0, 220.0, 30.0, 46.0


@dataclass(frozen=True, slots=True)
class Pair:
    """A year (or any label), the amount available and the amount needed, and a word under it."""

    label: str
    available: int
    needed: int
    note: str = ""


def columns(
    pairs: Sequence[Pair],
    *,
    title: str,
    description: str,
    names: tuple[str, str, str],
    head: Sequence[str],
    rows: Sequence[Sequence[str]],
) -> Chart:
    """The drawing with its legend; ``names`` are the words for available, needed and short, ``rows`` the same facts as a table."""
    most = max([1, *(pair.available for pair in pairs), *(pair.needed for pair in pairs)])
    step = _WIDE / max(len(pairs), 1)
    base = _TOP + _HIGH
    parts = [
        *_legend(names),
        element("line", x1=0, y1=base, x2=_WIDE, y2=base, stroke_width=2, **paint("line", stroke=True)),
    ]
    for place, pair in enumerate(pairs):
        parts += _pair(pair, place * step, step, most, base)
    return Chart(title, description, drawing(title, description, _WIDE, base + _FOOT, *parts, fit=True), head, rows)


def _pair(pair: Pair, x: float, step: float, most: int, base: float) -> list[str]:
    wide = min(34.0, step / 3)
    left = x + step / 2 - wide - 2
    there, paid = max(pair.available, 0), max(0, min(pair.needed, pair.available))
    parts = [
        _bar(left, base, wide, there / most, "soft", edge=True),
        _bar(left + wide + 4, base, wide, paid / most, "deep"),
    ]
    if pair.needed > paid:
        parts.append(
            _bar(left + wide + 4, base - paid / most * _HIGH, wide, (pair.needed - paid) / most, "clay", edge=True)
        )
    middle = x + step / 2
    parts.append(words(pair.label, middle, base + 18, text_anchor="middle", font_weight=600))
    if pair.note:
        parts.append(words(pair.note, middle, base + 36, size=12, text_anchor="middle", colour="quiet"))
    return parts


def _bar(x: float, base: float, wide: float, share: float, colour: str, *, edge: bool = False) -> str:
    high = share * _HIGH
    more = {"stroke": COLOURS["ink"], "stroke_width": 1} if edge else {}
    return element("rect", x=x, y=base - high, width=wide, height=high, **paint(colour), **more)


def _legend(names: tuple[str, str, str]) -> list[str]:
    parts, x = [], 0.0
    for name, colour in zip(names, ("soft", "deep", "clay"), strict=True):
        parts.append(
            element("rect", x=x, y=2, width=13, height=13, **paint(colour), stroke=COLOURS["ink"], stroke_width=1)
        )
        parts.append(words(name, x + 19, 13))
        x += 19 + width_of(name) + 22
    return parts
