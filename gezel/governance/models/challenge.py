"""Challenges and levers of a partnership, and the balance of what each partner contributes, gains and loses (G-20)."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import Q

from gezel.kernel.rule import decides, ruled
from gezel.organisations.models import Organisation, Partnership

from ..words import issues as words

_PERSON = settings.AUTH_USER_MODEL


class Challenge(models.Model):
    """A challenge or a lever with its measure, its owner and the day on which we look again; closed with what came of it."""

    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="challenges")
    kind = models.CharField(max_length=10)
    title = models.CharField(max_length=160)
    text = models.TextField(blank=True)
    measure = models.TextField()
    owner = models.ForeignKey(_PERSON, on_delete=models.PROTECT, related_name="+")
    look_again_on = models.DateField()
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(_PERSON, on_delete=models.PROTECT, related_name="+")
    closed_at = models.DateTimeField(null=True, blank=True)
    edition = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["look_again_on", "pk"]
        constraints = [
            ruled(
                models.CheckConstraint(
                    condition=Q(kind__in=(words.CHALLENGE, words.LEVER)) & ~Q(title="") & ~Q(measure=""),
                    name="challenge_has_measure",
                ),
                "G-20",
                decides,
                name=f"{__name__}:challenge_has_measure",
            )
        ]

    def __str__(self) -> str:
        return self.title

    def is_due(self, on: date) -> bool:
        """Whether it is time to look again."""
        return self.closed_at is None and on >= self.look_again_on


class ChallengeLook(models.Model):
    """What was seen when we looked again, and the next day for it; none: it is closed."""

    challenge = models.ForeignKey(Challenge, on_delete=models.PROTECT, related_name="looks")
    text = models.TextField()
    next_on = models.DateField(null=True, blank=True)
    at = models.DateTimeField()
    by = models.ForeignKey(_PERSON, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-at", "-pk"]
        constraints = [models.CheckConstraint(condition=~Q(text=""), name="challenge_look_says_something")]

    def __str__(self) -> str:
        return self.text[:60]


class Contribution(models.Model):
    """A line of the balance in a partner's own words: what it contributes, gains or loses. Lines taken back keep their history."""

    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="contributions")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=12)
    text = models.CharField(max_length=400)
    at = models.DateTimeField()
    by = models.ForeignKey(_PERSON, on_delete=models.PROTECT, related_name="+")
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["organisation__name", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=words.BALANCE) & ~Q(text=""), name="contribution_whole")
        ]

    def __str__(self) -> str:
        return self.text


class BalanceReview(models.Model):
    """The partners looked at the balance together on a day: what they saw, and when they look again."""

    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="balance_reviews")
    on = models.DateField()
    text = models.TextField()
    next_on = models.DateField()
    at = models.DateTimeField()
    by = models.ForeignKey(_PERSON, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-on", "-pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(text="") & Q(next_on__gt=models.F("on")), name="balance_review_whole")
        ]

    def __str__(self) -> str:
        return f"{self.partnership}: {self.on}"
