"""An operating area: its municipalities in time, who draws it, who can be asked (F-01, F-02)."""

from __future__ import annotations

from datetime import date, datetime

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from gezel.kernel.rule import decides, rule

from .. import words


class Area(models.Model):
    """An operating area within one call. Steps are derived from *when*: delimited, published, decided.

    ``deadline_at`` is the exclusive instant after the last second of the candidacy deadline of the standing addendum.
    """

    call = models.ForeignKey("formation.Call", on_delete=models.PROTECT, related_name="areas")
    call_version = models.ForeignKey("formation.CallVersion", on_delete=models.PROTECT, related_name="areas")
    slug = models.SlugField(max_length=60)
    name = models.CharField(max_length=120)
    lead = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="leads")
    motivation = models.TextField(blank=True)
    evidence_conclusion = models.TextField(blank=True)
    arena_conclusion = models.TextField(blank=True)
    enrichment_conclusion = models.TextField(blank=True)
    retained_motivation = models.TextField(blank=True)
    planned_start_on = models.DateField(null=True, blank=True)
    created_at = models.DateTimeField()
    delimited_at = models.DateTimeField(null=True, blank=True)
    delimited_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    published_at = models.DateTimeField(null=True, blank=True)
    deadline_at = models.DateTimeField(null=True, blank=True)
    round1_released_at = models.DateTimeField(null=True, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    edition = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(fields=["call", "slug"], name="area_slug_once_per_call"),
            models.CheckConstraint(
                condition=Q(delimited_at__isnull=True) | (Q(delimited_by__isnull=False) & ~Q(motivation="")),
                name="area_delimited_with_motivation",
            ),
            models.CheckConstraint(
                condition=Q(published_at__isnull=True)
                | Q(published_at__isnull=False, delimited_at__isnull=False, deadline_at__gt=F("published_at")),
                name="area_published_after_delimitation",
            ),
            models.CheckConstraint(
                condition=Q(decided_at__isnull=True) | Q(deadline_at__lte=F("decided_at")),
                name="area_decided_after_deadline",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    @rule("F-02", decides)
    def step(self) -> int:
        """The step (1–4) the area is in: delimitation, needs, matching, development."""
        if self.decided_at:
            return words.DEVELOPMENT
        if self.published_at:
            return words.MATCHING
        return words.NEEDS if self.delimited_at else words.DELIMITATION

    @property
    def desk_state(self) -> str:
        """How far the area desk's work is: ``drawing``, ``preparing``, ``delivered``, ``approved`` or ``published``."""
        state: str = self.addendum.state
        return words.DRAWING if state == words.PREPARING and not self.delimited_at else state

    def accepts_candidacies(self, at: datetime) -> bool:
        """Whether a candidacy arriving at this instant is in time (F-11)."""
        return bool(self.published_at and self.deadline_at and self.published_at <= at < self.deadline_at)


class AreaMunicipality(models.Model):
    """A municipality belongs to an area from a day until (exclusive) a day; within a call to one area on any day."""

    area = models.ForeignKey(Area, on_delete=models.PROTECT, related_name="memberships")
    municipality = models.ForeignKey(
        "organisations.Municipality", on_delete=models.PROTECT, related_name="area_memberships"
    )
    from_on = models.DateField()
    until_on = models.DateField(null=True, blank=True)
    reason = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["municipality__name"]
        constraints = [
            models.UniqueConstraint(fields=["area", "municipality", "from_on"], name="area_municipality_once"),
            models.CheckConstraint(
                condition=Q(until_on__isnull=True) | Q(until_on__gt=F("from_on")), name="area_municipality_period"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.municipality} in {self.area}"

    def covers(self, on: date) -> bool:
        """Whether the municipality belongs to the area on a day."""
        return self.from_on <= on and (self.until_on is None or on < self.until_on)


class AreaParty(models.Model):
    """A local government or VDAB that draws the area together with the others; its people form the area desk."""

    area = models.ForeignKey(Area, on_delete=models.PROTECT, related_name="parties")
    organisation = models.ForeignKey(
        "organisations.Organisation", on_delete=models.PROTECT, related_name="area_parties"
    )
    side = models.CharField(max_length=8, choices=words.SIDES)
    from_on = models.DateField()
    until_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["side", "organisation__name"]
        constraints = [
            models.UniqueConstraint(
                fields=["area", "organisation"], condition=Q(until_on__isnull=True), name="area_party_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.organisation} ({self.get_side_display()})"


class AreaContact(models.Model):
    """A local contact person as published in the addendum."""

    area = models.ForeignKey(Area, on_delete=models.PROTECT, related_name="contacts")
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=120)
    function = models.CharField(max_length=120, blank=True)
    email = models.EmailField()
    phone = models.CharField(max_length=30, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
