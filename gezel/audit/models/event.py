"""What happened: one row per step that somebody took; never changed, never removed (triggers in 0002)."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import Q

from gezel.kernel import texts
from gezel.kernel.params import unpacked


class Event(models.Model):
    """An event: code of its sentence, who (person and organisation as they were named then), on what, when, why.

    People and organisations are plain numbers: this room lies below theirs. ``thing_kind`` is ``room.model``.
    """

    at = models.DateTimeField()
    code = models.CharField(max_length=80)
    person_id = models.BigIntegerField(null=True, blank=True)
    person_name = models.CharField(max_length=160, blank=True)
    organisation_id = models.BigIntegerField(null=True, blank=True)
    organisation_name = models.CharField(max_length=250, blank=True)
    thing_kind = models.CharField(max_length=60, blank=True)
    thing_id = models.CharField(max_length=36, blank=True)
    params = models.JSONField(default=dict)
    reason = models.TextField(blank=True)

    class Meta:
        ordering = ["id"]
        indexes = [
            models.Index(fields=["thing_kind", "thing_id", "id"], name="event_thing"),
            models.Index(fields=["person_id", "id"], name="event_person"),
        ]
        constraints = [
            models.CheckConstraint(condition=~Q(code=""), name="event_has_code"),
            models.CheckConstraint(
                condition=Q(thing_kind="", thing_id="") | (~Q(thing_kind="") & ~Q(thing_id="")),
                name="event_thing_whole",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.thing_kind}:{self.thing_id}"

    def sentence(self, language: str = "nl") -> str:
        """The event as a sentence; the doer stands in ``{who}``, the reason in ``{reason}``."""
        params: dict[str, Any] = {"who": self.person_name, "reason": self.reason} | unpacked(self.params)
        return texts.say(self.code, language, **params)
