"""The numbers a partnership agreed on, in time (G-02)."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from gezel.organisations.models import Partnership


class Setting(models.Model):
    """A number (``rules.settings.NUMBERS``) that differs from the default from a day on; the last row that began stands."""

    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="settings")
    code = models.CharField(max_length=32)
    value = models.IntegerField()
    from_on = models.DateField()
    reason = models.CharField(max_length=300)
    set_at = models.DateTimeField()
    set_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["code", "-from_on", "-pk"]
        constraints = [models.CheckConstraint(condition=~models.Q(reason=""), name="setting_has_reason")]

    def __str__(self) -> str:
        return f"{self.code} = {self.value}"
