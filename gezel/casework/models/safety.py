"""Safety information: factual, dated, expiring, readable by the participant unless that is dangerous (D-08)."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from gezel.audit.fields import EncryptedField
from gezel.kernel.rule import decides, ruled


class SafetyQuerySet(models.QuerySet["Safety"]):
    """Reads of safety information."""

    def on(self, day: date) -> SafetyQuerySet:
        """What still counts on a day."""
        return self.filter(until_on__gt=day, ended_at=None)


class Safety(models.Model):
    """One fact that keeps people safe: what was seen, on which day, and until (exclusive) which day it counts.

    ``danger``: why the participant may not read it; empty: they read it in their own place.
    """

    case = models.ForeignKey("casework.Case", on_delete=models.PROTECT, related_name="safety")
    text = EncryptedField()
    seen_on = models.DateField()
    until_on = models.DateField()
    danger = EncryptedField(null=True, blank=True)
    made_at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    objects = SafetyQuerySet.as_manager()

    class Meta:
        ordering = ["-seen_on", "-pk"]
        verbose_name_plural = "safety"
        indexes = [models.Index(fields=["case", "until_on"], name="safety_of_case")]
        constraints = [
            ruled(
                models.CheckConstraint(condition=Q(until_on__gt=F("seen_on")), name="safety_expires"),
                "D-08",
                decides,
                name=f"{__name__}:safety_expires",
            )
        ]

    def __str__(self) -> str:
        return f"{self.seen_on}"
