"""Challenges, levers and the balance of contributions, with what is due (G-20)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import QuerySet
from django.urls import reverse

from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of, start_of
from gezel.kernel.ports import HomeCard
from gezel.kernel.rule import decides, rule, shows
from gezel.organisations import words as orgs
from gezel.organisations.models import Organisation, Partner, Partnership

from ..models import BalanceReview, Challenge, Contribution
from ..words import issues as words
from .partnership import reads_until


@rule("D-01", decides)
def challenges_seen_by(actor: Actor, partnership: Partnership) -> QuerySet[Challenge]:
    """Those of a partnership for who reads it; who left reads those made before that day."""
    rows = Challenge.objects.filter(partnership=partnership).select_related("owner").prefetch_related("looks__by")
    until = reads_until(actor, partnership)
    return rows.filter(made_at__lt=start_of(until)) if until else rows


@dataclass(frozen=True, slots=True)
class Side:
    """A partner with its own lines by kind, in the order of ``words.BALANCE``."""

    organisation: Organisation
    lines: tuple[tuple[str, tuple[Contribution, ...]], ...]

    @property
    def silent(self) -> bool:
        """Whether it said nothing yet."""
        return not any(rows for _, rows in self.lines)


@rule("G-20", shows)
def balance(actor: Actor, partnership: Partnership, at: datetime) -> list[Side]:
    """What each partner contributes, gains and loses; who said nothing stands there too. Two queries."""
    until = reads_until(actor, partnership)
    rows = Contribution.objects.filter(partnership=partnership, removed_at=None)
    rows = rows.filter(at__lt=start_of(until)) if until else rows
    mine: dict[tuple[int, str], list[Contribution]] = {}
    for row in rows:
        mine.setdefault((row.organisation_id, row.kind), []).append(row)
    partners = Partner.objects.on(day_of(at)).filter(partnership=partnership).select_related("organisation")
    return [
        Side(p.organisation, tuple((kind, tuple(mine.get((p.organisation_id, kind), ()))) for kind in words.BALANCE))
        for p in partners
    ]


def last_review(partnership: Partnership, on: date) -> BalanceReview | None:
    """The last time up to a day that the partners looked at it together."""
    return BalanceReview.objects.filter(partnership=partnership, on__lte=on).select_related("by").first()


@rule("G-20", shows)
def cards(actor: Actor, at: datetime) -> Sequence[HomeCard]:
    """Challenges of which one is the owner and that are due. At most one query."""
    mine = actor.scopes(orgs.TAKES_PART, "partnership")
    if not mine:
        return []
    rows = Challenge.objects.filter(owner_id=actor.person_id, partnership_id__in=mine, closed_at=None)
    due = rows.filter(look_again_on__lte=day_of(at))[:5]
    return [
        HomeCard(
            "governance.card_challenge",
            {"title": row.title},
            reverse("governance:challenge", args=[row.partnership_id, row.pk]),
            due=row.look_again_on,
        )
        for row in due
    ]
