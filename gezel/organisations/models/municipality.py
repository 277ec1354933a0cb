"""Municipalities with validity and successors (F-01; facts 5.3)."""

from __future__ import annotations

from datetime import date

from django.db import models
from django.db.models import F, Q

from gezel.kernel.rule import decides, rule


class MunicipalityQuerySet(models.QuerySet["Municipality"]):
    """Reads of municipalities."""

    @rule("F-01", decides)
    def valid_on(self, on: date) -> MunicipalityQuerySet:
        """The municipalities that exist on a day."""
        return self.filter(valid_from__lte=on).filter(Q(valid_until__isnull=True) | Q(valid_until__gt=on))


class Municipality(models.Model):
    """A Flemish municipality by NIS code; ``valid_until`` is the first day on which it no longer exists."""

    nis = models.CharField(max_length=5, unique=True)
    name = models.CharField(max_length=80)
    province = models.CharField(max_length=40)
    valid_from = models.DateField()
    valid_until = models.DateField(null=True, blank=True)

    objects = MunicipalityQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_until__isnull=True) | Q(valid_until__gt=F("valid_from")),
                name="municipality_valid_period",
            )
        ]

    def __str__(self) -> str:
        return self.name


class Succession(models.Model):
    """On a day, ``old`` went up in ``new`` (Lokeren and Moerbeke became one on 01-01-2025)."""

    old = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="successions")
    new = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="predecessions")
    on = models.DateField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["old", "new"], name="succession_once")]

    def __str__(self) -> str:
        return f"{self.old} → {self.new} ({self.on:%d-%m-%Y})"
