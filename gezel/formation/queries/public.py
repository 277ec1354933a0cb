"""What anyone may read without signing in: calls, areas, addenda, sessions, questions (F-02, F-05, F-29)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Prefetch, QuerySet

from gezel.kernel import clock
from gezel.kernel.rule import decides, rule, shows

from .. import words
from ..models import Addendum, AddendumVersion, Area, AreaMunicipality, Call, CallQuestion

OPEN, CLOSED, DECIDED, PREPARING = "open", "closed", "decided", "preparing"


@dataclass(frozen=True, slots=True)
class AreaLine:
    """A line of the public list: where, in which step, until when. ``status``: preparing, open, closed or decided."""

    id: int
    call_slug: str
    slug: str
    name: str
    step: int
    status: str
    published_at: datetime | None
    deadline_at: datetime | None
    decision_on: date | None
    municipalities: tuple[str, ...]
    provinces: tuple[str, ...]

    @property
    def last_day(self) -> date | None:
        """The last day on which a candidacy counts."""
        return clock.day_of(self.deadline_at - timedelta(microseconds=1)) if self.deadline_at else None


def calls(at: datetime) -> QuerySet[Call]:
    """The calls that are public at an instant, newest first."""
    return Call.objects.filter(published_at__lte=at).order_by("-published_at")


def area_lines(at: datetime, call: Call | None = None) -> list[AreaLine]:
    """Every area of public calls, open ones first by deadline, then by name. Two queries whatever the number."""
    on = clock.day_of(at)
    areas = Area.objects.filter(call__published_at__lte=at).select_related("call", "addendum")
    if call is not None:
        areas = areas.filter(call=call)
    members = AreaMunicipality.objects.select_related("municipality").order_by("municipality__name")
    lines = [_line(area, on, at) for area in areas.prefetch_related(Prefetch("memberships", queryset=members))]
    return sorted(lines, key=lambda line: (_ORDER[line.status], line.deadline_at or at, line.name))


_ORDER = {OPEN: 0, PREPARING: 1, CLOSED: 2, DECIDED: 3}


@rule("F-02", shows)
def _line(area: Area, on: date, at: datetime) -> AreaLine:
    inside = [m.municipality for m in area.memberships.all() if m.covers(on)]
    addendum: Addendum | None = getattr(area, "addendum", None)
    return AreaLine(
        id=area.pk,
        call_slug=area.call.slug,
        slug=area.slug,
        name=area.name,
        step=area.step,
        status=status_of(area.step, area.deadline_at, at),
        published_at=area.published_at,
        deadline_at=area.deadline_at,
        decision_on=addendum.decision_on if addendum and area.published_at else None,
        municipalities=tuple(m.name for m in inside),
        provinces=tuple(sorted({m.province for m in inside})),
    )


@rule("F-05", decides)
def status_of(step: int, deadline_at: datetime | None, at: datetime) -> str:
    """What the public reads of an area: ``preparing`` until publication, ``open`` to the deadline, ``closed``, ``decided``."""
    if step < words.MATCHING or deadline_at is None:
        return PREPARING
    if step == words.DEVELOPMENT:
        return DECIDED
    return OPEN if at < deadline_at else CLOSED


@rule("F-05", decides)
def published_versions(area: Area, at: datetime) -> list[AddendumVersion]:
    """The published addendum (number 0) and its amendments, oldest first; nothing that is not published yet."""
    return list(AddendumVersion.objects.filter(addendum__area=area, published_at__lte=at).order_by("number"))


@rule("F-29", decides)
def answered_questions(call: Call, at: datetime, area: Area | None = None) -> QuerySet[CallQuestion]:
    """Published questions with their answers; the asker is never among what is read."""
    found = CallQuestion.objects.filter(call=call, published_at__lte=at)
    return (found.filter(area=area) if area else found).only("public_question", "answer", "published_at", "area")
