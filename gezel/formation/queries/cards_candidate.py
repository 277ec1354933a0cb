"""What waits for a candidate on its home, and its places in the navigation: ports ``home_cards`` and ``navigation``."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db.models import Count, Q
from django.urls import reverse

from gezel.kernel.actor import Actor
from gezel.kernel.ports import HomeCard, NavEntry
from gezel.kernel.rule import rule, shows

from .. import words
from ..models import Candidacy
from ..rules.deadline import last_moment

CAN_STAND = ("other", "local_government")


@rule("F-11", shows)
def cards(actor: Actor, at: datetime) -> Sequence[HomeCard]:
    """One card per candidacy that still asks or awaits something, and the way in for an organisation without any. One query."""
    if not actor.organisation_id:
        return []
    waiting = Count(
        "sections__versions", filter=Q(sections__versions__conflict=True, sections__versions__merged_at=None)
    )
    rows = Candidacy.objects.of(actor).select_related("area", "area__addendum").annotate(conflicts=waiting)
    found = list(rows.order_by("area__deadline_at"))
    if not found and actor.organisation_kind == "other":
        return [HomeCard("formation.card_find_area", {}, reverse("formation:candidacy_areas"), kind="next")]
    return [card for candidacy in found for card in _cards_of(candidacy, at)]


def _cards_of(candidacy: Candidacy, at: datetime) -> list[HomeCard]:
    area, state = candidacy.area, candidacy.state(at)
    url, params = reverse("formation:candidacy_overview", args=[candidacy.pk]), {"area": area.name}
    is_open = area.accepts_candidacies(at)
    due = last_moment(area.deadline_at) if area.deadline_at else None
    if not is_open:
        return _after(candidacy, state, url, params)
    made = []
    if conflicts := getattr(candidacy, "conflicts", 0):
        made.append(HomeCard("formation.card_conflict", {**params, "count": conflicts}, url, due))
    if state == words.SUBMITTED:
        return [*made, HomeCard("formation.card_submitted", params, url, due, kind="wait")]
    code = "formation.card_withdrawn" if state == words.WITHDRAWN else "formation.card_draft"
    return [*made, HomeCard(code, params, url, due)]


def _after(candidacy: Candidacy, state: str, url: str, params: dict[str, str]) -> list[HomeCard]:
    """After the deadline: the jury reads, until the decisions of round 1 are released."""
    if state != words.SUBMITTED or candidacy.area.round1_released_at:
        return []
    addendum = getattr(candidacy.area, "addendum", None)
    due = addendum.round1_ends_on if addendum else None
    return [HomeCard("formation.card_reading", params, url, due, kind="wait")]


def navigation(actor: Actor) -> Sequence[NavEntry]:
    """Candidacies of one's organisation and the search for an area; nothing for VDAB, manager and support team."""
    if not actor.organisation_id or actor.organisation_kind not in CAN_STAND:
        return []
    place = "vorming"
    return [
        NavEntry("formation.nav_candidacies", reverse("formation:candidacy_home"), "file-text", place),
        NavEntry("formation.nav_find_area", reverse("formation:candidacy_areas"), "compass", place),
    ]
