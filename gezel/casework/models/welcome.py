"""What lies between the knock and the commitment: why someone waits, what comes next, the acquaintance and the talk (C-02, C-03)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from gezel.audit.fields import EncryptedField
from gezel.organisations.models import Organisation

from ..words import referral as words
from .domain import LifeDomain

_PERSON = settings.AUTH_USER_MODEL


class Welcome(models.Model):
    """One per case, from its first step before the start. ``present`` (who sat at the talk), ``signs`` and ``doubts`` are lists of
    codes; ``domains`` are the life domains the talk was about; ``next_by`` does ``next_step`` by ``next_on``."""

    case = models.OneToOneField("casework.Case", on_delete=models.PROTECT, related_name="welcome")
    waits_for = models.CharField(max_length=16, blank=True)
    wait_note = EncryptedField(null=True, blank=True)
    next_step = models.CharField(max_length=16, blank=True)
    next_by = models.ForeignKey(_PERSON, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    next_on = models.DateField(null=True, blank=True)
    meet_at = models.DateTimeField(null=True, blank=True)
    meet_place = EncryptedField(filled=True, null=True, default="", blank=True)
    present = models.JSONField(default=list, blank=True)
    signs = models.JSONField(default=list, blank=True)
    doubts = models.JSONField(default=list, blank=True)
    domains = models.ManyToManyField(LifeDomain, blank=True, related_name="+")
    edition = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(waits_for="") | Q(waits_for__in=words.REASONS), name="welcome_reason"),
            models.CheckConstraint(condition=Q(next_step="") | Q(next_step__in=words.NEXTS), name="welcome_next"),
        ]

    def __str__(self) -> str:
        return f"{self.case_id}"


class Transfer(models.Model):
    """A warm transfer elsewhere: to whom, handed over by a person, with a day to ask what came of it (C-02, C-18).

    ``organisation`` is the one for which it was done (empty: nobody's); ``agreed``: the participant agreed that the contact was handed
    over. ``result`` is empty until someone asked.
    """

    case = models.ForeignKey("casework.Case", on_delete=models.PROTECT, related_name="transfers")
    to_name = models.CharField(max_length=160)
    contact = models.CharField(max_length=160, blank=True)
    contact_reach = EncryptedField(null=True, blank=True)
    why = EncryptedField(null=True, blank=True)
    agreed = models.BooleanField(default=False)
    at = models.DateTimeField()
    by = models.ForeignKey(_PERSON, on_delete=models.PROTECT, related_name="+")
    organisation = models.ForeignKey(Organisation, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    follow_up_on = models.DateField()
    result = models.CharField(max_length=8, blank=True)
    result_note = EncryptedField(null=True, blank=True)
    result_at = models.DateTimeField(null=True, blank=True)
    result_by = models.ForeignKey(_PERSON, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["at", "pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(to_name=""), name="transfer_to_someone"),
            models.CheckConstraint(condition=Q(agreed=True), name="transfer_is_agreed"),
            models.CheckConstraint(
                condition=Q(result="", result_at__isnull=True)
                | Q(result__in=words.RESULTS, result_at__isnull=False, result_by__isnull=False),
                name="transfer_result",
            ),
        ]

    def __str__(self) -> str:
        return self.to_name


class Parting(models.Model):
    """A case that ended before it began: the person said no, or could not be reached. It stays in sight and can be taken up again."""

    case = models.ForeignKey("casework.Case", on_delete=models.PROTECT, related_name="partings")
    kind = models.CharField(max_length=12)
    note = EncryptedField(null=True, blank=True)
    at = models.DateTimeField()
    by = models.ForeignKey(_PERSON, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["at", "pk"]
        constraints = [models.CheckConstraint(condition=Q(kind__in=words.PARTINGS), name="parting_kind")]

    def __str__(self) -> str:
        return self.kind
