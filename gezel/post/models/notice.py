"""A notice to a person: one line of "this happened" or "this is due", until it is seen."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import Q

from gezel.kernel import texts
from gezel.kernel.params import unpacked


class Notice(models.Model):
    """A sentence (code and parameters), where it leads, and until when it matters. ``key`` keeps a reminder from coming twice."""

    person_id = models.BigIntegerField()
    code = models.CharField(max_length=80)
    params = models.JSONField(default=dict)
    url = models.CharField(max_length=300)
    due = models.DateTimeField(null=True, blank=True)
    key = models.CharField(max_length=120, blank=True)
    created_at = models.DateTimeField()
    seen_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-created_at", "-id"]
        indexes = [
            models.Index(fields=["person_id", "seen_at"], name="notice_unseen"),
            models.Index(fields=["key"], condition=~Q(key=""), name="notice_key"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["person_id", "key"], condition=~Q(key=""), name="notice_key_once"),
            models.CheckConstraint(condition=Q(url__startswith="/"), name="notice_stays_here"),
        ]

    def __str__(self) -> str:
        return f"{self.code} → {self.person_id}"

    def sentence(self, language: str = "nl") -> str:
        """The notice in the reader's language."""
        params: dict[str, Any] = unpacked(self.params)
        return texts.say(self.code, language, **params)
