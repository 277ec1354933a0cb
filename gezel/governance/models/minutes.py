"""The minutes of a meeting, a text per point of the agenda, written by several people at once (G-07)."""

from __future__ import annotations

from django.db import models

from gezel.writing.models import Passage, PassageVersion

from .meeting import Meeting, Point


class Note(Passage):
    """What was said on one point; ``code`` is ``p`` with the point's id."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="notes")
    point = models.OneToOneField(Point, on_delete=models.CASCADE, related_name="note")

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["meeting", "code"], name="note_once")]

    def __str__(self) -> str:
        return f"{self.code} ({self.meeting})"


class NoteVersion(PassageVersion):
    """An earlier text on a point, or one kept beside it for a person to merge."""

    section = models.ForeignKey(Note, on_delete=models.CASCADE, related_name="versions")
