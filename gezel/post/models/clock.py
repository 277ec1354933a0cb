"""Traces of the clock and the worker: which minute was run, and when each was last alive (machine time)."""

from __future__ import annotations

from django.db import models


class ClockRun(models.Model):
    """One minute of periodic work. The unique ``period`` lets only one clock run it. ``errors``: room → what went wrong."""

    period = models.DateTimeField(unique=True)
    finished_at = models.DateTimeField(null=True, blank=True)
    errors = models.JSONField(default=dict)

    class Meta:
        ordering = ["-period"]

    def __str__(self) -> str:
        return f"{self.period:%Y-%m-%d %H:%M}"


class Heartbeat(models.Model):
    """When something that should run all the time was last alive: ``clock``, ``worker``, ``prune``."""

    name = models.CharField(max_length=30, unique=True)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.name} {self.at:%Y-%m-%d %H:%M:%S}"
