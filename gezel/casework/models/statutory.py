"""Who at VDAB has the statutory task for a participant (C-20), and which organisations may keep national numbers (D-06)."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from gezel.kernel.rule import decides, ruled
from gezel.organisations.models import Organisation

_PERSON = settings.AUTH_USER_MODEL


class InTimeQuerySet(models.QuerySet["StatutoryTask"]):
    """Reads of tasks in time."""

    def on(self, day: date) -> InTimeQuerySet:
        """Who has the task on a day."""
        return self.filter(from_on__lte=day).filter(Q(until_on__isnull=True) | Q(until_on__gt=day))


class StatutoryTask(models.Model):
    """Someone has a statutory task (availability control) for this participant, for an organisation, from a day until (exclusive) a day.

    ``told_on``: the day the participant heard that the same person also has a role in the case, or may get one.
    """

    case = models.ForeignKey("casework.Case", on_delete=models.PROTECT, related_name="statutory_tasks")
    person = models.ForeignKey(_PERSON, on_delete=models.PROTECT, related_name="+")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    from_on = models.DateField()
    until_on = models.DateField(null=True, blank=True)
    told_on = models.DateField(null=True, blank=True)
    made_at = models.DateTimeField()
    by = models.ForeignKey(_PERSON, on_delete=models.PROTECT, related_name="+")

    objects = InTimeQuerySet.as_manager()

    class Meta:
        ordering = ["from_on", "pk"]
        indexes = [models.Index(fields=["person", "until_on"], name="statutory_of_person")]
        constraints = [
            models.CheckConstraint(
                condition=Q(until_on__isnull=True) | Q(until_on__gte=F("from_on")), name="statutory_period"
            ),
            ruled(
                models.UniqueConstraint(
                    fields=["case", "person"], condition=Q(until_on__isnull=True), name="statutory_once"
                ),
                "C-20",
                decides,
                name=f"{__name__}:statutory_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}"


class NumberGroundQuerySet(models.QuerySet["NumberGround"]):
    """Reads of authorisations."""

    def on(self, day: date) -> NumberGroundQuerySet:
        """Those that hold on a day."""
        return self.filter(from_on__lte=day).filter(Q(until_on__isnull=True) | Q(until_on__gt=day))


class NumberGround(models.Model):
    """An organisation may keep national numbers, by the authorisation it names, from a day until (exclusive) a day. Without one: off."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="number_grounds")
    reference = models.CharField(max_length=200)
    from_on = models.DateField()
    until_on = models.DateField(null=True, blank=True)
    set_at = models.DateTimeField()
    set_by = models.ForeignKey(_PERSON, on_delete=models.PROTECT, related_name="+")

    objects = NumberGroundQuerySet.as_manager()

    class Meta:
        ordering = ["-from_on", "-pk"]
        constraints = [
            ruled(
                models.CheckConstraint(condition=~Q(reference=""), name="number_ground_has_reference"),
                "D-06",
                decides,
                name=f"{__name__}:number_ground_has_reference",
            ),
            models.CheckConstraint(
                condition=Q(until_on__isnull=True) | Q(until_on__gt=F("from_on")), name="number_ground_period"
            ),
        ]

    def __str__(self) -> str:
        return self.reference
