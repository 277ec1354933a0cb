"""What an area desk and the manager find on their home, in the navigation and in search (F-02, F-05)."""

from __future__ import annotations

from datetime import datetime

from django.urls import reverse

from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.ports import Hit, HomeCard, NavEntry
from gezel.kernel.rule import rule, shows
from gezel.kernel.search import search_key
from gezel.kernel.texts import say
from gezel.organisations import words as kinds

from .. import words
from ..models import Area
from .desk import delivered, part_urls, seen_by
from .prepared import missing

MOST_HITS = 8


@rule("F-02", shows)
def cards(actor: Actor, at: datetime) -> list[HomeCard]:
    """One card per area that is not decided: what waits for the desk; for the manager what waits for publication."""
    found: list[HomeCard] = []
    if actor.has("manager"):
        found += [_waiting(area) for area in delivered()]
    own = actor.scopes("area_desk", "area")
    if own:
        areas = Area.objects.filter(pk__in=own, decided_at__isnull=True).select_related("call", "addendum")
        found += [_card(area, at) for area in areas]
    return found


def _waiting(area: Area) -> HomeCard:
    url = reverse("formation:desk_addendum", args=[area.call.slug, area.slug])
    kind = "wait" if area.addendum.approved_at else "todo"
    return HomeCard("formation.card_waiting", {"area": area.name}, url, area.addendum.deadline_on, kind)


def _card(area: Area, at: datetime) -> HomeCard:
    url, state = reverse("formation:desk_board", args=[area.call.slug, area.slug]), area.desk_state
    if state == words.PUBLISHED:
        if area.deadline_at and at < area.deadline_at:
            return HomeCard("formation.card_area_open", {"area": area.name}, url, area.deadline_at, "wait")
        return HomeCard("formation.card_area_jury", {"area": area.name}, url, area.addendum.decision_on, "next")
    if state in (words.DELIVERED, words.APPROVED):
        code = "formation.card_area_wait" if state == words.DELIVERED else "formation.card_area_round"
        return HomeCard(code, {"area": area.name}, url, None, "wait")
    if area.addendum.returned_reason:
        params = {"area": area.name, "reason": area.addendum.returned_reason}
        return HomeCard("formation.card_area_returned", params, url)
    findings = missing(area, day_of(at))
    if not findings:
        address = reverse("formation:desk_addendum", args=[area.call.slug, area.slug])
        return HomeCard("formation.card_area_deliver", {"area": area.name}, address)
    code = "formation.card_area_delimit" if state == words.DRAWING else "formation.card_area_complete"
    return HomeCard(code, {"area": area.name, "n": len(findings)}, part_urls(area)[findings[0].part])


def entries(actor: Actor) -> list[NavEntry]:
    """The place *Vorming* for those who draw areas, and for the manager and the support team."""
    reads = actor.has("manager") or actor.has("support")
    public_body = actor.organisation_kind in (kinds.LOCAL_GOVERNMENT, kinds.VDAB)
    found = []
    if reads or public_body:
        found.append(NavEntry("formation.nav_areas", reverse("formation:desk_home"), "sprout", "vorming"))
    if actor.has("manager"):
        found.append(NavEntry("formation.nav_waiting", reverse("formation:desk_waiting"), "inbox", "vorming"))
    return found


def search(actor: Actor, query: str) -> list[Hit]:
    """The areas (by name or municipality) whose desk the actor may open; every word must be the start of a word."""
    wanted = search_key(query).split()
    if not wanted:
        return []
    hits = []
    group = say("formation.group_areas", actor.language)
    for area in seen_by(actor).prefetch_related("memberships__municipality"):
        names = [m.municipality.name for m in area.memberships.all()]
        known = search_key(" ".join([area.name, *names])).split()
        if all(any(word.startswith(part) for word in known) for part in wanted):
            url = reverse("formation:desk_board", args=[area.call.slug, area.slug])
            hits.append(Hit(group, area.name, url, ", ".join(names)))
    return hits[:MOST_HITS]
