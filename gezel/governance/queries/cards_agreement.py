"""What waits for someone in the agreement: approving, signing, preparing a change. Port ``home_cards`` (G-03)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from django.db.models import Exists, OuterRef, Q
from django.urls import reverse

from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.ports import HomeCard
from gezel.kernel.rule import decides, rule, shows
from gezel.organisations import words as orgs
from gezel.organisations.models import Partnership

from .. import words
from ..models import Amendment, Body, Edition
from ..rules.waiting import Waiting
from .agreement_signing import Row, standing


@rule("G-03", shows)
def cards(actor: Actor, at: datetime) -> Sequence[HomeCard]:
    """A card per partner someone acts for that must still approve or sign, and per change that waits for one's own role."""
    mine = actor.scopes(orgs.TAKES_PART, "partnership") if actor.organisation_id else frozenset[int]()
    if not mine:
        return []
    return [*_papers(actor, mine, at), *_changes(actor, mine)]


def _papers(actor: Actor, mine: frozenset[int], at: datetime) -> Iterable[HomeCard]:
    frozen = Exists(Edition.objects.filter(partnership=OuterRef("pk")))
    for partnership in Partnership.objects.filter(frozen, pk__in=mine):
        for row in standing(partnership, day_of(at)).rows:
            if actor.organisation_id in row.organisation.acts_under and not row.signed:
                yield _card(partnership, row)


def _card(partnership: Partnership, row: Row) -> HomeCard:
    params = {"name": partnership.name, "organisation": row.organisation.name}
    args = [partnership.pk, row.organisation.pk]
    if row.approved:
        return HomeCard("governance.card_sign_agreement", params, reverse("governance:agreement_sign", args=args))
    due = row.approval.planned_on if row.approval else None
    kind = "wait" if row.refused else "todo"
    url = reverse("governance:agreement_approval", args=args)
    return HomeCard("governance.card_approve_agreement", params, url, due=due, kind=kind)


def _changes(actor: Actor, mine: frozenset[int]) -> Iterable[HomeCard]:
    leads = actor.scopes(words.TEAM_LEADER, "partnership") & mine
    directs = actor.scopes(words.DIRECTOR, "partnership") & mine
    if not (leads or directs):
        return
    waiting = Q(partnership__in=leads, leader=None) | Q(partnership__in=directs, director=None)
    rows = Amendment.objects.filter(waiting, adopted_at=None, withdrawn_at=None)
    for row in rows.exclude(Q(leader=actor.person_id) | Q(director=actor.person_id)):
        url = reverse("governance:agreement_change", args=[row.partnership_id, row.pk])
        yield HomeCard("governance.card_prepare_change", {"title": row.title}, url)


@rule("G-07", decides)
def changes_waiting(body: Body, at: datetime) -> Iterable[Waiting]:
    """Changes to the agreement that both prepared wait for the support group. One query."""
    if body.kind != words.SUPPORT_GROUP:
        return
    rows = Amendment.objects.filter(partnership_id=body.partnership_id, adopted_at=None, withdrawn_at=None)
    for row in rows.exclude(Q(leader=None) | Q(director=None)).order_by("pk"):
        url = reverse("governance:agreement_change", args=[row.partnership_id, row.pk])
        yield Waiting("agreement_change", row.title, url, "governance.amendment", row.pk)
