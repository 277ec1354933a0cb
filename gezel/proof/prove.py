"""Break each deciding place in turn and see whether a test of its rule notices."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Collection, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from .book import BASE
from .overview import Row, overview

KILLED, SURVIVED, UNTESTED, UNRUNNABLE = "noticed", "SURVIVED", "NO TEST", "COULD NOT RUN"
SECONDS = 300


@dataclass(frozen=True, slots=True)
class Break:
    """One deciding place, the rule it decides, and the tests that must notice when it goes wrong."""

    number: str
    place: str
    tests: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """What came of a break; ``detail`` is the test that noticed, or the last lines of what went wrong."""

    broken: Break
    result: str
    detail: str = ""


def breaks(rows: list[Row], wanted: Collection[str] = ()) -> list[Break]:
    """Every (rule, deciding place) of the rules asked for, or of all."""
    return [
        Break(row.number, mark.place, tuple(test.node for test in row.tests if not test.heavy))
        for row in rows
        for mark in row.code
        if mark.kind == "decides" and (not wanted or row.number in wanted)
    ]


def prove(wanted: Collection[str] = (), side_by_side: int = 2) -> Iterator[Finding]:
    """Run every break, some side by side; findings come as they are ready, in the order of the rulebook."""
    todo = breaks(overview(), wanted)
    with ThreadPoolExecutor(side_by_side, initializer=_hire) as crew:
        yield from crew.map(attempt, todo)


def attempt(broken: Break) -> Finding:
    """Run the tests of one rule with one place broken."""
    if not broken.tests:
        return Finding(broken, UNTESTED)
    if not hasattr(_own, "runner"):
        _hire()
    runner = _own.runner
    runner.stdin.write(json.dumps([broken.place, SECONDS, broken.tests]) + "\n")
    runner.stdin.flush()
    code, words = json.loads(runner.stdout.readline())
    return Finding(broken, result_of(code), words)


_own = threading.local()  # each thread of the crew keeps a runner of its own


def _hire() -> None:
    environment = {name: value for name, value in os.environ.items() if name not in {"GEZEL_RUN", "GEZEL_BREAK"}}
    environment["DJANGO_SETTINGS_MODULE"] = "config.test_settings"
    _own.runner = subprocess.Popen(
        [sys.executable, "-m", "gezel.proof.runner"],
        cwd=BASE,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def result_of(code: int) -> str:
    """What pytest's exit code says: 1 a test failed, 0 all passed, 5 none ran; anything else proves nothing."""
    return {0: SURVIVED, 1: KILLED, 5: UNTESTED}.get(code, UNRUNNABLE)
