"""Who may sign for a partner, its own body's approval, and the signatures themselves (G-01, G-03)."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from gezel.kernel.rule import decides, ruled
from gezel.organisations.models import Partnership

from .. import words
from .edition import Edition


class SignatoryQuerySet(models.QuerySet["Signatory"]):
    """Reads of who may sign."""

    def on(self, day: date) -> SignatoryQuerySet:
        """Who holds the mandate to sign on a day."""
        return self.filter(from_on__lte=day).filter(Q(until_on__isnull=True) | Q(until_on__gt=day))


class Signatory(models.Model):
    """Someone who may bind a partner, in a function, from a day until (exclusive) a day; ``mandate`` says what it rests on.

    ``capacity`` tells the two signatures of a local government apart (``words.CAPACITIES``).
    """

    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="signatories")
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="signatories")
    name = models.CharField(max_length=120)
    capacity = models.CharField(max_length=16, choices=words.CAPACITIES, default=words.OTHER_CAPACITY)
    function = models.CharField(max_length=120)
    mandate = models.CharField(max_length=300, blank=True)
    from_on = models.DateField()
    until_on = models.DateField(null=True, blank=True)

    objects = SignatoryQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(name="") & ~Q(function=""), name="signatory_has_name_and_function"),
            models.CheckConstraint(
                condition=Q(until_on__isnull=True) | Q(until_on__gt=F("from_on")), name="signatory_period"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name}, {self.function}"


class Approval(models.Model):
    """The own body of one partner on one edition: which body, when it meets, when it met, what it decided, and its document."""

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="approvals")
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="approvals")
    body = models.CharField(max_length=20, choices=words.OWN_BODIES)
    planned_on = models.DateField(null=True, blank=True)
    decided_on = models.DateField(null=True, blank=True)
    outcome = models.CharField(max_length=12, choices=words.APPROVAL_OUTCOMES, blank=True)
    remark = models.TextField(blank=True)
    document = models.ForeignKey("post.StoredFile", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    saved_at = models.DateTimeField()
    saved_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["edition", "organisation"], name="approval_once_an_edition"),
            ruled(
                models.CheckConstraint(
                    condition=Q(decided_on__isnull=True, outcome="") | (Q(decided_on__isnull=False) & ~Q(outcome="")),
                    name="approval_decided_with_outcome",
                ),
                "G-03",
                decides,
                name=f"{__name__}:approval_decided_with_outcome",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.organisation} over {self.edition}"


class Signature(models.Model):
    """One signatory signed one edition on a day; ``document`` is the signed paper."""

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="signatures")
    signatory = models.ForeignKey(Signatory, on_delete=models.PROTECT, related_name="signatures")
    signed_on = models.DateField()
    document = models.ForeignKey("post.StoredFile", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["signed_on", "pk"]
        constraints = [models.UniqueConstraint(fields=["edition", "signatory"], name="signature_once")]

    def __str__(self) -> str:
        return f"{self.signatory} op {self.signed_on}"
