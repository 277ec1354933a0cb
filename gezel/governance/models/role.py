"""Roles of a partnership with their mandate, and who holds them in time (G-04)."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from gezel.organisations.models import Partnership


def there_on(on: date) -> Q:
    """Roles and bodies that were there on a day, removed later or not; one without a first day is there from the founding."""
    return Q(from_on__isnull=True) | Q(from_on__lte=on)


class Role(models.Model):
    """A role of one partnership: ``kind`` is a default one (``words.ROLE_KINDS``) or empty for the partnership's own.

    ``mandate`` says what its holder may decide alone; ``tasks`` what is done at least. ``needed`` says that it is a gap when nobody holds
    it, ``single`` that two holders at once are an overlap. Removed roles keep their history.
    """

    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="roles")
    kind = models.CharField(max_length=24, blank=True)
    name = models.CharField(max_length=80)
    mandate = models.TextField(blank=True)
    tasks = models.TextField(blank=True)
    needed = models.BooleanField(default=False)
    single = models.BooleanField(default=False)
    position = models.PositiveSmallIntegerField(default=0)
    from_on = models.DateField(null=True, blank=True)
    removed_on = models.DateField(null=True, blank=True)
    edition = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["position", "name"]
        constraints = [
            models.UniqueConstraint(
                fields=["partnership", "kind"], condition=~Q(kind="") & Q(removed_on=None), name="role_kind_once"
            ),
            models.CheckConstraint(condition=~Q(name=""), name="role_has_name"),
        ]

    def __str__(self) -> str:
        return self.name


class HoldingQuerySet(models.QuerySet["Holding"]):
    """Reads of who holds what."""

    def on(self, day: date) -> HoldingQuerySet:
        """Who holds a role on a day."""
        return self.filter(from_on__lte=day).filter(Q(until_on__isnull=True) | Q(until_on__gt=day))

    def among(self, partnership_id: int, *kinds: str) -> HoldingQuerySet:
        """Those of the roles that a partnership has, removed ones aside; when named only of these kinds (``words.ROLE_KINDS``)."""
        rows = self.filter(role__partnership_id=partnership_id, role__removed_on=None)
        return rows.filter(role__kind__in=kinds) if kinds else rows


class Holding(models.Model):
    """A person holds a role for an organisation (or for nobody's) from a day until (exclusive) a day.

    ``line_manager`` says how the mandate lies beside the holder's own line manager.
    """

    role = models.ForeignKey(Role, on_delete=models.PROTECT, related_name="holdings")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="holdings")
    organisation = models.ForeignKey(
        "organisations.Organisation", null=True, blank=True, on_delete=models.PROTECT, related_name="holdings"
    )
    from_on = models.DateField()
    until_on = models.DateField(null=True, blank=True)
    line_manager = models.CharField(max_length=300, blank=True)

    objects = HoldingQuerySet.as_manager()

    class Meta:
        ordering = ["from_on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(until_on__isnull=True) | Q(until_on__gt=F("from_on")), name="holding_period"
            ),
            models.UniqueConstraint(
                fields=["role", "person"], condition=Q(until_on__isnull=True), name="holding_once_at_a_time"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}: {self.role}"
