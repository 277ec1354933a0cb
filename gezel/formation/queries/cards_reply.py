"""What replies add to a home and to the navigation (F-21, F-22)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db.models import Count, Exists, OuterRef, Q
from django.urls import reverse

from gezel.kernel.actor import Actor
from gezel.kernel.clock import end_of
from gezel.kernel.ports import HomeCard, NavEntry
from gezel.kernel.rule import rule, shows

from .. import words
from ..models import Area, Candidacy, PitchSlot, Reply, RoundOutcome
from ..rules.decisions import may_reply
from .decision_access import told_to
from .decision_pages import last_day
from .jury_access import without_conflict
from .reply_access import replies_known_by, weighings_of


@rule("F-21", shows)
@rule("F-22", shows)
def cards(actor: Actor, at: datetime) -> Sequence[HomeCard]:
    """For a candidate the last day; for a matchmaker what to weigh; for the desk whom to ask and which hour to plan."""
    if actor.is_visitor:
        return []
    return [*_own(actor, at), *_weigh(actor), *_desk(actor, at)]


def _own(actor: Actor, at: datetime) -> list[HomeCard]:
    """A reply that is still possible and was not submitted. One query, and one more with a refusal."""
    if not actor.organisation_id:
        return []
    found = []
    refusals = [d for d in told_to(actor, at) if may_reply(d.kind)]
    sent = (
        set(
            Reply.objects.filter(decision__in=refusals, submitted_at__isnull=False).values_list(
                "decision_id", flat=True
            )
        )
        if refusals
        else set()
    )
    for decision in refusals:
        day = last_day(decision.candidacy, decision)
        if day and end_of(day) > at and decision.pk not in sent:
            url = reverse("formation:reply_own", args=[decision.candidacy_id])
            found.append(
                HomeCard("formation.card_reply_open", {"area": decision.candidacy.area.name}, url, end_of(day))
            )
    return found


def _weigh(actor: Actor) -> list[HomeCard]:
    """One query."""
    rows = weighings_of(actor).filter(handed_in_at__isnull=True, reply__decided_at__isnull=True)
    return [
        HomeCard(
            "formation.card_weigh",
            {"area": seat.reply.decision.candidacy.area.name},
            reverse("formation:reply_weigh", args=[seat.pk]),
        )
        for seat in rows
    ]


def _desk(actor: Actor, at: datetime) -> list[HomeCard]:
    """Two queries, none without a desk."""
    if not (desks := actor.scopes("area_desk", "area")):
        return []
    open_ones = replies_known_by(actor, at).filter(
        decision__candidacy__area__in=desks, decided_at__isnull=True, withdrawn_at__isnull=True
    )
    open_ones = open_ones.annotate(asked=Count("weighers", filter=Q(weighers__ended_at__isnull=True)))
    found = []
    for reply in open_ones.filter(asked__lt=words.WEIGHERS):
        area = reply.decision.candidacy.area
        url = reverse("formation:reply", args=[area.call.slug, area.slug, reply.pk])
        missing = words.WEIGHERS - reply.asked
        found.append(HomeCard("formation.card_reply_weighers", {"area": area.name, "missing": missing}, url))
    return [*found, *_hours(actor, desks)]


def _hours(actor: Actor, desks: frozenset[int]) -> list[HomeCard]:
    slots = PitchSlot.objects.filter(candidacy=OuterRef("candidacy"), cancelled_at__isnull=True)
    judged = RoundOutcome.objects.filter(candidacy=OuterRef("candidacy"), round=words.PITCH, final_at__isnull=False)
    rows = RoundOutcome.objects.filter(round=words.PAPER, reversal__isnull=False, candidacy__area__in=desks)
    waiting = rows.filter(~Exists(slots), ~Exists(judged)).values("candidacy_id")
    areas = Area.objects.filter(
        candidacies__in=without_conflict(Candidacy.objects.standing(), actor).filter(pk__in=waiting)
    )
    return [
        HomeCard(
            "formation.card_reply_hour",
            {"area": area.name},
            reverse("formation:pitch_plan", args=[area.call.slug, area.slug]),
        )
        for area in areas.select_related("call").distinct()
    ]


def entries(actor: Actor) -> Sequence[NavEntry]:
    """Weighing stands in the navigation of who was asked to."""
    if actor.is_visitor or not any(held.role == "weigher" for held in actor.held):
        return []
    return [NavEntry("formation.nav_weigh", reverse("formation:reply_weighings"), "scale", "vorming")]
