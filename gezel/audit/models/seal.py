"""A seal: a hash over a batch of committed events or looks, chained to the seal before it."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from .. import words


class Seal(models.Model):
    """Seal ``number`` covers the ids in ``runs`` (closed ranges) of one kind of row; ``previous`` is the hash before it."""

    number = models.BigIntegerField(unique=True)
    kind = models.CharField(max_length=10, choices=[(kind, kind) for kind in words.SEALED])
    runs = models.JSONField()
    count = models.PositiveIntegerField()
    previous = models.CharField(max_length=64)
    hash = models.CharField(max_length=64, unique=True)
    sealed_at = models.DateTimeField()

    class Meta:
        ordering = ["number"]
        constraints = [models.CheckConstraint(condition=Q(number__gte=1, count__gte=1), name="seal_not_empty")]

    def __str__(self) -> str:
        return f"{self.number} {self.hash[:12]}"
