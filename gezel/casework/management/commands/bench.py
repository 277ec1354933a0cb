"""``gezel bench [--people N] [--contacts N] [--again]``: makes its own data in an empty house and prints how fast casework is on it."""

from __future__ import annotations

import os
import platform
import time
from argparse import ArgumentParser
from collections.abc import Callable
from statistics import median, quantiles
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connection

from gezel.kernel import clock
from gezel.organisations.models import Partnership

from ..bench_work import Work, works
from ..bench_world import Bench, made, make, settle


class Command(BaseCommand):
    """Measure the pages of the daily work."""

    help = "Maakt eigen gegevens in een leeg huis en meet hoe snel het werk met deelnemers daarop is."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """How many people and contacts each."""
        parser.add_argument("--people", type=int, default=100_000, help="hoeveel deelnemers (100 000)")
        parser.add_argument("--contacts", type=int, default=30, help="hoeveel contacten per deelnemer (30)")
        parser.add_argument("--again", action="store_true", help="meet op wat een vorige keer gemaakt is")
        parser.add_argument("--times", type=int, default=40, help="hoe vaak elke pagina gemeten wordt (40)")

    def handle(self, *args: Any, **options: Any) -> None:
        """Make, measure, print; exit code 1 when a figure is not reached."""
        call_command("collectstatic", interactive=False, verbosity=0)  # the pages name their style sheets by content
        bench, told = self._again() if options["again"] else self._made(options["people"], options["contacts"])
        self.stdout.write(f"{clock.today():%Y-%m-%d} · {_machine()}")
        self.stdout.write(f"{bench.people} participants and {bench.contacts} contacts {told}\n")
        self.stdout.write(
            "| work | target | median ms | p95 ms | CPU ms | queries | kB | reached |\n" + "|---" * 8 + "|"
        )
        reached = [self._measured(work, options["times"]) for work in works(bench)]
        if not all(reached):
            raise CommandError("Niet elk doel is gehaald.", returncode=1)

    def _made(self, people: int, contacts: int) -> tuple[Bench, str]:
        if Partnership.objects.exists():
            raise CommandError("Een meting maakt honderdduizend mensen: neem een lege databank (GEZEL_DATABASE_URL).")
        begun = time.perf_counter()
        bench = make(people, contacts, clock.now())
        settle()
        return bench, f"made in {time.perf_counter() - begun:.0f} s"

    def _again(self) -> tuple[Bench, str]:
        bench = made()
        if bench is None:
            raise CommandError("Hier staat niets van een eerdere meting: laat --again weg, in een lege databank.")
        return bench, "made before"

    def _measured(self, work: Work, times: int) -> bool:
        work.act()  # the first visit reads templates
        answer, queries = _counted(work.act)
        if getattr(answer, "status_code", 200) != 200:
            raise CommandError(f"{work.name}: {answer.status_code}")
        spans, busy = zip(*(_milliseconds(work.act) for _ in range(times)), strict=True)
        p95, size = quantiles(spans, n=20)[-1], len(getattr(answer, "content", b"")) / 1024
        good = work.reached(p95, queries, size)
        cells = (
            work.name,
            work.target,
            f"{median(spans):.1f}",
            f"{p95:.1f}",
            f"{median(busy):.1f}",
            queries,
            f"{size:.0f}",
            "yes" if good else "NO",
        )
        self.stdout.write("| " + " | ".join(str(cell) for cell in cells) + " |")
        return good


def _machine() -> str:
    """What it ran on, and how many others it had to share that with when the measuring began."""
    load = os.getloadavg()[0]
    parts = (platform.machine(), f"{os.cpu_count()} cores", f"load {load:.1f}", connection.vendor)
    return f"{', '.join(parts)} · Python {platform.python_version()}"


def _counted(act: Callable[[], Any]) -> tuple[Any, int]:
    """The answer, and how many statements it took."""
    seen: list[str] = []

    def note(execute: Callable[..., Any], sql: str, *rest: Any) -> Any:
        seen.append(sql)
        return execute(sql, *rest)

    with connection.execute_wrapper(note):
        return act(), len(seen)


def _milliseconds(act: Callable[[], Any]) -> tuple[float, float]:
    """How long it took by the clock on the wall, and of that in this process: the rest is the database, and others on the machine."""
    begun, busy = time.perf_counter(), time.process_time()
    act()
    return (time.perf_counter() - begun) * 1000, (time.process_time() - busy) * 1000
