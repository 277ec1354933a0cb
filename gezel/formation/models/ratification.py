"""The process of an area offered to Europa WSE: ratified on six conditions, or returned with reasons (F-23, F-24)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from gezel.kernel.rule import decides, ruled

from .. import words
from .area import Area

_OPEN = Q(decided_at__isnull=True, decided_by__isnull=True, result="")


class Ratification(models.Model):
    """One time that an area offered its process; a returned one stays, and the area offers again.

    ``judged``: ``{"1": {"met": bool, "remark": text}, …}``. ``evidence``: the sentences of the evidence as it stood.
    ``pdf`` and ``word`` are the final report as it was ratified, ``pdf_sha256`` its fingerprint.
    """

    area = models.ForeignKey(Area, on_delete=models.PROTECT, related_name="ratifications")
    offered_at = models.DateTimeField()
    offered_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    note = models.TextField(blank=True)
    judged = models.JSONField(default=dict)
    evidence = models.JSONField(default=list)
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    result = models.CharField(max_length=10, choices=words.RATIFICATION_RESULTS, blank=True)
    pdf = models.ForeignKey("post.StoredFile", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    word = models.ForeignKey("post.StoredFile", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    pdf_sha256 = models.CharField(max_length=64, blank=True)

    class Meta:
        ordering = ["area", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["area"], condition=~Q(result=words.RETURNED), name="one_ratification_at_a_time"
            ),
            models.CheckConstraint(
                condition=_OPEN
                | Q(decided_at__gte=F("offered_at"), decided_by__isnull=False, result=words.RETURNED)
                | Q(decided_at__gte=F("offered_at"), decided_by__isnull=False, result=words.RATIFIED),
                name="ratification_decided_by_someone",
            ),
            ruled(
                models.CheckConstraint(
                    condition=~Q(result=words.RATIFIED)
                    | (Q(pdf__isnull=False, word__isnull=False) & ~Q(pdf_sha256="")),
                    name="ratified_with_report",
                ),
                "F-24",
                decides,
                name=f"{__name__}:ratified_with_report",
            ),
        ]

    def __str__(self) -> str:
        return f"bekrachtiging {self.area}"

    @property
    def state(self) -> str:
        """``offered``, ``returned`` or ``ratified``."""
        return self.result or words.OFFERED
