"""Six weeks, dates in order, amendments that never bring a deadline forward, the weekly round (F-04 to F-07)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gezel.formation.rules.timing import (
    Timing,
    first_deadline,
    in_order,
    may_amend,
    may_close_on,
    may_pitch_on,
    offered,
    publication_day,
    retained_changed,
)
from gezel.formation.rules.windows import call_open

PUBLISHED = date(2023, 6, 1)
FIRST = date(2023, 7, 13)
days = st.dates(date(2023, 1, 1), date(2027, 1, 1))
PLAN = Timing(FIRST, date(2023, 8, 15), date(2023, 9, 15), date(2023, 9, 30), date(2023, 12, 1))


@pytest.mark.rule("F-06")
def test_the_day_of_the_call_is_the_first_that_is_allowed():
    assert may_close_on(FIRST, PUBLISHED, 6)
    early = may_close_on(FIRST - timedelta(days=1), PUBLISHED, 6)
    assert (early.code, early.params["first"]) == ("formation.deadline_too_early", FIRST)
    assert may_close_on(PUBLISHED + timedelta(weeks=8), PUBLISHED, 8)


@pytest.mark.rule("F-06")
@given(days, st.integers(1, 20), st.integers(-30, 30))
def test_every_day_from_the_first_on_and_none_before(published, weeks, offset):
    day = published + timedelta(weeks=weeks, days=offset)
    assert bool(may_close_on(day, published, weeks)) == (offset >= 0)


@pytest.mark.rule("F-04")
@pytest.mark.parametrize("name", ["round1_ends_on", "round2_ends_on", "decision_on", "proposal_on"])
def test_each_date_may_equal_but_not_precede_the_one_it_follows(name):
    rows = dict(PLAN.rows())
    before = rows[list(rows)[list(rows).index(name) - 1]]
    assert in_order(Timing(**{**rows, name: before}))
    verdict = in_order(Timing(**{**rows, name: before - timedelta(days=1)}))
    assert (verdict.code, verdict.params["other"]) == (f"formation.order_{name}", before)


@pytest.mark.rule("F-04")
def test_a_gap_in_the_planning_still_compares_its_neighbours():
    assert not in_order(Timing(FIRST, None, FIRST - timedelta(days=1)))
    assert Timing(FIRST).missing == ("round1_ends_on", "round2_ends_on", "decision_on", "proposal_on")


@pytest.mark.rule("F-04")
def test_a_pitch_falls_within_round_2():
    assert may_pitch_on(PLAN.round1_ends_on + timedelta(days=1), PLAN)
    assert may_pitch_on(PLAN.round2_ends_on, PLAN)
    assert may_pitch_on(PLAN.round1_ends_on, PLAN).code == "formation.pitch_before_round_2"
    assert may_pitch_on(PLAN.round2_ends_on + timedelta(days=1), PLAN).code == "formation.pitch_after_round_2"


@pytest.mark.rule("F-05")
@given(days, st.integers(0, 6))
def test_the_weekly_round_is_within_a_week_on_its_day(on, weekday):
    day = publication_day(on, "weekly", weekday)
    assert day.weekday() == weekday
    assert timedelta(0) <= day - on < timedelta(days=7)
    assert publication_day(on, "at_once", weekday) == on


@pytest.mark.rule("F-06")
def test_the_offered_timing_is_allowed_and_in_order():
    first = first_deadline(PUBLISHED, "at_once", 4, 6)
    assert first == FIRST
    assert first_deadline(PUBLISHED, "weekly", 4, 6) == FIRST + timedelta(days=1)  # 1 June 2023 was a Thursday
    timing = offered(first)
    assert timing.deadline_on == first
    assert in_order(timing) and not timing.missing


def later(**changes):
    return Timing(**{**dict(PLAN.rows()), **changes})


@pytest.mark.rule("F-04")
@given(st.integers(-40, 40), st.booleans(), st.integers(-40, 0))
def test_an_amendment_never_brings_the_deadline_forward(shift, changes, before):
    on = FIRST + timedelta(days=before)
    new = offered(FIRST + timedelta(days=shift))
    allowed = bool(may_amend(PLAN, new, on, 6, changes))
    if shift < 0:
        assert not allowed
    elif changes:
        assert allowed == (new.deadline_on >= on + timedelta(weeks=6))
    else:
        assert allowed


@pytest.mark.rule("F-06")
@pytest.mark.rule("F-04")
def test_changed_challenges_restart_the_weeks_and_name_the_day():
    verdict = may_amend(PLAN, later(), FIRST - timedelta(days=7), 6, True)
    assert (verdict.code, verdict.params["first"]) == ("formation.weeks_restart", FIRST + timedelta(days=35))


@pytest.mark.rule("F-04")
def test_after_the_deadline_only_later_dates_can_change():
    on = FIRST + timedelta(days=1)
    assert may_amend(PLAN, later(proposal_on=date(2024, 1, 1)), on, 6, False)
    assert may_amend(PLAN, later(), on, 6, True).code == "formation.amendment_after_deadline"
    moved = later(deadline_on=FIRST + timedelta(days=2))
    assert may_amend(PLAN, moved, on, 6, False).code == "formation.amendment_after_deadline"
    assert may_amend(PLAN, moved, FIRST, 6, False)


@pytest.mark.rule("F-04")
def test_an_amendment_keeps_every_date_and_their_order():
    assert may_amend(PLAN, later(decision_on=None), PUBLISHED, 6, False).code == "formation.amendment_keeps_dates"
    wrong = later(decision_on=PLAN.round1_ends_on)
    assert may_amend(PLAN, wrong, PUBLISHED, 6, False).code == "formation.order_decision_on"


@pytest.mark.rule("F-04")
def test_retained_challenges_differ_by_one_more_one_less_or_other_words():
    one, two = (1, "Mobiliteit", "…"), (2, "Taal", "…")
    assert not retained_changed([one, two], [two, one])
    assert retained_changed([one], [one, two])
    assert retained_changed([one, two], [one])
    assert retained_changed([one], [(1, "Vervoer", "…")])


@pytest.mark.rule("F-07")
@pytest.mark.parametrize(
    ("on", "unfinished", "code"),
    [
        (date(2023, 3, 30), False, "formation.call_not_open_yet"),
        (date(2023, 3, 31), False, ""),
        (date(2024, 2, 29), False, ""),
        (date(2024, 3, 1), False, "formation.call_closed"),
        (date(2024, 3, 1), True, ""),
        (date(2023, 3, 30), True, "formation.call_not_open_yet"),
    ],
)
def test_the_call_stays_open_for_areas_that_are_not_done(on, unfinished, code):
    assert call_open(date(2023, 3, 31), date(2024, 2, 29), on, unfinished).code == code


@pytest.mark.rule("F-07")
def test_a_call_without_a_window_is_not_open():
    assert call_open(None, None, PUBLISHED, True).code == "formation.call_without_window"
