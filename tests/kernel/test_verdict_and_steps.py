"""Verdicts keep the first reason; step tables let through exactly what they say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gezel.kernel.steps import Steps
from gezel.kernel.texts import say
from gezel.kernel.verdict import YES, Refused, Verdict, first_no, no, require

CODES = st.sampled_from(["a.one", "a.two", "a.three"])
VERDICTS = st.just(YES) | st.builds(lambda code, n: no(code, number=n), CODES, st.integers())
STATES = ["draft", "submitted", "withdrawn", "closed"]
ROWS = st.lists(
    st.tuples(st.sampled_from("pqrstuv"), st.frozensets(st.sampled_from(STATES), min_size=1), st.sampled_from(STATES)),
    max_size=7,
    unique_by=lambda row: row[0],
)


@given(st.lists(VERDICTS))
def test_the_first_refusal_wins(verdicts):
    refusals = [verdict for verdict in verdicts if not verdict]
    answer = first_no(*verdicts)
    assert answer == (refusals[0] if refusals else YES)
    chained = YES
    for verdict in verdicts:
        chained = chained & verdict
    assert chained == answer


@given(VERDICTS)
def test_require_stops_with_the_reason(verdict):
    if verdict:
        require(verdict)
        return
    with pytest.raises(Refused) as refusal:
        require(verdict)
    assert refusal.value.verdict == verdict
    assert isinstance(verdict, Verdict) and verdict.params["number"] == refusal.value.verdict.params["number"]


@given(ROWS, st.sampled_from(STATES))
def test_a_step_may_be_taken_from_its_states_only(rows, state):
    steps = Steps(*rows)
    for step, sources, target in rows:
        verdict = steps.may(step, state)
        assert bool(verdict) == (state in sources)
        assert steps.target(step) == target
        if not verdict:
            assert (verdict.code, verdict.params) == ("steps.not_now", {"step": step, "state": state})
    assert steps.open_steps(state) == tuple(step for step, sources, _ in rows if state in sources)
    assert steps.states == {s for _, sources, target in rows for s in (*sources, target)}


def test_a_step_stands_once_and_unknown_steps_are_an_error():
    with pytest.raises(ValueError):
        Steps(("go", {"a"}, "b"), ("go", {"b"}, "a"))
    with pytest.raises(KeyError):
        Steps(("go", {"a"}, "b")).may("stay", "a")


def test_the_refusal_of_a_step_is_a_sentence():
    assert say("steps.not_now", "nl") != say("steps.not_now", "en")
