"""From outcome to mail: releases per round and pitch slots, one candidate at a time (F-18, F-19)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from gezel.kernel.rule import decides, ruled

from .. import words
from .addendum import PitchMoment
from .area import Area
from .candidacy import Candidacy
from .deliberation import RoundOutcome


class Release(models.Model):
    """The decisions of a round of an area, released together by the local governments."""

    area = models.ForeignKey(Area, on_delete=models.PROTECT, related_name="releases")
    round = models.PositiveSmallIntegerField(choices=words.ROUNDS)
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["area", "round"]
        constraints = [models.UniqueConstraint(fields=["area", "round"], name="released_once_per_round")]

    def __str__(self) -> str:
        return f"{self.area} ronde {self.round}"


class Decision(models.Model):
    """The decision told to a candidate: which outcome, which mail, when it was received.

    ``received_at`` defaults to the sending instant of the mail; a person may correct it with a reason (F-21 counts from it).
    ``told_last_day`` is the last day for a reply as the mail says it. ``slot_later``: the invitation says that day and hour follow.
    ``reply_token_hash``: of the personal link in a refusal, made when it is released.
    A decision whose outcome changed before release stays as a voided row.
    """

    candidacy = models.ForeignKey(Candidacy, on_delete=models.PROTECT, related_name="decisions")
    outcome = models.ForeignKey(RoundOutcome, on_delete=models.PROTECT, related_name="decisions")
    kind = models.CharField(max_length=30)
    mail = models.ForeignKey("post.Mail", on_delete=models.PROTECT, related_name="+")
    told_last_day = models.DateField(null=True, blank=True)
    slot_later = models.BooleanField(default=False)
    reply_token_hash = models.CharField(max_length=64, blank=True)
    read_at = models.DateTimeField(null=True, blank=True)
    read_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    released_at = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    received_at = models.DateTimeField(null=True, blank=True)
    received_reason = models.CharField(max_length=300, blank=True)
    received_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    voided_at = models.DateTimeField(null=True, blank=True)
    voided_reason = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["candidacy", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["candidacy", "kind"], condition=Q(voided_at__isnull=True), name="decision_once"
            ),
            models.UniqueConstraint(
                fields=["reply_token_hash"], condition=~Q(reply_token_hash=""), name="reply_link_once"
            ),
            models.CheckConstraint(condition=Q(kind__in=words.DECISION_MAILS), name="decision_kind_known"),
            models.CheckConstraint(
                condition=Q(received_by__isnull=True) | ~Q(received_reason=""), name="receipt_corrected_with_reason"
            ),
            ruled(
                models.CheckConstraint(
                    condition=Q(sent_at__isnull=True) | Q(released_at__isnull=False, sent_at__gte=F("released_at")),
                    name="decision_sent_after_release",
                ),
                "F-19",
                decides,
                name=f"{__name__}:decision_sent_after_release",
            ),
            models.CheckConstraint(
                condition=Q(received_at__isnull=True) | Q(sent_at__isnull=False, received_at__gte=F("sent_at")),
                name="decision_received_after_sending",
            ),
            models.CheckConstraint(
                condition=Q(voided_at__isnull=True) | (Q(released_at__isnull=True) & ~Q(voided_reason="")),
                name="decision_voided_before_release",
            ),
            models.CheckConstraint(
                condition=Q(read_at__isnull=True, read_by__isnull=True)
                | Q(read_at__isnull=False, read_by__isnull=False),
                name="decision_read_by_someone",
            ),
            models.CheckConstraint(
                condition=Q(slot_later=False) | Q(kind=words.MAIL_INVITED), name="only_invitations_wait_for_a_slot"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.candidacy}"

    @property
    def state(self) -> str:
        """``drafted``, ``read``, ``released``, ``sent`` or ``voided``."""
        if self.voided_at:
            return words.DECISION_VOIDED
        if self.sent_at:
            return words.DECISION_SENT
        if self.released_at:
            return words.DECISION_RELEASED
        return words.DECISION_READ if self.read_at else words.DECISION_DRAFTED


class PitchSlot(models.Model):
    """A slot of a pitch moment for exactly one candidate, alone; a moved slot stays with ``cancelled_at``."""

    moment = models.ForeignKey(PitchMoment, on_delete=models.PROTECT, related_name="slots")
    candidacy = models.ForeignKey(Candidacy, on_delete=models.PROTECT, related_name="pitch_slots")
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    given_at = models.DateTimeField()
    given_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    cancelled_at = models.DateTimeField(null=True, blank=True)
    cancelled_reason = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["starts_at"]
        constraints = [
            ruled(
                models.UniqueConstraint(
                    fields=["moment", "starts_at"], condition=Q(cancelled_at__isnull=True), name="pitch_slot_alone"
                ),
                "F-18",
                decides,
                name=f"{__name__}:pitch_slot_alone",
            ),
            models.UniqueConstraint(
                fields=["candidacy"], condition=Q(cancelled_at__isnull=True), name="one_slot_per_candidate"
            ),
            models.CheckConstraint(condition=Q(ends_at__gt=F("starts_at")), name="pitch_slot_period"),
            models.CheckConstraint(
                condition=Q(cancelled_at__isnull=True) | ~Q(cancelled_reason=""), name="pitch_slot_ended_with_reason"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.starts_at:%d-%m-%Y %H:%M} {self.candidacy}"
