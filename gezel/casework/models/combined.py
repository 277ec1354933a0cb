"""A track that a participant follows elsewhere at the same time (C-15)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from gezel.audit.fields import EncryptedField
from gezel.kernel.rule import decides, ruled

from ..words import directory as words
from .case import Case
from .conference import Conference

_PERSON = settings.AUTH_USER_MODEL


class CombinedTrack(models.Model):
    """What is followed elsewhere, with whom, from a day until (exclusive) a day; ``complements``: what it adds to what we do, always said.

    ``advice`` is the conference in which the partnership advised it.
    """

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="combined_tracks")
    kind = models.CharField(max_length=8)
    with_whom = models.CharField(max_length=160)
    what = EncryptedField()
    complements = EncryptedField()
    advice = models.ForeignKey(Conference, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    from_on = models.DateField()
    until_on = models.DateField(null=True, blank=True)
    end_reason = EncryptedField(default="", blank=True)
    noted_at = models.DateTimeField()
    noted_by = models.ForeignKey(_PERSON, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-from_on", "-pk"]
        constraints = [
            ruled(
                models.CheckConstraint(
                    condition=Q(kind__in=words.COMBINED) & ~Q(with_whom=""), name="combined_with_somebody"
                ),
                "C-15",
                decides,
                name=f"{__name__}:combined_with_somebody",
            ),
            models.CheckConstraint(
                condition=Q(until_on__isnull=True) | Q(until_on__gte=F("from_on")), name="combined_period"
            ),
        ]

    def __str__(self) -> str:
        return self.with_whom
