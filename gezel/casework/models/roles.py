"""Who is what in a case, what the participant allows whom, and who broke the glass (C-04, C-19, D-08)."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from gezel.audit.fields import EncryptedField
from gezel.kernel.rule import decides, ruled
from gezel.organisations.models import Organisation

from .. import words

_PERSON = settings.AUTH_USER_MODEL


class CaseRoleQuerySet(models.QuerySet["CaseRole"]):
    """Reads of roles in cases."""

    def on(self, day: date) -> CaseRoleQuerySet:
        """Who is what on a day."""
        return self.filter(from_on__lte=day).filter(Q(until_on__isnull=True) | Q(until_on__gt=day))


class CaseRole(models.Model):
    """Someone is companion, cover, file manager, involved or in aftercare for an organisation, from a day until (exclusive) a day.

    Nothing is written over: a change ends one row and begins another, ``reason`` says why. An overlap at hand-over is two rows.
    """

    case = models.ForeignKey("casework.Case", on_delete=models.PROTECT, related_name="roles")
    kind = models.CharField(max_length=16)
    person = models.ForeignKey(_PERSON, on_delete=models.PROTECT, related_name="case_roles")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    from_on = models.DateField()
    until_on = models.DateField(null=True, blank=True)
    reason = models.CharField(max_length=300, blank=True)
    given_at = models.DateTimeField()
    given_by = models.ForeignKey(_PERSON, null=True, on_delete=models.PROTECT, related_name="+")

    objects = CaseRoleQuerySet.as_manager()

    class Meta:
        ordering = ["from_on", "pk"]
        indexes = [
            models.Index(fields=["person", "organisation", "until_on"], name="case_role_of_person"),
            models.Index(fields=["case", "kind", "until_on"], name="case_role_in_case"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=words.CASE_ROLES), name="case_role_kind"),
            models.CheckConstraint(
                condition=Q(until_on__isnull=True) | Q(until_on__gte=F("from_on")), name="case_role_period"
            ),
            ruled(
                models.UniqueConstraint(
                    fields=["case"],
                    condition=Q(kind=words.COMPANION, until_on__isnull=True),
                    name="case_one_companion_at_a_time",
                ),
                "C-04",
                decides,
                name=f"{__name__}:case_one_companion_at_a_time",
            ),
            models.UniqueConstraint(
                fields=["case", "kind", "person"], condition=Q(until_on__isnull=True), name="case_role_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}: {self.kind}"


class Sharing(models.Model):
    """The participant allows an organisation one purpose (``words.PURPOSES``), until withdrawn; withdrawing works at once.

    ``by`` is who wrote it down (``None``: the participant in their own place); ``source`` how it was said: ``knock``, ``talk``,
    ``own`` or ``conference``.
    """

    case = models.ForeignKey("casework.Case", on_delete=models.PROTECT, related_name="sharings")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    purpose = models.CharField(max_length=12)
    source = models.CharField(max_length=12)
    allowed_at = models.DateTimeField()
    by = models.ForeignKey(_PERSON, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_by = models.ForeignKey(_PERSON, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["allowed_at", "pk"]
        indexes = [models.Index(fields=["case", "organisation", "purpose"], name="sharing_of_case")]
        constraints = [
            models.CheckConstraint(condition=Q(purpose__in=words.PURPOSES), name="sharing_purpose"),
            models.CheckConstraint(
                condition=Q(withdrawn_at__isnull=True) | Q(withdrawn_at__gte=F("allowed_at")), name="sharing_period"
            ),
            models.UniqueConstraint(
                fields=["case", "organisation", "purpose"], condition=Q(withdrawn_at__isnull=True), name="sharing_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.organisation}: {self.purpose}"


class Glass(models.Model):
    """Someone broke the glass: opened a file without a role in it, with a reason, for a short time. Told to the team leader and,
    unless ``danger`` says why not, to the participant."""

    case = models.ForeignKey("casework.Case", on_delete=models.PROTECT, related_name="glasses")
    person = models.ForeignKey(_PERSON, on_delete=models.PROTECT, related_name="+")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    reason = EncryptedField(null=True, filled=True)
    danger = EncryptedField(null=True, blank=True, filled=True)
    at = models.DateTimeField()
    until_at = models.DateTimeField()

    class Meta:
        ordering = ["-at", "-pk"]
        verbose_name_plural = "glasses"
        indexes = [models.Index(fields=["person", "until_at"], name="glass_of_person")]
        constraints = [
            ruled(
                models.CheckConstraint(condition=Q(reason__isnull=False), name="glass_has_reason"),
                "D-08",
                decides,
                name=f"{__name__}:glass_has_reason",
            ),
            models.CheckConstraint(condition=Q(until_at__gt=F("at")), name="glass_period"),
        ]

    def __str__(self) -> str:
        return f"{self.person} {self.at:%Y-%m-%d}"
