"""Asking how it goes after someone left, with every attempt (C-18)."""

from __future__ import annotations

from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import Q

from gezel.audit.fields import EncryptedField
from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule, ruled

from ..words import closing as words
from .case import Case
from .closing import Closing

_PERSON = settings.AUTH_USER_MODEL


class FollowUpQuerySet(models.QuerySet["FollowUp"]):
    """Reads of follow-ups."""

    @rule("C-18", decides)
    def asked_by(self, actor: Actor, at: datetime) -> FollowUpQuerySet:
        """Those an actor may do: of cases they open as aftercare, companion or cover, and as team leader."""
        return self.filter(closing__case__in=Case.objects.called_by(actor, at))

    def open(self) -> FollowUpQuerySet:
        """Still to be asked."""
        return self.filter(answer="")


class FollowUp(models.Model):
    """How it goes some weeks or months after leaving. ``answer`` empty: still to be asked.

    ``not_reached`` is no "no", and gives way when the person calls back. ``observed_on``: the day of which the situation tells.
    """

    closing = models.ForeignKey(Closing, on_delete=models.PROTECT, related_name="follow_ups")
    moment = models.CharField(max_length=8)
    due_on = models.DateField()
    most = models.PositiveSmallIntegerField()
    answer = models.CharField(max_length=16, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    situation = models.CharField(max_length=20, blank=True)
    contract = models.CharField(max_length=20, blank=True)
    observed_on = models.DateField(null=True, blank=True)
    note = EncryptedField(null=True, blank=True)

    objects = FollowUpQuerySet.as_manager()

    class Meta:
        ordering = ["due_on", "pk"]
        indexes = [models.Index(fields=["due_on"], condition=Q(answer=""), name="follow_up_waits")]
        constraints = [
            models.UniqueConstraint(fields=["closing", "moment"], name="follow_up_once"),
            models.CheckConstraint(condition=Q(moment__in=words.MOMENTS), name="follow_up_moment"),
            ruled(
                models.CheckConstraint(
                    condition=Q(answer=words.ANSWERED, situation__in=words.SITUATIONS, observed_on__isnull=False)
                    | (Q(answer__in=("", *words.ANSWERS)) & ~Q(answer=words.ANSWERED) & Q(situation="", contract="")),
                    name="follow_up_answer_has_situation",
                ),
                "C-18",
                decides,
                name=f"{__name__}:follow_up_answer_has_situation",
            ),
            models.CheckConstraint(
                condition=Q(answer="", answered_at__isnull=True) | (~Q(answer="") & Q(answered_at__isnull=False)),
                name="follow_up_answered_when",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.closing_id} {self.moment} {self.due_on}"


class Attempt(models.Model):
    """One try to reach somebody: when, how, by whom, and whether it was them."""

    follow_up = models.ForeignKey(FollowUp, on_delete=models.PROTECT, related_name="attempts")
    on = models.DateField()
    way = models.CharField(max_length=8)
    reached = models.BooleanField()
    noted_at = models.DateTimeField()
    by = models.ForeignKey(_PERSON, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["on", "pk"]
        constraints = [models.CheckConstraint(condition=Q(way__in=words.WAYS), name="attempt_way")]

    def __str__(self) -> str:
        return f"{self.on} {self.way}"
