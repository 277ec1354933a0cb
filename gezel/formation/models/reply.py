"""A reply of a candidate who was not selected, who weighs it, and the reversal that may follow (F-21, F-22)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from gezel.kernel.rule import decides, ruled

from .. import words
from .decision import Decision
from .deliberation import RoundOutcome

_NONE = Q(decided_at__isnull=True, result="", disagreed=False)


class Reply(models.Model):
    """The reply to one decision, written by whoever holds its link or works for the candidate; ``edition`` counts saves.

    ``about`` is the answer to the form's own question. ``disagreed``: the two matchmakers differ, so that the decision stands.
    """

    decision = models.OneToOneField(Decision, on_delete=models.PROTECT, related_name="reply")
    about = models.CharField(max_length=10, choices=words.REPLY_ABOUT, blank=True)
    edition = models.PositiveIntegerField(default=0)
    started_at = models.DateTimeField()
    saved_at = models.DateTimeField()
    saved_by = models.CharField(max_length=160)
    submitted_at = models.DateTimeField(null=True, blank=True)
    submitted_by = models.CharField(max_length=160, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    result = models.CharField(max_length=10, choices=words.REPLY_RESULTS, blank=True)
    disagreed = models.BooleanField(default=False)

    class Meta:
        ordering = ["submitted_at", "pk"]
        constraints = [
            ruled(
                models.CheckConstraint(
                    condition=Q(submitted_at__isnull=True) | (Q(about=words.ABOUT_DOCUMENT) & ~Q(submitted_by="")),
                    name="reply_only_on_material_errors",
                ),
                "F-21",
                decides,
                name=f"{__name__}:reply_only_on_material_errors",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_at__isnull=True) | (Q(submitted_at__isnull=False) & _NONE),
                name="reply_withdrawn_before_decision",
            ),
            ruled(
                models.CheckConstraint(
                    condition=_NONE
                    | Q(decided_at__isnull=False, submitted_at__isnull=False, result=words.CONFIRMED)
                    | Q(decided_at__isnull=False, submitted_at__isnull=False, result=words.REVERSED, disagreed=False),
                    name="reply_reversed_only_together",
                ),
                "F-22",
                decides,
                name=f"{__name__}:reply_reversed_only_together",
            ),
        ]

    def __str__(self) -> str:
        return f"weerwoord van {self.decision.candidacy}"

    @property
    def state(self) -> str:
        """``draft``, ``submitted``, ``withdrawn``, ``confirmed`` or ``reversed``."""
        if self.withdrawn_at:
            return words.WITHDRAWN
        return self.result or (words.SUBMITTED if self.submitted_at else words.DRAFT)


class ReplyPoint(models.Model):
    """A document and passage that were not or insufficiently taken into account, and why that matters."""

    reply = models.ForeignKey(Reply, on_delete=models.CASCADE, related_name="points")
    position = models.PositiveSmallIntegerField()
    document = models.CharField(max_length=40, blank=True)
    passage = models.TextField(blank=True)
    explanation = models.TextField(blank=True)

    class Meta:
        ordering = ["reply", "position"]
        constraints = [models.UniqueConstraint(fields=["reply", "position"], name="reply_point_once")]

    def __str__(self) -> str:
        return f"punt {self.position} van {self.reply}"


class Weigher(models.Model):
    """One of the two matchmakers who weigh a reply. ``conflict`` is empty until declared; ``opinion`` counts once handed in.

    Under the hat of ``organisation`` (none: nobody's). ``person`` is empty until an invited one accepts.
    """

    reply = models.ForeignKey(Reply, on_delete=models.PROTECT, related_name="weighers")
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="weighings"
    )
    organisation = models.ForeignKey(
        "organisations.Organisation", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    name = models.CharField(max_length=120)
    email = models.EmailField()
    expertise = models.TextField()
    appointed_at = models.DateTimeField()
    appointed_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    declared_at = models.DateTimeField(null=True, blank=True)
    conflict = models.BooleanField(null=True, blank=True)
    explanation = models.CharField(max_length=500, blank=True)
    opinion = models.CharField(max_length=8, choices=words.OPINIONS, blank=True)
    motivation = models.TextField(blank=True)
    edition = models.PositiveIntegerField(default=0)
    handed_in_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_reason = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["reply", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["reply", "email"], condition=Q(ended_at__isnull=True), name="weigher_once_per_reply"
            ),
            models.CheckConstraint(
                condition=Q(declared_at__isnull=True, conflict__isnull=True)
                | Q(declared_at__isnull=False, conflict__isnull=False, conflict=False, person__isnull=False)
                | (
                    Q(declared_at__isnull=False, conflict__isnull=False, conflict=True, ended_at__isnull=False)
                    & ~Q(explanation="")
                ),
                name="weigher_with_conflict_leaves",
            ),
            ruled(
                models.CheckConstraint(
                    condition=Q(handed_in_at__isnull=True)
                    | (
                        Q(conflict__isnull=False, conflict=False, opinion__in=[code for code, _ in words.OPINIONS])
                        & ~Q(motivation="")
                    ),
                    name="weigher_motivates",
                ),
                "F-22",
                decides,
                name=f"{__name__}:weigher_motivates",
            ),
            models.CheckConstraint(
                condition=Q(ended_at__isnull=True) | ~Q(ended_reason=""), name="weigher_ended_with_reason"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} weegt {self.reply}"

    @property
    def state(self) -> str:
        """``asked``, ``ready``, ``done`` or ``ended``."""
        if self.ended_at:
            return words.WEIGHER_ENDED
        if self.handed_in_at:
            return words.WEIGHER_DONE
        return words.WEIGHER_READY if self.declared_at else words.WEIGHER_ASKED


class Reversal(models.Model):
    """A refusal that was reversed on a reply: a row of its own, the outcome of the jury stays as it was decided."""

    outcome = models.OneToOneField(RoundOutcome, on_delete=models.PROTECT, related_name="reversal")
    reply = models.OneToOneField(Reply, on_delete=models.PROTECT, related_name="reversal")
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"omgekeerd: {self.outcome}"
