"""Bodies of a partnership and who sits in them (G-06)."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from gezel.kernel.rule import decides, rule
from gezel.organisations.models import Partnership

from .. import words
from .role import Role


class Body(models.Model):
    """A body with its mission, its way of deciding and its rhythm. ``kind`` is a default one or empty for an own body.

    ``fallback_role`` decides when the mode fails; ``fallback_body`` takes the point over when there is no such role, or when the role
    passes it on. ``rhythm_months`` empty: as often as needed. ``quorum_percent``: at least this share of those with a seat must be in
    a meeting, and heard before something is decided; empty: no quorum of its own. ``voice_wanted``: the target group should sit in it, as
    it always should in the support group.
    """

    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="bodies")
    kind = models.CharField(max_length=24, blank=True)
    name = models.CharField(max_length=80)
    mission = models.TextField(blank=True)
    mode = models.CharField(max_length=12, choices=words.MODES, default=words.CONSENT)
    fallback_role = models.ForeignKey(Role, null=True, blank=True, on_delete=models.PROTECT, related_name="falls_to")
    fallback_body = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="falls_to")
    rhythm_months = models.PositiveSmallIntegerField(null=True, blank=True)
    rhythm = models.CharField(max_length=200, blank=True)
    quorum_percent = models.PositiveSmallIntegerField(null=True, blank=True)
    voice_wanted = models.BooleanField(default=False)
    position = models.PositiveSmallIntegerField(default=0)
    from_on = models.DateField(null=True, blank=True)
    removed_on = models.DateField(null=True, blank=True)
    edition = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["position", "name"]
        constraints = [
            models.UniqueConstraint(
                fields=["partnership", "kind"], condition=~Q(kind="") & Q(removed_on=None), name="body_kind_once"
            ),
            models.CheckConstraint(condition=~Q(name=""), name="body_has_name"),
            models.CheckConstraint(
                condition=Q(quorum_percent__isnull=True) | Q(quorum_percent__gte=1, quorum_percent__lte=100),
                name="body_quorum_is_a_share",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    @rule("G-06", decides)
    def needs_voice(self) -> bool:
        """Whether the target group should have a seat here: always in the support group, elsewhere when the partnership wants it."""
        return self.kind == words.SUPPORT_GROUP or self.voice_wanted


class SeatQuerySet(models.QuerySet["Seat"]):
    """Reads of who sits where."""

    def on(self, day: date) -> SeatQuerySet:
        """Who sits in a body on a day."""
        return self.filter(from_on__lte=day).filter(Q(until_on__isnull=True) | Q(until_on__gt=day))


class Seat(models.Model):
    """A person sits in a body, for an organisation or (a voice of the target group) for nobody's, from a day until (exclusive) a day."""

    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="seats")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="seats")
    organisation = models.ForeignKey(
        "organisations.Organisation", null=True, blank=True, on_delete=models.PROTECT, related_name="seats"
    )
    target_group = models.BooleanField(default=False)
    from_on = models.DateField()
    until_on = models.DateField(null=True, blank=True)

    objects = SeatQuerySet.as_manager()

    class Meta:
        ordering = ["person__name", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(until_on__isnull=True) | Q(until_on__gt=F("from_on")), name="seat_period"
            ),
            models.UniqueConstraint(
                fields=["body", "person"], condition=Q(until_on__isnull=True), name="seat_once_at_a_time"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person} in {self.body}"
