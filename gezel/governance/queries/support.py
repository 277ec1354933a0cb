"""Questions to the support team and the coach's role, with what waits on both sides (G-22)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db.models import Q, QuerySet
from django.http import Http404
from django.urls import reverse

from gezel.kernel.actor import Actor
from gezel.kernel.clock import start_of
from gezel.kernel.ports import HomeCard
from gezel.kernel.rule import decides, rule, shows
from gezel.organisations import words as orgs
from gezel.organisations.models import Partnership

from .. import words as house
from ..models import CoachRole, SupportQuestion
from .as_it_was import question_was
from .partnership import reads_until

MOST = 5


@rule("D-01", decides)
def questions_seen_by(actor: Actor, partnership: Partnership) -> QuerySet[SupportQuestion]:
    """The questions of a partnership for who reads it; who left reads those asked before that day."""
    rows = SupportQuestion.objects.filter(partnership=partnership).select_related("asked_by")
    until = reads_until(actor, partnership)
    return rows.filter(asked_at__lt=start_of(until)) if until else rows


def question_for(actor: Actor, partnership: Partnership, pk: int) -> SupportQuestion:
    """One of them, or 404."""
    found = questions_seen_by(actor, partnership).filter(pk=pk).first()
    if found is None:
        raise Http404
    return question_was(found, reads_until(actor, partnership))


def questions_shown(actor: Actor, partnership: Partnership, most: int) -> list[SupportQuestion]:
    """The newest, each as this reader may know it. One query, three for who left."""
    rows, until = questions_seen_by(actor, partnership), reads_until(actor, partnership)
    rows = rows.prefetch_related("entries") if until else rows
    return [question_was(row, until) for row in rows[:most]]


@rule("G-22", decides)
def standing_role(partnership: Partnership, at: datetime) -> CoachRole | None:
    """The last version of the coach's role that both sides had agreed on at an instant. One query."""
    rows = CoachRole.objects.filter(partnership=partnership, agreed_at__lte=at)
    return rows.select_related("agreed_by").first()


@rule("G-22", shows)
def cards(actor: Actor, at: datetime) -> Sequence[HomeCard]:
    """Open questions for the support side; answers to look at for who asked. At most one query."""
    if actor.is_visitor:
        return []
    coached = actor.scopes(house.QUALITY_COACH, "partnership")
    of_team = actor.has(orgs.SUPPORT) or actor.has(orgs.MANAGER)
    answers = SupportQuestion.still_open()
    where = answers if of_team else answers & Q(partnership_id__in=coached)
    asked = Q(asked_by_id=actor.person_id, settled_at=None, replied_at__isnull=False)
    asked &= Q(partnership_id__in=actor.scopes(orgs.TAKES_PART, "partnership"))
    if not (of_team or coached or actor.scopes(orgs.TAKES_PART, "partnership")):
        return []
    rows = SupportQuestion.objects.filter(where | asked).select_related("partnership").order_by("asked_at")
    return [_card(row) for row in rows[: 2 * MOST]]


def _card(row: SupportQuestion) -> HomeCard:
    url = reverse("governance:support_question", args=[row.partnership_id, row.pk])
    said = {"title": row.title, "name": row.partnership.name}
    return HomeCard(f"governance.card_question_{row.state}", said, url)
