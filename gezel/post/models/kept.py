"""The demo world's own mailbox: what would have been sent, kept to be read."""

from __future__ import annotations

from django.db import models


class KeptMail(models.Model):
    """A mail that the demo world's backend kept instead of sending."""

    to = models.CharField(max_length=400)
    subject = models.CharField(max_length=300)
    text = models.TextField()
    attachments = models.JSONField(default=list)
    kept_at = models.DateTimeField()

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.subject} → {self.to}"
