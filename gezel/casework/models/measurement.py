"""Empowerment measurement: versioned instruments and what participants answered (C-14)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from gezel.kernel.rule import decides, ruled
from gezel.organisations.models import Partnership

from ..words import measurement as words

_PERSON = settings.AUTH_USER_MODEL


class Instrument(models.Model):
    """One version of an instrument of a partnership; ``content`` is its file as plain data (``rules.instruments.parse`` reads it).

    A version never changes: another text is another version. ``retired_at``: no new measurements with it; those made stay.
    """

    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="instruments")
    code = models.CharField(max_length=40)
    version = models.PositiveIntegerField()
    content = models.JSONField()
    added_at = models.DateTimeField()
    added_by = models.ForeignKey(_PERSON, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    retired_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["code", "-version"]
        constraints = [
            ruled(
                models.UniqueConstraint(fields=["partnership", "code", "version"], name="instrument_version_once"),
                "C-14",
                decides,
                name=f"{__name__}:instrument_version_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.version}"


class Measurement(models.Model):
    """One filling in: ``hand`` says how (on the worker's device handed over, alone in the own place, or asked aloud).

    ``started_by``: who handed over or asked; empty in the own place. Unfinished answers stay, so that one goes on where one was;
    ``laid_aside_at``: begun too long ago to go on with, another was begun instead. Its answers stay in the participant's file.
    """

    case = models.ForeignKey("casework.Case", on_delete=models.PROTECT, related_name="measurements")
    instrument = models.ForeignKey(Instrument, on_delete=models.PROTECT, related_name="measurements")
    hand = models.CharField(max_length=8)
    language = models.CharField(max_length=8, blank=True)
    started_at = models.DateTimeField()
    started_by = models.ForeignKey(_PERSON, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    finished_at = models.DateTimeField(null=True, blank=True)
    laid_aside_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-started_at", "-pk"]
        indexes = [models.Index(fields=["case", "finished_at"], name="measurement_of_case")]
        constraints = [
            models.CheckConstraint(condition=Q(hand__in=words.HANDS), name="measurement_hand"),
            models.UniqueConstraint(
                fields=["case"],
                condition=Q(finished_at__isnull=True, laid_aside_at__isnull=True),
                name="measurement_one_unfinished",
            ),
            models.CheckConstraint(
                condition=Q(finished_at__isnull=True) | Q(laid_aside_at__isnull=True), name="measurement_one_end"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.instrument} {self.started_at:%Y-%m-%d}"


class MeasurementAnswer(models.Model):
    """What was answered to one item; no value: would rather not say. An item without a row was not answered."""

    measurement = models.ForeignKey(Measurement, on_delete=models.PROTECT, related_name="answers")
    item = models.CharField(max_length=40)
    value = models.SmallIntegerField(null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["measurement", "item"], name="measurement_item_once")]

    def __str__(self) -> str:
        return f"{self.item}: {self.value}"
