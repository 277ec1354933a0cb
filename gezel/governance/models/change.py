"""A partner that is released, gets a smaller part, becomes a subcontractor, or leaves on its own request (G-12, G-16)."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import Q

from gezel.kernel.rule import decides, ruled
from gezel.organisations.models import Partner, Partnership

from .. import words

_PERSON = {"on_delete": models.PROTECT, "related_name": "+"}


class Change(models.Model):
    """A change of one partner. ``decision`` is the adopted decision of the support group: it *is* the change when the group decided
    it, and it set the ``months`` when the partner leaves on its own request.

    ``sent_at`` is when the formal mail was accepted by the mail server; ``counted_from`` the day after which the ``months`` run;
    ``last_day`` the last one on which the partner takes part as it did (extensions included). Withdrawn or settled: see ``state``.
    """

    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="changes")
    partner = models.ForeignKey(Partner, on_delete=models.PROTECT, related_name="changes")
    kind = models.CharField(max_length=20, choices=words.CHANGE_KINDS)
    ground = models.CharField(max_length=20, choices=words.CHANGE_GROUNDS, blank=True)
    reason = models.TextField()
    role_after = models.TextField(blank=True)
    decision = models.ForeignKey(
        "governance.Decision", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, **_PERSON)
    addressee = models.CharField(max_length=160, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    months = models.PositiveSmallIntegerField(null=True, blank=True)
    counted_from = models.DateField(null=True, blank=True)
    last_day = models.DateField(null=True, blank=True)
    settled_at = models.DateTimeField(null=True, blank=True)
    settled_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, **_PERSON)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_reason = models.TextField(blank=True)

    class Meta:
        ordering = ["-made_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["partner"],
                condition=Q(withdrawn_at__isnull=True, settled_at__isnull=True),
                name="change_one_at_a_time",
            ),
            ruled(
                models.CheckConstraint(condition=~Q(reason=""), name="change_motivated"),
                "G-12",
                decides,
                name=f"{__name__}:change_motivated",
            ),
            ruled(
                models.CheckConstraint(
                    condition=Q(kind=words.LEAVE, ground="")
                    | (~Q(kind=words.LEAVE) & ~Q(ground="") & Q(decision__isnull=False)),
                    name="change_of_group_rests_on_decision",
                ),
                "G-12",
                decides,
                name=f"{__name__}:change_of_group_rests_on_decision",
            ),
            ruled(
                models.CheckConstraint(
                    condition=Q(last_day__isnull=True)
                    | Q(
                        sent_at__isnull=False,
                        months__isnull=False,
                        counted_from__isnull=False,
                        decision__isnull=False,
                    ),
                    name="change_ends_after_sending",
                ),
                "G-12",
                decides,
                name=f"{__name__}:change_ends_after_sending",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_at__isnull=True) | (Q(settled_at__isnull=True) & ~Q(withdrawn_reason="")),
                name="change_withdrawn_with_reason",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.partner.organisation}: {self.get_kind_display()}"

    def state(self, on: date) -> str:
        """``drafted`` (not sent), ``announced`` (own request without a term), ``running``, ``over``, ``settled`` or ``withdrawn``."""
        if self.withdrawn_at:
            return words.CHANGE_WITHDRAWN
        if self.settled_at and (self.last_day is None or on > self.last_day):
            return words.CHANGE_SETTLED
        if self.last_day:
            return words.CHANGE_OVER if on > self.last_day else words.CHANGE_RUNNING
        return words.CHANGE_ANNOUNCED if self.kind == words.LEAVE else words.CHANGE_DRAFTED

    @property
    def ends_taking_part(self) -> bool:
        """Whether the partner is no partner any more afterwards; one with a smaller part stays."""
        return self.kind != words.REDUCE


class Extension(models.Model):
    """A later last day: made known by the director for continuity, or (own request) proposed by one side and agreed by the other."""

    change = models.ForeignKey(Change, on_delete=models.PROTECT, related_name="extensions")
    until = models.DateField()
    reason = models.TextField()
    by_partner = models.BooleanField(default=False)
    proposed_at = models.DateTimeField()
    proposed_by = models.ForeignKey(settings.AUTH_USER_MODEL, **_PERSON)
    stands_at = models.DateTimeField(null=True, blank=True)
    agreed_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, **_PERSON)

    class Meta:
        ordering = ["proposed_at", "pk"]
        constraints = [models.CheckConstraint(condition=~Q(reason=""), name="extension_motivated")]

    def __str__(self) -> str:
        return f"{self.change} tot en met {self.until}"


class HandOver(models.Model):
    """Something a leaving partner holds (``key`` of the port ``still_held``), taken over by somebody on a day."""

    change = models.ForeignKey(Change, on_delete=models.PROTECT, related_name="hand_overs")
    key = models.CharField(max_length=80)
    what = models.CharField(max_length=300)
    taken_by = models.CharField(max_length=200)
    on = models.DateField()
    noted_at = models.DateTimeField()
    noted_by = models.ForeignKey(settings.AUTH_USER_MODEL, **_PERSON)

    class Meta:
        ordering = ["on", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["change", "key"], name="hand_over_once"),
            models.CheckConstraint(condition=~Q(taken_by=""), name="hand_over_taken_by_somebody"),
        ]

    def __str__(self) -> str:
        return f"{self.what} naar {self.taken_by}"


class Shortcoming(models.Model):
    """A partner failed: what, against which article or framework, and what follows for it; with the decision that says so (G-16).

    ``from_issue`` or ``from_decision``: where it came from, the issue it caused or the decision it did not keep; at most one of them.
    """

    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="shortcomings")
    partner = models.ForeignKey(Partner, on_delete=models.PROTECT, related_name="shortcomings")
    what = models.TextField()
    article = models.CharField(max_length=200)
    seen_on = models.DateField()
    from_issue = models.ForeignKey(
        "governance.Issue", null=True, blank=True, on_delete=models.PROTECT, related_name="shortcomings"
    )
    from_decision = models.ForeignKey(
        "governance.Decision", null=True, blank=True, on_delete=models.PROTECT, related_name="shortcomings"
    )
    consequence = models.TextField(blank=True)
    decision = models.ForeignKey(
        "governance.Decision", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    change = models.ForeignKey(Change, null=True, blank=True, on_delete=models.PROTECT, related_name="shortcomings")
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, **_PERSON)
    closed_at = models.DateTimeField(null=True, blank=True)
    outcome = models.TextField(blank=True)
    edition = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["-seen_on", "-pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(what="") & ~Q(article=""), name="shortcoming_says_what"),
            models.CheckConstraint(
                condition=Q(from_issue__isnull=True) | Q(from_decision__isnull=True), name="shortcoming_from_one"
            ),
            ruled(
                models.CheckConstraint(
                    condition=Q(consequence="") | Q(decision__isnull=False), name="shortcoming_borne_by_decision"
                ),
                "G-16",
                decides,
                name=f"{__name__}:shortcoming_borne_by_decision",
            ),
            models.CheckConstraint(
                condition=Q(closed_at__isnull=True) | ~Q(outcome=""), name="shortcoming_closed_with_outcome"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.partner.organisation}: {self.what[:60]}"


class EntryApproval(models.Model):
    """The promotor approves a later partner, on an adopted decision of the support group (F-27)."""

    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="entry_approvals")
    entry = models.OneToOneField("formation.LateEntry", on_delete=models.PROTECT, related_name="approval")
    decision = models.ForeignKey("governance.Decision", on_delete=models.PROTECT, related_name="+")
    note = models.TextField(blank=True)
    from_on = models.DateField()
    approved_at = models.DateTimeField()
    approved_by = models.ForeignKey(settings.AUTH_USER_MODEL, **_PERSON)
    joined_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["approved_at"]

    def __str__(self) -> str:
        return f"{self.entry}: goedgekeurd"
