"""From which operating area a partnership grew (G-01)."""

from __future__ import annotations

from django.db import models

from gezel.formation.models import Area
from gezel.organisations.models import Partnership


class Origin(models.Model):
    """The area of a partnership, one to one; a partnership that ran before it came into Gezel has no row."""

    partnership = models.OneToOneField(Partnership, on_delete=models.PROTECT, related_name="origin")
    area = models.OneToOneField(Area, on_delete=models.PROTECT, related_name="origin")

    def __str__(self) -> str:
        return f"{self.partnership} uit {self.area}"
