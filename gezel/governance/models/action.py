"""Actions somebody took on, and what became of their date and owner (G-07)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from gezel.organisations.models import Partnership

from .. import words
from .body import Body


class Action(models.Model):
    """Something one person does before a day. It comes back on the agenda of ``body`` until it is done.

    ``subject_kind`` and ``subject_id`` name what it follows from (a decision, an issue), where that is not a meeting.
    """

    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="actions")
    body = models.ForeignKey(Body, null=True, blank=True, on_delete=models.PROTECT, related_name="actions")
    text = models.CharField(max_length=300)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="actions")
    due_on = models.DateField()
    subject_kind = models.CharField(max_length=48, blank=True)
    subject_id = models.PositiveBigIntegerField(null=True, blank=True)
    given_at = models.DateTimeField()
    given_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    done_at = models.DateTimeField(null=True, blank=True)
    done_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    outcome = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["due_on", "pk"]
        indexes = [models.Index(fields=["owner", "done_at", "due_on"], name="action_of_owner")]
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="action_says_what"),
            models.CheckConstraint(
                condition=Q(done_at__isnull=True, done_by__isnull=True)
                | Q(done_at__isnull=False, done_by__isnull=False),
                name="action_done_by_someone",
            ),
        ]

    def __str__(self) -> str:
        return self.text


class ActionMove(models.Model):
    """An action got another day or another owner, with the reason; what stood before is kept."""

    action = models.ForeignKey(Action, on_delete=models.PROTECT, related_name="moves")
    kind = models.CharField(max_length=12, choices=words.ACTION_MOVES)
    before_on = models.DateField()
    before_owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    reason = models.CharField(max_length=300)
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["pk"]
        constraints = [models.CheckConstraint(condition=~Q(reason=""), name="action_move_has_reason")]

    def __str__(self) -> str:
        return f"{self.kind}: {self.action}"
