"""What a partnership writes of its agreement itself: goals per partner, own texts, clauses (G-02)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from gezel.organisations.models import Partnership
from gezel.writing.models import Passage, PassageVersion


class AgreementText(Passage):
    """A text of the partnership in its agreement, saved by itself: at a fixed place (``words.AGREEMENT_TEXTS``: activities, results, and so on),
    or, with ``organisation`` and the code ``goal-`` and its number, what one partner wants to reach. Limited Markdown."""

    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="agreement_texts")
    organisation = models.ForeignKey(
        "organisations.Organisation", null=True, blank=True, on_delete=models.PROTECT, related_name="goals"
    )

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["partnership", "code"], name="agreement_text_once"),
            models.UniqueConstraint(
                fields=["partnership", "organisation"],
                condition=Q(organisation__isnull=False),
                name="goal_once_a_partner",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} van {self.partnership}"


class AgreementTextVersion(PassageVersion):
    """An earlier text of the agreement, or one kept beside it for a person to merge."""

    section = models.ForeignKey(AgreementText, on_delete=models.CASCADE, related_name="versions")


class ClauseOff(models.Model):
    """A clause of the system that this partnership leaves out, with the reason; the row goes when the clause comes back."""

    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="clauses_off")
    code = models.CharField(max_length=32)
    reason = models.CharField(max_length=300)
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["partnership", "code"], name="clause_off_once"),
            models.CheckConstraint(condition=~Q(reason=""), name="clause_off_has_reason"),
        ]

    def __str__(self) -> str:
        return f"{self.code} niet in {self.partnership}"


class OwnClause(models.Model):
    """A clause of the partnership itself under an article (1–18), in its own order; a removed one is kept with its reason."""

    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="own_clauses")
    article = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=120, blank=True)
    text = models.TextField()
    position = models.PositiveSmallIntegerField(default=0)
    edition = models.PositiveIntegerField(default=0)
    removed_at = models.DateTimeField(null=True, blank=True)
    removed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    removed_reason = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["article", "position", "pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="own_clause_has_text"),
            models.CheckConstraint(
                condition=Q(removed_at__isnull=True, removed_by__isnull=True, removed_reason="")
                | (Q(removed_at__isnull=False, removed_by__isnull=False) & ~Q(removed_reason="")),
                name="own_clause_removed_with_reason",
            ),
        ]

    def __str__(self) -> str:
        return self.title or f"Clausule bij artikel {self.article}"


class AnnexPaper(models.Model):
    """A separate document that goes with the agreement (annexes 1 to 4): which edition, where it stands, or the file itself."""

    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="annex_papers")
    annex = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=160)
    address = models.URLField(blank=True)
    file = models.ForeignKey("post.StoredFile", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    edition = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["annex"]
        constraints = [
            models.UniqueConstraint(fields=["partnership", "annex"], name="annex_paper_once"),
            models.CheckConstraint(condition=~Q(title=""), name="annex_paper_has_title"),
        ]

    def __str__(self) -> str:
        return f"Bijlage {self.annex}: {self.title}"
