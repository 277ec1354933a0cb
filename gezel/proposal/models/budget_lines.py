"""Lines of a budget: staff and co-financing (P-07, P-10)."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q

from gezel.kernel.rule import decides, ruled

from .. import words
from .budget import Budget
from .budget_reads import LineQuerySet, StaffLineQuerySet

OTHER_MEANS = Q(source__in=words.COFINANCING_SOURCES)


class Line(models.Model):
    """What staff and co-financing lines share: whose they are, their place, their version, and how they go and come back.

    ``organisation`` is whose line it is where the system knows it; ``removed_at`` keeps a line out of every sum until it is put back.
    """

    budget = models.ForeignKey(Budget, on_delete=models.CASCADE, related_name="%(class)ss")
    organisation = models.ForeignKey(
        "organisations.Organisation", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    part = models.CharField(max_length=12, choices=words.PARTS, default=words.OPERATION)
    position = models.PositiveIntegerField(default=0)
    version = models.PositiveIntegerField(default=1)
    changed_at = models.DateTimeField()
    changed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        abstract = True


class StaffLine(Line):
    """Somebody engaged or a vacancy. Wage and rate in cents, hours and full-time equivalents in thousandths.

    ``organisation_name`` and ``number`` stay as they were entered, also where the system does not know the organisation.
    """

    kind = models.CharField(max_length=12, choices=words.STAFF_KINDS, default=words.ENGAGED)
    person = models.CharField(max_length=120, blank=True)
    function = models.CharField(max_length=120, blank=True)
    organisation_name = models.CharField(max_length=160, blank=True)
    number = models.CharField(max_length=20, blank=True)
    wage = models.BigIntegerField(null=True, blank=True)
    agreed_rate = models.BigIntegerField(null=True, blank=True)
    hours = models.BigIntegerField(default=0)
    fte = models.PositiveIntegerField(default=1000)
    hours_elsewhere = models.BigIntegerField(default=0)
    counts_for = models.CharField(max_length=12, blank=True)
    activity = models.CharField(max_length=300, blank=True)
    slip = models.ForeignKey("post.StoredFile", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")

    objects = StaffLineQuerySet.as_manager()

    class Meta:
        ordering = ["kind", "position", "pk"]  # "engaged" before "vacancy", as in the form of the call
        constraints = [
            ruled(
                models.CheckConstraint(
                    condition=Q(hours__gte=0, hours_elsewhere__gte=0), name="staff_hours_not_negative"
                ),
                "P-07",
                decides,
                name=f"{__name__}:staff_hours_not_negative",
            ),
            ruled(
                models.CheckConstraint(
                    condition=(Q(wage__isnull=True) | Q(wage__gt=0))
                    & (Q(agreed_rate__isnull=True) | Q(agreed_rate__gt=0)),
                    name="staff_wage_above_zero",
                ),
                "P-08",
                decides,
                name=f"{__name__}:staff_wage_above_zero",
            ),
            models.CheckConstraint(condition=Q(part__in=[words.OPERATION, words.SUPPORT]), name="staff_of_a_part"),
            models.CheckConstraint(
                condition=Q(counts_for="") | Q(counts_for__in=words.COFINANCING_SOURCES), name="staff_counts_for_means"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.function} – {self.organisation_name}"


class CofinancingLine(Line):
    """Means other than those of Europa WSE, in cents; ``person_bound`` when they are the work of project staff."""

    source = models.CharField(max_length=12, choices=words.SOURCES, default=words.LOCAL)
    person_bound = models.BooleanField(default=False)
    amount = models.BigIntegerField()
    description = models.CharField(max_length=300, blank=True)
    evidence = models.ForeignKey("post.StoredFile", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")

    objects: Any = LineQuerySet.as_manager()

    class Meta:
        ordering = ["position", "pk"]
        constraints = [
            ruled(
                models.CheckConstraint(condition=Q(amount__gt=0), name="cofinancing_above_zero"),
                "P-10",
                decides,
                name=f"{__name__}:cofinancing_above_zero",
            ),
            ruled(
                models.CheckConstraint(condition=OTHER_MEANS, name="cofinancing_not_of_the_agency"),
                "P-10",
                decides,
                name=f"{__name__}:cofinancing_not_of_the_agency",
            ),
            models.CheckConstraint(
                condition=Q(part__in=[words.OPERATION, words.SUPPORT]), name="cofinancing_of_a_part"
            ),
        ]

    def __str__(self) -> str:
        return self.description or self.source
