"""The processes in which the proof runs its tests."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Sequence
from typing import NamedTuple

from .book import BASE

SECONDS = 300
SECONDS_A_TEST = 20


class Answer(NamedTuple):
    """Pytest's exit code, the tests that failed, its last words; ``early``: the place was called before any test ran."""

    code: int
    failed: list[str]
    words: str
    early: bool = False


class Runner:
    """A process of :mod:`.runner` that has collected the tests it may be asked for; it starts at the first question."""

    def __init__(self, tests: Sequence[str]) -> None:
        self.tests = sorted(tests)
        self._process: subprocess.Popen[str] | None = None

    def ask(self, place: str, tests: Sequence[str]) -> Answer:
        """Run tests in a fork with one place broken (none when empty)."""
        process = self._process or self._start()
        print(json.dumps([place, seconds_for(tests), list(tests)]), file=process.stdin, flush=True)
        assert process.stdout
        return Answer(*json.loads(process.stdout.readline()))

    def _start(self) -> subprocess.Popen[str]:
        process = self._process = subprocess.Popen(
            [sys.executable, "-m", "gezel.proof.runner"],
            cwd=BASE,
            env=surroundings(GEZEL_SWITCHES="1"),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        print(json.dumps(self.tests), file=process.stdin, flush=True)
        return process

    def close(self) -> None:
        """Let the process end."""
        if self._process and self._process.stdin:
            self._process.stdin.close()
            self._process.wait()


class Crew:
    """A runner of its own for each thread that asks."""

    def __init__(self, tests: Sequence[str]) -> None:
        self.tests, self.all = tests, list[Runner]()
        self._own = threading.local()

    def ask(self, place: str, tests: Sequence[str]) -> Answer:
        """As :meth:`Runner.ask`, by the runner of this thread."""
        if not hasattr(self._own, "runner"):
            self._own.runner = Runner(self.tests)
            self.all.append(self._own.runner)
        answer: Answer = self._own.runner.ask(place, tests)
        return answer

    def close(self) -> None:
        """Let every process end."""
        for runner in self.all:
            runner.close()


def ask_anew(place: str, tests: Sequence[str]) -> Answer:
    """The same in a fresh process, broken before anything was imported: for what is worked out while importing."""
    command = [sys.executable, "-m", "pytest", "-x", "-q", "--tb=line", "-m", "not browser and not bench", *tests]
    try:
        told = subprocess.run(
            command,
            cwd=BASE,
            env=surroundings(GEZEL_BREAK=place),
            capture_output=True,
            text=True,
            timeout=seconds_for(tests),
        )
    except subprocess.TimeoutExpired:
        return Answer(124, [], "cut off")
    lines = told.stdout.strip().splitlines()
    failed = [
        line.split(" ", 1)[1].partition("[")[0].partition(" - ")[0] for line in lines if line.startswith("FAILED ")
    ]
    return Answer(told.returncode, failed, "".join(lines[-1:]))


def surroundings(**more: str) -> dict[str, str]:
    """The environment of a run: settings of the tests, and no break but the one asked for."""
    own = {"GEZEL_RUN", "GEZEL_BREAK", "GEZEL_SWITCHES", "CI"}
    kept = {name: value for name, value in os.environ.items() if name not in own}
    return {**kept, "DJANGO_SETTINGS_MODULE": "config.test_settings", "GEZEL_HYPOTHESIS": "prove", **more}


def seconds_for(tests: Sequence[str]) -> int:
    """How long a run may take before it is cut off."""
    return max(SECONDS, SECONDS_A_TEST * len(tests))
