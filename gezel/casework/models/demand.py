"""Value questions and failure questions of a case, with everything that happened to each (C-08, C-09)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from gezel.audit.fields import EncryptedField
from gezel.kernel.rule import decides, ruled

from ..words import demand as words
from .domain import LifeDomain

_PERSON = settings.AUTH_USER_MODEL


class _Words(models.Model):
    """What a question says: shared by the question as it stands and each of its earlier states."""

    label = models.CharField(max_length=8)
    text = EncryptedField()
    language = models.CharField(max_length=8, blank=True)
    domain = models.ForeignKey(LifeDomain, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    theme = models.CharField(max_length=40, blank=True)
    cause = models.CharField(max_length=12, blank=True)
    cause_by = models.CharField(max_length=8, blank=True)
    cause_words = EncryptedField(null=True, blank=True)

    class Meta:
        abstract = True


class Demand(_Words):
    """A question as it stands: a value question in own words, or a failure question with where it comes from.

    ``language`` is the ISO 639-1 code of the words; ``theme`` a code of ``governance.queries.themes``. ``validated_on`` and
    ``validated_how``: when and how the participant saw that these are their words; new words are validated anew.
    """

    case = models.ForeignKey("casework.Case", on_delete=models.PROTECT, related_name="demands")
    said_by = models.CharField(max_length=12)
    validated_on = models.DateField(null=True, blank=True)
    validated_how = models.CharField(max_length=12, blank=True)
    opened_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True, blank=True)
    edition = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["opened_at", "pk"]
        indexes = [models.Index(fields=["case", "label", "closed_at"], name="demand_of_case")]
        constraints = [
            models.CheckConstraint(condition=Q(said_by__in=words.SAID_BY), name="demand_said_by"),
            ruled(
                models.CheckConstraint(
                    condition=Q(label=words.VALUE, cause="", cause_by="", cause_words__isnull=True)
                    | Q(label=words.FAILURE, cause__in=words.CAUSES, cause_by__in=words.CAUSED_BY),
                    name="demand_failure_has_cause",
                ),
                "C-09",
                decides,
                name=f"{__name__}:demand_failure_has_cause",
            ),
            ruled(
                models.CheckConstraint(
                    condition=Q(validated_on__isnull=True, validated_how="")
                    | Q(label=words.VALUE, validated_on__isnull=False, validated_how__in=words.VALIDATED_BY),
                    name="demand_validated_how",
                ),
                "C-08",
                decides,
                name=f"{__name__}:demand_validated_how",
            ),
            models.CheckConstraint(
                condition=Q(closed_at__isnull=True) | Q(closed_at__gte=F("opened_at")), name="demand_closes_after"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.label} {self.opened_at:%Y-%m-%d}"

    @property
    def is_value(self) -> bool:
        """Whether it is a value question today."""
        return self.label == words.VALUE


class DemandMove(_Words):
    """Something that happened to a question, with the whole of what stood after it; ``by`` empty: the participant in their own place."""

    demand = models.ForeignKey(Demand, on_delete=models.CASCADE, related_name="moves")
    kind = models.CharField(max_length=12)
    how = models.CharField(max_length=12, blank=True)
    reason = EncryptedField(null=True, blank=True)
    at = models.DateTimeField()
    by = models.ForeignKey(_PERSON, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["at", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=words.MOVES), name="demand_move_kind"),
            ruled(
                models.CheckConstraint(
                    condition=~Q(kind=words.RELABELLED) | Q(reason__isnull=False), name="demand_relabel_says_why"
                ),
                "C-09",
                decides,
                name=f"{__name__}:demand_relabel_says_why",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.at:%Y-%m-%d}"
