"""An agreement as it was frozen (G-02, G-03)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from gezel.kernel.rule import decides, ruled
from gezel.organisations.models import Partnership


class Edition(models.Model):
    """The agreement of a partnership at one moment; the highest number is the one that is approved and signed.

    ``content`` has the shape of ``queries.agreement``; ``sha256`` is the fingerprint of its canonical JSON, ``pdf_sha256`` that of the PDF.
    """

    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="editions")
    number = models.PositiveSmallIntegerField()
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    why = models.CharField(max_length=300)
    content = models.JSONField()
    sha256 = models.CharField(max_length=64)
    pdf = models.ForeignKey("post.StoredFile", null=True, on_delete=models.PROTECT, related_name="+")
    docx = models.ForeignKey("post.StoredFile", null=True, on_delete=models.PROTECT, related_name="+")
    pdf_sha256 = models.CharField(max_length=64, blank=True)

    class Meta:
        ordering = ["partnership", "number"]
        constraints = [
            models.UniqueConstraint(fields=["partnership", "number"], name="agreement_edition_once"),
            ruled(
                models.CheckConstraint(condition=~Q(sha256="") & ~Q(why=""), name="agreement_edition_has_fingerprint"),
                "G-03",
                decides,
                name=f"{__name__}:agreement_edition_has_fingerprint",
            ),
        ]

    def __str__(self) -> str:
        return f"Editie {self.number} van {self.partnership}"
