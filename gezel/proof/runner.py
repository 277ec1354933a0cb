"""One pytest that has collected every test of the proof, and runs some of them in a fork for each break.

Read from standard input: first one line of JSON with every test that may be asked for, then one line per run,
``[place, seconds, [tests]]``; each is answered on standard output by one line, ``[exit code, [failed tests], last words, early]``;
``early`` says whether the place was called while importing or collecting, which no fork can undo.
A fork breaks its place by ``rule.BROKEN``: under ``GEZEL_SWITCHES`` every marked function looks there at each call, and remembers
the call, so that later breaks of a place begin with the shortest tests that are known to come there.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, TextIO

import pytest

from gezel.kernel import rule

from .near import Seen

OPTIONS = ("-q", "-p", "no:warnings", "-m", "not browser and not bench", "--tb=line")
PASSED, FAILED, INTERNAL, UNKNOWN, NONE, TOO_LONG = 0, 1, 3, 4, 5, 124  # pytest's own codes, and one of timeout(1)
Answer = tuple[int, list[str], str, bool]
Call = tuple[str, float, list[str], bool]  # a test, its seconds, the places it called, whether every part of it passed


class Forks:
    """The pytest plugin that takes over the loop: it answers orders until there are no more."""

    def __init__(self, orders: TextIO, answers: TextIO) -> None:
        self.orders, self.answers = orders, answers
        self.elsewhere: set[str] = set()  # left out on this machine: races where the database is not PostgreSQL
        self.seen, self.early = Seen(), set[str]()
        self.failed: list[str] = []
        self.words = ""

    def pytest_deselected(self, items: Sequence[pytest.Item]) -> None:
        """Remember what is left out here by choice."""
        self.elsewhere.update(item.nodeid.partition("[")[0] for item in items)

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """In place of pytest's own loop."""
        self.items: dict[str, list[pytest.Item]] = defaultdict(list)
        for item in session.items:
            self.items[item.nodeid.partition("[")[0]].append(item)
        self.early = set(rule.CALLED)
        self.threads = threads()
        self.always = {test for test, items in self.items.items() if any(map(shares, items))}
        for line in self.orders:
            self.answers.write(json.dumps(self.answer(*json.loads(line))) + "\n")
            self.answers.flush()
        return True

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Remember who failed, and what was said last."""
        if report.failed:
            self.failed.append(report.nodeid.partition("[")[0])
            self.words = self.words or f"{report.nodeid} {report.longreprtext.strip().splitlines()[-1:]}"[:240]

    def answer(self, place: str, seconds: int, tests: Sequence[str]) -> Answer:
        """One run in a fork; a test that pytest does not know makes the run void."""
        if self.threads > 1:
            return (
                INTERNAL,
                [],
                f"{self.threads} threads run before the first test: a fork of them may wait for ever",
                False,
            )
        unknown = [test for test in tests if test not in self.items and test not in self.elsewhere]
        if unknown:
            return UNKNOWN, [], f"not collected: {unknown[0]}", False
        early = place in self.early
        coming = self.seen.who_comes(place, tests, self.always) if place in rule.PLACES and not early else tests
        items = [item for test in coming for item in self.items.get(test, ())]
        if not items and len(coming) < len(tests):
            return PASSED, [], "no test of this rule comes there", early
        with tempfile.TemporaryFile("w+") as heard:
            child = os.fork()
            if child == 0:
                self._in_the_fork(place, seconds, items, heard)
            os.waitpid(child, 0)
            heard.seek(0)
            cut_off = [TOO_LONG, [], f"cut off after {seconds} seconds", []]
            code, failed, words, calls = json.loads(heard.read() or json.dumps(cut_off))
        self.seen.learn(calls)
        return code, failed, words, early

    def _in_the_fork(self, place: str, seconds: int, items: list[pytest.Item], heard: TextIO) -> None:
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.alarm(seconds)
        calls: list[Call] = []
        try:
            code = self._run(place, items, calls)
        except BaseException as trouble:
            code, self.words = INTERNAL, repr(trouble)[:240]
        heard.write(json.dumps([code, list(dict.fromkeys(self.failed)), self.words, calls]))
        heard.flush()
        os._exit(0)

    def _run(self, place: str, items: list[pytest.Item], calls: list[Call]) -> int:
        rule.BROKEN = place
        for item, following in zip(items, [*items[1:], None], strict=True):
            rule.CALLED.clear()
            began = time.monotonic()
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
            test = item.nodeid.partition("[")[0]
            whole = not self.failed and (following is None or not following.nodeid.startswith(f"{test}["))
            calls.append((test, time.monotonic() - began, sorted(rule.CALLED), whole))
            if self.failed and place:  # a break is noticed by the first failure; unbroken, each failure counts
                break
        return FAILED if self.failed else PASSED if items else NONE


def shares(item: pytest.Item) -> bool:
    """Whether a test uses something that is made once for several tests, or in another process: its calls are not all its own."""
    made = [defs[-1] for defs in item._fixtureinfo.name2fixturedefs.values()]  # type: ignore[attr-defined]
    ours = [one for one in made if one.func.__module__.split(".")[0] in ("gezel", "tests")]
    return any(one.scope != "function" and one.argname != "django_db_setup" for one in ours)


def threads() -> int:
    """How many threads this process has, those of libraries too; 1 where the machine does not tell."""
    tasks = Path("/proc/self/task")
    return len(list(tasks.iterdir())) if tasks.exists() else 1


def warm_up() -> None:
    """Import the whole house, up to its addresses, so that no fork has to."""
    import django

    django.setup()
    from django.urls import get_resolver

    from .marks import import_everything

    import_everything()
    _ = get_resolver().url_patterns


@contextlib.contextmanager
def own_lines() -> Iterator[tuple[TextIO, TextIO]]:
    """Standard input and output under other numbers; what a test reads or writes goes nowhere."""
    orders, answers = os.fdopen(os.dup(0), "r"), os.fdopen(os.dup(1), "w")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for number in (0, 1, 2):
        os.dup2(nowhere, number)
    with orders, answers:
        yield orders, answers


def main() -> Any:
    """Collect, then answer until the input ends."""
    with own_lines() as (orders, answers), tempfile.TemporaryDirectory() as folder:
        tests = json.loads(orders.readline())
        warm_up()
        command = [*OPTIONS, "--continue-on-collection-errors", f"--basetemp={folder}/files", *tests]
        code = pytest.main(command, plugins=[Forks(orders, answers)])
        for _ in orders:  # pytest never came to its loop
            answers.write(json.dumps([INTERNAL, [], f"pytest ended with {code!r} before its first test", False]) + "\n")
            answers.flush()


if __name__ == "__main__":
    sys.exit(main())
