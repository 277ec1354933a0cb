"""What decisions add to a home and to the navigation: the ports ``home_cards`` and ``navigation`` (F-19, F-23)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db.models import Exists, OuterRef, Q
from django.urls import reverse

from gezel.kernel.actor import Actor
from gezel.kernel.clock import end_of
from gezel.kernel.ports import HomeCard, NavEntry
from gezel.kernel.rule import rule, shows

from .. import words
from ..models import Area, Decision, RoundOutcome
from .decision_access import told_to
from .decision_pages import last_day
from .jury_access import before_jury, conflicts_of, goes_to_pitch


@rule("F-19", shows)
def cards(actor: Actor, at: datetime) -> Sequence[HomeCard]:
    """For the desk a round that is whole, and mails that came back; for a candidate what was decided, with the last day for a reply."""
    if not actor.organisation_id:
        return []
    return [*_desk(actor, at), *_own(actor, at)]


def _desk(actor: Actor, at: datetime) -> list[HomeCard]:
    """Two queries, none without a desk. Who has a conflict of interest on a candidate of an area hears nothing of it here."""
    desks = actor.scopes("area_desk", "area")
    if not desks:
        return []
    mine = Area.objects.filter(pk__in=desks, deadline_at__lte=at, decided_at__isnull=True).select_related("call")
    areas = mine.exclude(pk__in=conflicts_of(actor).values("candidacy__area_id"))
    found = []
    for area in areas.annotate(waits=Exists(_undecided(at))).filter(waits=False):
        round = words.PITCH if area.round1_released_at else words.PAPER
        url = _round_url(area, round)
        found.append(HomeCard("formation.card_round_whole", {"area": area.name, "round": round}, url))
    stuck = Q(mail__failed_at__isnull=False) | Q(mail__unsure_at__isnull=False)
    back = Decision.objects.filter(stuck, candidacy__area__in=desks, voided_at__isnull=True)
    back = back.exclude(candidacy__in=conflicts_of(actor).values("candidacy_id"))
    for one in back.select_related("mail", "candidacy__area__call"):
        area = one.candidacy.area
        round = words.PAPER if one.kind in words.DECISION_MAILS[:2] else words.PITCH
        code = "formation.card_decision_unsure" if one.mail.unsure_at else "formation.card_decision_failed"
        found.append(HomeCard(code, {"area": area.name}, _round_url(area, round)))
    return found


def _undecided(at: datetime):  # type: ignore[no-untyped-def]
    """Candidacies of the outer area that still wait for an outcome in the round that is going on."""
    final = RoundOutcome.objects.filter(candidacy=OuterRef("pk"), final_at__isnull=False)
    paper, pitch = final.filter(round=words.PAPER), final.filter(round=words.PITCH)
    invited = paper.filter(goes_to_pitch())
    first = Q(~Exists(paper))
    second = Q(Exists(invited)) & ~Q(Exists(pitch)) & Q(area__round1_released_at__isnull=False)
    return before_jury(at).filter(first | second, area=OuterRef("pk"))


def _round_url(area: Area, round: int) -> str:
    return reverse("formation:decision_round", args=[area.call.slug, area.slug, round])


def _own(actor: Actor, at: datetime) -> list[HomeCard]:
    newest: dict[int, Decision] = {}
    for decision in told_to(actor, at).order_by("pk"):
        newest[decision.candidacy_id] = decision
    found = []
    for pk, decision in newest.items():
        day = last_day(decision.candidacy, decision)
        due = end_of(day) if day and end_of(day) > at else None
        url = reverse("formation:decision_own", args=[pk])
        params = {"area": decision.candidacy.area.name}
        found.append(HomeCard(f"formation.card_told_{decision.outcome.result}", params, url, due, "next"))
    return found


def entries(actor: Actor) -> Sequence[NavEntry]:
    """The processes of all areas, for who may read any process."""
    if not (actor.has("manager") or actor.has("support")):
        return []
    return [NavEntry("formation.nav_processes", reverse("formation:process_list"), "milestone", "vlaanderen")]
