"""Areas as equal tiles by province: small areas count as much as large ones, and no map licence is needed.

Interactive content (links) stands in the table beside it: the drawing itself is one image.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .svg import Chart, drawing, element, lines_of, paint, words

# From west to east: the order in which a Fleming looks for a province.
PROVINCES = ("West-Vlaanderen", "Oost-Vlaanderen", "Antwerpen", "Brussel", "Vlaams-Brabant", "Limburg")
_STEP_PAINT = {0: "soft", 1: "soft", 2: "sun", 3: "leaf", 4: "deep"}
_TILE, _HIGH, _GAP, _HEAD = 128.0, 74.0, 8.0, 30.0


@dataclass(frozen=True, slots=True)
class Tile:
    """One area: its name, province, step (1 to 4; 0 not begun) and what the step is called."""

    name: str
    province: str
    step: int
    status: str


def tile_grid(tiles: Sequence[Tile], *, title: str, description: str, head: Sequence[str]) -> Chart:
    """Columns of tiles, a column per province; ``head`` names the table's columns: area, province, step."""
    order = [p for p in PROVINCES if any(t.province == p for t in tiles)]
    order += sorted({t.province for t in tiles} - set(order))
    columns = [sorted((t for t in tiles if t.province == p), key=lambda t: t.name) for p in order]
    parts: list[str] = []
    for number, (province, column) in enumerate(zip(order, columns, strict=True)):
        x = number * (_TILE + _GAP * 2)
        parts.append(words(province, x, 16, size=14, colour="quiet", font_weight=600))
        parts += [_tile(tile, x, _HEAD + row * (_HIGH + _GAP)) for row, tile in enumerate(column)]
    wide = max(1, len(order)) * (_TILE + _GAP * 2) - _GAP * 2
    high = _HEAD + max((len(c) for c in columns), default=0) * (_HIGH + _GAP)
    rows = [(t.name, t.province, f"{t.step}. {t.status}" if t.step else t.status) for c in columns for t in c]
    return Chart(title, description, drawing(title, description, wide, high, *parts), head, rows)


def _tile(tile: Tile, x: float, y: float) -> str:
    colour = _STEP_PAINT[tile.step]
    ink = "paper" if colour in ("deep", "leaf") else "ink"
    lines = lines_of(tile.name, _TILE - 20, 13, most=2)
    return element(
        "g",
        element("rect", x=x, y=y, width=_TILE, height=_HIGH, rx=8, **paint(colour)),
        *(words(line, x + 10, y + 21 + i * 16, colour=f"on-{ink}", font_weight=600) for i, line in enumerate(lines)),
        *(element("circle", cx=x + 15 + i * 13, cy=y + _HIGH - 14, r=4, **_dot(i < tile.step, ink)) for i in range(4)),
        words(str(tile.step or "–"), x + _TILE - 18, y + _HIGH - 9, size=14, colour=f"on-{ink}", font_weight=600),
    )


def _dot(filled: bool, ink: str) -> dict[str, str]:
    shape = paint(f"on-{ink}") if filled else {"fill": "none", **paint(f"on-{ink}", stroke=True)}
    return {**shape, "stroke_width": "1.5"} if not filled else shape
