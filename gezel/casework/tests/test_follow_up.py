"""Asking afterwards: the day, the attempts, and "not reached" that is no "no" (C-18)."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gezel.casework import words as house
from gezel.casework.models import Attempt, CaseRole, FollowUp
from gezel.casework.queries.follow_up import lines_in, waiting, work_list
from gezel.casework.rules.follow_up import answer_after, answer_fits, due_days, may_try
from gezel.casework.words import closing as words
from gezel.governance.rules.settings import NUMBERS
from gezel.kernel.clock import at_brussels, day_of, start_of

from .case_world import with_case
from .closing_world import closed, refused, tried

DEFAULTS = {code: number.default for code, number in NUMBERS.items()}


@pytest.mark.rule("C-18")
@pytest.mark.parametrize(
    ("left", "short", "long"),
    [
        (date(2026, 3, 2), date(2026, 3, 30), date(2026, 9, 2)),
        (date(2026, 8, 31), date(2026, 9, 28), date(2027, 2, 28)),  # month end clamped
        (date(2027, 8, 31), date(2027, 9, 28), date(2028, 2, 29)),  # leap year
        (date(2026, 12, 24), date(2027, 1, 21), date(2027, 6, 24)),
        (date(2026, 11, 21), date(2026, 12, 19), date(2027, 5, 21)),  # a Saturday stays: no rolling
    ],
)
def test_the_days_of_follow_up(left, short, long):
    assert due_days(left, DEFAULTS) == {words.SHORT: short, words.LONG: long}


@pytest.mark.rule("C-18")
@given(st.dates(date(2024, 1, 1), date(2029, 12, 31)), st.integers(1, 26), st.integers(1, 24))
def test_the_partnerships_own_numbers_count(left, weeks, months):
    found = due_days(left, {"follow_up_weeks": weeks, "follow_up_months": months})
    assert found[words.SHORT] == left + timedelta(weeks=weeks)
    assert found[words.LONG].day == left.day or (found[words.LONG] + timedelta(days=1)).day == 1


@pytest.mark.rule("C-18")
@pytest.mark.parametrize(
    ("day", "today", "standing", "code"),
    [
        (date(2026, 3, 29), date(2026, 4, 2), "", "casework.follow_up_too_early"),
        (date(2026, 3, 30), date(2026, 4, 2), "", ""),
        (date(2026, 4, 3), date(2026, 4, 2), "", "casework.attempt_in_future"),
        (date(2026, 4, 1), date(2026, 4, 2), words.ANSWERED, "casework.follow_up_answered"),
        (date(2026, 4, 1), date(2026, 4, 2), words.WILL_NOT_SAY, "casework.follow_up_answered"),
        (date(2026, 4, 1), date(2026, 4, 2), words.LAPSED, "casework.follow_up_lapsed"),
        (date(2026, 4, 1), date(2026, 4, 2), words.NOT_REACHED, ""),  # they called back
    ],
)
def test_when_one_may_try(day, today, standing, code):
    assert may_try(day, date(2026, 3, 30), today, standing).code == code


@pytest.mark.rule("C-18")
@pytest.mark.parametrize(
    ("reached", "tries", "answer"),
    [
        ("", 1, ""),
        ("", 2, ""),
        ("", 3, "not_reached"),
        ("answered", 1, "answered"),
        ("will_not_say", 3, "will_not_say"),
    ],
)
def test_not_reached_comes_after_as_many_attempts_as_agreed(reached, tries, answer):
    assert answer_after(reached, tries, 3) == answer


@pytest.mark.rule("C-18")
@pytest.mark.parametrize(
    ("answer", "situation", "contract", "code"),
    [
        ("answered", "", "", "casework.situation_missing"),
        ("answered", "work_regular", "permanent", ""),
        ("answered", "seeking", "permanent", "casework.contract_without_work"),
        ("will_not_say", "work_regular", "", "casework.situation_without_answer"),
        ("", "seeking", "", "casework.situation_without_answer"),
        ("", "", "", ""),
    ],
)
def test_what_an_answer_needs(answer, situation, contract, code):
    assert answer_fits(answer, situation, contract).code == code


def _due(world, moment=words.SHORT):
    row = FollowUp.objects.get(moment=moment)
    return row, start_of(row.due_on) + timedelta(hours=10)


@pytest.mark.rule("C-18")
@pytest.mark.django_db
def test_three_attempts_then_not_reached_and_a_call_back(at):
    world = with_case(at)
    closed(world)
    row, then = _due(world)
    assert refused(lambda: tried(world, row, then - timedelta(days=1))) == "casework.follow_up_too_early"
    for n in range(3):
        row = tried(world, row, then + timedelta(days=n))
        row = tried(world, row, then + timedelta(days=n, seconds=3))  # sent twice
        assert row.answer == ("" if n < 2 else words.NOT_REACHED)
    row = tried(world, row, then + timedelta(days=9), answer=words.ANSWERED, situation=words.WORK_SOCIAL)
    assert (row.answer, row.situation, row.observed_on) == ("answered", "work_social", day_of(then + timedelta(days=9)))
    again = tried(world, row, then + timedelta(days=9, seconds=3), answer=words.ANSWERED, situation=words.WORK_SOCIAL)
    assert (again.pk, Attempt.objects.filter(reached=True).count()) == (row.pk, 1)
    assert Attempt.objects.filter(reached=False).count() == 3
    assert refused(lambda: tried(world, row, then + timedelta(days=10))) == "casework.follow_up_answered"


@pytest.mark.rule("C-18")
@pytest.mark.django_db
def test_will_not_say_is_an_answer_without_a_situation(at):
    world = with_case(at)
    closed(world)
    row, then = _due(world)
    row = tried(world, row, then, answer=words.WILL_NOT_SAY)
    assert (row.answer, row.situation, row.observed_on) == (words.WILL_NOT_SAY, "", None)


@pytest.mark.rule("D-08")
@pytest.mark.django_db
def test_after_the_last_answer_aftercare_lets_go(at):
    world = with_case(at)
    closed(world)
    row, then = _due(world, words.LONG)
    tried(world, row, then, answer=words.ANSWERED, situation=words.SEEKING)
    assert CaseRole.objects.get(kind=house.AFTERCARE).until_on == day_of(then) + timedelta(days=1)


@pytest.mark.rule("C-18")
@pytest.mark.django_db
def test_who_has_it_on_their_list(at):
    world = with_case(at)
    world.more("Bilal Anders")
    closed(world)
    row, then = _due(world)
    on = {
        who for who in ("an", "joris", "wim", "griet", "fatma", "dirk") if list(waiting(world.actor(who, then), then))
    }
    assert on == {"an", "wim"}
    an = world.actor("an", then)
    found = work_list(an, world.partnership, then)
    assert ([r.pk for r in found.due], [r.moment for r in found.ahead]) == ([row.pk], [words.LONG])
    for n in range(3):
        tried(world, row, then + timedelta(days=n))
    found = work_list(an, world.partnership, then + timedelta(days=3))
    assert (found.due, [(r.pk, r.tries) for r in found.unreached]) == ((), [(row.pk, 3)])


@pytest.mark.rule("C-18")
@pytest.mark.django_db
def test_others_may_not_ask(at):
    world = with_case(at)
    closed(world)
    row, then = _due(world)
    for who in ("griet", "joris", "fatma", "dirk"):
        assert refused(lambda who=who: tried(world, row, then, who=who)) == "casework.calls_follow_up", who


@pytest.mark.rule("C-18")
@pytest.mark.django_db
def test_the_list_takes_as_many_queries_for_thirty(at, exactly):
    world = with_case(at)
    closed(world)
    then = at_brussels(date(2026, 4, 2), at.time())
    an = world.actor("an", then)
    for more in (0, 5):
        for n in range(more):
            closed(world, case=world.more(f"Persoon {n}"))
        with exactly(2):
            found = work_list(an, world.partnership, then)
            assert len([row.closing.case.name for row in found.due]) == more + 1


def test_the_script_stands_in_both_languages():
    assert len(lines_in("nl")) == len(lines_in("en")) > 5
    assert lines_in("fr") == lines_in("nl")
