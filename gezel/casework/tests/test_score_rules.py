"""Pure rules of the release score, the star, questions, steps and lists, with their properties (C-06, C-08, C-09, C-10, C-22, L-04)."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gezel.casework.rules import actions, demand, lists, scores, stars
from gezel.casework.rules.demand import NOTHING, Cause
from gezel.casework.rules.lists import Level
from gezel.casework.rules.stars import Given
from gezel.casework.words.lists import ICONS

DAY = date(2026, 3, 2)
SEEN_NOTHING = st.sampled_from(["", " ", "\n\t", "\u200b", "\u2060 \u00a0", "\u2800"])


@pytest.mark.rule("C-06")
@given(st.one_of(st.none(), st.integers()))
def test_a_score_is_one_of_ten(value):
    verdict = scores.may_be_score(value)
    assert bool(verdict) == (value in range(1, 11))
    assert verdict or verdict.code in ("casework.score_missing", "casework.score_from_one_to_ten")


@pytest.mark.rule("C-06")
@given(SEEN_NOTHING)
def test_a_reason_nobody_sees_is_no_reason(why):
    assert scores.says_why(why).code == "casework.score_needs_why"
    assert scores.says_why(f"{why}meer rust{why}")


@pytest.mark.rule("C-06")
@given(st.lists(st.integers(1, 10), max_size=12))
def test_falling_looks_at_the_last_two_movements_only(values):
    moves = [scores.moved(a, b) for a, b in pairwise(values)]
    assert scores.falling(values) == (moves[-2:] == [scores.DOWN, scores.DOWN])
    assert not scores.falling([*values, 10])


@pytest.mark.rule("C-06")
def test_movement_in_words_and_the_last_in_view():
    assert [scores.moved(before, 5) for before in (None, 4, 6, 5)] == ["first", "up", "down", "same"]
    assert scores.knew_the_last(3, 3, "An", 4)
    assert scores.knew_the_last(3, 4, "An", 4).code == "casework.scored_meanwhile"


@pytest.mark.rule("C-08")
@given(st.one_of(st.none(), st.integers()))
def test_a_star_is_one_of_five(value):
    assert bool(stars.may_be_star(value)) == (value in range(1, 6))


DAYS = st.integers(0, 20).map(lambda n: DAY + timedelta(days=n))
GIVEN = st.lists(
    st.tuples(st.integers(1, 4), st.sampled_from(["worker", "participant"]), DAYS, st.integers(1, 5)), max_size=25
).map(lambda rows: [Given(q, h, d, d.toordinal() * 100 + n, v) for n, (q, h, d, v) in enumerate(rows)])


@pytest.mark.rule("C-08")
@given(GIVEN, DAYS, st.sampled_from(["worker", "participant"]))
def test_what_stands_on_a_day_is_the_last_of_that_hand_by_then(rows, day, hand):
    found = stars.standing(rows, hand, day)
    for question in range(1, 5):
        mine = [row for row in rows if row.question == question and row.hand == hand and row.day <= day]
        assert found.get(question) == (max(mine, key=lambda row: row.at) if mine else None)


@pytest.mark.rule("C-08")
@given(st.lists(DAYS, max_size=8), st.one_of(st.none(), DAYS), st.one_of(st.none(), DAYS))
def test_any_two_days_earlier_first(days, first, last):
    found = stars.two_days(days, first, last)
    assert (found is None) == (not days)
    if found:
        assert found[0] <= found[1]
        assert set(found) <= set(days)
        if first in days and last in days:
            assert set(found) == {first, last}
        if first is None and last is None:
            assert found == (min(days), max(days))


@pytest.mark.rule("C-09")
@pytest.mark.parametrize(
    ("label", "cause", "code"),
    [
        ("value", NOTHING, ""),
        ("value", Cause("not_done", "ours"), "casework.value_has_no_cause"),
        ("failure", Cause("not_done", "ours"), ""),
        ("failure", Cause("done_wrong", "system", "brief"), ""),
        ("failure", Cause("not_done", ""), "casework.failure_needs_cause"),
        ("failure", NOTHING, "casework.failure_needs_cause"),
    ],
)
def test_a_failure_question_has_a_cause_and_a_value_question_none(label, cause, code):
    assert demand.cause_is_whole(label, cause).code == code


@pytest.mark.rule("C-09")
def test_a_label_changes_only_to_the_other_with_a_reason():
    assert demand.may_relabel("value", "failure", "de brief kwam nooit")
    assert demand.may_relabel("value", "value", "x").code == "casework.relabel_is_same"
    assert demand.may_relabel("value", "iets", "x").code == "casework.relabel_is_same"
    assert demand.may_relabel("failure", "value", "\u200b").code == "casework.relabel_needs_reason"


@pytest.mark.rule("C-08")
def test_words_are_seen_and_checked_in_a_named_way():
    assert demand.says_what("🏠")
    assert not demand.says_what("\u200f\u200b")
    assert demand.may_validate("value", "talk")
    assert demand.may_validate("failure", "talk").code == "casework.only_value_validated"
    assert demand.may_validate("value", "").code == "casework.validated_how"


@pytest.mark.rule("C-10")
@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (("yes", "told", "nu slaap ik"), ""),
        (("partly", "observed", "ze belde zelf"), ""),
        (("no", "", "niets gehoord"), "casework.answer_needs_ground"),
        (("yes", "told", " \u200b"), "casework.answer_needs_ground"),
        (("not_asked", "", ""), ""),
        (("", "told", "ja"), "casework.answer_missing"),
        (("misschien", "told", "ja"), "casework.answer_missing"),
    ],
)
def test_an_answer_rests_on_what_was_seen_or_told(answer, code):
    assert actions.answer_is_grounded(*answer).code == code


@pytest.mark.rule("C-10")
def test_a_step_says_what_and_who():
    assert actions.is_whole("bellen", "companion", "")
    assert actions.is_whole("\u2800", "companion", "").code == "casework.step_no_words"
    assert actions.is_whole("bellen", "baas", "").code == "casework.step_no_doer"
    assert actions.is_whole("bellen", "other", " ").code == "casework.step_names_other"


@pytest.mark.rule("L-04")
@pytest.mark.parametrize(
    ("names", "code"),
    [
        (["Rust", "Werk"], ""),
        ([], "casework.steps_none"),
        (["Rust", " "], "casework.step_without_name"),
        (["Rust", "rust "], "casework.step_twice"),
        ([str(n) for n in range(21)], "casework.steps_too_many"),
    ],
)
def test_value_steps_have_names_of_their_own(names, code):
    assert lists.steps_are_whole(names).code == code


@pytest.mark.rule("C-22")
@pytest.mark.parametrize(
    ("name", "words", "code"),
    [
        ("Wonen", "abc", ""),
        ("Wonen", "abcde", ""),
        (" ", "abc", "casework.indicator_no_name"),
        ("Wonen", "ab", "casework.indicator_levels"),
        ("Wonen", "abcdef", "casework.indicator_levels"),
        ("Wonen", "ab ", "casework.level_without_word"),
        ("Wonen", "abA", "casework.level_twice"),
    ],
)
def test_a_pointer_has_three_to_five_levels_with_words_of_their_own(name, words, code):
    assert lists.indicator_is_whole(name, [Level("smile", word) for word in words], ICONS).code == code


@pytest.mark.rule("C-22")
def test_a_level_has_a_picture_the_house_has_and_is_one_of_its_pointer():
    rows = [Level("smile", "a"), Level("draak", "b"), Level("meh", "c")]
    assert lists.indicator_is_whole("Wonen", rows, ICONS).code == "casework.level_without_picture"
    assert [bool(lists.may_be_level(n, 3)) for n in (None, 0, 1, 3, 4)] == [False, False, True, True, False]
