"""Who works for which organisation, since when; leavers are ended, never deleted."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.db.models import F, Q

from .. import words


class MembershipQuerySet(models.QuerySet["Membership"]):
    """Reads of memberships."""

    def active_at(self, at: datetime) -> MembershipQuerySet:
        """Admitted and not (yet) ended at an instant."""
        return self.filter(admitted_at__lte=at).filter(Q(ended_at__isnull=True) | Q(ended_at__gt=at))

    def waiting(self) -> MembershipQuerySet:
        """Claims that nobody has admitted or refused yet."""
        return self.filter(admitted_at__isnull=True, refused_at__isnull=True, ended_at__isnull=True)


class Membership(models.Model):
    """A person's tie to an organisation: claimed → admitted or refused → ended.

    The first claimant of an organisation is admitted by the claim itself (``admitted_by`` empty) as administrator; the manager
    sees the claim. A second claimant waits until an administrator of the organisation admits.
    """

    person = models.ForeignKey("organisations.Person", on_delete=models.PROTECT, related_name="memberships")
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="memberships")
    function = models.CharField(max_length=80, blank=True)
    role = models.CharField(max_length=12, choices=words.MEMBERSHIP_ROLES, default=words.MEMBER)
    claimed_at = models.DateTimeField()
    admitted_at = models.DateTimeField(null=True, blank=True)
    admitted_by = models.ForeignKey(
        "organisations.Person", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    refused_at = models.DateTimeField(null=True, blank=True)
    refused_by = models.ForeignKey(
        "organisations.Person", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    refused_reason = models.CharField(max_length=300, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_by = models.ForeignKey(
        "organisations.Person", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    objects = MembershipQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "organisation"],
                condition=Q(ended_at__isnull=True, refused_at__isnull=True),
                name="membership_once_at_a_time",
            ),
            models.CheckConstraint(
                condition=Q(refused_at__isnull=True) | (Q(admitted_at__isnull=True) & ~Q(refused_reason="")),
                name="membership_refused_with_reason",
            ),
            models.CheckConstraint(
                condition=Q(ended_at__isnull=True) | Q(ended_at__gte=F("claimed_at")),
                name="membership_ends_after_claim",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person} – {self.organisation}"

    def state(self, at: datetime) -> str:
        """``waiting``, ``active``, ``refused`` or ``ended`` at an instant."""
        if self.refused_at:
            return words.REFUSED
        if self.ended_at and self.ended_at <= at:
            return words.ENDED
        return words.ACTIVE if self.admitted_at else words.WAITING


class InvitationQuerySet(models.QuerySet["Invitation"]):
    """Reads of invitations."""

    def open_at(self, at: datetime) -> InvitationQuerySet:
        """Sent, not accepted, withdrawn or expired."""
        return self.filter(accepted_at__isnull=True, withdrawn_at__isnull=True, expires_at__gt=at)


class Invitation(models.Model):
    """An invitation by e-mail: to join an organisation, or (later rooms) to take a role named in ``purpose``.

    Only the SHA-256 of the token is kept. Accepting needs a signed-in person with a confirmed address.
    ``about`` says in Dutch what the invitation is for, when it is not for an organisation.
    """

    email = models.EmailField()
    name = models.CharField(max_length=120, blank=True)
    organisation = models.ForeignKey(
        "organisations.Organisation", null=True, blank=True, on_delete=models.PROTECT, related_name="invitations"
    )
    role = models.CharField(max_length=12, choices=words.MEMBERSHIP_ROLES, default=words.MEMBER)
    purpose = models.CharField(max_length=40, blank=True)
    purpose_id = models.BigIntegerField(default=0)
    about = models.CharField(max_length=200, blank=True)
    token_hash = models.CharField(max_length=64, unique=True)
    invited_at = models.DateTimeField()
    invited_by = models.ForeignKey(
        "organisations.Person", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True, blank=True)
    accepted_by = models.ForeignKey(
        "organisations.Person", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    objects = InvitationQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(accepted_at__isnull=True, accepted_by__isnull=True)
                | Q(accepted_at__isnull=False, accepted_by__isnull=False, withdrawn_at__isnull=True),
                name="invitation_accepted_by_someone",
            ),
            models.CheckConstraint(
                condition=Q(organisation__isnull=False) | ~Q(purpose=""),
                name="invitation_for_something",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.email} ({self.organisation or self.purpose})"

    def state(self, at: datetime) -> str:
        """``open``, ``accepted``, ``withdrawn`` or ``expired`` at an instant."""
        if self.accepted_at:
            return "accepted"
        if self.withdrawn_at:
            return "withdrawn"
        return "open" if at < self.expires_at else "expired"
