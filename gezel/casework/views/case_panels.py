"""The panels of a case page: one per topic, shown only when its part of the file is open to the reader."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from ..models import Case
from ..rules.sight import Sight

Read = Callable[[Case, Sight, datetime], Any]


@dataclass(frozen=True, slots=True)
class Panel:
    """``template`` gets what ``read`` found as ``panel``; ``place`` orders; at most one query each."""

    part: str
    template: str
    read: Read
    place: int


# One line per topic.
PANELS: tuple[Panel, ...] = ()


def panels_of(case: Case, sight: Sight, at: datetime) -> list[tuple[str, Any]]:
    """The template and what it shows, in order, for each panel this reader may see."""
    open_to = sorted((p for p in PANELS if p.part in sight), key=lambda p: p.place)
    return [(panel.template, panel.read(case, sight, at)) for panel in open_to]
