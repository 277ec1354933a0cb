"""A partnership and who takes part in it, in time (G-01)."""

from __future__ import annotations

from datetime import date

from django.db import models
from django.db.models import F, Q

from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule, ruled

from .. import words


class PartnershipQuerySet(models.QuerySet["Partnership"]):
    """Reads of partnerships."""

    @rule("D-01", decides)
    def seen_by(self, actor: Actor) -> PartnershipQuerySet:
        """Those an actor may open: where one takes part or took part; all of them for the manager and the support team."""
        if actor.has(words.MANAGER) or actor.has(words.SUPPORT):
            return self.all()
        scopes = (actor.scopes(role, "partnership") for role in (words.TAKES_PART, words.TOOK_PART, words.HIRED))
        return self.filter(pk__in=frozenset().union(*scopes))


class Partnership(models.Model):
    """Organisations that work together on one project, from ``started_on`` up to and including ``ends_on``.

    The operating area it grew from stands in ``governance`` (``origin``); one that ran before it came into Gezel has none, and names
    its municipalities itself. ``call_label`` is how the funder calls the call. ``stopped_on`` is the last day of one that ended early.
    """

    name = models.CharField(max_length=120)
    call_label = models.CharField(max_length=60, blank=True)
    municipalities = models.ManyToManyField("organisations.Municipality", blank=True, related_name="partnerships")
    started_on = models.DateField()
    ends_on = models.DateField()
    stopped_on = models.DateField(null=True, blank=True)
    founded_at = models.DateTimeField()
    founded_by = models.ForeignKey("organisations.Person", on_delete=models.PROTECT, related_name="+")
    edition = models.PositiveIntegerField(default=0)

    objects = PartnershipQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(condition=~Q(name=""), name="partnership_has_name"),
            models.CheckConstraint(condition=Q(ends_on__gt=F("started_on")), name="partnership_ends_after_start"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def last_day(self) -> date:
        """The last day on which the partnership works: the planned one, or an earlier one when it was stopped."""
        return min(self.ends_on, self.stopped_on) if self.stopped_on else self.ends_on

    def runs_on(self, on: date) -> bool:
        """Whether a day lies within the life of the partnership."""
        return self.started_on <= on <= self.last_day


class PartnerQuerySet(models.QuerySet["Partner"]):
    """Reads of partners."""

    def on(self, day: date) -> PartnerQuerySet:
        """Who takes part on a day."""
        return self.filter(from_on__lte=day).filter(Q(until_on__isnull=True) | Q(until_on__gt=day))


class Partner(models.Model):
    """An organisation takes part, as promotor, administrator or partner, from a day until (exclusive) a day."""

    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="partners")
    organisation = models.ForeignKey(
        "organisations.Organisation", on_delete=models.PROTECT, related_name="partnerships"
    )
    part = models.CharField(max_length=16, choices=words.PARTS, default=words.PARTNER)
    from_on = models.DateField()
    until_on = models.DateField(null=True, blank=True)

    objects = PartnerQuerySet.as_manager()

    class Meta:
        ordering = ["organisation__name"]
        constraints = [
            ruled(
                models.UniqueConstraint(
                    fields=["partnership"],
                    condition=Q(part=words.PROMOTOR, until_on__isnull=True),
                    name="partnership_one_promotor",
                ),
                "G-01",
                decides,
                name=f"{__name__}:partnership_one_promotor",
            ),
            models.UniqueConstraint(
                fields=["partnership"],
                condition=Q(part=words.ADMINISTRATOR, until_on__isnull=True),
                name="partnership_one_administrator",
            ),
            models.UniqueConstraint(
                fields=["partnership", "organisation"], condition=Q(until_on__isnull=True), name="partner_once"
            ),
            models.CheckConstraint(
                condition=Q(until_on__isnull=True) | Q(until_on__gt=F("from_on")), name="partner_period"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.organisation} in {self.partnership}"
