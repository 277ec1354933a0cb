"""One timeline of a case: every topic gives its moments, each only when its part of the file is open to the reader."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse

from gezel.kernel.ports import Port

from ..models import Case
from ..rules.sight import WISH, Sight


@dataclass(frozen=True, slots=True)
class Moment:
    """Something that happened: when, a sentence (code and parameters), an icon, and where it is read (may be empty)."""

    at: datetime
    code: str
    params: dict[str, object]
    icon: str = "circle"
    url: str = ""


Source = Callable[[Case, Sight, datetime], Iterable[Moment]]


def _course(case: Case, sight: Sight, at: datetime) -> Iterable[Moment]:
    """The knock, acquaintance, talk, commitment, pause and closing."""
    steps = (
        ("knocked", case.knocked_at, "door-open"),
        ("met", case.met_at, "coffee"),
        ("talked", case.talked_at, "users"),
        ("committed", case.committed_at, "handshake"),
        ("paused", case.paused_at, "pause"),
        ("closed", case.closed_at, "door-closed"),
    )
    return [Moment(when, f"casework.moment_{code}", {}, icon) for code, when, icon in steps if when]


def _wishes(case: Case, sight: Sight, at: datetime) -> Iterable[Moment]:
    """When the intention was written down or changed."""
    if WISH not in sight:
        return
    url = reverse("casework:intention", args=[case.key])
    for when in case.intentions.values_list("at", flat=True):
        yield Moment(when, "casework.moment_intended", {}, "compass", url)


def _glasses(case: Case, sight: Sight, at: datetime) -> Iterable[Moment]:
    """Every time the glass was broken: for who goes along with the participant."""
    if not sight.guides:
        return
    for glass in case.glasses.select_related("person"):
        yield Moment(glass.at, "casework.moment_glass", {"who": str(glass.person)}, "siren")


# Each topic fills its own in ``AppConfig.ready``: ``SOURCES.fill("contacts", contact_moments)``.
SOURCES: Port[Source] = Port("casework timeline")
SOURCES.fill("course", _course)
SOURCES.fill("wishes", _wishes)


def timeline_of(case: Case, sight: Sight, at: datetime) -> list[Moment]:
    """Every moment this reader may see, newest first."""
    found = [moment for source in SOURCES for moment in source(case, sight, at)]
    return sorted(found, key=lambda moment: moment.at, reverse=True)


SOURCES.fill("glasses", _glasses)
