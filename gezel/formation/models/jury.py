"""The jury of an area: its members, their training, conflicts and sealed scores (F-13 to F-15)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from gezel.kernel.rule import decides, ruled

from .. import words
from .area import Area
from .candidacy import Candidacy


class Juror(models.Model):
    """A matchmaker of one bench; external ones name their expertise in the criteria.

    ``person`` is empty until an invited external accepts. ``trained_at`` is when the compulsory training was finished.
    """

    area = models.ForeignKey(Area, on_delete=models.PROTECT, related_name="jurors")
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="jurorships"
    )
    organisation = models.ForeignKey(
        "organisations.Organisation", null=True, blank=True, on_delete=models.PROTECT, related_name="jurors"
    )
    bench = models.CharField(max_length=8, choices=words.BENCHES)
    name = models.CharField(max_length=120)
    email = models.EmailField()
    expertise = models.TextField(blank=True)
    appointed_at = models.DateTimeField()
    appointed_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    accepted_at = models.DateTimeField(null=True, blank=True)
    trained_at = models.DateTimeField(null=True, blank=True)
    chair_since = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_reason = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["bench", "name"]
        constraints = [
            models.UniqueConstraint(
                fields=["area", "person"], condition=Q(ended_at__isnull=True), name="juror_once_per_area"
            ),
            models.UniqueConstraint(
                fields=["area"],
                condition=Q(chair_since__isnull=False, ended_at__isnull=True),
                name="one_chair_per_jury",
            ),
            models.CheckConstraint(
                condition=~Q(bench=words.EXTERNAL) | ~Q(expertise=""), name="external_juror_has_expertise"
            ),
            models.CheckConstraint(
                condition=Q(ended_at__isnull=True) | ~Q(ended_reason=""), name="juror_ended_with_reason"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.get_bench_display()})"

    @property
    def state(self) -> str:
        """``invited``, ``accepted``, ``trained`` or ``ended``."""
        if self.ended_at:
            return words.JUROR_ENDED
        if self.accepted_at is None:
            return words.JUROR_INVITED
        return words.JUROR_TRAINED if self.trained_at else words.JUROR_ACCEPTED


class ConflictDeclaration(models.Model):
    """A juror's word on a conflict of interest with one candidate; the last row counts, earlier ones stay.

    ``found_later`` marks a conflict that came to light after scoring: it voids the juror's scores, which stay kept.
    """

    juror = models.ForeignKey(Juror, on_delete=models.PROTECT, related_name="declarations")
    candidacy = models.ForeignKey(Candidacy, on_delete=models.PROTECT, related_name="declarations")
    conflict = models.BooleanField()
    explanation = models.TextField(blank=True)
    found_later = models.BooleanField(default=False)
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    standing = models.BooleanField(default=True)

    class Meta:
        ordering = ["juror", "candidacy", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["juror", "candidacy"], condition=Q(standing=True), name="one_standing_declaration"
            ),
            models.CheckConstraint(condition=Q(conflict=False) | ~Q(explanation=""), name="conflict_is_explained"),
            models.CheckConstraint(condition=Q(found_later=False) | Q(conflict=True), name="found_later_is_a_conflict"),
        ]

    def __str__(self) -> str:
        return f"{self.juror} – {self.candidacy}"


class Score(models.Model):
    """A juror's score on one criterion in one round with its motivation; a change is a new row, nothing is lost.

    ``standing`` marks the last row. Absent means no row.
    """

    juror = models.ForeignKey(Juror, on_delete=models.PROTECT, related_name="scores")
    candidacy = models.ForeignKey(Candidacy, on_delete=models.PROTECT, related_name="scores")
    round = models.PositiveSmallIntegerField(choices=words.ROUNDS)
    criterion = models.CharField(max_length=12, choices=words.CRITERIA)
    score = models.PositiveSmallIntegerField()
    motivation = models.TextField()
    at = models.DateTimeField()
    standing = models.BooleanField(default=True)

    class Meta:
        ordering = ["pk"]
        indexes = [models.Index(fields=["candidacy", "round"])]
        constraints = [
            models.UniqueConstraint(
                fields=["juror", "candidacy", "round", "criterion"],
                condition=Q(standing=True),
                name="one_standing_score",
            ),
            ruled(
                models.CheckConstraint(condition=Q(score__range=(1, 4)), name="score_1_to_4"),
                "F-14",
                decides,
                name=f"{__name__}:score_1_to_4",
            ),
            models.CheckConstraint(condition=~Q(motivation=""), name="score_is_motivated"),
            models.CheckConstraint(condition=Q(round__in=(1, 2)), name="score_round_1_or_2"),
            models.CheckConstraint(
                condition=Q(criterion__in=(words.CONTRIBUTION, words.PARTNERSHIP)), name="score_criterion_fixed"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.juror} {self.criterion} ronde {self.round}: {self.score}"


class ScoreDraft(models.Model):
    """What a juror is still writing: per criterion a score (or none yet), a motivation and notes per assessment question."""

    juror = models.ForeignKey(Juror, on_delete=models.PROTECT, related_name="drafts")
    candidacy = models.ForeignKey(Candidacy, on_delete=models.PROTECT, related_name="score_drafts")
    round = models.PositiveSmallIntegerField(choices=words.ROUNDS)
    criterion = models.CharField(max_length=12, choices=words.CRITERIA)
    score = models.PositiveSmallIntegerField(null=True, blank=True)
    motivation = models.TextField(blank=True)
    notes = models.JSONField(default=dict)
    version = models.PositiveIntegerField(default=0)
    saved_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["juror", "candidacy", "round", "criterion"], name="score_draft_once"),
            models.CheckConstraint(condition=Q(score__isnull=True) | Q(score__range=(1, 4)), name="score_draft_1_to_4"),
        ]

    def __str__(self) -> str:
        return f"{self.juror} {self.criterion} (in voorbereiding)"


class HandIn(models.Model):
    """A juror has handed in both scores of a candidacy in a round; from then on they are sealed until deliberation."""

    juror = models.ForeignKey(Juror, on_delete=models.PROTECT, related_name="handins")
    candidacy = models.ForeignKey(Candidacy, on_delete=models.PROTECT, related_name="handins")
    round = models.PositiveSmallIntegerField(choices=words.ROUNDS)
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["juror", "candidacy", "round"], name="handin_once")]

    def __str__(self) -> str:
        return f"{self.juror} – {self.candidacy} ronde {self.round}"
