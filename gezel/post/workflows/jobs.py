"""Jobs that may fail: tried again after a while, and taken back from workers that died."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils.module_loading import import_string
from django_tasks_db.models import DBTaskResult

from gezel.kernel import clock

RUNNING_LIMIT = timedelta(minutes=15)
MAX_CLAIMS = 3
_WAITS = (timedelta(minutes=1), timedelta(minutes=5), timedelta(minutes=30))


class JobLost(Exception):
    """A job whose workers died on it again and again."""


def retry(
    maximum: int = 4, backoff: Sequence[timedelta] = _WAITS
) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Try a job again after a failure: at most ``maximum`` times in all, waiting ``backoff`` (its last value repeats).

    Stands under ``@task()``; the job must be idempotent and its arguments plain JSON. The last failure stays as FAILED.
    """

    def wrap(job: Callable[..., Any]) -> Callable[..., Any]:
        @functools.wraps(job)
        def tried(*args: Any, _attempt: int = 1, **kwargs: Any) -> Any:
            try:
                return job(*args, **kwargs)
            except Exception as error:
                if _attempt >= maximum:
                    raise
                wait = backoff[min(_attempt, len(backoff)) - 1]
                again = import_string(f"{job.__module__}.{job.__qualname__}").using(
                    run_after=clock.machine_now() + wait
                )
                again.enqueue(*args, _attempt=_attempt + 1, **kwargs)
                return {"again": _attempt + 1, "because": f"{type(error).__name__}: {error}"}

        return tried

    return wrap


def reap_jobs(machine: datetime) -> int:
    """Give back jobs that run for longer than the limit (their worker died); after three workers a job fails for good."""
    gone = DBTaskResult.objects.running().filter(started_at__lt=machine - RUNNING_LIMIT).values_list("pk", flat=True)
    return sum(_reap_job(pk, machine) for pk in list(gone))


@transaction.atomic
def _reap_job(pk: Any, machine: datetime) -> bool:
    job = DBTaskResult.objects.select_for_update().filter(pk=pk).running().first()
    if job is None or job.started_at >= machine - RUNNING_LIMIT:
        return False
    if len(job.worker_ids) >= MAX_CLAIMS:
        job.set_failed(JobLost(f"{len(job.worker_ids)} workers"))
    else:
        job.status = "READY"
        job.save(update_fields=["status"])
    return True


def prune_jobs(machine: datetime, after: timedelta = timedelta(days=14)) -> int:
    """Forget finished jobs older than ``after``; returns how many."""
    return DBTaskResult.objects.finished().filter(finished_at__lt=machine - after).delete()[0]
