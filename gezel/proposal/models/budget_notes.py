"""Figures quoted elsewhere, and a workbook that waits to be confirmed (P-14)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from .budget import Budget


class QuotedFigure(models.Model):
    """A figure in a text or an annex, in cents, with its place and what it ought to be equal to.

    ``compare`` names figures of the budget and marks of other quoted figures, which are added up; of that sum ``points``
    hundredths of a percent are taken and divided by ``divisor``.
    """

    budget = models.ForeignKey(Budget, on_delete=models.CASCADE, related_name="quoted")
    value = models.BigIntegerField()
    place = models.CharField(max_length=120)
    mark = models.CharField(max_length=20, blank=True)
    description = models.CharField(max_length=200, blank=True)
    compare = models.JSONField(default=list, blank=True)
    points = models.PositiveIntegerField(default=10_000)
    divisor = models.PositiveIntegerField(default=1)
    position = models.PositiveIntegerField(default=0)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["position", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(divisor__gt=0, points__gt=0), name="quoted_divides"),
            models.CheckConstraint(condition=~Q(place=""), name="quoted_has_a_place"),
            models.UniqueConstraint(fields=["budget", "mark"], condition=~Q(mark=""), name="quoted_mark_once"),
        ]

    def __str__(self) -> str:
        return self.place


class WaitingWorkbook(models.Model):
    """A workbook that somebody brought in and has not confirmed yet; one per person and budget, gone when confirmed or refused."""

    budget = models.ForeignKey(Budget, on_delete=models.CASCADE, related_name="waiting")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.CASCADE, related_name="+")
    name = models.CharField(max_length=120)
    content = models.BinaryField()
    brought_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["budget", "person"], name="one_waiting_workbook")]

    def __str__(self) -> str:
        return self.name
