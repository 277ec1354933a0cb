"""What is written at the table: advice and steps, by several people at once; and the looks at goals and length (C-13)."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q

from gezel.audit.fields import EncryptedField
from gezel.kernel.rule import decides, ruled
from gezel.writing.models import Passage, PassageVersion

from ..words import conference as words
from .case import Case
from .conference import Conference

_PERSON = settings.AUTH_USER_MODEL


class Entry(Passage):
    """One advice, or one step; ``whose`` gave the advice or does the step: the participant, who prepared, or ``i`` and an invitation's id.

    ``due_on`` is the day a step should be done; ``action`` the step of the case it became when the conference ended; ``outcome`` what came of it, in ``outcome_text`` said in words.
    """

    conference = models.ForeignKey(Conference, on_delete=models.PROTECT, related_name="entries")
    kind = models.CharField(max_length=8)
    whose = models.CharField(max_length=20)
    text = EncryptedField(default="", blank=True)
    due_on = models.DateField(null=True, blank=True)
    outcome = models.CharField(max_length=12, blank=True)
    outcome_text = EncryptedField(default="", blank=True)
    outcome_at = models.DateTimeField(null=True, blank=True)
    outcome_by = models.ForeignKey(_PERSON, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    removed_at = models.DateTimeField(null=True, blank=True)
    action = models.OneToOneField(
        "casework.CaseAction", null=True, blank=True, on_delete=models.PROTECT, related_name="agreed_at"
    )

    versions: Any

    class Meta:
        ordering = ["pk"]
        constraints = [
            ruled(
                models.CheckConstraint(condition=Q(kind__in=words.ENTRIES) & ~Q(whose=""), name="entry_is_somebodys"),
                "C-13",
                decides,
                name=f"{__name__}:entry_is_somebodys",
            ),
            models.CheckConstraint(
                condition=Q(outcome="", outcome_at__isnull=True)
                | Q(outcome__in=words.OUTCOMES, outcome_at__isnull=False, outcome_by__isnull=False),
                name="entry_outcome_whole",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"

    @property
    def field(self) -> str:
        """How a page names its text."""
        return f"e{self.pk}"


class EntryVersion(PassageVersion):
    """An earlier text of an advice or a step, or one kept beside it for a person to merge."""

    section = models.ForeignKey(Entry, on_delete=models.CASCADE, related_name="versions")
    text = EncryptedField(default="", blank=True)


class GoalsLook(models.Model):
    """Goals and length of an open track were looked at: what was seen, whether it goes on, is let go of or stops; where (``conference``) if in one."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="goals_looks")
    on = models.DateField()
    text = EncryptedField()
    length = models.CharField(max_length=8)
    with_participant = models.BooleanField(default=False)
    conference = models.ForeignKey(Conference, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    noted_at = models.DateTimeField()
    noted_by = models.ForeignKey(_PERSON, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-on", "-pk"]
        constraints = [models.CheckConstraint(condition=Q(length__in=words.LENGTHS), name="goals_look_length")]

    def __str__(self) -> str:
        return f"{self.case_id} {self.on:%Y-%m-%d}"
