"""Break each deciding place in turn and see whether a test of its rule notices."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from typing import Protocol

from gezel.kernel.rule import VALUES

from .crew import Answer, Crew, ask_anew
from .near import Noticed, near_first
from .overview import Row, overview

KILLED, SURVIVED, UNTESTED, UNRUNNABLE = "noticed", "SURVIVED", "NO TEST", "COULD NOT RUN"
ANYWAY = "FAILS ANYWAY"


@dataclass(frozen=True, slots=True)
class Break:
    """One deciding place, the rule it decides, and the tests that must notice when it goes wrong."""

    number: str
    place: str
    tests: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """What came of a break; ``detail`` is the last words of pytest, ``by`` the test that noticed."""

    broken: Break
    result: str
    detail: str = ""
    by: str = ""


class Asks(Protocol):
    """Whoever can run tests with a place broken."""

    def ask(self, place: str, tests: Sequence[str]) -> Answer:
        """What came of the tests with that place broken."""


def breaks(rows: list[Row], wanted: Collection[str] = (), places: Collection[str] = ()) -> list[Break]:
    """Every (rule, deciding place) of the rules asked for, or of all; only places whose name holds one of these words, if any."""
    return [
        Break(row.number, mark.place, tuple(test.node for test in row.tests if not test.heavy))
        for row in rows
        for mark in row.code
        if mark.kind == "decides" and (not wanted or row.number in wanted)
        if not places or any(word in mark.place for word in places)
    ]


def prove(wanted: Collection[str] = (), side_by_side: int = 2, places: Collection[str] = ()) -> Iterator[Finding]:
    """Run every break, some side by side; findings come as they are ready, in the order of the rulebook.

    At the end the tests that noticed run once more with nothing broken: one that fails then too has noticed nothing.
    """
    todo, found, memory = breaks(overview(), wanted, places), [], Noticed.read()
    with closing(Crew(sorted({test for broken in todo for test in broken.tests}))) as crew:
        with ThreadPoolExecutor(side_by_side) as threads:
            for finding in threads.map(lambda broken: attempt(broken, crew, memory), todo):
                found.append(finding)
                if finding.by:
                    memory.keep({(finding.broken.number, finding.broken.place): finding.by})
                yield finding
        yield from fail_anyway(found, crew)


def attempt(broken: Break, crew: Asks, memory: Noticed) -> Finding:
    """Run the tests of one rule with one place broken, the likeliest to notice first.

    A survivor that was called while importing gets a fresh process, broken before anything was imported; so does a table of values.
    """
    if not broken.tests:
        return Finding(broken, UNTESTED)
    tests = near_first(broken.place, broken.tests, memory.by.get((broken.number, broken.place), ""))
    answer = crew.ask(broken.place, tests)
    if result_of(answer.code) == SURVIVED and (answer.early or _is_a_table(broken.place)):
        answer = ask_anew(broken.place, tests)
    return Finding(broken, result_of(answer.code), answer.words, answer.failed[0] if answer.failed else "")


def _is_a_table(place: str) -> bool:
    """Whether a value that no call can switch was marked; a constraint is dropped from the database of the fork itself."""
    return place in VALUES and not hasattr(VALUES[place], "remove_sql")


def fail_anyway(found: Sequence[Finding], crew: Asks) -> Iterator[Finding]:
    """The findings whose test fails with nothing broken too."""
    noticed = [one for one in found if one.result == KILLED and one.by]
    answer = crew.ask("", sorted({one.by for one in noticed}))
    void = result_of(answer.code) == UNRUNNABLE
    yield from (Finding(one.broken, ANYWAY, answer.words, one.by) for one in noticed if void or one.by in answer.failed)


def result_of(code: int) -> str:
    """What pytest's exit code says: 1 a test failed, 0 all passed, 5 none ran; anything else proves nothing."""
    return {0: SURVIVED, 1: KILLED, 5: UNTESTED}.get(code, UNRUNNABLE)
