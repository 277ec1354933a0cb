"""Questions of a partnership to the support team, and the coach's agreed role (G-22)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from gezel.organisations.models import Partnership

from ..words import issues as words

_PERSON = settings.AUTH_USER_MODEL


class SupportQuestion(models.Model):
    """A question with its theme (``words_issues.QUESTION_THEMES``); ``replied_at`` the last answer, ``reopened_at`` the last time it was not
    enough, ``settled_at`` when the asker was helped."""

    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="support_questions")
    theme = models.CharField(max_length=16)
    title = models.CharField(max_length=160)
    text = models.TextField()
    asked_at = models.DateTimeField()
    asked_by = models.ForeignKey(_PERSON, on_delete=models.PROTECT, related_name="+")
    replied_at = models.DateTimeField(null=True, blank=True)
    reopened_at = models.DateTimeField(null=True, blank=True)
    settled_at = models.DateTimeField(null=True, blank=True)
    settled_by = models.ForeignKey(_PERSON, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-asked_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(theme__in=words.QUESTION_THEMES) & ~Q(title="") & ~Q(text=""), name="support_question_whole"
            ),
            models.CheckConstraint(
                condition=Q(settled_at__isnull=True, settled_by__isnull=True)
                | Q(settled_at__isnull=False, settled_by__isnull=False, replied_at__isnull=False),
                name="support_question_settled_after_answer",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def state(self) -> str:
        """Settled, answered, or open (again)."""
        if self.settled_at:
            return words.SETTLED
        if self.replied_at and not (self.reopened_at and self.reopened_at > self.replied_at):
            return words.ANSWERED
        return words.OPEN

    @classmethod
    def still_open(cls) -> Q:
        """The same as ``state == open``, for the database."""
        return Q(settled_at__isnull=True) & (Q(replied_at__isnull=True) | Q(reopened_at__gt=F("replied_at")))


class QuestionEntry(models.Model):
    """An answer of the support team, or why an answer was not enough."""

    question = models.ForeignKey(SupportQuestion, on_delete=models.PROTECT, related_name="entries")
    kind = models.CharField(max_length=10)
    text = models.TextField()
    at = models.DateTimeField()
    by = models.ForeignKey(_PERSON, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=(words.ANSWER, words.REOPENED)) & ~Q(text=""), name="question_entry_whole"
            )
        ]

    def __str__(self) -> str:
        return self.text[:60]


class CoachRole(models.Model):
    """A version of what the coach does and does not do here: written by one side, agreed by the other on a day."""

    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="coach_roles")
    number = models.PositiveSmallIntegerField()
    text = models.TextField()
    written_at = models.DateTimeField()
    written_by = models.ForeignKey(_PERSON, on_delete=models.PROTECT, related_name="+")
    by_support = models.BooleanField()
    agreed_at = models.DateTimeField(null=True, blank=True)
    agreed_by = models.ForeignKey(_PERSON, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["partnership", "number"], name="coach_role_numbered"),
            models.CheckConstraint(condition=~Q(text=""), name="coach_role_says_something"),
            models.CheckConstraint(
                condition=Q(agreed_at__isnull=True, agreed_by__isnull=True)
                | Q(agreed_at__isnull=False, agreed_by__isnull=False) & ~Q(agreed_by=F("written_by")),
                name="coach_role_agreed_by_other",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.partnership}: {self.number}"
