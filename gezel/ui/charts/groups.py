"""Groups of people on levels, and to which group each passes on what it cannot settle: who is who, in one drawing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .svg import Chart, drawing, element, lines_of, paint, words

_WIDE, _GAP, _RISE, _PAD = 880.0, 24.0, 44.0, 14.0
_NAME, _LINE, _MEMBER = 24.0, 16.0, 36.0


@dataclass(frozen=True, slots=True)
class Group:
    """A group: its members as (name, what they do there), its level (0 on top), the place of the group it passes on to, a remark."""

    name: str
    members: Sequence[tuple[str, str]]
    level: int
    passes_to: int | None = None
    remark: str = ""


@dataclass(frozen=True, slots=True)
class _Box:
    group: Group
    x: float
    y: float
    width: float
    height: float

    @property
    def middle(self) -> float:
        return self.x + self.width / 2


def groups(rows: Sequence[Group], *, title: str, description: str, head: Sequence[str]) -> Chart:
    """Boxes on levels with a line to the one each passes on to; ``head`` names the table's columns: group, member, what."""
    boxes: list[_Box] = []
    y = _PAD
    for level in sorted({row.level for row in rows}):
        placed = _level([row for row in rows if row.level == level], y)
        boxes += placed
        y = max(box.y + box.height for box in placed) + _RISE
    by_group = {id(box.group): box for box in boxes}
    links = [_link(by_group[id(row)], by_group[id(rows[row.passes_to])]) for row in rows if row.passes_to is not None]
    parts = [*links, *(_drawn(box) for box in boxes)]
    facts = [(row.name, name, what) for row in rows for name, what in row.members]
    return Chart(title, description, drawing(title, description, _WIDE, max(y - _RISE + _PAD, 40), *parts), head, facts)


def _level(rows: Sequence[Group], y: float) -> list[_Box]:
    width = min(420.0, (_WIDE - 2 * _PAD - _GAP * (len(rows) - 1)) / len(rows))
    left = (_WIDE - width * len(rows) - _GAP * (len(rows) - 1)) / 2
    return [_Box(row, left + place * (width + _GAP), y, width, _height(row, width)) for place, row in enumerate(rows)]


def _height(row: Group, width: float) -> float:
    title = _LINE * (len(lines_of(row.name, width - 2 * _PAD, 16)) - 1)
    remark = _LINE * len(lines_of(row.remark, width - 2 * _PAD, 12)) if row.remark else 0
    return _PAD * 2 + _NAME + title + remark + _MEMBER * max(1, len(row.members))


def _drawn(box: _Box) -> str:
    room, x = box.width - 2 * _PAD, box.x + _PAD
    parts = [
        element(
            "rect",
            x=box.x,
            y=box.y,
            width=box.width,
            height=box.height,
            rx=10,
            **paint("soft" if box.group.level else "paper"),
        ),
        element(
            "rect",
            x=box.x,
            y=box.y,
            width=box.width,
            height=box.height,
            rx=10,
            fill="none",
            stroke_width=1,
            **paint("line", stroke=True),
        ),
    ]
    y = box.y + _PAD + 14
    for line in lines_of(box.group.name, room, 16):
        parts.append(words(line, x, y, size=16, colour="deep", font_weight=700))
        y += _LINE
    if box.group.remark:
        for line in lines_of(box.group.remark, room, 12):
            parts.append(words(line, x, y, size=12, colour="clay"))
            y += _LINE
    y += 10
    for name, what in box.group.members:
        parts.append(words(lines_of(name, room, 14, 1)[0], x, y, size=14))
        parts.append(words(lines_of(what, room, 12, 1)[0], x, y + 15, size=12, colour="quiet"))
        y += _MEMBER
    return element("g", *parts)


def _link(lower: _Box, upper: _Box) -> str:
    """From the top of the lower box up to the bottom of the upper one, with an arrow head."""
    start, end = (lower.middle, lower.y), (upper.middle, upper.y + upper.height)
    if end[1] > start[1]:
        return ""
    bend = start[1] - _RISE / 2
    path = f"M{start[0]:.1f} {start[1]:.1f}V{bend:.1f}H{end[0]:.1f}V{end[1] + 7:.1f}"
    tip = f"M{end[0] - 6:.1f} {end[1] + 9:.1f}L{end[0]:.1f} {end[1] + 1:.1f}L{end[0] + 6:.1f} {end[1] + 9:.1f}Z"
    return element("path", d=path, fill="none", stroke_width=2, **paint("leaf", stroke=True)) + element(
        "path", d=tip, **paint("leaf")
    )
