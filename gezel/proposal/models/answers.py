"""The answers of a proposal, written by several people, with what they say about them (P-01, P-03, P-04)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from gezel.writing.models import Passage, PassageVersion

from .proposal import Proposal


class Section(Passage):
    """The answer to one question; ``code`` is ``v1`` … ``v19``.

    ``assigned_to`` looks after it; ``ready_at`` says that its writers find it finished. ``known_from`` and ``known_mark`` tell from
    what the system knew it was first filled in (P-03), and what that said then.
    """

    proposal = models.ForeignKey(Proposal, on_delete=models.PROTECT, related_name="sections")
    assigned_to = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    ready_at = models.DateTimeField(null=True, blank=True)
    ready_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    known_from = models.CharField(max_length=20, blank=True)
    known_mark = models.CharField(max_length=12, blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["proposal", "code"], name="answer_once"),
            models.CheckConstraint(
                condition=Q(ready_at__isnull=True, ready_by__isnull=True)
                | Q(ready_at__isnull=False, ready_by__isnull=False),
                name="answer_ready_by_someone",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} ({self.proposal})"


class SectionVersion(PassageVersion):
    """An earlier answer, or one kept beside it for a person to merge."""

    section = models.ForeignKey(Section, on_delete=models.PROTECT, related_name="versions")


class Comment(models.Model):
    """A remark on an answer, or a reply to one (``parent``); a thread is settled as a whole."""

    section = models.ForeignKey(Section, on_delete=models.PROTECT, related_name="comments")
    parent = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="replies")
    text = models.TextField()
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    resolved_at = models.DateTimeField(null=True, blank=True)
    resolved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="comment_says_something"),
            models.CheckConstraint(
                condition=Q(resolved_at__isnull=True) | Q(resolved_by__isnull=False, parent__isnull=True),
                name="comment_thread_resolved_by_someone",
            ),
        ]

    def __str__(self) -> str:
        return self.text[:60]


class Attachment(models.Model):
    """A document that goes with a question, by its number; removed ones stay with their date."""

    proposal = models.ForeignKey(Proposal, on_delete=models.PROTECT, related_name="attachments")
    number = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=160)
    file = models.ForeignKey("post.StoredFile", on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField()
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["number", "pk"]

    def __str__(self) -> str:
        return f"Bijlage bij vraag {self.number}: {self.title}"
