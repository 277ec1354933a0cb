"""The jury speaks on a candidacy: deliberation, the vote of each bench, the outcome and who read it (F-16, F-17)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from gezel.kernel.rule import decides, ruled

from .. import words
from ..rules.reply import leads_to
from .candidacy import Candidacy
from .jury import Juror


class Deliberation(models.Model):
    """The jury speaks on a candidacy in a round; opened by itself when all handed in, or early by the chair with a reason.

    ``notes`` and ``draft`` (``{criterion: {"score": int | None, "motivation": text}}``) are what the jury is writing together;
    ``edition`` counts saves, so that no one overwrites what a colleague wrote meanwhile.
    """

    candidacy = models.ForeignKey(Candidacy, on_delete=models.PROTECT, related_name="deliberations")
    round = models.PositiveSmallIntegerField(choices=words.ROUNDS)
    opened_at = models.DateTimeField()
    opened_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    early = models.BooleanField(default=False)
    reason = models.TextField(blank=True)
    notes = models.TextField(blank=True)
    draft = models.JSONField(default=dict)
    edition = models.PositiveIntegerField(default=0)
    noted_at = models.DateTimeField(null=True, blank=True)
    noted_by = models.ForeignKey(Juror, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["candidacy", "round"], name="deliberation_once"),
            models.CheckConstraint(
                condition=Q(early=False) | (~Q(reason="") & Q(opened_by__isnull=False)), name="early_opening_has_reason"
            ),
        ]

    def __str__(self) -> str:
        return f"beraad {self.candidacy} ronde {self.round}"


class BenchVote(models.Model):
    """The one score a bench agrees on per criterion; ``agreed`` false: the bench has no vote. A change is a new row."""

    candidacy = models.ForeignKey(Candidacy, on_delete=models.PROTECT, related_name="bench_votes")
    round = models.PositiveSmallIntegerField(choices=words.ROUNDS)
    criterion = models.CharField(max_length=12, choices=words.CRITERIA)
    bench = models.CharField(max_length=8, choices=words.BENCHES)
    agreed = models.BooleanField()
    score = models.PositiveSmallIntegerField(null=True, blank=True)
    at = models.DateTimeField()
    by = models.ForeignKey(Juror, on_delete=models.PROTECT, related_name="+")
    standing = models.BooleanField(default=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["candidacy", "round", "criterion", "bench"],
                condition=Q(standing=True),
                name="one_standing_bench_vote",
            ),
            models.CheckConstraint(
                condition=Q(agreed=True, score__range=(1, 4)) | Q(agreed=False, score__isnull=True),
                name="bench_vote_iff_agreed",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_bench_display()} {self.criterion}: {self.score or 'geen stem'}"


class RoundOutcome(models.Model):
    """The jury's outcome on a candidacy in a round: proposed, read by the jury, then final. One row, both criteria.

    ``reckoning`` keeps the bench votes as they counted (F-16). An outcome that was replaced before it was final is kept as a row with
    ``replaced_at``. What was decided is never changed; a reversal is a row of its own.
    """

    candidacy = models.ForeignKey(Candidacy, on_delete=models.PROTECT, related_name="outcomes")
    round = models.PositiveSmallIntegerField(choices=words.ROUNDS)
    way = models.CharField(max_length=10, choices=words.WAYS)
    contribution_score = models.PositiveSmallIntegerField()
    contribution_motivation = models.TextField()
    partnership_score = models.PositiveSmallIntegerField()
    partnership_motivation = models.TextField()
    result = models.CharField(max_length=12, choices=words.RESULTS)
    reckoning = models.JSONField(default=dict)
    proposed_at = models.DateTimeField()
    proposed_by = models.ForeignKey(Juror, on_delete=models.PROTECT, related_name="+")
    final_at = models.DateTimeField(null=True, blank=True)
    final_by = models.ForeignKey(Juror, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    replaced_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["candidacy", "round", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["candidacy", "round"], condition=Q(replaced_at__isnull=True), name="one_standing_outcome"
            ),
            models.CheckConstraint(
                condition=Q(contribution_score__range=(1, 4), partnership_score__range=(1, 4)),
                name="outcome_scores_1_to_4",
            ),
            ruled(
                models.CheckConstraint(
                    condition=Q(result=words.NOT_SELECTED) | Q(contribution_score__gte=3, partnership_score__gte=3),
                    name="selected_needs_two_threes",
                ),
                "F-17",
                decides,
                name=f"{__name__}:selected_needs_two_threes",
            ),
            models.CheckConstraint(
                condition=~Q(result=words.NOT_SELECTED) | Q(contribution_score__lt=3) | Q(partnership_score__lt=3),
                name="two_threes_are_selected",
            ),
            models.CheckConstraint(
                condition=(Q(round=1) & ~Q(result=words.SELECTED)) | (Q(round=2) & ~Q(result=words.INVITED)),
                name="outcome_result_fits_round",
            ),
            ruled(
                models.CheckConstraint(
                    condition=~Q(contribution_motivation="") & ~Q(partnership_motivation=""),
                    name="outcome_is_motivated",
                ),
                "F-19",
                decides,
                name=f"{__name__}:outcome_is_motivated",
            ),
            models.CheckConstraint(
                condition=Q(final_at__isnull=True, final_by__isnull=True)
                | Q(final_at__isnull=False, final_by__isnull=False, replaced_at__isnull=True),
                name="outcome_final_by_someone",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.candidacy} ronde {self.round}: {self.get_result_display()}"

    @property
    def leads_to(self) -> str:
        """The result after a reply: that of the jury unless it was reversed. Reads ``reversal``: select it along."""
        return leads_to(self.round, self.result, hasattr(self, "reversal"))


class OutcomeReading(models.Model):
    """A juror has read a proposed outcome; ``objection`` (not empty) sends it back to deliberation."""

    outcome = models.ForeignKey(RoundOutcome, on_delete=models.PROTECT, related_name="readings")
    juror = models.ForeignKey(Juror, on_delete=models.PROTECT, related_name="readings")
    at = models.DateTimeField()
    objection = models.TextField(blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["outcome", "juror"], name="outcome_read_once")]

    def __str__(self) -> str:
        return f"{self.juror} las {self.outcome}"
