"""A text saved by itself with a version, and the texts kept beside and before it (F-08, P-04).

A room makes both of them concrete: its section points to the whole it belongs to, its version to the section (``section``,
``related_name="versions"``).
"""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models


class Passage(models.Model):
    """One field of a draft; ``version`` counts saves, so that no one overwrites unseen. The lease says who is typing until when."""

    code = models.CharField(max_length=24)
    text = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=0)
    saved_at = models.DateTimeField()
    saved_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    lease_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    lease_until = models.DateTimeField(null=True, blank=True)

    versions: Any  # the kept texts, as the room's own PassageVersion names them

    class Meta:
        abstract = True
        ordering = ["code"]


class PassageVersion(models.Model):
    """An earlier text of a section; ``conflict`` keeps a text that came in on an old version, for a person to merge."""

    version = models.PositiveIntegerField()
    text = models.TextField(blank=True)
    saved_at = models.DateTimeField()
    saved_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    conflict = models.BooleanField(default=False)
    merged_at = models.DateTimeField(null=True, blank=True)

    section: Any  # the Passage it is a text of

    class Meta:
        abstract = True
        ordering = ["section", "-version", "-pk"]

    def __str__(self) -> str:
        return f"{self.section} v{self.version}"
