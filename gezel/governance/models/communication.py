"""The communication plan and the evidence of publication duties (G-21)."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import Q

from gezel.organisations.models import Organisation, Partnership

_PERSON = settings.AUTH_USER_MODEL


class Communication(models.Model):
    """An action of the plan: what is told to which audience, through which channel, when, by whom; done on a day."""

    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="communications")
    what = models.CharField(max_length=200)
    audience = models.CharField(max_length=160)
    channel = models.CharField(max_length=160)
    on = models.DateField()
    owner = models.ForeignKey(_PERSON, on_delete=models.PROTECT, related_name="+")
    done_on = models.DateField(null=True, blank=True)
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(_PERSON, on_delete=models.PROTECT, related_name="+")
    removed_at = models.DateTimeField(null=True, blank=True)
    edition = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["on", "pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(what="") & ~Q(audience="") & ~Q(channel=""), name="communication_whole")
        ]

    def __str__(self) -> str:
        return self.what

    def is_late(self, on: date) -> bool:
        """Whether its day went by without being done."""
        return self.done_on is None and on > self.on


class Evidence(models.Model):
    """Proof that a publication duty (code of ``data/duties.nl.yaml``) was met: by the partnership or by one partner; files hang on it."""

    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="evidence")
    organisation = models.ForeignKey(Organisation, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    duty = models.CharField(max_length=40)
    text = models.CharField(max_length=300)
    seen_on = models.DateField()
    at = models.DateTimeField()
    by = models.ForeignKey(_PERSON, on_delete=models.PROTECT, related_name="+")
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["duty", "pk"]
        constraints = [models.CheckConstraint(condition=~Q(text="") & ~Q(duty=""), name="evidence_whole")]

    def __str__(self) -> str:
        return f"{self.duty}: {self.text}"
