"""The needs of an area: case evidence, personas, arena analysis, enrichment and regional challenges (F-03)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from .area import Area


class CaseEvidence(models.Model):
    """Case material without persons on which the needs rest."""

    area = models.ForeignKey(Area, on_delete=models.PROTECT, related_name="evidence")
    title = models.CharField(max_length=160)
    source = models.CharField(max_length=160)
    text = models.TextField()
    without_persons = models.BooleanField(default=False)
    created_at = models.DateTimeField()
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(condition=Q(without_persons=True), name="evidence_names_no_person"),
        ]

    def __str__(self) -> str:
        return self.title


class Persona(models.Model):
    """A persona drawn from the evidence: an invented figure, never a person; dropped ones keep their reason."""

    area = models.ForeignKey(Area, on_delete=models.PROTECT, related_name="personas")
    title = models.CharField(max_length=120)
    story = models.TextField()
    needs = models.TextField(blank=True)
    evidence = models.ManyToManyField(CaseEvidence, blank=True, related_name="personas")
    retained = models.BooleanField(null=True, blank=True)
    reasoning = models.TextField(blank=True)
    position = models.PositiveSmallIntegerField(default=0)
    edition = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["position", "pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(retained=False) | ~Q(reasoning=""), name="persona_dropped_with_reason"),
        ]

    def __str__(self) -> str:
        return self.title


class ArenaActor(models.Model):
    """A relevant local actor: closeness to the target group (1 near – 4 far) and influence (1 small – 4 large)."""

    area = models.ForeignKey(Area, on_delete=models.PROTECT, related_name="arena")
    name = models.CharField(max_length=120)
    kind = models.CharField(max_length=80, blank=True)
    closeness = models.PositiveSmallIntegerField()
    influence = models.PositiveSmallIntegerField()
    note = models.TextField(blank=True)
    to_involve = models.BooleanField(default=False)
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["closeness", "-influence", "name"]
        constraints = [
            models.CheckConstraint(condition=Q(closeness__range=(1, 4)), name="arena_closeness_1_4"),
            models.CheckConstraint(condition=Q(influence__range=(1, 4)), name="arena_influence_1_4"),
        ]

    def __str__(self) -> str:
        return self.name


class Enrichment(models.Model):
    """A moment at which local actors enriched the analysis: who (organisations), what it added or changed."""

    area = models.ForeignKey(Area, on_delete=models.PROTECT, related_name="enrichments")
    held_on = models.DateField()
    form = models.CharField(max_length=120)
    actors = models.ManyToManyField(ArenaActor, blank=True, related_name="enrichments")
    others = models.CharField(max_length=300, blank=True)
    learned = models.TextField()
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["held_on", "pk"]

    def __str__(self) -> str:
        return f"{self.form} ({self.held_on:%d-%m-%Y})"


class Challenge(models.Model):
    """A regional challenge: target groups, obstacles, opportunities, objectives; retained or not, with the reasoning."""

    area = models.ForeignKey(Area, on_delete=models.PROTECT, related_name="challenges")
    number = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=160)
    target_groups = models.TextField(blank=True)
    obstacles = models.TextField(blank=True)
    opportunities = models.TextField(blank=True)
    objectives = models.TextField(blank=True)
    personas = models.ManyToManyField(Persona, blank=True, related_name="challenges")
    retained = models.BooleanField(null=True, blank=True)
    reasoning = models.TextField(blank=True)
    edition = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["area", "number"], name="challenge_number_once"),
            models.CheckConstraint(
                condition=Q(retained__isnull=True) | ~Q(reasoning=""), name="challenge_retained_with_reason"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number}. {self.title}"
