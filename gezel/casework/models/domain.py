"""Life domains of a partnership (C-12)."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from gezel.organisations.models import Partnership


class LifeDomain(models.Model):
    """One life domain: ``code`` for those a partnership begins with, empty for its own; taken out of use it keeps its history."""

    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="life_domains")
    code = models.CharField(max_length=20, blank=True)
    name = models.CharField(max_length=60)
    hint = models.CharField(max_length=120, blank=True)
    icon = models.CharField(max_length=30, default="circle-dot")
    position = models.PositiveSmallIntegerField(default=0)
    removed_on = models.DateField(null=True, blank=True)
    edition = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["position", "pk"]
        constraints = [models.CheckConstraint(condition=~Q(name=""), name="life_domain_has_name")]

    def __str__(self) -> str:
        return self.name
