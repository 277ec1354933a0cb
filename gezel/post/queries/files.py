"""Reads of files."""

from __future__ import annotations

from django.db import models

from gezel.kernel import ports
from gezel.kernel.actor import Actor

from ..models import StoredFile


def files_of(*owners: models.Model) -> models.QuerySet[StoredFile]:
    """The files of one or more owners that are still there, oldest first."""
    where = models.Q(pk__in=[])
    for owner in owners:
        where |= models.Q(owner_kind=owner._meta.label_lower, owner_id=owner.pk)
    return StoredFile.objects.filter(where, removed_at__isnull=True)


def may_open(actor: Actor, file: StoredFile) -> bool:
    """Whether the room that owns the file lets this actor open it; a file that no room answers for opens for nobody."""
    answers = [answer(actor, file.owner_kind, file.owner_id) for answer in ports.file_access]
    return True in answers and False not in answers
