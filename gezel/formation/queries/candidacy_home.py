"""The home of a candidate: each candidacy of the organisation, its state, what comes next and when; and open areas to find."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Prefetch

from gezel.kernel import clock
from gezel.kernel.actor import Actor
from gezel.kernel.rule import rule, shows
from gezel.kernel.search import search_key

from .. import words
from ..models import Area, AreaMunicipality, Candidacy, Challenge, Submission
from ..rules.deadline import days_left, in_time, last_moment


@dataclass(frozen=True, slots=True)
class Line:
    """A candidacy on the home: ``next_code`` with ``params`` says what comes next; ``due`` until when."""

    candidacy: Candidacy
    state: str
    is_open: bool
    submission: Submission | None
    next_code: str
    params: dict[str, Any]
    due: datetime | date | None


@rule("F-11", shows)
def lines(actor: Actor, at: datetime) -> list[Line]:
    """The candidacies of the actor's organisation, open ones first by deadline. Two queries."""
    rows = Candidacy.objects.of(actor).select_related("area__call", "area__addendum")
    rows = rows.prefetch_related(Prefetch("submissions", queryset=Submission.objects.order_by("-number")))
    found = [_line(candidacy, at) for candidacy in rows.order_by("area__deadline_at", "pk")]
    return sorted(found, key=lambda line: not line.is_open)


def _line(candidacy: Candidacy, at: datetime) -> Line:
    area, state = candidacy.area, candidacy.state(at)
    is_open = in_time(at, area.deadline_at)
    deadline = last_moment(area.deadline_at) if area.deadline_at else None
    addendum = getattr(area, "addendum", None)
    round1 = addendum.round1_ends_on if addendum else None
    params: dict[str, Any] = {"deadline": deadline, "round1": round1}
    code, due = f"formation.next_{state}", deadline if is_open else None
    if not is_open and state == words.SUBMITTED:
        told = area.round1_released_at is not None
        code, due = ("formation.next_told", None) if told else ("formation.next_reading", round1)
    if not is_open and state == words.WITHDRAWN:
        code = "formation.next_not_submitted"
    submissions = list(candidacy.submissions.all())
    return Line(candidacy, state, is_open, submissions[0] if submissions else None, code, params, due)


@dataclass(frozen=True, slots=True)
class OpenArea:
    """An area that looks for partners: its challenges, municipalities, last day, and our candidacy when there is one."""

    area: Area
    challenges: tuple[Challenge, ...]
    municipalities: tuple[str, ...]
    last_second: datetime
    days: int
    ours: int | None


def open_areas(actor: Actor, at: datetime, query: str = "") -> list[OpenArea]:
    """Areas that take candidacies now, soonest deadline first; every word of the query begins a word of name, place or challenge."""
    areas = Area.objects.filter(call__published_at__lte=at, published_at__lte=at, deadline_at__gt=at).select_related(
        "call"
    )
    retained = Challenge.objects.filter(retained=True).order_by("number")
    members = AreaMunicipality.objects.select_related("municipality").order_by("municipality__name")
    areas = areas.prefetch_related(Prefetch("challenges", queryset=retained), Prefetch("memberships", queryset=members))
    ours = dict(Candidacy.objects.of(actor).values_list("area_id", "pk")) if actor.organisation_id else {}
    made = [_open(area, at, ours.get(area.pk)) for area in areas.order_by("deadline_at", "name")]
    return [found for found in made if _matches(found, query)]


def _open(area: Area, at: datetime, ours: int | None) -> OpenArea:
    assert area.deadline_at is not None  # only areas with a deadline are asked for
    on = clock.day_of(at)
    names = tuple(m.municipality.name for m in area.memberships.all() if m.covers(on))
    left = days_left(at, area.deadline_at)
    return OpenArea(area, tuple(area.challenges.all()), names, last_moment(area.deadline_at), left, ours)


def _matches(found: OpenArea, query: str) -> bool:
    challenges = (f"{c.title} {c.target_groups} {c.obstacles} {c.objectives}" for c in found.challenges)
    haystack = f" {search_key(' '.join([found.area.name, *found.municipalities, *challenges]))}"
    return all(f" {word}" in haystack for word in search_key(query).split())


def open_area(area_id: int, at: datetime) -> Area | None:
    """A published area of a public call, open or not; none when it is not public."""
    rows = Area.objects.filter(call__published_at__lte=at, published_at__lte=at, pk=area_id)
    return rows.select_related("call", "call_version").first()
