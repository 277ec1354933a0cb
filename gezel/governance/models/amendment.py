"""Later changes to the agreement, and the statements on which a partnership stands (G-03, G-15)."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import Q

from gezel.kernel.rule import decides, ruled
from gezel.organisations.models import Partnership

from .. import words

_USER = settings.AUTH_USER_MODEL


class Amendment(models.Model):
    """A change to the agreement, as an annex: prepared by team leader and director, adopted by the support group, then numbered."""

    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="amendments")
    title = models.CharField(max_length=160)
    text = models.TextField()
    begun_at = models.DateTimeField()
    begun_by = models.ForeignKey(_USER, on_delete=models.PROTECT, related_name="+")
    leader_at = models.DateTimeField(null=True, blank=True)
    leader = models.ForeignKey(_USER, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    director_at = models.DateTimeField(null=True, blank=True)
    director = models.ForeignKey(_USER, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    decision = models.OneToOneField(
        "governance.Decision", null=True, blank=True, on_delete=models.PROTECT, related_name="amendment"
    )
    number = models.PositiveSmallIntegerField(null=True, blank=True)
    adopted_at = models.DateTimeField(null=True, blank=True)
    holds_from = models.DateField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    edition = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["number", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["partnership", "number"], name="amendment_number_once"),
            ruled(
                models.CheckConstraint(
                    condition=Q(adopted_at__isnull=True, number__isnull=True, decision__isnull=True)
                    | Q(
                        adopted_at__isnull=False,
                        number__isnull=False,
                        decision__isnull=False,
                        holds_from__isnull=False,
                        leader__isnull=False,
                        director__isnull=False,
                        withdrawn_at__isnull=True,
                    ),
                    name="amendment_adopted_by_both_and_decision",
                ),
                "G-03",
                decides,
                name=f"{__name__}:amendment_adopted_by_both_and_decision",
            ),
        ]

    def __str__(self) -> str:
        return f"Wijziging {self.number}: {self.title}" if self.number else self.title

    @property
    def state(self) -> str:
        """``draft``, ``prepared``, ``adopted`` or ``withdrawn``."""
        if self.withdrawn_at:
            return words.WITHDRAWN_CHANGE
        if self.adopted_at:
            return words.ADOPTED_CHANGE
        return words.PREPARED_CHANGE if self.leader_at and self.director_at else words.DRAFT_CHANGE


class StatementQuerySet(models.QuerySet["Statement"]):
    """Reads of statements."""

    def standing(self, on: date) -> dict[str, Statement]:
        """Per kind the statement that holds on a day. One query."""
        return {row.kind: row for row in self.filter(from_on__lte=on).order_by("number")}


class Statement(models.Model):
    """Shared goal, cooperation principles or name, version ``number`` of it; the first may come from elsewhere (``source``).

    Every later version rests on an adopted consent decision of the support group.
    """

    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="statements")
    kind = models.CharField(max_length=12, choices=words.STATEMENTS)
    number = models.PositiveSmallIntegerField()
    text = models.TextField()
    source = models.CharField(max_length=200, blank=True)
    decision = models.ForeignKey(
        "governance.Decision", null=True, blank=True, on_delete=models.PROTECT, related_name="statements"
    )
    from_on = models.DateField()
    at = models.DateTimeField()
    by = models.ForeignKey(_USER, on_delete=models.PROTECT, related_name="+")

    objects = StatementQuerySet.as_manager()

    class Meta:
        ordering = ["kind", "-number"]
        constraints = [
            models.UniqueConstraint(fields=["partnership", "kind", "number"], name="statement_version_once"),
            models.CheckConstraint(condition=~Q(text=""), name="statement_says_something"),
            ruled(
                models.CheckConstraint(
                    condition=Q(decision__isnull=False) | Q(number=1) & ~Q(source=""),
                    name="statement_rests_on_decision",
                ),
                "G-15",
                decides,
                name=f"{__name__}:statement_rests_on_decision",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}, versie {self.number}"
