"""The local addendum of an area: timing, delivery, publication and numbered amendments (F-04, F-05, F-06)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from .. import words
from ..rules.timing import Timing
from .area import Area


class Addendum(models.Model):
    """The timing of an area and how far its addendum is: preparing → delivered (→ approved for a round) → published.

    Days are the last days on which something still counts; the instant of the candidacy deadline stands on the area.
    """

    area = models.OneToOneField(Area, on_delete=models.PROTECT, related_name="addendum")
    deadline_on = models.DateField(null=True, blank=True)
    round1_ends_on = models.DateField(null=True, blank=True)
    round2_ends_on = models.DateField(null=True, blank=True)
    decision_on = models.DateField(null=True, blank=True)
    proposal_on = models.DateField(null=True, blank=True)
    reply_text = models.TextField(blank=True)
    delivered_at = models.DateTimeField(null=True, blank=True)
    delivered_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    returned_reason = models.CharField(max_length=500, blank=True)
    approved_at = models.DateTimeField(null=True, blank=True)
    approved_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    published_at = models.DateTimeField(null=True, blank=True)
    published_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    edition = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(approved_at__isnull=True) | Q(delivered_at__isnull=False, approved_by__isnull=False),
                name="addendum_approved_after_delivery",
            ),
            models.CheckConstraint(
                condition=Q(published_at__isnull=True)
                | Q(
                    delivered_at__isnull=False,
                    deadline_on__isnull=False,
                    round1_ends_on__gte=F("deadline_on"),
                    round2_ends_on__gte=F("round1_ends_on"),
                    decision_on__gte=F("round2_ends_on"),
                    proposal_on__gte=F("decision_on"),
                ),
                name="addendum_published_complete",
            ),
        ]

    def __str__(self) -> str:
        return f"addendum {self.area}"

    @property
    def timing(self) -> Timing:
        """The five dates as a value."""
        return Timing(self.deadline_on, self.round1_ends_on, self.round2_ends_on, self.decision_on, self.proposal_on)

    @property
    def state(self) -> str:
        """``preparing``, ``delivered``, ``approved`` (waits for its round) or ``published``."""
        if self.published_at:
            return words.PUBLISHED
        if self.approved_at:
            return words.APPROVED
        return words.DELIVERED if self.delivered_at else words.PREPARING


class PitchMoment(models.Model):
    """A pitch moment of the addendum, in which slots for invited candidates lie.

    ``extra``: an hour outside the addendum, for one candidate who was invited on a reply.
    """

    area = models.ForeignKey(Area, on_delete=models.PROTECT, related_name="pitch_moments")
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    place = models.CharField(max_length=160)
    slot_minutes = models.PositiveSmallIntegerField(default=45)
    extra = models.BooleanField(default=False)
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["starts_at"]
        constraints = [
            models.CheckConstraint(condition=Q(ends_at__gt=F("starts_at")), name="pitch_moment_period"),
            models.CheckConstraint(condition=Q(slot_minutes__gte=5), name="pitch_slot_at_least_5_minutes"),
        ]

    def __str__(self) -> str:
        return f"{self.starts_at:%d-%m-%Y %H:%M} {self.place}"


class AddendumVersion(models.Model):
    """What was published: number 0 is the addendum itself, 1, 2 … are its amendments; frozen content.

    ``content`` is what ``queries.addendum.snapshot`` makes: delimitation, needs, timing, contacts, reply.
    """

    addendum = models.ForeignKey(Addendum, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveSmallIntegerField()
    content = models.JSONField()
    what = models.TextField(blank=True)
    reason = models.TextField(blank=True)
    changes_challenges = models.BooleanField(default=False)
    published_at = models.DateTimeField()
    published_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["addendum", "number"]
        constraints = [
            models.UniqueConstraint(fields=["addendum", "number"], name="addendum_version_once"),
            models.CheckConstraint(
                condition=Q(number=0) | (~Q(what="") & ~Q(reason="")), name="amendment_says_what_and_why"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.addendum} – {'wijziging ' + str(self.number) if self.number else 'publicatie'}"
