"""What a partnership counts as outflow to work, in time (C-18)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from gezel.organisations.models import Partnership

from ..words import closing as words


class WorkDefinition(models.Model):
    """From a day on: which kinds count (``words.MAY_COUNT``, with commas), at which moment, over whom, and the target in percent."""

    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="work_definitions")
    kinds = models.CharField(max_length=160)
    moment = models.CharField(max_length=8)
    over = models.CharField(max_length=8)
    target = models.PositiveSmallIntegerField()
    from_on = models.DateField()
    reason = models.CharField(max_length=300)
    set_at = models.DateTimeField()
    set_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-from_on", "-pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(reason=""), name="work_definition_has_reason"),
            models.CheckConstraint(condition=Q(moment__in=words.WORK_MOMENTS), name="work_definition_moment"),
            models.CheckConstraint(condition=Q(over__in=words.OVER), name="work_definition_over"),
            models.CheckConstraint(condition=Q(target__lte=100), name="work_definition_target"),
        ]

    def __str__(self) -> str:
        return f"{self.partnership} {self.from_on}: {self.kinds}"
