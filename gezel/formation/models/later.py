"""After the matching: the emergency procedure, partners who enter later, outside actors who challenge (F-26, F-27)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from gezel.kernel.rule import decides, ruled

from .. import words
from .area import Area

_PERSON = {"null": True, "blank": True, "on_delete": models.PROTECT, "related_name": "+"}


class EmergencyProcedure(models.Model):
    """Opened jointly: ``vdab_at`` and ``local_at`` are when each side agreed; open from the later of the two.

    ``decision``: with whom they start and why; decided jointly as well (``vdab_final_at``, ``local_final_at``).
    """

    area = models.OneToOneField(Area, on_delete=models.PROTECT, related_name="emergency")
    motivation = models.TextField()
    facilitation = models.TextField()
    begun_at = models.DateTimeField()
    vdab_at = models.DateTimeField(null=True, blank=True)
    vdab_by = models.ForeignKey(settings.AUTH_USER_MODEL, **_PERSON)
    local_at = models.DateTimeField(null=True, blank=True)
    local_by = models.ForeignKey(settings.AUTH_USER_MODEL, **_PERSON)
    opened_at = models.DateTimeField(null=True, blank=True)
    decision = models.TextField(blank=True)
    vdab_final_at = models.DateTimeField(null=True, blank=True)
    local_final_at = models.DateTimeField(null=True, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    edition = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(motivation="") & ~Q(facilitation=""), name="emergency_motivated"),
            ruled(
                models.CheckConstraint(
                    condition=Q(opened_at__isnull=True) | Q(vdab_at__isnull=False, local_at__isnull=False),
                    name="emergency_opened_jointly",
                ),
                "F-26",
                decides,
                name=f"{__name__}:emergency_opened_jointly",
            ),
            models.CheckConstraint(
                condition=Q(decided_at__isnull=True)
                | (
                    Q(opened_at__isnull=False, vdab_final_at__isnull=False, local_final_at__isnull=False)
                    & ~Q(decision="")
                ),
                name="emergency_decided_jointly",
            ),
        ]

    def __str__(self) -> str:
        return f"noodprocedure {self.area}"

    @property
    def state(self) -> str:
        """``asked`` (one side), ``open`` or ``decided``."""
        if self.decided_at:
            return words.EMERGENCY_DECIDED
        return words.EMERGENCY_OPEN if self.opened_at else words.EMERGENCY_ASKED


class EmergencyScore(models.Model):
    """A partner scored again in the emergency procedure; ``kept`` follows from the scores."""

    procedure = models.ForeignKey(EmergencyProcedure, on_delete=models.PROTECT, related_name="scores")
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    contribution_score = models.PositiveSmallIntegerField(null=True, blank=True)
    contribution_motivation = models.TextField(blank=True)
    partnership_score = models.PositiveSmallIntegerField(null=True, blank=True)
    partnership_motivation = models.TextField(blank=True)
    behaviour = models.TextField(blank=True)
    rank = models.PositiveSmallIntegerField(null=True, blank=True)
    argument = models.TextField(blank=True)
    kept = models.BooleanField(null=True, blank=True)

    class Meta:
        ordering = ["organisation__name"]
        constraints = [
            models.UniqueConstraint(fields=["procedure", "organisation"], name="emergency_score_once"),
            ruled(
                models.CheckConstraint(
                    condition=Q(kept__isnull=True)
                    | (
                        Q(contribution_score__isnull=False, partnership_score__isnull=False)
                        & (
                            Q(kept=True, contribution_score__gte=3, partnership_score__gte=3)
                            | (Q(kept=False) & (Q(contribution_score__lt=3) | Q(partnership_score__lt=3)))
                        )
                    ),
                    name="emergency_keeps_threes",
                ),
                "F-26",
                decides,
                name=f"{__name__}:emergency_keeps_threes",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.organisation} ({self.procedure})"


class LateEntry(models.Model):
    """A partner that enters later: worked out by the partnership, approved by Europa WSE, and by the promotor on advice.

    ``conditions``: ``{"1": how the process meets it, …}``. ``promotor_by`` and ``advice`` come from governance, or as recorded.
    """

    area = models.ForeignKey(Area, on_delete=models.PROTECT, related_name="late_entries")
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    reason = models.TextField()
    process = models.TextField()
    conditions = models.JSONField(default=dict)
    proposed_at = models.DateTimeField()
    proposed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    manager_at = models.DateTimeField(null=True, blank=True)
    manager_by = models.ForeignKey(settings.AUTH_USER_MODEL, **_PERSON)
    promotor_at = models.DateTimeField(null=True, blank=True)
    promotor_by = models.CharField(max_length=160, blank=True)
    advice = models.TextField(blank=True)
    refused_at = models.DateTimeField(null=True, blank=True)
    refused_reason = models.TextField(blank=True)

    class Meta:
        ordering = ["proposed_at"]
        constraints = [
            models.UniqueConstraint(  # one that runs; who entered and was not kept since may be proposed again
                fields=["area", "organisation"],
                condition=Q(refused_at__isnull=True, promotor_at__isnull=True),
                name="late_entry_once",
            ),
            ruled(
                models.CheckConstraint(
                    condition=Q(promotor_at__isnull=True)
                    | (Q(manager_at__isnull=False) & ~Q(advice="") & ~Q(promotor_by="")),
                    name="late_entry_approved_twice",
                ),
                "F-27",
                decides,
                name=f"{__name__}:late_entry_approved_twice",
            ),
            models.CheckConstraint(
                condition=Q(refused_at__isnull=True) | (Q(promotor_at__isnull=True) & ~Q(refused_reason="")),
                name="late_entry_refused_with_reason",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.organisation} later in {self.area}"

    @property
    def state(self) -> str:
        """``proposed``, ``approved`` (by Europa WSE), ``entered`` or ``refused``."""
        if self.refused_at:
            return words.ENTRY_REFUSED
        if self.promotor_at:
            return words.ENTRY_DONE
        return words.ENTRY_APPROVED if self.manager_at else words.ENTRY_PROPOSED


class ChallengeRight(models.Model):
    """An outside actor applies to show its added value; the manager shapes the process and answers with a motivation."""

    area = models.ForeignKey(Area, on_delete=models.PROTECT, related_name="challenge_rights")
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    added_value = models.TextField()
    applied_at = models.DateTimeField()
    applied_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    process = models.TextField(blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by = models.ForeignKey(settings.AUTH_USER_MODEL, **_PERSON)
    welcome = models.BooleanField(null=True, blank=True)
    motivation = models.TextField(blank=True)

    class Meta:
        ordering = ["applied_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["area", "organisation"], condition=Q(answered_at__isnull=True), name="one_open_challenge"
            ),
            ruled(
                models.CheckConstraint(
                    condition=Q(answered_at__isnull=True, welcome__isnull=True)
                    | (
                        Q(answered_at__isnull=False, answered_by__isnull=False, welcome__isnull=False)
                        & Q(answered_at__gte=F("applied_at"))
                        & ~Q(motivation="")
                        & ~Q(process="")
                    ),
                    name="challenge_answered_with_reason",
                ),
                "F-27",
                decides,
                name=f"{__name__}:challenge_answered_with_reason",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.organisation} daagt {self.area} uit"
