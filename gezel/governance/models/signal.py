"""Themes of structural barriers, and the signals about them (G-19)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from gezel.kernel.rule import decides, ruled
from gezel.organisations.models import Partnership

from ..words import issues as words

_PERSON = settings.AUTH_USER_MODEL


class Theme(models.Model):
    """A theme that a partnership renamed, added or (``removed_on``) laid aside; the others stand in ``data/themes.nl.yaml``."""

    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="themes")
    code = models.CharField(max_length=40)
    name = models.CharField(max_length=80)
    removed_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(fields=["partnership", "code"], name="theme_once"),
            models.CheckConstraint(condition=~Q(name="") & ~Q(code=""), name="theme_has_name"),
        ]

    def __str__(self) -> str:
        return self.name


class Signal(models.Model):
    """A barrier told to who can take it away: the words, the addressee, the counts as they were when the letter was made, the answer.

    ``issues_counted`` and ``cases_counted`` are whole numbers as counted; what is shown goes through ``rules.counting``. ``confirmed_at``: somebody
    vouched that no person can be recognised in it. ``prepared_at``: the letter lies in the outbox; ``sent_at``: the mail server took it.
    """

    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="signals")
    theme = models.CharField(max_length=40)
    title = models.CharField(max_length=160)
    text = models.TextField()
    asks = models.TextField()
    level = models.CharField(max_length=12, choices=words.LEVELS)
    addressee = models.CharField(max_length=160)
    email = models.EmailField()
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(_PERSON, on_delete=models.PROTECT, related_name="+")
    confirmed_at = models.DateTimeField()
    confirmed_by = models.ForeignKey(_PERSON, on_delete=models.PROTECT, related_name="+")
    issues_counted = models.PositiveIntegerField(null=True, blank=True)
    cases_counted = models.PositiveIntegerField(null=True, blank=True)
    prepared_at = models.DateTimeField(null=True, blank=True)
    letter = models.ForeignKey("post.Mail", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    sent_at = models.DateTimeField(null=True, blank=True)
    answer = models.TextField(blank=True)
    came_of_it = models.TextField(blank=True)
    answered_on = models.DateField(null=True, blank=True)
    answer_kept_at = models.DateTimeField(null=True, blank=True)
    answer_kept_by = models.ForeignKey(_PERSON, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    edition = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["-made_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(title="") & ~Q(text="") & ~Q(addressee="") & ~Q(theme=""), name="signal_whole"
            ),
            models.CheckConstraint(
                condition=Q(prepared_at__isnull=True, letter__isnull=True, sent_at__isnull=True)
                | Q(prepared_at__isnull=False, letter__isnull=False, issues_counted__isnull=False),
                name="signal_letter_whole",
            ),
            ruled(
                models.CheckConstraint(
                    condition=Q(answer_kept_at__isnull=True, answer_kept_by__isnull=True, answer="")
                    | (
                        Q(answer_kept_at__isnull=False, answer_kept_by__isnull=False, sent_at__isnull=False)
                        & Q(answered_on__isnull=False)
                        & ~Q(answer="")
                    ),
                    name="signal_answer_whole",
                ),
                "G-19",
                decides,
                name=f"{__name__}:signal_answer_whole",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def state(self) -> str:
        """Draft, prepared (the letter waits in the outbox), sent, answered."""
        if self.answer_kept_at:
            return words.ANSWERED
        if self.sent_at:
            return words.SENT
        return words.PREPARED if self.prepared_at else words.DRAFT
