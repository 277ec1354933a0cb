"""One timeline of a case: every topic gives its moments, each only when its part of the file is open to the reader."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from ..models import Case
from ..rules.sight import Sight


@dataclass(frozen=True, slots=True)
class Moment:
    """Something that happened: when, a sentence (code and parameters), an icon, and where it is read (may be empty)."""

    at: datetime
    code: str
    params: dict[str, object]
    icon: str = "circle"
    url: str = ""


Source = Callable[[Case, Sight, datetime], Iterable[Moment]]
# One line per topic.
SOURCES: tuple[Source, ...] = ()


def timeline_of(case: Case, sight: Sight, at: datetime) -> list[Moment]:
    """Every moment this reader may see, newest first."""
    found = [moment for source in SOURCES for moment in source(case, sight, at)]
    return sorted(found, key=lambda moment: moment.at, reverse=True)
