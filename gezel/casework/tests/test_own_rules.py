"""The door of the own place and counted voices, without a database (C-21, D-07)."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gezel.casework.rules.own import Door, after_wrong, counted, may_knock
from gezel.casework.words import own as words

AT = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
LATER = AT + timedelta(days=180)


@pytest.mark.rule("D-07")
@pytest.mark.parametrize(
    ("door", "code"),
    [
        (Door(LATER), ""),
        (Door(LATER, tries=4, tried_at=AT), ""),
        (Door(LATER, tries=5, tried_at=AT), "casework.own_rests"),
        (Door(LATER, tries=5, tried_at=AT - timedelta(minutes=14, seconds=59)), "casework.own_rests"),
        (Door(LATER, tries=5, tried_at=AT - timedelta(minutes=15)), ""),
        (Door(LATER, tries=9, tried_at=AT), ""),
        (Door(LATER, tries=10, tried_at=AT - timedelta(days=9)), "casework.own_blocked"),
        (Door(LATER, blocked=True), "casework.own_blocked"),
        (Door(LATER, withdrawn=True), "casework.own_withdrawn"),
        (Door(AT), "casework.own_expired"),
        (Door(AT + timedelta(seconds=1)), ""),
    ],
)
def test_when_a_code_may_be_tried(door, code):
    assert may_knock(door, AT).code == code


@pytest.mark.rule("D-07")
@pytest.mark.parametrize(
    ("tries", "code", "left"),
    [
        (1, "casework.own_wrong_code", 4),
        (3, "casework.own_wrong_code", 2),
        (4, "casework.own_wrong_code_last", None),
        (5, "casework.own_rests_now", None),
        (6, "casework.own_wrong_code", 4),
        (10, "casework.own_blocked", None),
    ],
)
def test_a_wrong_code_says_how_many_tries_are_left(tries, code, left):
    verdict = after_wrong(tries)
    assert (verdict.code, verdict.params.get("left")) == (code, left)


@pytest.mark.rule("C-21")
@given(st.lists(st.tuples(st.sampled_from(["a", "b"]), st.sampled_from(words.ANSWERS)), max_size=30))
def test_fewer_than_five_voices_are_never_shown_and_more_are_all_counted(answers):
    shown = counted(answers)
    for question in ("a", "b"):
        number = sum(q == question for q, _ in answers)
        assert (question in shown) == (number >= 5)
        if question in shown:
            assert sum(shown[question].values()) == number
