"""Who stands around somebody, in three rings: formal as squares, informal as circles, each with its words."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from .svg import Chart, drawing, element, lines_of, paint, words

_SIZE, _MIDDLE = 680.0, 340.0
_RADII = {1: 112.0, 2: 200.0, 3: 285.0}
_ROOM = 110.0
_LARGE, _SMALL = 20.0, 14.0  # large enough for a phone, until a ring is crowded
_CROWDED = 5


@dataclass(frozen=True, slots=True)
class Dot:
    """One in a ring (1 nearest to 3): its name, what it is, what it does, and whether it is a service (square) or not (circle)."""

    name: str
    what: str
    ring: int
    does: str = ""
    formal: bool = False


def rings(
    middle: str, dots: Sequence[Dot], *, title: str, description: str, head: Sequence[str], near: Sequence[str]
) -> Chart:
    """Three rings round ``middle``; ``head`` names the table's columns: name, what, how near, does; ``near`` names the rings."""
    parts = [_ring(ring) for ring in (3, 2, 1)]
    size = _SMALL if any(sum(dot.ring == ring for dot in dots) > _CROWDED for ring in _RADII) else _LARGE
    parts += [_mark(*place, size) for place in _places(dots)]
    parts.append(element("circle", cx=_MIDDLE, cy=_MIDDLE, r=44, **paint("deep")))
    lines = lines_of(middle, 80, size, 2)
    top = _MIDDLE + size / 3 - size / 2 * (len(lines) - 1)
    for n, line in enumerate(lines):
        parts.append(words(line, _MIDDLE, top + (size + 2) * n, size=size, colour="on-paper", text_anchor="middle"))
    facts = [(dot.name, dot.what, near[dot.ring - 1], dot.does) for dot in dots]
    return Chart(title, description, drawing(title, description, _SIZE, _SIZE, *parts, fit=True), head, facts)


def _ring(ring: int) -> str:
    fill = paint("paper" if ring % 2 else "soft")
    disc = element("circle", cx=_MIDDLE, cy=_MIDDLE, r=_RADII[ring] + 40, **fill)
    edge = paint("line", stroke=True)
    return disc + element("circle", cx=_MIDDLE, cy=_MIDDLE, r=_RADII[ring] + 40, fill="none", stroke_width=1, **edge)


def _places(dots: Sequence[Dot]) -> list[tuple[Dot, float, float]]:
    """Each ring shares its circle out evenly, each turned a little so that names do not stand in one line."""
    found = []
    for ring, radius in _RADII.items():
        own = [dot for dot in dots if dot.ring == ring]
        for n, dot in enumerate(own):
            turn = 2 * math.pi * n / len(own) - math.pi / 2 + 0.45 * (ring - 1)
            found.append((dot, _MIDDLE + radius * math.cos(turn), _MIDDLE + radius * math.sin(turn)))
    return found


def _mark(dot: Dot, x: float, y: float, size: float) -> str:
    shape = (
        element("rect", x=x - 11, y=y - 22, width=22, height=22, rx=3, **paint("sun"))
        if dot.formal
        else element("circle", cx=x, cy=y - 11, r=11, **paint("leaf"))
    )
    names = enumerate(lines_of(dot.name, _ROOM, size, 2), 1)
    return element(
        "g", shape, *(words(line, x, y + (size + 1) * n, size=size, text_anchor="middle") for n, line in names)
    )
