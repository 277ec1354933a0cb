"""What the promotor declares: accounting, public procurement, standing (P-13, P-16)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from .. import words
from .proposal import Proposal


class Declarations(models.Model):
    """The declarations of a proposal. None means: not answered yet.

    ``procurement_on`` is the day of the thresholds shown when it was answered; ``above`` the highest one that purchases will pass
    (whole euros, 0: none).
    """

    proposal = models.OneToOneField(Proposal, on_delete=models.PROTECT, related_name="declarations")
    separate_accounting = models.BooleanField(null=True, blank=True)
    accounting_code = models.CharField(max_length=60, blank=True)
    contracting_authority = models.BooleanField(null=True, blank=True)
    category = models.CharField(max_length=12, choices=words.AUTHORITIES, blank=True)
    procurement_on = models.DateField(null=True, blank=True)
    above = models.PositiveIntegerField(null=True, blank=True)
    purpose = models.TextField(blank=True)
    creditworthy = models.BooleanField(null=True, blank=True)
    creditworthy_note = models.TextField(blank=True)
    saved_at = models.DateTimeField()
    saved_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    edition = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(above__isnull=True) | Q(procurement_on__isnull=False), name="threshold_has_its_day"
            ),
        ]

    def __str__(self) -> str:
        return f"Verklaringen van {self.proposal}"
