"""Who takes whom: decided in the companions' meeting; running tracks taken over; agreed inflow (C-01, C-04)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from gezel.kernel.rule import decides, ruled
from gezel.organisations.models import Organisation, Partnership

_PERSON = settings.AUTH_USER_MODEL


class Allocation(models.Model):
    """A decision who goes along with someone and who manages the file: in which meeting, or how else (``note``). A change is a new row."""

    case = models.ForeignKey("casework.Case", on_delete=models.PROTECT, related_name="allocations")
    companion = models.ForeignKey(_PERSON, on_delete=models.PROTECT, related_name="+")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    file_manager = models.ForeignKey(_PERSON, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    manager_organisation = models.ForeignKey(
        Organisation, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    meeting = models.ForeignKey("governance.Meeting", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    note = models.CharField(max_length=300, blank=True)
    at = models.DateTimeField()
    by = models.ForeignKey(_PERSON, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["at", "pk"]
        constraints = [
            ruled(
                models.CheckConstraint(
                    condition=Q(meeting__isnull=False) | ~Q(note=""), name="allocation_says_where_decided"
                ),
                "C-04",
                decides,
                name=f"{__name__}:allocation_says_where_decided",
            ),
            models.CheckConstraint(
                condition=Q(file_manager__isnull=True, manager_organisation__isnull=True)
                | Q(file_manager__isnull=False, manager_organisation__isnull=False),
                name="allocation_manager_with_hat",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.companion}"


class TakenOver(models.Model):
    """A case that ran already in an earlier project: which, since when, and where that is known from."""

    case = models.OneToOneField("casework.Case", on_delete=models.PROTECT, related_name="taken_over")
    project = models.CharField(max_length=120)
    source = models.CharField(max_length=200)
    began_on = models.DateField()
    at = models.DateTimeField()
    by = models.ForeignKey(_PERSON, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(project="") & ~Q(source=""), name="taken_over_from")]

    def __str__(self) -> str:
        return self.project


class InflowShare(models.Model):
    """Which share of the referrals (percent) should come from a partner, from a day on; the last row that began stands."""

    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="inflow_shares")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    percent = models.PositiveSmallIntegerField()
    from_on = models.DateField()
    reason = models.CharField(max_length=300)
    set_at = models.DateTimeField()
    set_by = models.ForeignKey(_PERSON, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["organisation__name", "-from_on", "-pk"]
        constraints = [
            models.CheckConstraint(condition=Q(percent__lte=100), name="inflow_share_percent"),
            models.CheckConstraint(condition=~Q(reason=""), name="inflow_share_has_reason"),
        ]

    def __str__(self) -> str:
        return f"{self.organisation}: {self.percent} %"


class KeptApart(models.Model):
    """Two cases that look alike and are of two different people, so that nobody asks again; ``one`` is the older case."""

    one = models.ForeignKey("casework.Case", on_delete=models.PROTECT, related_name="+")
    other = models.ForeignKey("casework.Case", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    by = models.ForeignKey(_PERSON, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["one", "other"], name="kept_apart_once"),
            models.CheckConstraint(condition=Q(one__lt=models.F("other")), name="kept_apart_in_order"),
        ]

    def __str__(self) -> str:
        return f"{self.one_id} – {self.other_id}"
