"""A knock on the door: who referred whom to which partner, in what words, and the calls that followed (C-01)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Exists, F, OuterRef, Q

from gezel.audit.fields import EncryptedField
from gezel.kernel.rule import decides, rule, ruled
from gezel.organisations.models import Organisation

from ..words import referral as words

_PERSON = settings.AUTH_USER_MODEL
_HERE = __name__


class ReferralQuerySet(models.QuerySet["Referral"]):
    """Reads of referrals."""

    @rule("C-01", decides)
    def unheard(self) -> ReferralQuerySet:
        """Those joined to a track after it closed, whose person nobody reached since. Taken up again, the track is no longer closed:
        then the calls of a new start begin."""
        reached = FirstCall.objects.filter(case=OuterRef("case"), outcome=words.REACHED, at__gte=OuterRef("joined_at"))
        joined = self.filter(joined_at__gte=F("case__closed_at"), case__committed_at__isnull=False)
        return joined.exclude(Exists(reached))


class Referral(models.Model):
    """One knock. A person can be referred more than once: every referral stays with the case it led to.

    ``client_id`` comes from the form, so that what is sent twice is one referral; ``link_hash``: of the personal link of who referred.
    ``organisation`` is the partner knocked at, ``chosen`` whether the person chose it. ``shares``: agreed that the partnership may know.
    ``hears``: whether the participant lets the referrer follow further than the first call; empty: not asked yet. ``call_by`` and
    ``answer_by`` are the days that were promised; ``told`` is the last stage (``words.STAGES``) the referrer heard by mail. ``joined_at``: when
    it turned out to be of a person who was known already, and moved to their case.
    """

    case = models.ForeignKey("casework.Case", on_delete=models.PROTECT, related_name="referrals")
    client_id = models.CharField(max_length=64, unique=True)
    link_hash = models.CharField(max_length=64, unique=True)
    kind = models.CharField(max_length=16)
    referrer_name = models.CharField(max_length=160, blank=True)
    referrer_phone = EncryptedField(null=True, blank=True)
    referrer_email = EncryptedField(null=True, blank=True)
    referrer = models.ForeignKey(_PERSON, null=True, blank=True, on_delete=models.PROTECT, related_name="referrals")
    referrer_organisation = models.ForeignKey(
        Organisation, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    reach = models.CharField(max_length=8)
    reach_note = EncryptedField(null=True, blank=True)
    asked = EncryptedField(null=True, blank=True)
    agrees = models.BooleanField(default=False)
    shares = models.BooleanField(default=False)
    hears = models.BooleanField(null=True, blank=True)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    chosen = models.BooleanField(default=False)
    manages = models.BooleanField(default=False)
    call_by = models.DateField()
    answer_by = models.DateField()
    told = models.CharField(max_length=12, default=words.RECEIVED)
    sent_at = models.DateTimeField()
    joined_at = models.DateTimeField(null=True, blank=True)
    edition = models.PositiveIntegerField(default=0)

    objects = ReferralQuerySet.as_manager()

    class Meta:
        ordering = ["sent_at", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=words.REFERRERS), name="referral_kind"),
            models.CheckConstraint(condition=Q(reach__in=words.REACHES), name="referral_reach"),
            models.CheckConstraint(condition=Q(told__in=words.STAGES), name="referral_told"),
            models.CheckConstraint(
                condition=Q(kind=words.PARTNER, referrer__isnull=False, referrer_organisation__isnull=False)
                | (~Q(kind=words.PARTNER) & Q(referrer__isnull=True)),
                name="referral_partner_is_known",
            ),
            ruled(
                models.CheckConstraint(condition=Q(agrees=True), name="referral_person_agrees"),
                "C-01",
                decides,
                name=f"{_HERE}:referral_person_agrees",
            ),
            models.CheckConstraint(
                condition=~Q(kind=words.SELF) | ~Q(reach=words.THROUGH), name="referral_self_is_reached"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.sent_at:%Y-%m-%d}"


class ReferralLine(models.Model):
    """What the referrer added later by their personal link."""

    referral = models.ForeignKey(Referral, on_delete=models.PROTECT, related_name="lines")
    text = EncryptedField()
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d}"


class FirstCall(models.Model):
    """An attempt to reach someone before the acquaintance."""

    case = models.ForeignKey("casework.Case", on_delete=models.PROTECT, related_name="first_calls")
    outcome = models.CharField(max_length=8)
    note = EncryptedField(null=True, blank=True)
    at = models.DateTimeField()
    by = models.ForeignKey(_PERSON, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["at", "pk"]
        constraints = [models.CheckConstraint(condition=Q(outcome__in=words.CALLS), name="first_call_outcome")]

    def __str__(self) -> str:
        return f"{self.outcome} {self.at:%Y-%m-%d}"
