"""Issues: what the field team cannot solve within its own mandate, until it is solved or known to be unsolvable (G-10)."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import Q

from gezel.kernel.rule import decides, ruled
from gezel.organisations.models import Organisation, Partnership

from ..words import issues as words
from .body import Body

_PERSON = settings.AUTH_USER_MODEL


class Issue(models.Model):
    """One issue: ``text`` is what is the matter, ``tried`` what the team did itself first, ``body`` who is asked.

    ``point`` is the point of a meeting at which it came up, if one. ``theme`` is a code of ``queries.themes`` or empty. Taken up: by whom and when. Closed: by whom, when, how (``outcome``) and why
    (``closing``). What happened in between stands in its escalations, reports and follow-ups.
    """

    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="issues")
    title = models.CharField(max_length=160)
    text = models.TextField()
    tried = models.TextField()
    theme = models.CharField(max_length=40, blank=True)
    search = models.CharField(max_length=400, blank=True)
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="issues")
    point = models.ForeignKey(
        "governance.Point", null=True, blank=True, on_delete=models.SET_NULL, related_name="issues_from"
    )
    raised_at = models.DateTimeField()
    raised_by = models.ForeignKey(_PERSON, on_delete=models.PROTECT, related_name="+")
    taken_up_at = models.DateTimeField(null=True, blank=True)
    taken_up_by = models.ForeignKey(_PERSON, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    outcome = models.CharField(max_length=12, blank=True)
    closing = models.TextField(blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    closed_by = models.ForeignKey(_PERSON, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    edition = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["-raised_at", "-pk"]
        indexes = [models.Index(fields=["partnership", "closed_at"], name="issue_open")]
        constraints = [
            ruled(
                models.CheckConstraint(condition=~Q(tried="") & ~Q(title="") & ~Q(text=""), name="issue_says_tried"),
                "G-10",
                decides,
                name=f"{__name__}:issue_says_tried",
            ),
            models.CheckConstraint(
                condition=Q(taken_up_at__isnull=True, taken_up_by__isnull=True)
                | Q(taken_up_at__isnull=False, taken_up_by__isnull=False),
                name="issue_taken_up_whole",
            ),
            ruled(
                models.CheckConstraint(
                    condition=Q(closed_at__isnull=True, closed_by__isnull=True, outcome="", closing="")
                    | (
                        Q(closed_at__isnull=False, closed_by__isnull=False, taken_up_at__isnull=False)
                        & Q(outcome__in=words.OUTCOMES)
                        & ~Q(closing="")
                    ),
                    name="issue_closed_with_reason",
                ),
                "G-10",
                decides,
                name=f"{__name__}:issue_closed_with_reason",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Escalation(models.Model):
    """A member of the body took an issue into the own organisation: to whom, when, by when an answer is expected, and the answer.

    ``told_on`` is the day of the last report back to the team (the day of escalating until there is one).
    """

    issue = models.ForeignKey(Issue, on_delete=models.PROTECT, related_name="escalations")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    to_whom = models.CharField(max_length=200)
    asked = models.TextField()
    answer_by = models.DateField()
    at = models.DateTimeField()
    by = models.ForeignKey(_PERSON, on_delete=models.PROTECT, related_name="escalations")
    told_on = models.DateField()
    answer = models.TextField(blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by = models.ForeignKey(_PERSON, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["at", "pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(to_whom="") & ~Q(asked=""), name="escalation_to_someone"),
            models.CheckConstraint(
                condition=Q(answered_at__isnull=True, answered_by__isnull=True, answer="")
                | (Q(answered_at__isnull=False, answered_by__isnull=False) & ~Q(answer="")),
                name="escalation_answer_whole",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.issue}: {self.to_whom}"

    def is_late(self, on: date) -> bool:
        """Whether the expected day went by without an answer."""
        return self.answered_at is None and on > self.answer_by


class IssueReport(models.Model):
    """What the one who escalated tells the team meanwhile, or a body tells when it passes an issue on."""

    issue = models.ForeignKey(Issue, on_delete=models.PROTECT, related_name="reports")
    escalation = models.ForeignKey(Escalation, null=True, blank=True, on_delete=models.PROTECT, related_name="reports")
    text = models.TextField()
    at = models.DateTimeField()
    by = models.ForeignKey(_PERSON, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["at", "pk"]
        constraints = [models.CheckConstraint(condition=~Q(text=""), name="report_says_something")]

    def __str__(self) -> str:
        return self.text[:60]


class FollowUp(models.Model):
    """What came of an issue: a decision, a signal, or (action, training, search for a partner) an action with an owner and a day."""

    issue = models.ForeignKey(Issue, on_delete=models.PROTECT, related_name="follow_ups")
    kind = models.CharField(max_length=16)
    decision = models.ForeignKey(
        "governance.Decision", null=True, blank=True, on_delete=models.PROTECT, related_name="issues_behind"
    )
    signal = models.ForeignKey(
        "governance.Signal", null=True, blank=True, on_delete=models.PROTECT, related_name="issues_behind"
    )
    action = models.ForeignKey(
        "governance.Action", null=True, blank=True, on_delete=models.PROTECT, related_name="issues_behind"
    )
    at = models.DateTimeField()
    by = models.ForeignKey(_PERSON, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind=words.DECISION, decision__isnull=False, signal=None, action=None)
                | Q(kind=words.SIGNAL, signal__isnull=False, decision=None, action=None)
                | Q(kind__in=words.TASKS, action__isnull=False, decision=None, signal=None),
                name="follow_up_points_at_one",
            ),
            models.UniqueConstraint(fields=["issue", "signal"], name="follow_up_signal_once"),
        ]

    def __str__(self) -> str:
        return f"{self.issue}: {self.kind}"

    @property
    def result(self) -> models.Model | None:
        """The decision, action or signal."""
        return self.decision or self.action or self.signal
