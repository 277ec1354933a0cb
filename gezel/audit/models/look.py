"""Who looked: one row per request and kind of thing, with ids and field names, never content."""

from __future__ import annotations

from django.db import models


class Look(models.Model):
    """A look at data of people: who, for which organisation, at which rows and which fields."""

    at = models.DateTimeField()
    person_id = models.BigIntegerField()
    person_name = models.CharField(max_length=160, blank=True)
    organisation_id = models.BigIntegerField(null=True, blank=True)
    organisation_name = models.CharField(max_length=250, blank=True)
    thing_kind = models.CharField(max_length=60)
    thing_ids = models.JSONField(default=list)
    fields = models.JSONField(default=list)

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["person_id", "id"], name="look_person")]

    def __str__(self) -> str:
        return f"{self.person_name} → {self.thing_kind} ({len(self.thing_ids)})"
