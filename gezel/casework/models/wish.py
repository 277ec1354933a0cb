"""The intention of a case: what the participant wants, in their words, in every version it had (C-05)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from gezel.audit.fields import EncryptedField

from ..words.wish import VOICES


class Intention(models.Model):
    """One version of the intention, from the participant's side; the newest counts. ``why``: why it changed (empty for the first).

    ``voice``: ``own`` (the participant's own words) or ``retold`` (told by the companion, read back to the participant).
    """

    case = models.ForeignKey("casework.Case", on_delete=models.PROTECT, related_name="intentions")
    text = EncryptedField()
    why = EncryptedField(null=True, blank=True)
    voice = models.CharField(max_length=8)
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-at", "-pk"]
        indexes = [models.Index(fields=["case", "at"], name="intention_of_case")]
        constraints = [models.CheckConstraint(condition=Q(voice__in=VOICES), name="intention_voice")]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d}"
