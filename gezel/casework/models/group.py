"""Group activities of a partnership: their dates, who has a place, who was there (C-17)."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from gezel.kernel.rule import decides, ruled
from gezel.organisations.models import Partnership

from ..words import directory as words
from .case import Case

_PERSON = settings.AUTH_USER_MODEL


class Group(models.Model):
    """An activity; ``places`` how many can come (empty: no limit); ``guides`` lead it and tick who is there."""

    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="case_groups")
    title = models.CharField(max_length=120)
    about = models.TextField(blank=True)
    place = models.CharField(max_length=200, blank=True)
    places = models.PositiveSmallIntegerField(null=True, blank=True)
    guides = models.ManyToManyField(_PERSON, related_name="+")
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(_PERSON, on_delete=models.PROTECT, related_name="+")
    ended_on = models.DateField(null=True, blank=True)

    dates: Any
    seats: Any

    class Meta:
        ordering = ["title", "pk"]
        constraints = [models.CheckConstraint(condition=~Q(title=""), name="group_has_title")]

    def __str__(self) -> str:
        return self.title


class GroupDate(models.Model):
    """One time it takes place."""

    group = models.ForeignKey(Group, on_delete=models.PROTECT, related_name="dates")
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    cancelled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["starts_at", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(ends_at__gt=F("starts_at")), name="group_date_ends_after_start"),
            models.UniqueConstraint(fields=["group", "starts_at"], name="group_date_once"),
        ]

    def __str__(self) -> str:
        return f"{self.starts_at:%Y-%m-%d %H:%M}"


class GroupSeat(models.Model):
    """A participant has a place in a group, from a day until (exclusive) a day."""

    group = models.ForeignKey(Group, on_delete=models.PROTECT, related_name="seats")
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="group_seats")
    from_on = models.DateField()
    until_on = models.DateField(null=True, blank=True)
    given_by = models.ForeignKey(_PERSON, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["group", "case"], condition=Q(until_on__isnull=True), name="group_seat_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.group_id}: {self.case_id}"


class GroupAttendance(models.Model):
    """Whether a participant was there at a date; ticked again, the last tick stands."""

    date = models.ForeignKey(GroupDate, on_delete=models.PROTECT, related_name="attendances")
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="group_attendances")
    status = models.CharField(max_length=8)
    at = models.DateTimeField()
    by = models.ForeignKey(_PERSON, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["date", "case"], name="group_attendance_once"),
            ruled(
                models.CheckConstraint(condition=Q(status__in=words.ATTENDING), name="group_attendance_status"),
                "C-17",
                decides,
                name=f"{__name__}:group_attendance_status",
            ),
        ]

    def __str__(self) -> str:
        return self.status
