"""The consent machine on plain values, against every table one can think of (G-08, G-09)."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gezel.governance import words
from gezel.governance.rules.consent import (
    Raised,
    Table,
    at_limit,
    may_adopt,
    may_advise,
    may_fail,
    may_object,
    may_say,
    quorum,
    state,
)
from gezel.governance.workflows.decision_moves import STEPS

PEOPLE = st.integers(min_value=1, max_value=6)
SETS = st.frozensets(PEOPLE)
RAISED = st.builds(
    Raised,
    person=PEOPLE,
    round=st.integers(1, 2),
    qualifies=st.sampled_from([None, True, False]),
    cleared=st.booleans(),
)
TABLES = st.builds(
    Table,
    mode=st.sampled_from([code for code, _ in words.MODES]),
    first_mode=st.sampled_from([words.CONSENT, words.CONSENSUS]),
    members=SETS,
    present=SETS,
    said=st.dictionaries(PEOPLE, st.sampled_from(words.POSITIONS)),
    objections=st.lists(RAISED, max_size=4).map(tuple),
    round=st.integers(1, 2),
    between=st.booleans(),
    over=st.booleans(),
    lapsed=st.booleans(),
    reacting=st.booleans(),
    objecting=st.booleans(),
    failed=st.booleans(),
    questions=st.integers(0, 2),
    quorum_percent=st.integers(0, 100),
    least_percent=st.integers(0, 100),
)


@pytest.mark.rule("G-08")
@given(TABLES)
def test_adopted_means_asked_heard_and_nobody_present_objects(table: Table) -> None:
    if not may_adopt(table):
        return
    spoke = {
        p
        for p in table.members
        if p in table.said or (p, table.round) in {(o.person, o.round) for o in table.objections}
    }
    here = spoke if table.between else table.present & table.members
    open_ones = [o for o in table.objections if not o.cleared and o.qualifies in (None, True)]
    holders = {o.person for o in open_ones} & table.members
    assert table.objecting
    assert not table.failed
    assert not holders & (here | (holders if table.between else set()))
    assert len(here) * 100 > len(table.members) * table.quorum_percent or here >= table.members
    assert len(here) * 100 >= len(table.members) * table.least_percent
    assert here
    assert not table.between or table.over or spoke >= table.members
    assert table.mode == words.CONSENT or all(table.said[p] == words.IN_FAVOUR for p in here)


@pytest.mark.rule("G-08")
@given(TABLES)
def test_a_concern_or_not_being_in_favour_never_stops_consent(table: Table) -> None:
    """Whatever position each takes beside objections, the answer by consent is the same."""
    calm = replace(table, mode=words.CONSENT, said=dict.fromkeys(table.said, words.NO_OBJECTION))
    for kind in (words.CONCERN, words.NOT_IN_FAVOUR):
        assert may_adopt(replace(calm, said=dict.fromkeys(table.said, kind))) == may_adopt(calm)


@pytest.mark.rule("G-08")
@given(TABLES, PEOPLE)
def test_one_more_open_objection_of_someone_present_always_stops(table: Table, person: int) -> None:
    seated = replace(table, members=table.members | {person}, present=table.present | {person})
    for qualifies in (None, True):
        stopped = replace(seated, objections=(*table.objections, Raised(person, table.round, qualifies)))
        assert not may_adopt(stopped)
        assert at_limit(stopped) != "adopt"


@pytest.mark.rule("G-08")
@given(TABLES)
def test_at_the_limit_something_always_happens(table: Table) -> None:
    way = at_limit(replace(table, between=True))
    assert way in ("adopt", "advise", "fall", "to_meeting")
    assert (way == "adopt") == bool(may_adopt(replace(table, between=True, over=True)))
    if way == "fall":
        assert (table.mode, table.first_mode) == (words.CONSENSUS, words.CONSENT)


@pytest.mark.rule("G-08")
@given(TABLES)
def test_every_state_can_be_left(table: Table) -> None:
    found = state(table)
    assert found in words.OPEN_STATES
    assert "withdraw" in STEPS.open_steps(found)
    assert any(STEPS.target(step) != found for step in STEPS.open_steps(found))


@pytest.mark.rule("G-08")
def test_every_state_can_be_reached_and_only_closed_ones_are_final() -> None:
    closed = {code for code, _ in words.OUTCOMES}
    assert STEPS.states == set(words.OPEN_STATES) | closed
    targets = {target for _, target in STEPS.rows.values()}
    assert targets | {words.ASKING} == STEPS.states
    assert all(not STEPS.open_steps(code) for code in closed)


@pytest.mark.rule("G-08")
@pytest.mark.parametrize(
    ("heard", "members", "percent", "enough"),
    [
        (0, 0, 0, False),
        (0, 6, 0, False),
        (1, 6, 0, True),
        (3, 6, 50, False),
        (4, 6, 50, True),
        (3, 5, 50, True),
        (5, 6, 100, False),
        (6, 6, 100, True),
    ],
)
def test_the_quorum_is_more_than_the_percentage_or_all(heard: int, members: int, percent: int, enough: bool) -> None:
    assert quorum(heard, members, percent) is enough
    assert not quorum(heard, members, percent, 100) or heard == members


ROWS: list[tuple[Table, str]] = [
    (Table(), words.ASKING),
    (Table(reacting=True), words.REACTING),
    (Table(reacting=True, objecting=True), words.OBJECTING),
    (Table(mode=words.ADVICE), words.REACTING),
    (Table(mode=words.ADVICE, objecting=True), words.REACTING),
    (Table(mode=words.BY_ROLE), words.ROLE_DECIDES),
    (Table(failed=True, objecting=True), words.ROLE_DECIDES),
    (Table(members={1}, present={1}, objections=(Raised(1),)), words.TESTING),
    (Table(members={1}, objections=(Raised(1),)), words.ASKING),
    (Table(members={1}, between=True, objecting=True, objections=(Raised(1),)), words.TESTING),
    (Table(between=True, objecting=True, objections=(Raised(1),)), words.OBJECTING),
    (Table(members={1}, present={1}, objections=(Raised(1, 1, True),)), words.INTEGRATING),
    (Table(members={1}, present={1}, objecting=True, objections=(Raised(1, 1, False),)), words.OBJECTING),
    (Table(members={1}, present={1}, objecting=True, objections=(Raised(1, 1, True, True),)), words.OBJECTING),
    (Table(failed=True, outcome=words.DECIDED), words.DECIDED),
]


@pytest.mark.rule("G-08")
@pytest.mark.parametrize(("table", "expected"), ROWS)
def test_where_it_stands(table: Table, expected: str) -> None:
    assert state(table) == expected


@pytest.mark.rule("G-09")
@given(TABLES)
def test_a_body_is_passed_by_only_when_it_cannot_get_there(table: Table) -> None:
    if may_fail(table):
        assert table.mode in (words.CONSENT, words.CONSENSUS)
        assert all(o.qualifies is not None for o in table.standing)
        assert table.standing or table.lapsed or table.mode == words.CONSENSUS
    if table.mode == words.CONSENT and not table.lapsed and not table.standing:
        assert not may_fail(table)


@pytest.mark.rule("G-08")
@given(TABLES, st.sampled_from([code for code, _ in words.SAYINGS]))
def test_who_only_advises_never_takes_a_position(table: Table, kind: str) -> None:
    allowed = {words.QUESTION, words.ANSWER, words.REACTION, words.RECOMMENDATION}
    assert not may_object(table, counts=False)
    assert kind in allowed or not may_say(table, kind, counts=False)
    assert (kind != words.QUESTION) or may_say(table, kind, counts=False)


@pytest.mark.rule("G-09")
@given(TABLES)
def test_advice_is_closed_once_given_and_only_there(table: Table) -> None:
    given_one = table.mode == words.ADVICE and words.RECOMMENDATION in table.said.values()
    assert bool(may_advise(table)) is given_one
