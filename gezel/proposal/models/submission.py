"""What was submitted, what Europa WSE thought of it, and what it asks (P-15)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from gezel.kernel.rule import decides, ruled

from .. import words
from .proposal import Proposal


class Submission(models.Model):
    """A frozen version of a proposal as it arrived; the highest number is the one that stands.

    ``content`` has the shape of ``queries.frozen``; ``sha256`` is the fingerprint of its canonical JSON, ``pdf_sha256`` that of the PDF.
    """

    proposal = models.ForeignKey(Proposal, on_delete=models.PROTECT, related_name="submissions")
    number = models.PositiveSmallIntegerField()
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    content = models.JSONField()
    sha256 = models.CharField(max_length=64)
    pdf = models.ForeignKey("post.StoredFile", null=True, on_delete=models.PROTECT, related_name="+")
    docx = models.ForeignKey("post.StoredFile", null=True, on_delete=models.PROTECT, related_name="+")
    pdf_sha256 = models.CharField(max_length=64, blank=True)

    class Meta:
        ordering = ["proposal", "number"]
        constraints = [
            models.UniqueConstraint(fields=["proposal", "number"], name="proposal_submission_once"),
            ruled(
                models.CheckConstraint(condition=~Q(sha256=""), name="proposal_submission_has_fingerprint"),
                "P-15",
                decides,
                name=f"{__name__}:proposal_submission_has_fingerprint",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.proposal} – indiening {self.number}"


class Evaluation(models.Model):
    """Europa WSE's judgement of one submission: begun, then decided with a motivation."""

    submission = models.OneToOneField(Submission, on_delete=models.PROTECT, related_name="evaluation")
    begun_at = models.DateTimeField()
    begun_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    result = models.CharField(max_length=12, choices=words.RESULTS, blank=True)
    motivation = models.TextField(blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        constraints = [
            ruled(
                models.CheckConstraint(
                    condition=Q(decided_at__isnull=True, decided_by__isnull=True, result="")
                    | (Q(decided_at__isnull=False, decided_by__isnull=False) & ~Q(result="") & ~Q(motivation="")),
                    name="evaluation_decided_with_motivation",
                ),
                "P-15",
                decides,
                name=f"{__name__}:evaluation_decided_with_motivation",
            ),
            models.CheckConstraint(
                condition=Q(decided_at__isnull=True) | Q(decided_at__gte=F("begun_at")), name="evaluation_in_order"
            ),
        ]

    def __str__(self) -> str:
        return f"Beoordeling van {self.submission}"


class QuestionScore(models.Model):
    """The score on one answer with its motivation; a changed score is a new row, the last one stands."""

    evaluation = models.ForeignKey(Evaluation, on_delete=models.PROTECT, related_name="scores")
    number = models.PositiveSmallIntegerField()
    score = models.PositiveSmallIntegerField()
    motivation = models.TextField()
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    standing = models.BooleanField(default=True)

    class Meta:
        ordering = ["number", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["evaluation", "number"], condition=Q(standing=True), name="proposal_one_standing_score"
            ),
            models.CheckConstraint(condition=Q(score__gte=1), name="proposal_score_positive"),
            ruled(
                models.CheckConstraint(condition=~Q(motivation=""), name="proposal_score_motivated"),
                "P-15",
                decides,
                name=f"{__name__}:proposal_score_motivated",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.evaluation}: vraag {self.number}"


class Condition(models.Model):
    """What an approval asks, until when; the promotor answers, Europa WSE says that it was met."""

    evaluation = models.ForeignKey(Evaluation, on_delete=models.PROTECT, related_name="conditions")
    text = models.TextField()
    due_on = models.DateField()
    answer = models.TextField(blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    met_at = models.DateTimeField(null=True, blank=True)
    met_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        ordering = ["due_on", "pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="condition_says_something"),
            models.CheckConstraint(
                condition=Q(answered_at__isnull=True) | (~Q(answer="") & Q(answered_by__isnull=False)),
                name="condition_answered_with_text",
            ),
            models.CheckConstraint(
                condition=Q(met_at__isnull=True) | Q(met_by__isnull=False), name="condition_met_said_by_someone"
            ),
        ]

    def __str__(self) -> str:
        return self.text[:60]
