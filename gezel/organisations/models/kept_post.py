"""What somebody had typed when their session turned out to have ended."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import models

from gezel.audit.fields import EncryptedField
from gezel.kernel.rule import decides, rule

KEPT_FOR = timedelta(hours=1)


class KeptPostQuerySet(models.QuerySet["KeptPost"]):
    """Reads of kept posts."""

    @rule("D-07", decides)
    def of(self, person_id: int, at: datetime) -> KeptPostQuerySet:
        """A person's own, younger than an hour, newest first."""
        return self.filter(person_id=person_id, kept_at__gt=at - KEPT_FOR).order_by("-kept_at", "-pk")


class KeptPost(models.Model):
    """A form that arrived without a session: kept encrypted for an hour, only for the person who had filled it in.

    ``organisation_id`` is the hat they wore (0: none); ``body`` is a JSON list of [name, value] pairs, without passwords, tokens and files.
    """

    person = models.ForeignKey("organisations.Person", on_delete=models.CASCADE, related_name="+")
    organisation_id = models.BigIntegerField(default=0)
    path = models.CharField(max_length=500)
    body = EncryptedField()
    kept_at = models.DateTimeField(db_index=True)

    objects = KeptPostQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.path} ({self.kept_at:%d-%m-%Y %H:%M})"
