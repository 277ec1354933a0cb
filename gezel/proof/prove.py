"""Break each deciding place in turn and see whether a test of its rule notices."""

from __future__ import annotations

import os
import subprocess
import sys
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
    """Run every break, some side by side; findings come in the order of the rulebook."""
    todo = breaks(overview(), wanted)
    with ThreadPoolExecutor(side_by_side) as crew:
        yield from crew.map(attempt, todo)


def attempt(broken: Break) -> Finding:
    """Run the tests of one rule with one place broken."""
    if not broken.tests:
        return Finding(broken, UNTESTED)
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-x",
        "-q",
        "--tb=line",
        "-m",
        "not browser and not bench",
        *broken.tests,
    ]
    environment = {**os.environ, "GEZEL_BREAK": broken.place, "CI": ""}
    environment.pop("GEZEL_RUN", None)
    try:
        run = subprocess.run(
            command, cwd=BASE, env=environment, capture_output=True, text=True, timeout=SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        return Finding(broken, UNRUNNABLE, f"longer than {SECONDS} s")
    return Finding(broken, result_of(run.returncode), _told(run.stdout))


def result_of(code: int) -> str:
    """What pytest's exit code says: 1 a test failed, 0 all passed, 5 none ran; anything else proves nothing."""
    return {0: SURVIVED, 1: KILLED, 5: UNTESTED}.get(code, UNRUNNABLE)


def _told(output: str) -> str:
    lines = output.strip().splitlines()
    failed = [line for line in lines if line.startswith(("FAILED", "ERROR"))]
    return (failed or lines or [""])[-1 if not failed else 0][:200]
