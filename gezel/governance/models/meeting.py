"""A meeting of a body: when and where, its agenda, who was there, remarks on its report (G-07, G-14)."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from gezel.kernel.rule import decides, ruled

from .. import words
from .body import Body

_HERE = "gezel.governance.models.meeting"


class Meeting(models.Model):
    """A meeting; its state follows from who did what when. ``sequence`` counts moves for the calendars of those invited.

    ``review``: a review of the learning process by all partners. ``facilitator`` leads it, ``minute_taker`` writes. ``report`` is what
    was frozen: the minutes as plain values, from which page and papers are made.
    """

    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="meetings")
    review = models.BooleanField(default=False)
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    place = models.CharField(max_length=200, blank=True)
    link = models.URLField(max_length=300, blank=True)
    sequence = models.PositiveSmallIntegerField(default=0)
    facilitator = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    minute_taker = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    called_at = models.DateTimeField()
    called_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    cancelled_at = models.DateTimeField(null=True, blank=True)
    cancelled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    cancel_reason = models.CharField(max_length=300, blank=True)
    opened_at = models.DateTimeField(null=True, blank=True)
    frozen_at = models.DateTimeField(null=True, blank=True)
    frozen_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    report = models.JSONField(default=dict, blank=True)
    pdf = models.ForeignKey("post.StoredFile", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    docx = models.ForeignKey("post.StoredFile", null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    points: Any
    attendances: Any

    class Meta:
        ordering = ["-starts_at", "-pk"]
        indexes = [models.Index(fields=["body", "-starts_at"], name="meeting_of_body")]
        constraints = [
            ruled(
                models.CheckConstraint(condition=Q(ends_at__gt=F("starts_at")), name="meeting_ends_after_start"),
                "G-07",
                decides,
                name=f"{_HERE}:ENDS_AFTER_START",
            ),
            models.CheckConstraint(
                condition=Q(cancelled_at__isnull=True)
                | Q(opened_at__isnull=True, frozen_at__isnull=True, cancelled_by__isnull=False) & ~Q(cancel_reason=""),
                name="meeting_cancelled_before_it_began",
            ),
            models.CheckConstraint(
                condition=Q(frozen_at__isnull=True) | Q(opened_at__isnull=False, frozen_by__isnull=False),
                name="meeting_frozen_after_it_began",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.body.name} {self.starts_at:%d-%m-%Y}"

    @property
    def state(self) -> str:
        """``planned``, ``cancelled``, ``going_on`` or ``frozen``."""
        if self.cancelled_at:
            return words.CANCELLED
        if self.frozen_at:
            return words.FROZEN
        return words.GOING_ON if self.opened_at else words.PLANNED

    @property
    def where(self) -> str:
        """Place and link in one line."""
        return ", ".join(part for part in (self.place, self.link) if part)


class Point(models.Model):
    """A point on an agenda: an own one, or something that waits (``subject_kind``, ``subject_id``).

    ``minutes`` is the time it gets; ``brings`` who brings it; ``opened_at`` when the meeting came to it.
    """

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="points")
    position = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=24, default=words.OWN_POINT)
    title = models.CharField(max_length=300)
    help = models.CharField(max_length=300, blank=True)
    url = models.CharField(max_length=200, blank=True)
    subject_kind = models.CharField(max_length=48, blank=True)
    subject_id = models.PositiveBigIntegerField(null=True, blank=True)
    decision = models.ForeignKey(
        "governance.Decision", null=True, blank=True, on_delete=models.PROTECT, related_name="points"
    )
    minutes = models.PositiveSmallIntegerField(null=True, blank=True)
    brings = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    opened_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["position", "pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(title=""), name="point_has_title"),
            models.UniqueConstraint(
                fields=["meeting", "subject_kind", "subject_id"],
                condition=~Q(subject_kind=""),
                name="point_of_subject_once",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Attendance(models.Model):
    """Somebody invited to a meeting, for an organisation or nobody's, and whether they came.

    ``status`` is blank until the meeting says; ``left_at`` when they left halfway. ``member``: has a seat; others are guests.
    """

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="attendances")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    organisation = models.ForeignKey(
        "organisations.Organisation", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    member = models.BooleanField(default=True)
    target_group = models.BooleanField(default=False)
    status = models.CharField(max_length=8, choices=words.ATTENDING, blank=True)
    left_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["person__name", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["meeting", "person"], name="attendance_once"),
            models.CheckConstraint(
                condition=Q(left_at__isnull=True) | Q(status=words.PRESENT), name="attendance_left_was_there"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}: {self.status or '?'}"

    @property
    def here(self) -> bool:
        """In the meeting now."""
        return self.status == words.PRESENT and self.left_at is None


class Remark(models.Model):
    """A numbered correction on a frozen report; the report itself does not change."""

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="remarks")
    number = models.PositiveSmallIntegerField()
    text = models.TextField()
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["meeting", "number"], name="remark_number_once"),
            models.CheckConstraint(condition=~Q(text=""), name="remark_says_something"),
        ]

    def __str__(self) -> str:
        return f"{self.number}. {self.text[:60]}"
