"""Reads of proposals: whose they are and who else reads along (D-01)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Q

from gezel.formation.models import AreaParty
from gezel.formation.queries import partnership as forming
from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule

if TYPE_CHECKING:
    from .proposal import Proposal  # noqa: F401  the string below names it


def drawn_by(organisation_id: int) -> models.QuerySet[AreaParty, dict[str, int]]:
    """The areas (``area_id``) that an organisation draws as local government or VDAB."""
    return AreaParty.objects.filter(organisation_id=organisation_id, until_on__isnull=True).order_by().values("area_id")


class ProposalQuerySet(models.QuerySet["Proposal"]):
    """Reads of proposals."""

    @rule("D-01", decides)
    def of_partner(self, organisation_id: int) -> ProposalQuerySet:
        """The proposals to which an organisation is a partner: promotor, administrator, local government, VDAB or selected."""
        if not organisation_id:
            return self.none()
        mine = (
            forming.chosen().filter(candidacy__organisation_id=organisation_id).order_by().values("candidacy__area_id")
        )
        return self.filter(
            Q(promotor_id=organisation_id)
            | Q(promotor__managing_organisation_id=organisation_id)
            | Q(administrator_id=organisation_id)
            | Q(area_id__in=drawn_by(organisation_id))
            | Q(area_id__in=mine)
            | Q(area_id__in=forming.entered().filter(organisation_id=organisation_id).order_by().values("area_id"))
        )

    @rule("D-01", decides)
    def seen_by(self, actor: Actor) -> ProposalQuerySet:
        """Partners see their own, the support team reads along; the manager opens what was submitted, never a draft."""
        if actor.has("support"):
            return self.all()
        if actor.has("manager"):
            return self.filter(submitted_at__isnull=False)
        member = actor.organisation_id and actor.has("member", "organisation", actor.organisation_id)
        return self.of_partner(actor.organisation_id if member else 0)

    @rule("D-01", decides)
    def known_by(self, actor: Actor) -> ProposalQuerySet:
        """That a proposal is being written (area, promotor, dates) is also known to the manager."""
        return self.all() if actor.has("manager") else self.seen_by(actor)
