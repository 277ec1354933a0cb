"""The partnership in the making: what the five building blocks settled, drivers, roles, milestones (F-25)."""

from __future__ import annotations

from decimal import Decimal

from django.conf import settings
from django.db import models
from django.db.models import Q

from .. import words
from .area import Area

_BLOCKS = [(code, code) for code, _ in words.BLOCKS]


class Development(models.Model):
    """The statements of a partnership in the making; ``edition`` counts saves. The promotor is chosen by the partners."""

    area = models.OneToOneField(Area, on_delete=models.PROTECT, related_name="development")
    shared_goal = models.TextField(blank=True)
    target_group = models.TextField(blank=True)
    promotor = models.ForeignKey(
        "organisations.Organisation", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    edition = models.PositiveIntegerField(default=0)
    saved_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"stap 4 van {self.area}"


class BlockPoint(models.Model):
    """A point of the dialogue in one block: open, or settled by whom on a day. One that fell away stays with ``removed_at``."""

    area = models.ForeignKey(Area, on_delete=models.PROTECT, related_name="block_points")
    block = models.CharField(max_length=12, choices=_BLOCKS)
    text = models.TextField()
    who = models.CharField(max_length=300, blank=True)
    settled_on = models.DateField(null=True, blank=True)
    noted_at = models.DateTimeField()
    noted_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["block", "pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="block_point_says_what"),
            models.CheckConstraint(
                condition=Q(settled_on__isnull=True) | ~Q(who=""), name="settled_point_says_by_whom"
            ),
        ]

    def __str__(self) -> str:
        return self.text[:60]


class PartnerDrive(models.Model):
    """What drives a partner, and what it contributes, in its own words; ``edition`` counts saves."""

    area = models.ForeignKey(Area, on_delete=models.PROTECT, related_name="drives")
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    drivers = models.TextField(blank=True)
    contribution = models.TextField(blank=True)
    edition = models.PositiveIntegerField(default=0)
    saved_at = models.DateTimeField()
    saved_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["organisation__name"]
        constraints = [models.UniqueConstraint(fields=["area", "organisation"], name="drive_once_per_partner")]

    def __str__(self) -> str:
        return f"{self.organisation} in {self.area}"


class StepRole(models.Model):
    """A role that a partner takes up, with its means and a first deployment in thousandths of a full-time worker."""

    area = models.ForeignKey(Area, on_delete=models.PROTECT, related_name="step_roles")
    name = models.CharField(max_length=120)
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    means = models.TextField(blank=True)
    fte_thousandths = models.PositiveIntegerField(default=0)
    noted_at = models.DateTimeField()
    noted_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["name", "pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(name=""), name="step_role_has_a_name"),
            models.CheckConstraint(condition=Q(fte_thousandths__lte=100_000), name="step_role_fte_within_reason"),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.organisation})"

    @property
    def fte(self) -> Decimal:
        """The deployment in full-time workers."""
        return Decimal(self.fte_thousandths) / 1000


class StepMilestone(models.Model):
    """A milestone of the plan of action: what, by when, who; reached on a day."""

    area = models.ForeignKey(Area, on_delete=models.PROTECT, related_name="step_milestones")
    title = models.CharField(max_length=160)
    due_on = models.DateField()
    who = models.CharField(max_length=160, blank=True)
    reached_on = models.DateField(null=True, blank=True)
    noted_at = models.DateTimeField()
    noted_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["due_on", "pk"]

    def __str__(self) -> str:
        return f"{self.due_on:%d-%m-%Y} {self.title}"
