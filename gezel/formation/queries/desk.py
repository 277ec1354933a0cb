"""What the area desk's pages show: which areas an actor may open, and how far each part is (F-01, F-02, F-28)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet
from django.urls import reverse

from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule, shows
from gezel.organisations import words as kinds

from .. import words
from ..models import Area, Call
from ..rules.needs import PARTS, Finding, addendum_findings
from .prepared import prepared


@rule("D-01", decides)
def seen_by(actor: Actor) -> QuerySet[Area]:
    """The areas whose desk an actor may open: their own; every one for the manager and the support team."""
    areas = Area.objects.select_related("call", "call_version", "lead", "addendum")
    if actor.has("manager") or actor.has("support"):
        return areas
    return areas.filter(pk__in=actor.scopes("area_desk", "area"))


def joinable(actor: Actor) -> QuerySet[Area]:
    """Areas still being prepared that an administrator of VDAB or of a local government in them can join."""
    admin = actor.has("org_admin", "organisation", actor.organisation_id)
    if not actor.organisation_id or not admin or actor.organisation_kind not in (kinds.VDAB, kinds.LOCAL_GOVERNMENT):
        return Area.objects.none()
    areas = Area.objects.filter(published_at__isnull=True, call__published_at__isnull=False).select_related(
        "call", "lead"
    )
    areas = areas.exclude(pk__in=actor.scopes("area_desk", "area"))
    if actor.organisation_kind == kinds.LOCAL_GOVERNMENT:
        areas = areas.filter(memberships__municipality__governments=actor.organisation_id).distinct()
    return areas


@rule("F-07", shows)
def open_calls(on: date) -> list[Call]:
    """The published calls in which an area can be started on a day."""
    calls = Call.objects.filter(published_at__isnull=False).prefetch_related("windows")
    return [call for call in calls if _open_on(call, on)]


def _open_on(call: Call, on: date) -> bool:
    rows = [w for w in call.windows.all() if w.kind == "interest" and w.decided_on <= on]
    last = max(rows, key=lambda w: (w.decided_on, w.pk), default=None)
    return last is not None and last.opens_on <= on <= last.closes_on


def delivered() -> QuerySet[Area]:
    """What waits for the manager: delivered (or approved for a round) and not published, longest waiting first."""
    areas = Area.objects.filter(addendum__delivered_at__isnull=False, addendum__published_at__isnull=True)
    return areas.select_related("call", "call_version", "lead", "addendum").order_by("addendum__delivered_at")


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the work with its page: ``state`` is ``done`` or ``missing``; the findings say what misses."""

    name: str
    url: str
    findings: tuple[Finding, ...]

    @property
    def state(self) -> str:
        """``done`` when nothing misses."""
        return "missing" if self.findings else "done"


@dataclass(frozen=True, slots=True)
class Board:
    """How far an area is: each part, who has the next step and which one it is."""

    step: int
    state: str
    parts: tuple[Part, ...]
    next_step: str
    who: str

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Everything that still misses, in the order of the work."""
        return tuple(f for part in self.parts for f in part.findings)

    @property
    def done(self) -> int:
        """How many parts are done."""
        return sum(1 for part in self.parts if part.state == "done")


@rule("F-02", shows)
def board(area: Area, on: date) -> Board:
    """The board of an area on a day; ten flat queries."""
    found = addendum_findings(prepared(area, on))
    urls = part_urls(area)
    parts = tuple(Part(name, urls[name], tuple(f for f in found if f.part == name)) for name in PARTS)
    next_step, who = _next(area, found)
    return Board(area.step, area.desk_state, parts, next_step, who)


def _next(area: Area, found: Sequence[Finding]) -> tuple[str, str]:
    """The code of the next step and of who takes it."""
    if area.decided_at:
        return "formation.next_develop", "formation.who_partners"
    if area.published_at:
        return "formation.next_match", "formation.who_candidates"
    state = area.desk_state
    if state == words.DELIVERED:
        return "formation.next_publish", "formation.who_manager"
    if state == words.APPROVED:
        return "formation.next_round", "formation.who_clock"
    if state == words.DRAWING:
        return "formation.next_delimit", "formation.who_desk"
    return ("formation.next_complete" if found else "formation.next_deliver"), "formation.who_desk"


def part_urls(area: Area) -> dict[str, str]:
    """The address of each part's page."""
    args = [area.call.slug, area.slug]
    return {name: reverse(f"formation:desk_{_VIEWS[name]}", args=args) for name in PARTS}


_VIEWS = {
    "gebied": "territory",
    "casussen": "evidence",
    "personas": "personas",
    "arena": "arena",
    "verrijking": "enrichment",
    "uitdagingen": "challenges",
    "planning": "planning",
    "contactpersonen": "contacts",
}
