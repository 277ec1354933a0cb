"""The network around a participant on a day, and how it came to be (C-16)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from django.urls import reverse

from gezel.kernel.clock import day_of, start_of
from gezel.kernel.rule import rule, shows
from gezel.kernel.texts import say

from ..models import Around, Case
from ..rules.sight import NETWORK, Sight
from .lines import Line
from .timeline import Moment


@rule("C-16", shows)
def network_of(case: Case, day: date) -> list[Around]:
    """Everyone around the participant on a day, the nearest first. One query."""
    return list(Around.objects.on(day).filter(case=case).select_related("noted_by"))


@rule("C-16", shows)
def history_of(case: Case) -> list[Around]:
    """How everyone stood before: rows that ended, the newest first. One query."""
    return list(Around.objects.filter(case=case, until_on__isnull=False).order_by("-until_on", "-pk")[:200])


def panel(case: Case, sight: Sight, at: datetime) -> list[Around]:
    """For the case page: who helps. One query."""
    return network_of(case, day_of(at))


def moments(case: Case, sight: Sight, at: datetime) -> Iterable[Moment]:
    """The timeline: who came nearer, who left. One query."""
    if NETWORK not in sight:
        return
    url = reverse("casework:network", args=[case.key])
    rows = list(Around.objects.filter(case=case).order_by("from_on", "pk"))
    newest = {row.thread: row.pk for row in rows}
    for row in rows:
        kind: dict[str, object] = {"what": Kind(row.kind)}
        yield Moment(start_of(row.from_on), "casework.moment_around", kind, "users", url)
        if row.until_on and newest[row.thread] == row.pk:
            yield Moment(start_of(row.until_on), "casework.moment_around_before", kind, "users", url)


class Kind:
    """A kind of tie that says itself in the reader's language, as a value of another sentence."""

    def __init__(self, kind: str) -> None:
        self.kind = kind

    def said(self, language: str) -> str:
        """Its words."""
        return say(f"casework.around_{self.kind}", language)


def lines(case: Case, sight: Sight, at: datetime) -> Iterable[Line]:
    """Each one around the participant, to lay on the table of a conference; never a telephone. One query."""
    if NETWORK not in sight:
        return
    for row in network_of(case, day_of(at)):
        title = say(f"casework.around_{row.kind}", "nl")
        yield Line(NETWORK, f"around:{row.thread}", title, ": ".join(part for part in (title, row.does) if part))
