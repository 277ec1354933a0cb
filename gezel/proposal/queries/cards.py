"""What waits for you around proposals, and their place in the navigation: ports ``home_cards`` and ``navigation``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from django.urls import reverse

from gezel.formation.models import Area
from gezel.kernel.actor import Actor
from gezel.kernel.ports import HomeCard, NavEntry
from gezel.kernel.rule import rule, shows

from .. import words
from ..models import Condition, Evaluation, Proposal, Section, SectionVersion
from .windows import closes_at


@rule("P-04", shows)
@rule("P-15", shows)
def cards(actor: Actor, at: datetime) -> Sequence[HomeCard]:
    """Areas that can begin, drafts one writes at, submissions to judge, conditions to answer."""
    if actor.is_visitor:
        return []
    if actor.has("manager"):
        return list(_to_judge())
    return [*_to_begin(actor), *_to_write(actor, at)]


def _to_begin(actor: Actor) -> Iterator[HomeCard]:
    areas = actor.scopes("area_desk", "area")
    for area in Area.objects.filter(pk__in=areas, decided_at__isnull=False, proposal=None) if areas else ():
        yield HomeCard(
            "proposal.card_begin", {"area": area.name}, reverse("proposal:begin", args=[area.pk]), kind="next"
        )


def _to_write(actor: Actor, at: datetime) -> Iterator[HomeCard]:
    if actor.has("support") or not actor.organisation_id:
        return
    for proposal in Proposal.objects.seen_by(actor).select_related("area__call").order_by("area__name"):
        if proposal.state == words.DRAFT:
            yield _draft(proposal, actor, at)
        elif proposal.state == words.SUBMITTED:
            url = reverse("proposal:overview", args=[proposal.pk])
            yield HomeCard("proposal.card_waits", {"area": proposal.area.name}, url, kind="wait")
        else:
            yield from _conditions(proposal)


def _draft(proposal: Proposal, actor: Actor, at: datetime) -> HomeCard:
    """Two texts to settle come first, then what is assigned to this person, then the draft as such."""
    closes, params = closes_at(proposal, at), {"area": proposal.area.name}
    beside = SectionVersion.objects.filter(section__proposal=proposal, conflict=True, merged_at=None)
    if count := beside.count():
        first = beside.first()
        return HomeCard(
            "proposal.card_two_texts",
            {**params, "count": count},
            reverse("proposal:merge", args=[proposal.pk, first.pk]),
            closes,
        )  # type: ignore[union-attr]
    mine = Section.objects.filter(proposal=proposal, assigned_to_id=actor.person_id, ready_at=None).count()
    code = "proposal.card_assigned" if mine else "proposal.card_draft"
    return HomeCard(code, {**params, "count": mine}, reverse("proposal:overview", args=[proposal.pk]), closes)


def _conditions(proposal: Proposal) -> Iterator[HomeCard]:
    rows = Condition.objects.filter(evaluation__submission__proposal=proposal, answered_at=None, met_at=None)
    days: list[date] = list(rows.order_by("due_on").values_list("due_on", flat=True))
    if days:
        url = reverse("proposal:judgement", args=[proposal.pk])
        yield HomeCard("proposal.card_conditions", {"area": proposal.area.name, "count": len(days)}, url, days[0])


def _to_judge() -> Iterator[HomeCard]:
    for proposal in Proposal.objects.filter(submitted_at__isnull=False).select_related("area").order_by("area__name"):
        if proposal.state == words.SUBMITTED:
            begun = Evaluation.objects.filter(submission__proposal=proposal, decided_at=None).exists()
            code = "proposal.card_judging" if begun else "proposal.card_to_judge"
            yield HomeCard(code, {"area": proposal.area.name}, reverse("proposal:judge", args=[proposal.pk]))
    answered = Condition.objects.filter(answered_at__isnull=False, met_at=None).select_related(
        "evaluation__submission__proposal__area"
    )
    for condition in answered:
        proposal = condition.evaluation.submission.proposal
        url = reverse("proposal:judgement", args=[proposal.pk])
        yield HomeCard("proposal.card_condition_answered", {"area": proposal.area.name}, url)


def navigation(actor: Actor) -> Sequence[NavEntry]:
    """Proposals, for whoever knows of one or can begin one. No query."""
    if actor.is_visitor:
        return []
    if (
        any(actor.scopes(role, "area") for role in ("area_desk", "matched"))
        or actor.has("manager")
        or actor.has("support")
    ):
        return [NavEntry("proposal.nav", reverse("proposal:home"), "clipboard-list", "vorming")]
    return []
