"""The value steps of a partnership: numbered editions of a list, in which no order is meant (L-04)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from gezel.kernel.rule import decides, ruled
from gezel.organisations.models import Partnership


class StepEdition(models.Model):
    """The list as it was published under a number, with the reason it changed; it never changes afterwards."""

    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="step_editions")
    number = models.PositiveIntegerField()
    reason = models.CharField(max_length=400, blank=True)
    published_at = models.DateTimeField()
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["partnership", "number"], name="step_edition_number"),
            ruled(
                models.CheckConstraint(condition=Q(number=1) | ~Q(reason=""), name="step_edition_says_why"),
                "L-04",
                decides,
                name=f"{__name__}:step_edition_says_why",
            ),
        ]

    def __str__(self) -> str:
        return str(self.number)


class ValueStep(models.Model):
    """One value step of an edition: a thing that is worth something by itself. ``position`` is only where it stands on the page."""

    edition = models.ForeignKey(StepEdition, on_delete=models.CASCADE, related_name="steps")
    name = models.CharField(max_length=80)
    hint = models.CharField(max_length=200, blank=True)
    icon = models.CharField(max_length=24, default="footprints")
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position", "pk"]
        constraints = [models.CheckConstraint(condition=~Q(name=""), name="value_step_has_name")]

    def __str__(self) -> str:
        return self.name
