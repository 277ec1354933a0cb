"""The budget of a proposal: its period, region, envelope and the terms that the partners chose (P-07, P-11, P-12)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from gezel.kernel.rule import decides, ruled

from .. import words
from .proposal import Proposal


def _usually_with_flat_rate() -> list[str]:
    """Own staff of local governments counts with its flat rate, as the municipal shares of the source show (facts 2.3)."""
    return [words.LOCAL]


class Budget(models.Model):
    """One budget per proposal, of one named period (by default the first project year).

    Amounts in cents; an envelope that is empty is not known yet. ``own_staff_with_flat_rate`` names the sources whose own staff
    counts with its flat rate; ``balancing`` is the source that takes the last cent. ``version`` goes up with each change of this row.
    """

    proposal = models.OneToOneField(Proposal, on_delete=models.PROTECT, related_name="budget")
    title = models.CharField(max_length=80, default="Projectjaar 1")
    start_on = models.DateField(null=True, blank=True)
    end_on = models.DateField(null=True, blank=True)
    region = models.CharField(max_length=20, choices=words.REGIONS, default=words.MORE_DEVELOPED)
    envelope_operation = models.BigIntegerField(null=True, blank=True)
    envelope_support = models.BigIntegerField(null=True, blank=True)
    balancing = models.CharField(max_length=12, choices=words.SOURCES, default=words.VCF)
    own_staff_with_flat_rate = models.JSONField(default=_usually_with_flat_rate, blank=True)
    opened_at = models.DateTimeField()
    opened_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(start_on__isnull=True) | Q(end_on__isnull=True) | Q(end_on__gte=F("start_on")),
                name="budget_ends_after_start",
            ),
            ruled(
                models.CheckConstraint(
                    condition=(Q(envelope_operation__isnull=True) | Q(envelope_operation__gte=0))
                    & (Q(envelope_support__isnull=True) | Q(envelope_support__gte=0)),
                    name="budget_envelope_not_negative",
                ),
                "P-12",
                decides,
                name=f"{__name__}:budget_envelope_not_negative",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.title} van {self.proposal}"


class LaterYear(models.Model):
    """What is planned for a year after the budget's period, typed per part in cents; never the envelope divided."""

    budget = models.ForeignKey(Budget, on_delete=models.CASCADE, related_name="later_years")
    year = models.PositiveSmallIntegerField()
    operation = models.BigIntegerField(null=True, blank=True)
    support = models.BigIntegerField(null=True, blank=True)

    class Meta:
        ordering = ["year"]
        constraints = [
            models.UniqueConstraint(fields=["budget", "year"], name="later_year_once"),
            models.CheckConstraint(
                condition=(Q(operation__isnull=True) | Q(operation__gte=0))
                & (Q(support__isnull=True) | Q(support__gte=0)),
                name="later_year_not_negative",
            ),
        ]

    def __str__(self) -> str:
        return str(self.year)


class Financing(models.Model):
    """What a source pays of a part, in cents; empty as long as nobody typed it."""

    budget = models.ForeignKey(Budget, on_delete=models.CASCADE, related_name="financing")
    part = models.CharField(max_length=12, choices=words.PARTS)
    source = models.CharField(max_length=12, choices=words.SOURCES)
    amount = models.BigIntegerField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["part", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["budget", "part", "source"], name="financing_once"),
            models.CheckConstraint(condition=Q(part__in=[words.OPERATION, words.SUPPORT]), name="financing_of_a_part"),
            ruled(
                models.CheckConstraint(
                    condition=Q(amount__isnull=True) | Q(amount__gte=0), name="financing_not_negative"
                ),
                "P-11",
                decides,
                name=f"{__name__}:financing_not_negative",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.part} {self.source}"
