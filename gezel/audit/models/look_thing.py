"""By whom a thing was looked at: the same as a look says, one row per thing, so that a reader finds the looks at one thing."""

from __future__ import annotations

from django.db import models

from .look import Look


class LookThing(models.Model):
    """A thing that a look saw. Derived from ``Look.thing_ids`` and written with it; the look itself is what is sealed."""

    look = models.ForeignKey(Look, on_delete=models.CASCADE, related_name="things", db_index=False)
    thing_kind = models.CharField(max_length=60)
    thing_id = models.CharField(max_length=36)

    class Meta:
        ordering = ["look_id", "id"]
        indexes = [
            models.Index(fields=["thing_kind", "thing_id", "look"], name="look_thing_found"),
            models.Index(fields=["look"], name="look_thing_of_look"),
        ]

    def __str__(self) -> str:
        return f"{self.thing_kind}:{self.thing_id}"
