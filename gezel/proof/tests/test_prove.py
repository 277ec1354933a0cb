"""A break is noticed by a failing test only, and that test must pass when nothing is broken."""

from collections.abc import Iterator

import pytest

from gezel.proof import marks
from gezel.proof import prove as proving
from gezel.proof.crew import Answer, Runner, ask_anew
from gezel.proof.near import Noticed, Seen, near_first
from gezel.proof.prove import (
    ANYWAY,
    KILLED,
    SURVIVED,
    UNRUNNABLE,
    UNTESTED,
    Break,
    Finding,
    attempt,
    fail_anyway,
    result_of,
)

DAYS = "gezel.kernel.days:candidacy_earliest"
NOTHING = "gezel.kernel.days:nothing_of_the_kind"
RACE = "gezel/formation/tests/test_area_races.py::test_a_manager_and_the_round_publish_once"
NODES = tuple(marked.node for marked in marks.test_marks()["F-06"] if "test_days.py" in marked.node)


@pytest.fixture(scope="module")
def runner() -> Iterator[Runner]:
    """A process that has collected the tests of the days and one race."""
    one = Runner([*NODES, RACE])
    yield one
    one.close()


def test_only_a_failing_test_counts_as_notice():
    assert [result_of(code) for code in (*range(6), 124)] == [SURVIVED, KILLED, *[UNRUNNABLE] * 3, UNTESTED, UNRUNNABLE]


@pytest.mark.parametrize(("place", "result"), [(DAYS, KILLED), (NOTHING, SURVIVED)])
def test_a_break_is_noticed_and_no_break_is_not(runner, place, result):
    found = attempt(Break("F-06", place, NODES), runner, Noticed())
    assert (found.result, found.by in NODES) == (result, result == KILLED)


def test_one_process_breaks_many_places_and_none(runner):
    assert [runner.ask(place, NODES)[0] for place in (DAYS, "", DAYS)] == [1, 0, 1]
    assert ask_anew(DAYS, NODES)[0] == 1


def test_without_a_test_nothing_is_run(runner):
    assert attempt(Break("F-06", DAYS, ()), runner, Noticed()).result == UNTESTED


def test_a_test_that_is_not_there_makes_the_run_void_and_one_left_out_here_does_not(runner):
    code, _, words, _ = runner.ask(DAYS, ["tests/kernel/test_days.py::test_nothing"])
    assert (result_of(code), words) == (UNRUNNABLE, "not collected: tests/kernel/test_days.py::test_nothing")
    assert runner.ask(DAYS, [RACE, *NODES])[0] == 1


class Always:
    """A runner in which the same tests always fail."""

    def __init__(self, code, *failed):
        self.told = Answer(code, list(failed), "words")

    def ask(self, place, tests):
        """Whatever is asked."""
        return self.told


def test_who_fails_anyway_has_noticed_nothing():
    found = [
        Finding(Break("F-06", "a:b", ("t",)), KILLED, "", "t"),
        Finding(Break("F-06", "a:c", ("u",)), KILLED, "", "u"),
    ]
    assert [one.broken.place for one in fail_anyway(found, Always(1, "t"))] == ["a:b"]
    assert {one.result for one in fail_anyway(found, Always(124))} == {ANYWAY}
    assert list(fail_anyway(found, Always(0))) == []


def test_who_noticed_last_time_goes_first_and_then_who_stands_near(tmp_path):
    far, near = "tests/kernel/test_clock.py::test_a", "tests/kernel/test_days.py::test_b"
    assert near_first("gezel.kernel.days:is_working_day", [far, near]) == [near, far]
    memory = Noticed.read(tmp_path / "run" / "noticed.json")
    memory.keep({("F-06", DAYS): far})
    assert near_first(DAYS, [near, far], Noticed.read(memory.file).by["F-06", DAYS]) == [far, near]


def test_who_comes_at_the_place_goes_first_and_only_who_was_seen_not_to_come_is_left_out():
    seen = Seen()
    seen.learn([("long", 3.0, [DAYS], True), ("short", 1.0, [DAYS], False), ("elsewhere", 0.1, ["a:b"], True)])
    seen.learn([("cut", 0.1, [], False)])
    assert seen.who_comes(DAYS, ["cut", "elsewhere", "new", "long", "short"]) == ["short", "long", "cut", "new"]
    assert seen.who_comes(DAYS, ["long", "elsewhere"], {"elsewhere"}) == ["long", "elsewhere"]
    assert seen.who_comes("a:b", ["long", "elsewhere"]) == ["elsewhere"]


@pytest.mark.parametrize("early", [True, False])
def test_only_what_was_called_while_importing_is_tried_anew(monkeypatch, early):
    anew = []
    monkeypatch.setattr(proving, "ask_anew", lambda place, tests: anew.append(place) or Answer(1, ["t"], ""))
    crew = Always(0)
    crew.told = crew.told._replace(early=early)
    assert attempt(Break("F-06", "a:b", ("t",)), crew, Noticed()).result == (KILLED if early else SURVIVED)
    assert anew == (["a:b"] if early else [])
