"""A stored file: its bytes lie outside the web root under a name that says nothing; the row says the rest."""

from __future__ import annotations

import uuid
from pathlib import Path

from django.conf import settings
from django.db import models
from django.db.models import Q

from .. import words


class StoredFile(models.Model):
    """A file that belongs to something of another room (``owner_kind`` = ``room.model``); that room says who may open it.

    ``size`` in bytes; ``sha256`` in hex over the bytes as stored; ``path`` below ``settings.FILES_ROOT``. A removed file keeps its
    row, its bytes are gone.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(max_length=120)
    content_type = models.CharField(max_length=90)
    size = models.BigIntegerField()
    sha256 = models.CharField(max_length=64)
    path = models.CharField(max_length=60, unique=True)
    owner_kind = models.CharField(max_length=60)
    owner_id = models.BigIntegerField()
    uploaded_by = models.BigIntegerField(null=True, blank=True)
    uploaded_at = models.DateTimeField()
    scan = models.CharField(max_length=12, choices=[(s, s) for s in words.SCANS], default=words.NOT_SCANNED)
    scanned_at = models.DateTimeField(null=True, blank=True)
    removed_by = models.BigIntegerField(null=True, blank=True)
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["uploaded_at", "id"]
        indexes = [models.Index(fields=["owner_kind", "owner_id"], name="file_owner")]
        constraints = [
            models.CheckConstraint(condition=Q(size__gt=0), name="file_not_empty"),
            models.CheckConstraint(
                condition=~Q(scan__in=[words.CLEAN, words.INFECTED]) | Q(scanned_at__isnull=False),
                name="file_scanned_when",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def location(self) -> Path:
        """Where the bytes lie on this machine."""
        return Path(settings.FILES_ROOT) / self.path

    def content(self) -> bytes:
        """The bytes of the file; raises ``FileNotFoundError`` when it was removed."""
        return self.location.read_bytes()
