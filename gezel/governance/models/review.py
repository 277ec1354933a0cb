"""The quarterly review: the questions a partnership asks itself, and the report that went to Europa WSE (G-14)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from gezel.organisations.models import Partnership

from .meeting import Meeting


class ReviewQuestion(models.Model):
    """A question of a partnership's own template, in the place of those that stand in ``data/review_questions.nl.yaml``."""

    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="review_questions")
    position = models.PositiveSmallIntegerField()
    level = models.CharField(max_length=12)
    text = models.CharField(max_length=300)

    class Meta:
        ordering = ["position", "pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="review_question_asks"),
            models.UniqueConstraint(fields=["partnership", "position"], name="review_question_place_once"),
        ]

    def __str__(self) -> str:
        return self.text


class ReviewDispatch(models.Model):
    """The report of a review on its way to Europa WSE: drafted, and sent when the mail server took it."""

    meeting = models.OneToOneField(Meeting, on_delete=models.PROTECT, related_name="dispatch")
    drafted_at = models.DateTimeField()
    drafted_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    sent_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"Verslag van {self.meeting} aan Europa WSE"
