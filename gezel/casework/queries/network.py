"""The network around a participant on a day, and how it came to be (C-16)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime

from django.db.models import Exists, OuterRef, Q
from django.urls import reverse

from gezel.kernel.clock import day_of
from gezel.kernel.rule import rule, shows
from gezel.kernel.texts import say

from ..models import Around, Case
from ..rules.sight import NETWORK, Sight
from .lines import Line
from .timeline import Moment, Row, Rows


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


def moments(case: Case, sight: Sight, at: datetime) -> Iterable[Rows]:
    """The timeline: who came nearer, who left."""
    if NETWORK not in sight:
        return
    url = reverse("casework:network", args=[case.key])

    def telling(code: str) -> Callable[[Row], Moment]:
        return lambda row: Moment(row.at, code, {"what": Kind(row.word)}, "users", url)

    rows = Around.objects.filter(case=case)
    later = Q(from_on__gt=OuterRef("from_on")) | Q(from_on=OuterRef("from_on"), pk__gt=OuterRef("pk"))
    newer = Around.objects.filter(later, case=case, thread=OuterRef("thread"))
    yield Rows(rows, telling("casework.moment_around"), on="from_on", word="kind")
    gone = rows.exclude(until_on=None).exclude(Exists(newer))
    yield Rows(gone, telling("casework.moment_around_before"), on="until_on", word="kind")


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
