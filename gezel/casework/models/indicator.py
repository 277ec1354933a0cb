"""Indicators a partnership chose for itself: pictured levels in numbered versions, followed per participant (C-22)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from gezel.audit.fields import EncryptedField
from gezel.organisations.models import Partnership

from ..words import stars as words

_PERSON = settings.AUTH_USER_MODEL


class Indicator(models.Model):
    """Something a partnership follows; laid aside it keeps what was seen with it."""

    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="indicators")
    code = models.CharField(max_length=40)
    position = models.PositiveSmallIntegerField(default=0)
    removed_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["position", "pk"]
        constraints = [models.UniqueConstraint(fields=["partnership", "code"], name="indicator_code")]

    def __str__(self) -> str:
        return self.code


class IndicatorVersion(models.Model):
    """What an indicator is called and its levels, as ``[{"icon": …, "word": …}]`` from low to high; the highest number counts."""

    indicator = models.ForeignKey(Indicator, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    name = models.CharField(max_length=80)
    levels = models.JSONField()
    reason = models.CharField(max_length=400, blank=True)
    at = models.DateTimeField()
    by = models.ForeignKey(_PERSON, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["indicator", "number"]
        constraints = [
            models.UniqueConstraint(fields=["indicator", "number"], name="indicator_version_number"),
            models.CheckConstraint(condition=Q(number=1) | ~Q(reason=""), name="indicator_version_says_why"),
        ]

    def __str__(self) -> str:
        return f"{self.name} {self.number}"


class Observation(models.Model):
    """What was seen of an indicator in a case on a day: a level (from 1) of the version that stood then."""

    case = models.ForeignKey("casework.Case", on_delete=models.PROTECT, related_name="observations")
    version = models.ForeignKey(IndicatorVersion, on_delete=models.PROTECT, related_name="observations")
    level = models.PositiveSmallIntegerField()
    hand = models.CharField(max_length=12)
    words = EncryptedField(null=True, blank=True)
    at = models.DateTimeField()
    by = models.ForeignKey(_PERSON, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["at", "pk"]
        indexes = [models.Index(fields=["case", "at"], name="observation_of_case")]
        constraints = [
            models.CheckConstraint(condition=Q(hand__in=words.HANDS), name="observation_hand"),
            models.CheckConstraint(condition=Q(level__gte=1, level__lte=5), name="observation_level"),
        ]

    def __str__(self) -> str:
        return str(self.level)
