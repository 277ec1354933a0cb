"""The proposal of an area: its promotor, its dates, how far it is (P-01, P-02)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from gezel.formation.models import Area, CallVersion
from gezel.kernel.rule import decides, ruled

from .. import words
from .proposal_reads import ProposalQuerySet


class Proposal(models.Model):
    """One proposal per area, of one promotor; it keeps the version of the call it began under.

    ``administrator`` does the administration for the promotor (empty: the promotor itself). ``start_on`` and ``end_on`` are the first
    and the last day of the project. ``submitted_at`` and ``decided_at`` are of the last submission; the state follows from them.
    """

    area = models.OneToOneField(Area, on_delete=models.PROTECT, related_name="proposal")
    promotor = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="proposals")
    administrator = models.ForeignKey(
        "organisations.Organisation", null=True, blank=True, on_delete=models.PROTECT, related_name="administers"
    )
    call_version = models.ForeignKey(CallVersion, on_delete=models.PROTECT, related_name="+")
    title = models.CharField(max_length=120)
    start_on = models.DateField(null=True, blank=True)
    end_on = models.DateField(null=True, blank=True)
    started_at = models.DateTimeField()
    started_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    submitted_at = models.DateTimeField(null=True, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    edition = models.PositiveIntegerField(default=0)

    objects = ProposalQuerySet.as_manager()

    class Meta:
        ordering = ["area__name"]
        constraints = [
            ruled(
                models.CheckConstraint(
                    condition=Q(start_on__isnull=True) | Q(end_on__isnull=True) | Q(end_on__gt=F("start_on")),
                    name="proposal_ends_after_start",
                ),
                "P-02",
                decides,
                name=f"{__name__}:proposal_ends_after_start",
            ),
            models.CheckConstraint(
                condition=Q(decided_at__isnull=True) | Q(submitted_at__isnull=False), name="proposal_decided_submitted"
            ),
            models.CheckConstraint(
                condition=Q(submitted_at__isnull=True) | Q(start_on__isnull=False, end_on__isnull=False),
                name="proposal_submitted_with_dates",
            ),
        ]

    def __str__(self) -> str:
        return f"Projectvoorstel {self.area}"

    @property
    def state(self) -> str:
        """``draft``, ``submitted`` (waits for Europa WSE) or ``decided``."""
        if self.submitted_at is None:
            return words.DRAFT
        return words.DECIDED if self.decided_at and self.decided_at >= self.submitted_at else words.SUBMITTED
