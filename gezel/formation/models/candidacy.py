"""Candidacies: drafts that are never lost, submissions that stand (F-08 to F-12)."""

from __future__ import annotations

from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import Q

from gezel.kernel.rule import decides, ruled
from gezel.writing.models import Passage, PassageVersion

from .. import words
from .area import Area
from .candidacy_reads import CandidacyQuerySet


class Candidacy(models.Model):
    """One organisation stands for one area (F-09). The draft lives in its sections; what counts are its submissions.

    ``standing`` is the last submission unless withdrawn. Door answers: ``invoice_only`` (None = not answered).
    """

    area = models.ForeignKey(Area, on_delete=models.PROTECT, related_name="candidacies")
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="candidacies")
    call_version = models.ForeignKey("formation.CallVersion", on_delete=models.PROTECT, related_name="+")
    invoice_only = models.BooleanField(null=True, blank=True)
    consortium = models.BooleanField(null=True, blank=True)
    engagement_at = models.DateTimeField(null=True, blank=True)
    engagement_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    started_at = models.DateTimeField()
    started_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    submitted_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    objects = CandidacyQuerySet.as_manager()

    class Meta:
        ordering = ["organisation__name"]
        constraints = [
            ruled(
                models.UniqueConstraint(fields=["area", "organisation"], name="one_candidacy_per_area"),
                "F-09",
                decides,
                name=f"{__name__}:one_candidacy_per_area",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_at__isnull=True) | Q(submitted_at__isnull=False),
                name="withdrawn_after_submission",
            ),
            models.CheckConstraint(
                condition=Q(submitted_at__isnull=True) | Q(engagement_at__isnull=False, invoice_only=False),
                name="submitted_with_engagement",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.organisation} voor {self.area}"

    @property
    def stands(self) -> bool:
        """Whether a submission stands: submitted and not withdrawn since."""
        return self.submitted_at is not None and (self.withdrawn_at is None or self.withdrawn_at < self.submitted_at)

    def state(self, at: datetime) -> str:
        """``draft``, ``submitted``, ``withdrawn`` or ``not_submitted``: the candidate's own side of it."""
        if self.stands:
            return words.SUBMITTED
        if self.withdrawn_at:
            return words.WITHDRAWN
        closed = self.area.deadline_at is not None and at >= self.area.deadline_at
        return words.NOT_SUBMITTED if closed else words.DRAFT


class Section(Passage):
    """One field of the form in the draft; ``code`` is a header field, an answer (``d1a`` …) or ``challenge-<id>``."""

    candidacy = models.ForeignKey(Candidacy, on_delete=models.PROTECT, related_name="sections")

    class Meta:
        ordering = ["code"]
        constraints = [models.UniqueConstraint(fields=["candidacy", "code"], name="section_once")]

    def __str__(self) -> str:
        return f"{self.code} ({self.candidacy})"


class SectionVersion(PassageVersion):
    """An earlier text of a section, or one kept beside it for a person to merge."""

    section = models.ForeignKey(Section, on_delete=models.PROTECT, related_name="versions")


class Attachment(models.Model):
    """Evidence beside the form (only evidence: the answers stand in part D); removed ones stay with their date."""

    candidacy = models.ForeignKey(Candidacy, on_delete=models.PROTECT, related_name="attachments")
    file = models.ForeignKey("post.StoredFile", on_delete=models.PROTECT, related_name="+")
    title = models.CharField(max_length=160)
    added_at = models.DateTimeField()
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.title


class UploadedForm(models.Model):
    """A Word form that was read back; what was not recognised waits in ``unplaced`` until a person places or drops it."""

    candidacy = models.ForeignKey(Candidacy, on_delete=models.PROTECT, related_name="uploads")
    file = models.ForeignKey("post.StoredFile", on_delete=models.PROTECT, related_name="+")
    unplaced = models.JSONField(default=list)
    found = models.JSONField(default=dict)
    uploaded_at = models.DateTimeField()
    uploaded_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    applied_at = models.DateTimeField(null=True, blank=True)
    placed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-uploaded_at"]

    def __str__(self) -> str:
        return f"Word-formulier van {self.candidacy}"


class Submission(models.Model):
    """A frozen version of a candidacy as it arrived; the highest number is the one that stands (F-11).

    ``content``: ``{"header": {code: text}, "answers": {code: text}, "challenges": [{"id", "number", "title", "text"}],
    "attachments": [{"title", "file", "sha256"}], "organisation": {...}, "pages": int}``. ``pdf_sha256`` is that of the receipt's PDF.
    """

    candidacy = models.ForeignKey(Candidacy, on_delete=models.PROTECT, related_name="submissions")
    number = models.PositiveSmallIntegerField()
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    content = models.JSONField()
    pages = models.PositiveSmallIntegerField()
    pdf = models.ForeignKey("post.StoredFile", null=True, on_delete=models.PROTECT, related_name="+")
    pdf_sha256 = models.CharField(max_length=64)

    class Meta:
        ordering = ["candidacy", "number"]
        constraints = [
            models.UniqueConstraint(fields=["candidacy", "number"], name="submission_number_once"),
            models.CheckConstraint(condition=~Q(pdf_sha256=""), name="submission_has_fingerprint"),
        ]

    def __str__(self) -> str:
        return f"{self.candidacy} – indiening {self.number}"


class Contribution(models.Model):
    """What a standing submission contributes to one challenge (F-12); written at submission from its sections."""

    submission = models.ForeignKey(Submission, on_delete=models.PROTECT, related_name="contributions")
    challenge = models.ForeignKey("formation.Challenge", on_delete=models.PROTECT, related_name="contributions")
    text = models.TextField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["submission", "challenge"], name="contribution_once"),
            models.CheckConstraint(condition=~Q(text=""), name="contribution_not_empty"),
        ]

    def __str__(self) -> str:
        return f"{self.challenge}: {self.submission}"


class Reminder(models.Model):
    """A reminder that went out ``days`` before the deadline that then stood: each goes once."""

    candidacy = models.ForeignKey(Candidacy, on_delete=models.PROTECT, related_name="reminders")
    deadline_at = models.DateTimeField()
    days = models.PositiveSmallIntegerField()
    at = models.DateTimeField()

    class Meta:
        constraints = [
            ruled(
                models.UniqueConstraint(fields=["candidacy", "deadline_at", "days"], name="reminded_once"),
                "F-11",
                decides,
                name=f"{__name__}:reminded_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.candidacy}: {self.days} dagen"
