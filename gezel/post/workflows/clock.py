"""The clock: once a minute, in one process only, every room's periodic work (port ``clock_jobs``)."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta

from django.db import IntegrityError, transaction

from gezel.kernel import ports

from ..models import ClockRun, Heartbeat, Notice
from .files import rescan, sweep
from .jobs import prune_jobs, reap_jobs
from .sending import finish_effects, nudge, reap

log = logging.getLogger(__name__)
KEPT = timedelta(days=7)
NOTICES_KEPT = timedelta(days=2 * 365)


def tick(at: datetime, machine: datetime) -> bool:
    """Run this minute's work if nobody did; ``at`` is the world's instant, ``machine`` the machine's. True when it was ours.

    A room that fails is noted with its error and keeps no other room from its work.
    """
    beat("clock", machine)
    run = _claim(machine.replace(second=0, microsecond=0))
    if run is None:
        return False
    run.errors = run_rooms(at)
    run.finished_at = machine
    run.save()
    _daily(machine)
    return True


def run_rooms(at: datetime) -> dict[str, str]:
    """Every room's periodic work at an instant, whatever minute it is (the demo world calls it after moving its clock).

    Returns what went wrong: room → error.
    """
    errors = {}
    for room, job in ports.clock_jobs.items():
        try:
            job(at)
        except Exception as error:
            log.exception("clock: %s", room)
            errors[room] = f"{type(error).__name__}: {error}"[:500]
    return errors


def _claim(period: datetime) -> ClockRun | None:
    try:
        with transaction.atomic():
            return ClockRun.objects.create(period=period)
    except IntegrityError:
        return None


def beat(name: str, machine: datetime) -> None:
    """Note that something is alive."""
    Heartbeat.objects.update_or_create(name=name, defaults={"at": machine})


def every_minute(at: datetime) -> None:
    """This room's own periodic work: mails and jobs that got stuck, effects that failed, files not scanned yet."""
    from gezel.kernel.clock import machine_now

    machine = machine_now()
    reap(at, machine)
    reap_jobs(machine)
    nudge(at, machine)
    finish_effects(at)
    rescan(at)


def _daily(machine: datetime) -> None:
    """Once a day: forget finished jobs, old minutes, notices of two years ago and bytes that belong to nothing."""
    last = Heartbeat.objects.filter(name="prune").first()
    if last is not None and last.at > machine - timedelta(days=1):
        return
    prune_jobs(machine)
    ClockRun.objects.filter(period__lt=machine - KEPT).delete()
    Notice.objects.filter(created_at__lt=machine - NOTICES_KEPT).delete()
    sweep(machine)
    beat("prune", machine)
