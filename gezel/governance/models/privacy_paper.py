"""Privacy papers of a partnership: assessment, agreements, protocols, approvals per board, registers, supervisors (D-02)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from gezel.kernel.rule import decides, ruled
from gezel.organisations.models import Partnership

from .. import words

_PERSON = {"on_delete": models.PROTECT, "related_name": "+"}


class Dpia(models.Model):
    """One edition of the assessment. ``answers``: ``{"purpose": "…"}``. Closed with the officer's advice; a next edition begins from it."""

    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="dpias")
    number = models.PositiveSmallIntegerField()
    answers = models.JSONField(default=dict)
    advice = models.TextField(blank=True)
    advised_by = models.CharField(max_length=160, blank=True)
    begun_at = models.DateTimeField()
    begun_by = models.ForeignKey(settings.AUTH_USER_MODEL, **_PERSON)
    closed_at = models.DateTimeField(null=True, blank=True)
    closed_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, **_PERSON)
    edition = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["partnership", "number"], name="dpia_number_once"),
            models.UniqueConstraint(fields=["partnership"], condition=Q(closed_at__isnull=True), name="dpia_one_open"),
            ruled(
                models.CheckConstraint(
                    condition=Q(closed_at__isnull=True) | ~Q(advice=""), name="dpia_closed_with_advice"
                ),
                "D-02",
                decides,
                name=f"{__name__}:dpia_closed_with_advice",
            ),
        ]

    def __str__(self) -> str:
        return f"GEB {self.number} van {self.partnership}"


class DpiaRisk(models.Model):
    """A risk of one edition, weighed before and after its measures (1 to 4)."""

    dpia = models.ForeignKey(Dpia, on_delete=models.PROTECT, related_name="risks")
    code = models.CharField(max_length=40, blank=True)
    title = models.CharField(max_length=200)
    description = models.TextField(blank=True)
    likelihood = models.PositiveSmallIntegerField(null=True, blank=True)
    impact = models.PositiveSmallIntegerField(null=True, blank=True)
    measures = models.TextField(blank=True)
    residual_likelihood = models.PositiveSmallIntegerField(null=True, blank=True)
    residual_impact = models.PositiveSmallIntegerField(null=True, blank=True)
    owner = models.CharField(max_length=160, blank=True)
    edition = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["pk"]
        constraints = [models.CheckConstraint(condition=~Q(title=""), name="dpia_risk_has_title")]

    def __str__(self) -> str:
        return self.title


class PrivacyPaper(models.Model):
    """A signed paper: the joint controller agreement, an agreement with a processor, or a protocol between public bodies.

    ``organisation`` is the partner that concludes it (none: all together), ``other`` with whom (a processor, or the public body that
    receives), ``other_organisation`` the same when it is known in Gezel. In force from ``from_on`` up to and including ``until_on``.
    """

    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="privacy_papers")
    kind = models.CharField(max_length=16, choices=words.PAPER_KINDS)
    title = models.CharField(max_length=200)
    organisation = models.ForeignKey(
        "organisations.Organisation", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    other_organisation = models.ForeignKey(
        "organisations.Organisation", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    other = models.CharField(max_length=200, blank=True)
    content = models.TextField(blank=True)
    advice = models.TextField(blank=True)
    published_at = models.CharField(max_length=300, blank=True)
    from_on = models.DateField(null=True, blank=True)
    until_on = models.DateField(null=True, blank=True)
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, **_PERSON)
    edition = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["kind", "title", "pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(title=""), name="privacy_paper_has_title"),
            ruled(
                models.CheckConstraint(
                    condition=~Q(kind=words.PROTOCOL) | Q(from_on__isnull=True) | ~Q(advice=""),
                    name="protocol_with_advice",
                ),
                "D-02",
                decides,
                name=f"{__name__}:protocol_with_advice",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class BoardApproval(models.Model):
    """A partner's own council or board approved the joint controller agreement, or accepted the residual risk of an assessment."""

    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="board_approvals")
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    paper = models.ForeignKey(PrivacyPaper, null=True, blank=True, on_delete=models.PROTECT, related_name="approvals")
    dpia = models.ForeignKey(Dpia, null=True, blank=True, on_delete=models.PROTECT, related_name="approvals")
    board = models.CharField(max_length=160)
    on = models.DateField()
    noted_at = models.DateTimeField()
    noted_by = models.ForeignKey(settings.AUTH_USER_MODEL, **_PERSON)

    class Meta:
        ordering = ["on", "pk"]
        constraints = [
            ruled(
                models.CheckConstraint(
                    condition=(Q(paper__isnull=False, dpia__isnull=True) | Q(paper__isnull=True, dpia__isnull=False))
                    & ~Q(board=""),
                    name="board_approval_of_one_paper",
                ),
                "D-02",
                decides,
                name=f"{__name__}:board_approval_of_one_paper",
            ),
            models.UniqueConstraint(
                fields=["organisation", "paper"], condition=Q(paper__isnull=False), name="board_approves_paper_once"
            ),
            models.UniqueConstraint(
                fields=["organisation", "dpia"], condition=Q(dpia__isnull=False), name="board_accepts_risk_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.board} van {self.organisation}"


class Processing(models.Model):
    """A line of an organisation's register of processing: one purpose with its legal basis."""

    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="processings")
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="processings")
    purpose = models.CharField(max_length=200)
    basis = models.CharField(max_length=24, choices=words.BASES)
    basis_source = models.CharField(max_length=300)
    special_ground = models.TextField(blank=True)
    people = models.TextField()
    data = models.TextField()
    receivers = models.TextField(blank=True)
    kept = models.CharField(max_length=300)
    security = models.TextField(blank=True)
    edition = models.PositiveIntegerField(default=0)
    removed_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["organisation__name", "purpose"]
        constraints = [
            models.UniqueConstraint(
                fields=["partnership", "organisation", "purpose"],
                condition=Q(removed_on__isnull=True),
                name="processing_purpose_once",
            ),
            ruled(
                models.CheckConstraint(
                    condition=~Q(basis="") & ~Q(basis_source="") & ~Q(purpose=""), name="processing_has_basis"
                ),
                "D-02",
                decides,
                name=f"{__name__}:processing_has_basis",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.organisation}: {self.purpose}"


class Supervision(models.Model):
    """Which authority supervises an organisation when that is not what its kind says, and why."""

    organisation = models.OneToOneField(
        "organisations.Organisation", on_delete=models.PROTECT, related_name="supervision"
    )
    supervisor = models.CharField(max_length=8, choices=words.SUPERVISORS)
    reason = models.CharField(max_length=300)
    set_at = models.DateTimeField()
    set_by = models.ForeignKey(settings.AUTH_USER_MODEL, **_PERSON)

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(reason=""), name="supervision_has_reason")]

    def __str__(self) -> str:
        return f"{self.organisation}: {self.supervisor}"
