"""What people say about a proposal, their objections, who is present, and the steps taken (G-08)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from gezel.kernel.rule import decides, ruled

from .. import words
from .decision import Decision, DecisionVersion

_HERE = "gezel.governance.models.decision_words"


class DecisionWord(models.Model):
    """A question, answer, reaction, concern or position of someone about one version; ``noted_by`` when the facilitator wrote it down.

    ``counts`` says whether this person was a deciding member of the body when speaking.
    """

    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="words")
    version = models.ForeignKey(DecisionVersion, on_delete=models.PROTECT, related_name="words")
    kind = models.CharField(max_length=16, choices=words.SAYINGS)
    text = models.TextField(blank=True)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    noted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    counts = models.BooleanField()
    said_at = models.DateTimeField()
    answers = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="answered_by")

    class Meta:
        ordering = ["said_at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(text="") | Q(kind__in=words.WITHOUT_WORDS), name="decision_word_says_something"
            ),
            models.CheckConstraint(
                condition=Q(kind=words.ANSWER, answers__isnull=False)
                | (~Q(kind=words.ANSWER) & Q(answers__isnull=True)),
                name="decision_answer_to_question",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind}: {self.person}"


class Objection(models.Model):
    """An objection against one version: raised, tested by the body with a finding, then integrated in a later version or withdrawn."""

    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="objections")
    version = models.ForeignKey(DecisionVersion, on_delete=models.PROTECT, related_name="objections")
    text = models.TextField()
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    noted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    raised_at = models.DateTimeField()
    qualifies = models.BooleanField(null=True, blank=True)
    finding = models.TextField(blank=True)
    tested_at = models.DateTimeField(null=True, blank=True)
    tested_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    integrated_in = models.ForeignKey(
        DecisionVersion, null=True, blank=True, on_delete=models.PROTECT, related_name="integrates"
    )
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_reason = models.TextField(blank=True)

    class Meta:
        ordering = ["raised_at", "pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="objection_says_something"),
            ruled(
                models.CheckConstraint(
                    condition=Q(tested_at__isnull=True, tested_by__isnull=True, qualifies__isnull=True, finding="")
                    | (Q(tested_at__isnull=False, tested_by__isnull=False, qualifies__isnull=False) & ~Q(finding="")),
                    name="objection_finding_with_reason",
                ),
                "G-08",
                decides,
                name=f"{_HERE}:FINDING_WITH_REASON",
            ),
            models.CheckConstraint(
                condition=Q(integrated_in__isnull=True) | Q(qualifies=True, withdrawn_at__isnull=True),
                name="objection_integrated_once_it_qualified",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}: {self.text[:40]}"


class DecisionPresence(models.Model):
    """Who is present while a decision is on the table in a meeting, from an instant until (exclusive) an instant."""

    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="presences")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    from_at = models.DateTimeField()
    until_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["from_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["decision", "person"], condition=Q(until_at__isnull=True), name="decision_present_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.person}"


class DecisionMove(models.Model):
    """A step taken with a decision (``kind`` is its name in the step table), by whom (nobody: the clock) and why."""

    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="moves")
    round = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=24)
    reason = models.TextField(blank=True)
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        ordering = ["made_at", "pk"]

    def __str__(self) -> str:
        return f"{self.kind} ({self.decision})"


class DecisionReview(models.Model):
    """What came of a decision: it stays, is adjusted by a new one, or ends; with the reason, and the next review day when it stays."""

    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="reviews")
    finding = models.CharField(max_length=10, choices=words.REVIEWS)
    what_came = models.TextField()
    next_on = models.DateField(null=True, blank=True)
    reviewed_at = models.DateTimeField()
    reviewed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["reviewed_at", "pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(what_came=""), name="decision_review_says_what"),
            models.CheckConstraint(
                condition=(~Q(finding=words.ENDED) & Q(next_on__isnull=False))
                | Q(finding=words.ENDED, next_on__isnull=True),
                name="decision_review_next_day",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.finding}: {self.decision}"
