"""The people and services around a participant, in time (C-16)."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from gezel.audit.fields import EncryptedField
from gezel.kernel.rule import decides, ruled

from ..words import network as words
from .case import Case

_PERSON = settings.AUTH_USER_MODEL


class AroundQuerySet(models.QuerySet["Around"]):
    """Reads of the network."""

    def on(self, day: date) -> AroundQuerySet:
        """As it was on a day."""
        return self.filter(from_on__lte=day).filter(Q(until_on__isnull=True) | Q(until_on__gt=day))


class Around(models.Model):
    """Somebody or something near the participant, as it was from a day until (exclusive) a day: a change ends one row and begins another.

    ``thread`` ties the rows of one and the same together; ``ring``: 1 nearest to 3. ``name`` and ``does`` are the participant's and the
    companion's words about third persons, and the telephone is theirs: all stand encrypted.
    """

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="network")
    thread = models.CharField(max_length=16)
    kind = models.CharField(max_length=12)
    name = EncryptedField()
    ring = models.PositiveSmallIntegerField()
    does = EncryptedField(default="", blank=True)
    phone = EncryptedField(null=True, blank=True)
    from_on = models.DateField()
    until_on = models.DateField(null=True, blank=True)
    reason = EncryptedField(default="", blank=True)
    noted_at = models.DateTimeField()
    noted_by = models.ForeignKey(_PERSON, on_delete=models.PROTECT, related_name="+")

    objects = AroundQuerySet.as_manager()

    class Meta:
        ordering = ["ring", "pk"]
        indexes = [models.Index(fields=["case", "until_on"], name="around_case")]
        constraints = [
            ruled(
                models.CheckConstraint(condition=Q(kind__in=words.KINDS, ring__in=words.RINGS), name="around_place"),
                "C-16",
                decides,
                name=f"{__name__}:around_place",
            ),
            models.CheckConstraint(
                condition=Q(until_on__isnull=True) | Q(until_on__gte=F("from_on")), name="around_period"
            ),
            models.UniqueConstraint(
                fields=["case", "thread"], condition=Q(until_on__isnull=True), name="around_stands_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.ring}"

    @property
    def formal(self) -> bool:
        """A service, not somebody's own people."""
        return self.kind in words.FORMAL
