"""Next steps of a case: what, who, by when, for which question, and what came of it (C-10)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from gezel.audit.fields import EncryptedField
from gezel.kernel.rule import decides, ruled

from ..words import actions as words
from .demand import Demand
from .value_step import ValueStep

_PERSON = settings.AUTH_USER_MODEL


class CaseAction(models.Model):
    """A step agreed with the participant. ``what`` is read by the file manager too: nothing confidential stands in it.

    ``answered``: whether it answered the question in the participant's eyes (``words.ANSWERED``, empty: not said yet), ``ground`` and
    ``said``: what that rests on. ``step`` belongs to the edition of the value steps that stood when it was chosen.
    """

    case = models.ForeignKey("casework.Case", on_delete=models.PROTECT, related_name="actions")
    what = EncryptedField()
    doer = models.CharField(max_length=12)
    doer_name = models.CharField(max_length=120, blank=True)
    due_on = models.DateField(null=True, blank=True)
    demand = models.ForeignKey(Demand, null=True, blank=True, on_delete=models.PROTECT, related_name="actions")
    step = models.ForeignKey(ValueStep, null=True, blank=True, on_delete=models.PROTECT, related_name="actions")
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(_PERSON, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    done_at = models.DateTimeField(null=True, blank=True)
    dropped_at = models.DateTimeField(null=True, blank=True)
    answered = models.CharField(max_length=12, blank=True)
    ground = models.CharField(max_length=12, blank=True)
    said = EncryptedField(null=True, blank=True)
    edition = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["due_on", "pk"]
        indexes = [models.Index(fields=["case", "done_at", "dropped_at"], name="action_of_case")]
        constraints = [
            models.CheckConstraint(condition=Q(doer__in=words.DOERS), name="case_action_doer"),
            models.CheckConstraint(
                condition=Q(done_at__isnull=True) | Q(dropped_at__isnull=True), name="case_action_ends_one_way"
            ),
            ruled(
                models.CheckConstraint(
                    condition=Q(answered="") | Q(done_at__isnull=False) | Q(dropped_at__isnull=False),
                    name="case_action_judged_when_over",
                ),
                "C-10",
                decides,
                name=f"{__name__}:case_action_judged_when_over",
            ),
            ruled(
                models.CheckConstraint(
                    condition=Q(answered__in=("", words.NOT_ASKED)) | Q(ground__in=words.GROUNDS, said__isnull=False),
                    name="case_action_answer_grounded",
                ),
                "C-10",
                decides,
                name=f"{__name__}:case_action_answer_grounded",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.state} {self.made_at:%Y-%m-%d}"

    @property
    def state(self) -> str:
        """One of ``words.STATES``."""
        if self.done_at:
            return words.DONE
        return words.DROPPED if self.dropped_at else words.OPEN


class CaseActionMove(models.Model):
    """Something that happened to a step, with what stood after it; ``by`` empty: the participant in their own place."""

    action = models.ForeignKey(CaseAction, on_delete=models.CASCADE, related_name="moves")
    kind = models.CharField(max_length=12)
    what = EncryptedField()
    doer = models.CharField(max_length=12)
    doer_name = models.CharField(max_length=120, blank=True)
    due_on = models.DateField(null=True, blank=True)
    answered = models.CharField(max_length=12, blank=True)
    ground = models.CharField(max_length=12, blank=True)
    said = EncryptedField(null=True, blank=True)
    at = models.DateTimeField()
    by = models.ForeignKey(_PERSON, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["at", "pk"]
        constraints = [models.CheckConstraint(condition=Q(kind__in=words.MOVES), name="case_action_move_kind")]

    def __str__(self) -> str:
        return f"{self.kind} {self.at:%Y-%m-%d}"
