"""The release score of a case: one row a score, a correction is a row of its own (C-06)."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q

from gezel.audit.fields import EncryptedField
from gezel.kernel.rule import decides, ruled
from gezel.organisations.models import Organisation

from ..words import stars as words

_PERSON = settings.AUTH_USER_MODEL


class ScoreQuerySet(models.QuerySet["ReleaseScore"]):
    """Reads of release scores."""

    def standing(self) -> ScoreQuerySet:
        """Those that count: what was corrected stays, but its correction counts."""
        return self.filter(correction=None)


class ReleaseScore(models.Model):
    """From 1 (a long way to go) to 10 (can let go), with ``why`` it stands there.

    ``for_at`` is the moment it speaks of, ``at`` when it was written: a correction keeps the moment of what it ``corrects`` and says
    why in ``reason``. Nothing is written over.
    """

    case = models.ForeignKey("casework.Case", on_delete=models.PROTECT, related_name="scores")
    value = models.PositiveSmallIntegerField()
    why = EncryptedField()
    for_at = models.DateTimeField()
    at = models.DateTimeField()
    by = models.ForeignKey(_PERSON, on_delete=models.PROTECT, related_name="+")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    corrects = models.OneToOneField("self", null=True, blank=True, on_delete=models.PROTECT, related_name="correction")
    reason = EncryptedField(null=True, blank=True)

    objects = ScoreQuerySet.as_manager()

    class Meta:
        ordering = ["for_at", "pk"]
        indexes = [models.Index(fields=["case", "for_at"], name="score_of_case")]
        constraints = [
            ruled(
                models.CheckConstraint(
                    condition=Q(value__gte=words.SCORE_LEAST, value__lte=words.SCORE_MOST), name="score_one_to_ten"
                ),
                "C-06",
                decides,
                name=f"{__name__}:score_one_to_ten",
            ),
            models.CheckConstraint(
                condition=Q(corrects__isnull=True, reason__isnull=True)
                | Q(corrects__isnull=False, reason__isnull=False),
                name="score_correction_says_why",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.value} {self.for_at:%Y-%m-%d}"


class CaseDraft(models.Model):
    """What someone typed on a page of a case and did not send yet: theirs alone, gone when sent or thrown away.

    ``text`` is JSON of the fields of that page (``what``: ``words.DRAFTS``), encrypted.
    """

    case = models.ForeignKey("casework.Case", on_delete=models.PROTECT, related_name="drafts")
    person = models.ForeignKey(_PERSON, on_delete=models.CASCADE, related_name="+")
    what = models.CharField(max_length=8)
    text = EncryptedField()
    saved_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=0)

    class Meta:
        constraints: list[Any] = [
            models.UniqueConstraint(fields=["case", "person", "what"], name="case_draft_once"),
            models.CheckConstraint(condition=Q(what__in=words.DRAFTS), name="case_draft_what"),
        ]

    def __str__(self) -> str:
        return f"{self.what} {self.saved_at:%Y-%m-%d}"
