"""How a partnership ends: interim evaluation, stop procedure, own decision, and the duties of a good end (G-17)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from gezel.kernel.rule import decides, ruled
from gezel.organisations.models import Partnership

from .. import words

_PERSON = {"on_delete": models.PROTECT, "related_name": "+"}


class InterimEvaluation(models.Model):
    """The interim evaluation of a partnership, as the manager wrote it down."""

    partnership = models.OneToOneField(Partnership, on_delete=models.PROTECT, related_name="interim_evaluation")
    positive = models.BooleanField()
    evaluated_on = models.DateField()
    motivation = models.TextField()
    noted_at = models.DateTimeField()
    noted_by = models.ForeignKey(settings.AUTH_USER_MODEL, **_PERSON)

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(motivation=""), name="interim_evaluation_motivated")]

    def __str__(self) -> str:
        return f"{self.partnership}: {'positief' if self.positive else 'niet positief'}"


class Ending(models.Model):
    """A way to the end: a stop procedure of Europa WSE, an own decision of the support group, or an evaluation that is not positive.

    ``closed_at``: it led to the end (``last_day``), or the project goes on (``goes_on``), with ``outcome``.
    """

    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="endings")
    kind = models.CharField(max_length=16, choices=words.ENDING_KINDS)
    reasons = models.TextField()
    coached = models.TextField(blank=True)
    decision = models.ForeignKey(
        "governance.Decision", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    opened_at = models.DateTimeField()
    opened_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, **_PERSON)
    closed_at = models.DateTimeField(null=True, blank=True)
    goes_on = models.BooleanField(default=False)
    last_day = models.DateField(null=True, blank=True)
    outcome = models.TextField(blank=True)

    class Meta:
        ordering = ["-opened_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["partnership"], condition=Q(closed_at__isnull=True), name="ending_one_open"
            ),
            models.CheckConstraint(condition=~Q(reasons=""), name="ending_has_reasons"),
            ruled(
                models.CheckConstraint(
                    condition=~Q(kind=words.OWN_DECISION) | Q(decision__isnull=False), name="ending_own_decided"
                ),
                "G-17",
                decides,
                name=f"{__name__}:ending_own_decided",
            ),
            models.CheckConstraint(
                condition=Q(closed_at__isnull=True, last_day__isnull=True, goes_on=False)
                | Q(closed_at__isnull=False, last_day__isnull=False, goes_on=False)
                | Q(closed_at__isnull=False, last_day__isnull=True, goes_on=True),
                name="ending_closed_one_way",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.partnership}: {self.get_kind_display()}"


class EndingStep(models.Model):
    """A dated step of a stop procedure."""

    ending = models.ForeignKey(Ending, on_delete=models.PROTECT, related_name="steps")
    what = models.TextField()
    due_on = models.DateField()
    done_on = models.DateField(null=True, blank=True)
    note = models.TextField(blank=True)

    class Meta:
        ordering = ["due_on", "pk"]
        constraints = [models.CheckConstraint(condition=~Q(what=""), name="ending_step_says_what")]

    def __str__(self) -> str:
        return self.what[:60]


class EndDuty(models.Model):
    """A line of the hand-over list of the end: what, who, by when, and when it was done."""

    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="end_duties")
    kind = models.CharField(max_length=24, blank=True)
    what = models.TextField()
    owner = models.CharField(max_length=160, blank=True)
    due_on = models.DateField()
    done_on = models.DateField(null=True, blank=True)
    note = models.TextField(blank=True)
    edition = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["due_on", "pk"]
        constraints = [models.CheckConstraint(condition=~Q(what=""), name="end_duty_says_what")]

    def __str__(self) -> str:
        return self.what[:60]
