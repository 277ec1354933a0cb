"""What the partnership wants to reach, and when (P-05, P-06)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from .. import words
from .proposal import Proposal


class Targets(models.Model):
    """The numbers of a proposal: tracks in all, participants per quarter of the first year, at the same time, per full-time companion.

    ``companion_hundredths``: full-time companions in hundredths (3.25 FTE = 325). ``outflow_percent``: to work, of all participants.
    """

    proposal = models.OneToOneField(Proposal, on_delete=models.PROTECT, related_name="targets")
    tracks = models.PositiveIntegerField(null=True, blank=True)
    quarter_1 = models.PositiveIntegerField(null=True, blank=True)
    quarter_2 = models.PositiveIntegerField(null=True, blank=True)
    quarter_3 = models.PositiveIntegerField(null=True, blank=True)
    quarter_4 = models.PositiveIntegerField(null=True, blank=True)
    concurrent_min = models.PositiveIntegerField(null=True, blank=True)
    concurrent_max = models.PositiveIntegerField(null=True, blank=True)
    caseload = models.PositiveSmallIntegerField(null=True, blank=True)
    companion_hundredths = models.PositiveIntegerField(null=True, blank=True)
    outflow_percent = models.PositiveSmallIntegerField(null=True, blank=True)
    indicators = models.TextField(blank=True)
    edition = models.PositiveIntegerField(default=0)
    saved_at = models.DateTimeField()
    saved_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(concurrent_min__isnull=True)
                | Q(concurrent_max__isnull=True)
                | Q(concurrent_max__gte=F("concurrent_min")),
                name="targets_least_before_most",
            ),
            models.CheckConstraint(
                condition=Q(outflow_percent__isnull=True) | Q(outflow_percent__lte=100), name="targets_percent"
            ),
        ]

    def __str__(self) -> str:
        return f"Doelen van {self.proposal}"


class PersonaTarget(models.Model):
    """What is indicatively meant for one persona: tracks, outflow to work, and why that is lower than the call expects."""

    proposal = models.ForeignKey(Proposal, on_delete=models.PROTECT, related_name="persona_targets")
    persona = models.ForeignKey("formation.Persona", on_delete=models.PROTECT, related_name="+")
    tracks = models.PositiveIntegerField(null=True, blank=True)
    outflow_percent = models.PositiveSmallIntegerField(null=True, blank=True)
    motivation = models.TextField(blank=True)

    class Meta:
        ordering = ["persona__pk"]
        constraints = [
            models.UniqueConstraint(fields=["proposal", "persona"], name="persona_target_once"),
            models.CheckConstraint(
                condition=Q(outflow_percent__isnull=True) | Q(outflow_percent__lte=100), name="persona_target_percent"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.persona} in {self.proposal}"


class Milestone(models.Model):
    """Something that is to be reached by a day; ``reached_at`` follows later. Removed ones stay with their date."""

    proposal = models.ForeignKey(Proposal, on_delete=models.PROTECT, related_name="milestones")
    period = models.CharField(max_length=8, choices=words.PERIODS)
    title = models.CharField(max_length=120)
    detail = models.TextField(blank=True)
    on = models.DateField()
    organisation = models.ForeignKey(
        "organisations.Organisation", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    saved_at = models.DateTimeField()
    saved_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    reached_at = models.DateTimeField(null=True, blank=True)
    removed_at = models.DateTimeField(null=True, blank=True)
    edition = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["on", "pk"]
        constraints = [models.CheckConstraint(condition=~Q(title=""), name="milestone_has_title")]

    def __str__(self) -> str:
        return self.title
