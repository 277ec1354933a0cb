"""The arena drawing: who stands how close to the target group, and with how much influence.

The ring says how close (the middle is the target group), the size of the dot how much influence; each dot carries
the number of its row in the table.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from .svg import Chart, drawing, element, paint, words

_RINGS = {1: 82.0, 2: 130.0, 3: 178.0, 4: 226.0}  # closeness: 1 near, 4 far
_SIZES = {4: 21.0, 3: 17.0, 2: 13.5, 1: 10.5}  # influence: 1 small, 4 large
_SIDE, _MIDDLE = 504.0, 252.0


@dataclass(frozen=True, slots=True)
class Standing:
    """One actor of the arena: closeness (1 near to 4 far) and influence (1 small to 4 large), in words too."""

    name: str
    closeness: int
    influence: int
    closeness_words: str
    influence_words: str


def arena(standings: Sequence[Standing], *, title: str, description: str, middle: str, head: Sequence[str]) -> Chart:
    """Four rings around ``middle``; ``head`` names the table's columns: number, actor, closeness, influence."""
    order = sorted(standings, key=lambda s: (s.closeness, -s.influence, s.name))
    parts = [
        element(
            "circle", cx=_MIDDLE, cy=_MIDDLE, r=radius + 24, fill="none", stroke_width=1, **paint("line", stroke=True)
        )
        for radius in _RINGS.values()
    ]
    parts.append(element("circle", cx=_MIDDLE, cy=_MIDDLE, r=48, **paint("soft")))
    parts += [
        words(line, _MIDDLE, _MIDDLE + 4 + (i - (len(middle.split()) - 1) / 2) * 17, size=15, text_anchor="middle")
        for i, line in enumerate(middle.split())
    ]
    for closeness in _RINGS:
        ring_of = [(n, s) for n, s in enumerate(order, 1) if s.closeness == closeness]
        parts += [_dot(n, s, place, len(ring_of)) for place, (n, s) in enumerate(ring_of)]
    rows = [(str(n), s.name, s.closeness_words, s.influence_words) for n, s in enumerate(order, 1)]
    return Chart(title, description, drawing(title, description, _SIDE, _SIDE, *parts, fit=True), head, rows)


def _dot(number: int, standing: Standing, place: int, count: int) -> str:
    """The dot at its share of the circle; each ring begins a little further round, so that dots do not line up."""
    turn = 2 * math.pi * (place / count) - math.pi / 2 + standing.closeness * 0.5
    radius = _RINGS[standing.closeness]
    x, y = _MIDDLE + radius * math.cos(turn), _MIDDLE + radius * math.sin(turn)
    size = min(_SIZES[standing.influence], max(10.0, math.pi * radius / count - 2))
    return element(
        "g",
        element("circle", cx=x, cy=y, r=size, **paint("deep" if standing.influence >= 3 else "leaf")),
        words(str(number), x, y + 5.5, size=16, colour="on-paper", text_anchor="middle", font_weight=600),
    )
