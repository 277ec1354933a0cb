"""The door of the own place and counted voices, without a database (C-21, D-07)."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gezel.casework.rules.own import Door, Heard, after_wrong, counted, may_knock
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


MONTHS = [date(2026, month, 1) for month in range(1, 8)]
HEARD = st.builds(Heard, st.sampled_from(["a", "b"]), st.sampled_from(MONTHS[:-1]), st.sampled_from(words.ANSWERS))


@pytest.mark.rule("C-21")
@given(st.lists(HEARD, max_size=40))
def test_what_is_shown_of_voices_never_moves_by_fewer_than_five_people(voices):
    shown = [counted(voices, MONTHS[0], until) for until in MONTHS]
    assert shown[0] == {}, "a month that still runs is not shown"
    for before, after in pairwise(shown):
        for question in ("a", "b"):
            had, has = before.get(question, {}), after.get(question, {})
            more = sum(has.values()) - sum(had.values())
            assert (more == 0 and had == has) or more >= words.FEW
    for question in ("a", "b"):
        number = sum(voice.question == question for voice in voices)
        assert number - sum(shown[-1].get(question, {}).values()) < words.FEW, "who waits is few"


@pytest.mark.rule("C-21")
def test_old_voices_leave_together():
    voices = [Heard("a", MONTHS[0], 3)] * 3 + [Heard("a", MONTHS[1], 1)] * 2 + [Heard("a", MONTHS[3], 2)] * 5
    assert counted(voices, MONTHS[1], MONTHS[6]) == {"a": {1: 2, 2: 5, 3: 3}}
    assert counted(voices, MONTHS[2], MONTHS[6]) == {"a": {1: 0, 2: 5, 3: 0}}
