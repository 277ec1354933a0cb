"""Deployment of staff in FTE, per partner and role, in time (G-05)."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from gezel.kernel.rule import decides, ruled
from gezel.organisations.models import Partnership

from .. import words
from .role import Role


class DeploymentQuerySet(models.QuerySet["Deployment"]):
    """Reads of deployment."""

    def on(self, day: date) -> DeploymentQuerySet:
        """What is deployed on a day."""
        return self.filter(from_on__lte=day).filter(Q(until_on__isnull=True) | Q(until_on__gt=day))


class Deployment(models.Model):
    """A partner deploys so many FTE (thousandths) in a role from a day until (exclusive) a day, paid from ``paid_from``."""

    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="deployments")
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="deployments")
    role = models.ForeignKey(Role, on_delete=models.PROTECT, related_name="deployments")
    fte = models.PositiveIntegerField()
    paid_from = models.CharField(max_length=12, choices=words.PAID_FROM, default=words.STAFF_COST)
    from_on = models.DateField()
    until_on = models.DateField(null=True, blank=True)
    noted_at = models.DateTimeField()
    noted_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    objects = DeploymentQuerySet.as_manager()

    class Meta:
        ordering = ["organisation__name", "role__position", "from_on"]
        constraints = [
            ruled(
                models.CheckConstraint(condition=Q(fte__gt=0), name="deployment_not_nothing"),
                "G-05",
                decides,
                name=f"{__name__}:deployment_not_nothing",
            ),
            models.CheckConstraint(
                condition=Q(until_on__isnull=True) | Q(until_on__gt=F("from_on")), name="deployment_period"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.organisation}: {self.fte / 1000} VTE {self.role}"
