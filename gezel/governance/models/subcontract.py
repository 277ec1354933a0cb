"""A task for an organisation outside the partnership, what it delivered, and what may be paid for it (G-18)."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from gezel.kernel.rule import decides, ruled
from gezel.organisations.models import Partnership

from .. import words

_PERSON = {"on_delete": models.PROTECT, "related_name": "+"}


class Subcontract(models.Model):
    """A bounded task. ``until_on`` is its last day; ``price`` the agreed amount in eurocents; ``contact`` (with a role of
    subcontractor, ``holding``) is who sees the task. ``launched_at``: it began; ``ended_on``: its last day when it was cut short.
    """

    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="subcontracts")
    organisation = models.ForeignKey(
        "organisations.Organisation", on_delete=models.PROTECT, related_name="subcontracts"
    )
    title = models.CharField(max_length=160)
    content = models.TextField(blank=True)
    result = models.TextField(blank=True)
    from_on = models.DateField(null=True, blank=True)
    until_on = models.DateField(null=True, blank=True)
    why = models.TextField(blank=True)
    price = models.BigIntegerField(default=0)
    procedure = models.CharField(max_length=24, choices=words.PROCEDURES, blank=True)
    how = models.TextField(blank=True)
    handles_data = models.BooleanField(default=False)
    contact = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, **_PERSON)
    holding = models.ForeignKey("governance.Holding", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    change = models.ForeignKey(
        "governance.Change", null=True, blank=True, on_delete=models.PROTECT, related_name="subcontracts"
    )
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, **_PERSON)
    launched_at = models.DateTimeField(null=True, blank=True)
    launched_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, **_PERSON)
    ended_on = models.DateField(null=True, blank=True)
    ended_reason = models.TextField(blank=True)
    edition = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["-made_at", "-pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(title=""), name="subcontract_has_title"),
            ruled(
                models.CheckConstraint(
                    condition=Q(launched_at__isnull=True)
                    | (
                        Q(from_on__isnull=False, until_on__isnull=False, until_on__gte=F("from_on"))
                        & ~Q(content="")
                        & ~Q(result="")
                        & ~Q(procedure="")
                    ),
                    name="subcontract_launched_bounded",
                ),
                "G-18",
                decides,
                name=f"{__name__}:subcontract_launched_bounded",
            ),
            models.CheckConstraint(
                condition=Q(ended_on__isnull=True) | (Q(launched_at__isnull=False) & ~Q(ended_reason="")),
                name="subcontract_ended_with_reason",
            ),
            models.CheckConstraint(condition=Q(price__gte=0), name="subcontract_price_not_negative"),
        ]

    def __str__(self) -> str:
        return f"{self.title} ({self.organisation})"

    @property
    def last_day(self) -> date | None:
        """The last day of the task: as agreed, or earlier when it was cut short."""
        days = [day for day in (self.until_on, self.ended_on) if day]
        return min(days) if days else None

    def state(self, on: date) -> str:
        """``drafted``, ``running`` or ``over``."""
        if not self.launched_at:
            return words.TASK_DRAFTED
        return words.TASK_OVER if self.last_day and on > self.last_day else words.TASK_RUNNING


class Deliverable(models.Model):
    """Work that was delivered, perhaps accepted, and perhaps released for payment (``amount`` in eurocents)."""

    subcontract = models.ForeignKey(Subcontract, on_delete=models.PROTECT, related_name="deliverables")
    what = models.TextField()
    delivered_on = models.DateField()
    noted_at = models.DateTimeField()
    noted_by = models.ForeignKey(settings.AUTH_USER_MODEL, **_PERSON)
    accepted_at = models.DateTimeField(null=True, blank=True)
    accepted_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, **_PERSON)
    amount = models.BigIntegerField(null=True, blank=True)
    released_at = models.DateTimeField(null=True, blank=True)
    released_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, **_PERSON)

    class Meta:
        ordering = ["delivered_on", "pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(what=""), name="deliverable_says_what"),
            ruled(
                models.CheckConstraint(
                    condition=Q(released_at__isnull=True) | Q(accepted_at__isnull=False, amount__gt=0),
                    name="deliverable_paid_when_accepted",
                ),
                "G-18",
                decides,
                name=f"{__name__}:deliverable_paid_when_accepted",
            ),
        ]

    def __str__(self) -> str:
        return self.what[:60]


class FunderApproval(models.Model):
    """Europa WSE approved project and budget of a partnership that ran before it came into Gezel: noted by the manager (G-18)."""

    partnership = models.OneToOneField(Partnership, on_delete=models.PROTECT, related_name="funder_approval")
    approved_on = models.DateField()
    reference = models.CharField(max_length=200)
    noted_at = models.DateTimeField()
    noted_by = models.ForeignKey(settings.AUTH_USER_MODEL, **_PERSON)

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(reference=""), name="funder_approval_refers")]

    def __str__(self) -> str:
        return f"{self.partnership}: {self.approved_on}"
