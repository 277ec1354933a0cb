"""A decision of a body, from proposal to what came of it, with every version of its text (G-08, G-09)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from gezel.kernel.rule import decides, ruled
from gezel.organisations.models import Partnership

from .. import words
from .body import Body
from .role import Role

_HERE = "gezel.governance.models.decision"


class Decision(models.Model):
    """What a body is asked to decide, and how it closed. Its open state is derived (``rules.consent``).

    ``driver`` is the need it answers; ``level`` what it touches; ``why_here`` says why a higher body than needed is asked. ``mode`` is the
    way it is decided now; ``first_mode`` the way chosen. ``role`` decides in mode *by role*, and after the mode failed (``failed_at``).
    ``round`` is the number of the standing version. ``last_day`` set: between meetings, up to and including that day. ``reacting_at`` and
    ``objecting_at``: when the facilitator opened those steps. ``adopted_at`` is set when the text stands (by the body or by a role);
    ``ended_on`` when a review ended it. ``follows``: the decision it came from (passed on, or adjusted after review); ``point``: the point of a
    meeting at which it came up.
    """

    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="decisions")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="decisions")
    title = models.CharField(max_length=160)
    driver = models.TextField()
    level = models.CharField(max_length=12, choices=words.LEVELS)
    why_here = models.CharField(max_length=300, blank=True)
    mode = models.CharField(max_length=12, choices=words.MODES, default=words.CONSENT)
    first_mode = models.CharField(max_length=12, choices=words.MODES, default=words.CONSENT)
    role = models.ForeignKey(Role, null=True, blank=True, on_delete=models.PROTECT, related_name="decisions")
    round = models.PositiveSmallIntegerField(default=1)
    proposed_at = models.DateTimeField()
    proposed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    facilitator = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    reacting_at = models.DateTimeField(null=True, blank=True)
    objecting_at = models.DateTimeField(null=True, blank=True)
    last_day = models.DateField(null=True, blank=True)
    failed_at = models.DateTimeField(null=True, blank=True)
    outcome = models.CharField(max_length=12, choices=words.OUTCOMES, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    closed_reason = models.TextField(blank=True)
    adopted_at = models.DateTimeField(null=True, blank=True)
    review_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    follows = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="followed_by")
    point = models.ForeignKey(
        "governance.Point", null=True, blank=True, on_delete=models.SET_NULL, related_name="decisions_from"
    )
    search = models.TextField(blank=True, editable=False)

    class Meta:
        ordering = ["-proposed_at", "-pk"]
        indexes = [
            models.Index(fields=["partnership", "-id"], name="decision_register"),
            models.Index(fields=["last_day"], condition=Q(outcome=""), name="decision_limit"),
            models.Index(fields=["partnership", "review_on"], name="decision_review"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=~Q(title="") & ~Q(driver="") & Q(round__gte=1), name="decision_has_title_and_driver"
            ),
            ruled(
                models.CheckConstraint(
                    condition=Q(outcome="", closed_at__isnull=True)
                    | (~Q(outcome="") & Q(closed_at__isnull=False, last_day__isnull=True)),
                    name="decision_closed_with_outcome",
                ),
                "G-08",
                decides,
                name=f"{_HERE}:CLOSED_WITH_OUTCOME",
            ),
            ruled(
                models.CheckConstraint(
                    condition=Q(outcome__in=words.STANDS, adopted_at__isnull=False, review_on__isnull=False)
                    | (~Q(outcome__in=words.STANDS) & Q(adopted_at__isnull=True, ended_on__isnull=True)),
                    name="decision_stands_with_review_day",
                ),
                "G-08",
                decides,
                name=f"{_HERE}:STANDS_WITH_REVIEW_DAY",
            ),
            ruled(
                models.CheckConstraint(
                    condition=Q(outcome__in=("", words.ADOPTED, words.ADVISED)) | ~Q(closed_reason=""),
                    name="decision_closed_otherwise_with_reason",
                ),
                "G-09",
                decides,
                name=f"{_HERE}:CLOSED_WITH_REASON",
            ),
            ruled(
                models.CheckConstraint(
                    condition=(Q(failed_at__isnull=True) & ~Q(mode=words.BY_ROLE)) | Q(role__isnull=False),
                    name="decision_by_role_names_it",
                ),
                "G-09",
                decides,
                name=f"{_HERE}:BY_ROLE_NAMES_IT",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_open(self) -> bool:
        """Nothing closed it yet."""
        return not self.outcome

    @property
    def is_adopted(self) -> bool:
        """Its text stands, by the body or by a role, and no review ended it."""
        return self.adopted_at is not None and self.ended_on is None


class DecisionVersion(models.Model):
    """The proposal as it read in one round; a new version is a new round of asking. ``why`` says what changed it."""

    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveSmallIntegerField()
    text = models.TextField()
    why = models.TextField(blank=True)
    written_at = models.DateTimeField()
    written_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["decision", "number"], name="decision_version_once"),
            models.CheckConstraint(condition=~Q(text=""), name="decision_version_has_text"),
        ]

    def __str__(self) -> str:
        return f"{self.decision} ({self.number})"
