"""``gezel bench [--people N] [--contacts N]``: makes its own data in an empty house and prints how fast casework is on it."""

from __future__ import annotations

import platform
import time
from argparse import ArgumentParser
from collections.abc import Callable
from statistics import median, quantiles
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from gezel.kernel import clock
from gezel.organisations.models import Partnership

from ..bench_work import Work, works
from ..bench_world import make, settle


class Command(BaseCommand):
    """Measure the pages of the daily work."""

    help = "Maakt eigen gegevens in een leeg huis en meet hoe snel het werk met deelnemers daarop is."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """How many people and contacts each."""
        parser.add_argument("--people", type=int, default=100_000, help="hoeveel deelnemers (100 000)")
        parser.add_argument("--contacts", type=int, default=30, help="hoeveel contacten per deelnemer (30)")
        parser.add_argument("--times", type=int, default=40, help="hoe vaak elke pagina gemeten wordt (40)")

    def handle(self, *args: Any, **options: Any) -> None:
        """Make, measure, print; exit code 1 when a figure is not reached."""
        if Partnership.objects.exists():
            raise CommandError("Een meting maakt honderdduizend mensen: neem een lege databank (GEZEL_DATABASE_URL).")
        begun = time.perf_counter()
        bench = make(options["people"], options["contacts"], clock.now())
        settle()
        took = time.perf_counter() - begun
        machine = f"{platform.machine()}, {platform.processor() or 'processor?'}, {connection.vendor}"
        self.stdout.write(f"{clock.today():%Y-%m-%d} · {machine} · Python {platform.python_version()}")
        self.stdout.write(f"{bench.people} participants and {bench.contacts} contacts made in {took:.0f} s\n")
        self.stdout.write("| work | target | median ms | p95 ms | queries | kB | reached |\n" + "|---" * 7 + "|")
        reached = [self._measured(work, options["times"]) for work in works(bench)]
        if not all(reached):
            raise CommandError("Niet elk doel is gehaald.", returncode=1)

    def _measured(self, work: Work, times: int) -> bool:
        work.act()  # the first visit reads templates
        with CaptureQueriesContext(connection) as seen:
            answer = work.act()
        if getattr(answer, "status_code", 200) != 200:
            raise CommandError(f"{work.name}: {answer.status_code}")
        spans = [_milliseconds(work.act) for _ in range(times)]
        p95, size = quantiles(spans, n=20)[-1], len(getattr(answer, "content", b"")) / 1024
        good = work.reached(p95, len(seen), size)
        cells = (
            work.name,
            work.target,
            f"{median(spans):.1f}",
            f"{p95:.1f}",
            len(seen),
            f"{size:.0f}",
            "yes" if good else "NO",
        )
        self.stdout.write("| " + " | ".join(str(cell) for cell in cells) + " |")
        return good


def _milliseconds(act: Callable[[], Any]) -> float:
    begun = time.perf_counter()
    act()
    return (time.perf_counter() - begun) * 1000
