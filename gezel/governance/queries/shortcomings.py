"""Who reads what was noted of a partner that fails (G-16, D-01)."""

from __future__ import annotations

from django.db.models import QuerySet

from gezel.kernel.actor import Actor
from gezel.kernel.clock import start_of
from gezel.kernel.rule import decides, rule
from gezel.organisations import words as orgs
from gezel.organisations.models import Partnership, acting_as

from .. import words
from ..models import Shortcoming
from .partnership import reads_until


@rule("D-01", decides)
def shortcomings_seen_by(actor: Actor, partnership: Partnership) -> QuerySet[Shortcoming]:
    """Who arranges or sits for a partner in the support group reads them all, the manager and the support team too; others those of
    their own organisation; who left what was noted before."""
    rows = Shortcoming.objects.filter(partnership=partnership)
    rows = rows.select_related("partner__organisation", "decision", "made_by", "partnership")
    if actor.has(orgs.MANAGER) or actor.has(orgs.SUPPORT):
        return rows
    own = acting_as(actor.organisation_id, "partner__organisation")
    until = reads_until(actor, partnership)
    if until is not None:
        return rows.filter(own, made_at__lt=start_of(until))
    if not actor.has(orgs.TAKES_PART, "partnership", partnership.pk):
        return rows.none()
    arranging = (words.DIRECTOR, words.TEAM_LEADER, words.ADMINISTRATOR_ROLE, words.MEMBER_OF_PROMOTOR)
    bodies = partnership.bodies.filter(kind=words.SUPPORT_GROUP, pk__in=actor.scopes(words.SEATED, "body"))
    if any(actor.has(role, "partnership", partnership.pk) for role in arranging) or bodies.exists():
        return rows
    return rows.filter(own)
