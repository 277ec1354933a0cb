"""Pauses, phases and closings of a case, each kept when the next one comes (C-07, C-18)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from gezel.audit.fields import EncryptedField
from gezel.kernel.rule import decides, ruled

from .. import words as house
from ..words import closing as words
from ..words import demand as demand_words

_PERSON = settings.AUTH_USER_MODEL


class Pause(models.Model):
    """A case rests from an instant, is looked at again on ``expected_on``, and goes on at ``ended_at``."""

    case = models.ForeignKey("casework.Case", on_delete=models.PROTECT, related_name="pauses")
    began_at = models.DateTimeField()
    expected_on = models.DateField()
    why = EncryptedField()
    by = models.ForeignKey(_PERSON, on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_by = models.ForeignKey(_PERSON, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    ended_note = EncryptedField(null=True, blank=True)

    class Meta:
        ordering = ["-began_at", "-pk"]
        indexes = [models.Index(fields=["expected_on"], condition=Q(ended_at__isnull=True), name="pause_open")]
        constraints = [
            models.UniqueConstraint(fields=["case"], condition=Q(ended_at__isnull=True), name="pause_one_at_a_time"),
            models.CheckConstraint(
                condition=Q(ended_at__isnull=True) | Q(ended_at__gte=F("began_at")), name="pause_period"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.case_id} {self.began_at:%Y-%m-%d}"


class PhaseChange(models.Model):
    """A case moved to another phase, and why; the phase on the case is the last one."""

    case = models.ForeignKey("casework.Case", on_delete=models.PROTECT, related_name="phase_changes")
    phase = models.CharField(max_length=16)
    at = models.DateTimeField()
    by = models.ForeignKey(_PERSON, on_delete=models.PROTECT, related_name="+")
    reason = EncryptedField()

    class Meta:
        ordering = ["-at", "-pk"]
        constraints = [models.CheckConstraint(condition=Q(phase__in=house.PHASES), name="phase_change_phase")]

    def __str__(self) -> str:
        return f"{self.case_id} {self.phase}"


class Closing(models.Model):
    """One closing, with the stretch it ended; return leaves it as it was and fills ``reopened_at``.

    ``waited_since`` is the knock (or return) of this stretch; ``met_at``, ``talked_at`` and ``committed_at`` as they stood.
    ``left_on``: the last day of support, from which follow-up counts. ``talked_on``: the day on which letting go was talked
    over, else ``why_not``. ``until_on``: the first day on which the roles of this stretch no longer open the file. ``asked``:
    whether the person agreed to be asked how it goes; who did not gets no follow-up.
    """

    case = models.ForeignKey("casework.Case", on_delete=models.PROTECT, related_name="closings")
    number = models.PositiveSmallIntegerField()
    waited_since = models.DateTimeField()
    met_at = models.DateTimeField(null=True, blank=True)
    talked_at = models.DateTimeField(null=True, blank=True)
    committed_at = models.DateTimeField(null=True, blank=True)
    at = models.DateTimeField()
    left_on = models.DateField()
    outcome = models.CharField(max_length=20)
    contract = models.CharField(max_length=20, blank=True)
    detail = EncryptedField(null=True, blank=True)
    own_view = EncryptedField(null=True, blank=True)
    talked_on = models.DateField(null=True, blank=True)
    why_not = EncryptedField(null=True, blank=True)
    asked = models.BooleanField(default=True)
    until_on = models.DateField()
    by = models.ForeignKey(_PERSON, on_delete=models.PROTECT, related_name="+")
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    reopened_at = models.DateTimeField(null=True, blank=True)
    reopened_by = models.ForeignKey(_PERSON, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    reopened_as = models.CharField(max_length=12, blank=True)
    reopened_why = EncryptedField(null=True, blank=True)

    class Meta:
        ordering = ["-at", "-pk"]
        indexes = [models.Index(fields=["left_on"], name="closing_left")]
        constraints = [
            models.UniqueConstraint(fields=["case", "number"], name="closing_number"),
            models.UniqueConstraint(
                fields=["case"], condition=Q(reopened_at__isnull=True), name="closing_one_that_stands"
            ),
            models.CheckConstraint(condition=Q(outcome__in=words.OUTCOMES), name="closing_outcome"),
            ruled(
                models.CheckConstraint(
                    condition=Q(talked_on__isnull=False) | Q(why_not__isnull=False), name="closing_talked_or_why_not"
                ),
                "C-18",
                decides,
                name=f"{__name__}:closing_talked_or_why_not",
            ),
            models.CheckConstraint(
                condition=Q(reopened_at__isnull=True, reopened_as="")
                | Q(reopened_at__isnull=False, reopened_as__in=(words.GOES_ON, words.WAITS_AGAIN)),
                name="closing_reopened_how",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.case_id} {self.left_on}: {self.outcome}"


class ClosingAnswer(models.Model):
    """What became of one question, in the participant's own eyes; ``label`` is the question as it stood then, ``kind`` whether it was
    a value or a failure question (``words.demand.LABELS``), ``demand`` the question itself when it was kept in the file."""

    closing = models.ForeignKey(Closing, on_delete=models.PROTECT, related_name="answers")
    position = models.PositiveSmallIntegerField(default=0)
    label = EncryptedField()
    kind = models.CharField(max_length=8, default=demand_words.VALUE)
    demand = models.ForeignKey(
        "casework.Demand", null=True, blank=True, on_delete=models.PROTECT, related_name="closing_answers"
    )
    result = models.CharField(max_length=8)
    view = EncryptedField(null=True, blank=True)

    class Meta:
        ordering = ["position", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(result__in=words.RESULTS), name="closing_answer_result"),
            models.CheckConstraint(condition=Q(kind__in=demand_words.LABELS), name="closing_answer_kind"),
        ]

    def __str__(self) -> str:
        return f"{self.closing_id} {self.position}: {self.result}"

    @property
    def of_failure(self) -> bool:
        """Whether it was about a failure question."""
        return self.kind == demand_words.FAILURE
