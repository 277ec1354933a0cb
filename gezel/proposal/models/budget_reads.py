"""Reads of budget lines: whose wages one may see (P-07, D-01)."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import Q

from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule

from .proposal import Proposal


@rule("P-07", decides)
def whole_budget_of(actor: Actor) -> Q:
    """The proposals (a predicate on ``Proposal``) of which an actor sees every wage: as promotor, administrator or manager."""
    own = actor.organisation_id if actor.has("member", "organisation", actor.organisation_id) else 0
    seen = Q(submitted_at__isnull=False) if actor.has("manager") else Q(pk__in=[])
    if own:
        seen |= Q(promotor_id=own) | Q(promotor__managing_organisation_id=own) | Q(administrator_id=own)
    return seen


class LineQuerySet(models.QuerySet[Any]):
    """Reads of any line of a budget."""

    def standing(self) -> LineQuerySet:
        """Lines that were not removed."""
        return self.filter(removed_at__isnull=True)


class StaffLineQuerySet(LineQuerySet):
    """Reads of staff lines."""

    @rule("P-07", decides)
    def seen_by(self, actor: Actor) -> StaffLineQuerySet:
        """Lines that an actor may open with wage, rate and slip: of the own organisation, or of a whole budget."""
        whole = Proposal.objects.seen_by(actor).filter(whole_budget_of(actor)).order_by().values("pk")
        own = actor.organisation_id if actor.has("member", "organisation", actor.organisation_id) else 0
        mine = Q(budget__proposal__in=Proposal.objects.of_partner(own).order_by().values("pk"), organisation_id=own)
        return self.filter(Q(budget__proposal__in=whole) | (mine if own else Q(pk__in=[])))
