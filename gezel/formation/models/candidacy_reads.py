"""Reads of candidacies: one's own, and what stands once the deadline has passed (F-11, D-01).

Before the deadline only the people of the candidate's own organisation know anything; drafts never leave it. Who reaches what
afterwards: ``queries.candidacies``.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.db import models
from django.db.models import F, Q

from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule

if TYPE_CHECKING:
    from .candidacy import Candidacy  # noqa: F401  the string below names it

_STANDS = Q(submitted_at__isnull=False) & (Q(withdrawn_at__isnull=True) | Q(withdrawn_at__lt=F("submitted_at")))


def own(actor: Actor) -> Q:
    """Of the organisation the actor acts for, as one of its active people."""
    if not actor.organisation_id or not actor.has("member", "organisation", actor.organisation_id):
        return Q(pk__in=[])
    return Q(organisation_id=actor.organisation_id)


class CandidacyQuerySet(models.QuerySet["Candidacy"]):
    """Reads of candidacies."""

    def of(self, actor: Actor) -> CandidacyQuerySet:
        """The candidacies of the actor's own organisation, in whatever state."""
        return self.filter(own(actor))

    def standing(self) -> CandidacyQuerySet:
        """Submitted and not withdrawn since."""
        return self.filter(_STANDS)

    @rule("F-11", decides)
    def after_deadline(self, at: datetime) -> CandidacyQuerySet:
        """What stands in areas whose deadline has passed: all that anyone outside the candidate may ever reach."""
        return self.filter(_STANDS, area__deadline_at__lte=at)
