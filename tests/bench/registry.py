"""The figures of the design: each piece of work is one function that a bench test registers and measures."""

from __future__ import annotations

import platform
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from statistics import median, quantiles
from typing import Any


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured piece of work: milliseconds (wall and Python CPU), statements, kilobytes, and the target in words."""

    work: str
    target: str
    middle_ms: float
    p95_ms: float
    cpu_ms: float
    queries: int
    kilobytes: float
    rows: int
    reached: bool


FIGURES: list[Figure] = []


def measure(
    work: str, target: str, act: Callable[[], Any], reached: Callable[[Figure], bool], *, rows: int = 1, times: int = 20
) -> Figure:
    """Do the work ``times`` times after one warm-up, and keep the figure; ``reached`` says whether the target is met."""
    with _counted() as statements:
        answer = act()
    spans, cpu = [], []
    for _ in range(times):
        wall, busy = time.perf_counter(), time.process_time()
        act()
        spans.append((time.perf_counter() - wall) * 1000)
        cpu.append((time.process_time() - busy) * 1000)
    size = len(getattr(answer, "content", b"")) / 1024
    p95 = quantiles(spans, n=20)[-1] if times > 1 else spans[0]
    figure = Figure(work, target, median(spans), p95, median(cpu), len(statements), size, rows, reached=False)
    figure = Figure(**{**_fields(figure), "reached": reached(figure)})
    FIGURES.append(figure)
    return figure


def _fields(figure: Figure) -> dict[str, Any]:
    return {name: getattr(figure, name) for name in Figure.__slots__}


@contextmanager
def _counted() -> Iterator[list[str]]:
    from django.db import connection

    seen: list[str] = []

    def note(execute: Any, sql: str, *rest: Any) -> Any:
        seen.append(sql)
        return execute(sql, *rest)

    with connection.execute_wrapper(note):
        yield seen


def table() -> str:
    """Every figure as Markdown, with machine and date."""
    from django.db import connection

    machine = f"{platform.machine()}, {_processor()}, Python {platform.python_version()}, {connection.vendor}"
    head = "| work | target | median ms | p95 ms | CPU ms | queries | kB | rows | reached |\n" + "|---" * 9 + "|"
    lines = [
        f"| {f.work} | {f.target} | {f.middle_ms:.1f} | {f.p95_ms:.1f} | {f.cpu_ms:.1f} | {f.queries} "
        f"| {f.kilobytes:.0f} | {f.rows} | {'yes' if f.reached else 'NO'} |"
        for f in FIGURES
    ]
    return "\n".join([f"{datetime.now(UTC):%Y-%m-%d} · {machine}", "", head, *lines])


def _processor() -> str:
    try:
        with open("/proc/cpuinfo") as file:  # noqa: PTH123
            names = [line.split(":", 1)[1].strip() for line in file if line.startswith("model name")]
        return f"{len(names)} × {names[0]}"
    except (OSError, IndexError):
        return platform.processor() or "unknown processor"
