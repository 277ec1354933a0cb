"""``gezel worker``: everything that goes on in the background, in one process: the jobs and the clock."""

from __future__ import annotations

import logging
import threading
from typing import Any
from uuid import uuid4

from django.core.management.base import BaseCommand
from django.db import close_old_connections, connection
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

from gezel.kernel import clock

from ...workflows.clock import beat, tick

log = logging.getLogger(__name__)
BEAT_SECONDS = 30.0


class Command(BaseCommand):
    help = "Verstuurt mails en doet ander werk op de achtergrond, en laat de klok elke minuut lopen. Stopt met Ctrl-C."

    def add_arguments(self, parser: Any) -> None:
        """``--batch``: work until nothing is left, run the clock once, and stop."""
        parser.add_argument("--batch", action="store_true")
        parser.add_argument("--interval", type=float, default=1.0, help="seconden tussen twee blikken op de wachtrij")

    def handle(self, *args: Any, **options: Any) -> None:
        """Run until stopped; a signal lets the job at hand finish."""
        worker = BeatingWorker(
            queue_names=["*"],
            excluded_queue_names=[],
            interval=options["interval"],
            batch=options["batch"],
            backend_name="default",
            startup_delay=False,
            max_tasks=None,
            worker_id=uuid4().hex,
        )
        if options["batch"]:
            tick(clock.now(), clock.machine_now())
            worker.run()
            return
        stop = threading.Event()
        ticking = threading.Thread(target=run_clock, args=(stop,), name="clock", daemon=True)
        ticking.start()
        worker.configure_signals()
        try:
            worker.run()
        finally:
            stop.set()


class BeatingWorker(Worker):
    """A worker that shows it is alive, whether it has work or not."""

    def run(self) -> None:
        """Beat from a thread of its own while working, so that a long job does not look like a dead worker."""
        stop = threading.Event()
        threading.Thread(target=_keep_beating, args=(stop,), name="beat", daemon=True).start()
        try:
            super().run()
        finally:
            stop.set()

    def run_task(self, db_task_result: DBTaskResult[Any, Any]) -> None:
        """One job; the log names it."""
        log.info("job %s %s", db_task_result.task_path, db_task_result.pk)
        super().run_task(db_task_result)


def run_clock(stop: threading.Event) -> None:
    """Tick at the start of every minute until told to stop; a failing tick is logged and the next one is tried."""
    while not stop.is_set():
        _safely(lambda: tick(clock.now(), clock.machine_now()))
        stop.wait(60 - clock.machine_now().second)
    connection.close()


def _keep_beating(stop: threading.Event) -> None:
    while not stop.is_set():
        _safely(lambda: beat("worker", clock.machine_now()))
        stop.wait(BEAT_SECONDS)
    connection.close()


def _safely(work: Any) -> None:
    try:
        close_old_connections()
        work()
    except Exception:
        log.exception("background")
        connection.close()
