"""The star of a case: at a moment, by one hand, a value for each value question (C-08)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from gezel.audit.fields import EncryptedField
from gezel.kernel.rule import decides, ruled
from gezel.organisations.models import Organisation

from ..words import stars as words
from .demand import Demand

_PERSON = settings.AUTH_USER_MODEL


class Star(models.Model):
    """One giving: ``hand`` says by whose, ``by`` who wrote it down (empty: the participant in their own place)."""

    case = models.ForeignKey("casework.Case", on_delete=models.PROTECT, related_name="stars")
    hand = models.CharField(max_length=12)
    at = models.DateTimeField()
    by = models.ForeignKey(_PERSON, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    organisation = models.ForeignKey(Organisation, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["at", "pk"]
        indexes = [models.Index(fields=["case", "at"], name="star_of_case")]
        constraints = [models.CheckConstraint(condition=Q(hand__in=words.HANDS), name="star_hand")]

    def __str__(self) -> str:
        return f"{self.hand} {self.at:%Y-%m-%d}"


class StarValue(models.Model):
    """What one question got in a star: 1 to 5, with a word about it when there was one."""

    star = models.ForeignKey(Star, on_delete=models.CASCADE, related_name="values")
    demand = models.ForeignKey(Demand, on_delete=models.PROTECT, related_name="star_values")
    value = models.PositiveSmallIntegerField()
    words = EncryptedField(null=True, blank=True)

    class Meta:
        ordering = ["star", "pk"]
        constraints = [
            ruled(
                models.CheckConstraint(
                    condition=Q(value__gte=words.STAR_LEAST, value__lte=words.STAR_MOST), name="star_one_to_five"
                ),
                "C-08",
                decides,
                name=f"{__name__}:star_one_to_five",
            ),
            models.UniqueConstraint(fields=["star", "demand"], name="star_value_once"),
        ]

    def __str__(self) -> str:
        return str(self.value)
