"""Which decisions there are, who reads them, and which stand (G-08, D-01)."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from gezel.kernel.actor import Actor
from gezel.kernel.clock import start_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.search import search_key
from gezel.organisations import words as orgs
from gezel.organisations.models import Partnership

from .. import words
from ..models import Decision
from .partnership import reads_until


@rule("G-08", decides)
def adopted_in(partnership: Partnership, kind: str = words.SUPPORT_GROUP) -> QuerySet[Decision]:
    """The decisions of a kind of body in a partnership that stand: taken by the body or a role, and not ended at a review; newest first."""
    rows = Decision.objects.filter(partnership=partnership, body__kind=kind, ended_on=None)
    return rows.exclude(adopted_at=None).order_by("-adopted_at", "-pk")


@rule("D-01", decides)
def reads_decisions(actor: Actor, partnership: Partnership) -> bool:
    """Whether an actor reads decisions of a partnership at all: a subcontractor does not. No query."""
    everywhere = actor.has(orgs.MANAGER) or actor.has(orgs.SUPPORT)
    return everywhere or any(
        actor.has(role, "partnership", partnership.pk) for role in (orgs.TAKES_PART, orgs.TOOK_PART)
    )


@rule("D-01", decides)
def decisions_seen_by(actor: Actor, partnership: Partnership) -> QuerySet[Decision]:
    """The decisions an actor may open in a partnership that it may open.

    Who takes part, the support team and the manager read those of every body but the case conference, which only who sits in it reads.
    Who left reads what had been closed by then. A subcontractor reads none. At most one query beside.
    """
    seats = actor.scopes(words.SEATED, "body")
    rows = Decision.objects.filter(partnership=partnership)
    rows = rows.filter(~Q(body__kind=words.CASE_CONFERENCE) | Q(body__in=seats))
    until = reads_until(actor, partnership)
    if until is not None:
        return rows.filter(closed_at__lt=start_of(until))
    return rows if reads_decisions(actor, partnership) else rows.none()


@rule("D-01", decides)
def decisions_known_by(actor: Actor) -> QuerySet[Decision]:
    """The same over every partnership. One query beside for each partnership that one left."""
    rows = Decision.objects.filter(
        ~Q(body__kind=words.CASE_CONFERENCE) | Q(body__in=actor.scopes(words.SEATED, "body"))
    )
    if actor.has(orgs.MANAGER) or actor.has(orgs.SUPPORT):
        return rows
    mine = actor.scopes(orgs.TAKES_PART, "partnership")
    where = Q(partnership_id__in=mine)
    for left in Partnership.objects.filter(pk__in=actor.scopes(orgs.TOOK_PART, "partnership") - mine):
        until = reads_until(actor, left)
        where |= Q(partnership=left, closed_at__lt=start_of(until)) if until else Q(partnership=left)
    return rows.filter(where)


def with_words(rows: QuerySet[Decision], query: str) -> QuerySet[Decision]:
    """Those in which a word starts with each word of a query, accents and capitals aside."""
    for word in search_key(query).split()[:8]:
        rows = rows.filter(search__contains=f" {word}")
    return rows
