"""The flow adds up, figures are their lists, shares need a number worth a share, and small counts do not leak (C-07, C-18, G-19)."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gezel.casework import words as house
from gezel.casework.rules.capacity import Room, load, partnership_standing, room, standing
from gezel.casework.rules.flow import (
    CODES,
    MONTH,
    QUARTER,
    Lead,
    Period,
    Stretch,
    calendar_periods,
    counted,
    hidden_beside,
    holds,
    lead,
    masked,
    project_quarters,
)
from gezel.casework.rules.work import STANDINGS, Left, Work, may_define, share
from gezel.casework.rules.work import standing as at_work
from gezel.casework.words import closing as words
from gezel.governance.rules.settings import NUMBERS

DEFAULTS = {code: number.default for code, number in NUMBERS.items()}
DAYS = st.dates(date(2026, 1, 1), date(2027, 12, 31))


@st.composite
def stretches(draw):
    since = draw(DAYS)
    met = since + timedelta(days=draw(st.integers(0, 40))) if draw(st.booleans()) else None
    began = met + timedelta(days=draw(st.integers(0, 40))) if met and draw(st.booleans()) else None
    left = (began or met or since) + timedelta(days=draw(st.integers(0, 200))) if draw(st.booleans()) else None
    pauses = ()
    if began and draw(st.booleans()):
        rest = began + timedelta(days=draw(st.integers(0, 30)))
        back = rest + timedelta(days=draw(st.integers(1, 60))) if draw(st.booleans()) else None
        pauses = ((rest, back),)
    answers = st.sampled_from(["", words.ANSWERED, words.NOT_REACHED, words.WILL_NOT_SAY])
    after = Left(draw(st.sampled_from(words.OUTCOMES)) if left else "", (draw(answers), words.WORK_SOCIAL))
    ended = draw(st.sampled_from(words.BEFORE)) if left and not began else ""
    return Stretch(1, since, met, began, left, bool(left) and draw(st.booleans()), pauses, after, ended=ended)


ROWS = st.lists(stretches(), max_size=25)
SPANS = st.tuples(DAYS, st.integers(0, 120)).map(lambda t: Period(t[0], t[0] + timedelta(days=t[1])))


def many(code, rows, period, work=Work()):
    return sum(holds(code, row, period, work) for row in rows)


@pytest.mark.rule("C-18")
@given(ROWS, SPANS)
def test_arrived_less_left_is_who_is_inside_now(rows, period):
    before = Period(period.from_on, period.from_on)
    assert many("inside", rows, period) - many("inside", rows, before) == many("arrived", rows, period) - many(
        "left", rows, period
    )
    assert many("inside", rows, period) == sum(many(code, rows, period) for code in ("waiting", "running", "paused"))
    assert many("left", rows, period) == many("left_before", rows, period) + many("left_track", rows, period)


@pytest.mark.rule("C-18")
@given(ROWS, SPANS, st.sampled_from(words.OVER), st.sampled_from(words.WORK_MOMENTS))
def test_everyone_counted_falls_in_one_place(rows, period, over, moment):
    work = Work(moment=moment, over=over)
    assert sum(many(f"work_{name}", rows, period, work) for name in STANDINGS) == many("counted", rows, period, work)
    outcomes = sum(many(f"outcome_{outcome}", rows, period, work) for outcome in words.OUTCOMES)
    assert outcomes == many("closed", rows, period, work)
    before = sum(many(f"before_{how}", rows, period, work) for how in words.BEFORE)
    assert before == many("left_before", rows, period, work)


@pytest.mark.rule("C-18")
@pytest.mark.parametrize(
    ("moment", "outcome", "short", "long", "found"),
    [
        (words.LEAVING, words.WORK_REGULAR, ("", ""), ("", ""), "work"),
        (words.LEAVING, words.AMA, ("answered", "work_regular"), ("", ""), "other"),
        (words.LEAVING, "", ("", ""), ("", ""), "open"),
        (words.SHORT, words.STOPPED, ("answered", "work_social"), ("", ""), "work"),
        (words.SHORT, words.WORK_REGULAR, ("not_reached", ""), ("", ""), "not_reached"),
        (words.SHORT, words.WORK_REGULAR, ("will_not_say", ""), ("", ""), "will_not_say"),
        (words.SHORT, words.WORK_REGULAR, ("", ""), ("answered", "work_regular"), "open"),
        (words.LONG, words.WORK_REGULAR, ("answered", "work_regular"), ("answered", "seeking"), "other"),
    ],
)
def test_where_someone_falls(moment, outcome, short, long, found):
    assert at_work(Left(outcome, short, long), Work(moment=moment)) == found


@pytest.mark.rule("C-18")
def test_over_whom_is_counted():
    year = Period(date(2026, 1, 1), date(2027, 1, 1))
    day = date(2026, 5, 4)
    still = Stretch(1, day, day, day)
    gone = Stretch(2, date(2025, 5, 4), date(2025, 5, 4), date(2025, 5, 4), day)
    never = Stretch(3, day, left=day)
    back = Stretch(4, day, day, day, day, came_back=True)
    rows = (still, gone, never, back)
    assert [counted(row, year, Work(over=words.OVER_LEFT)) for row in rows] == [False, True, False, False]
    assert [counted(row, year, Work(over=words.OVER_STARTED)) for row in rows] == [True, False, False, False]


@pytest.mark.rule("C-18")
@pytest.mark.parametrize(
    ("kinds", "moment", "over", "target", "code"),
    [
        ({"work_regular"}, "leaving", "left", 20, ""),
        ({"work_regular", "ama"}, "long", "started", 0, ""),
        ({"ama"}, "leaving", "left", 20, "casework.work_counts_regular"),
        ({"work_regular", "moved"}, "leaving", "left", 20, "casework.work_counts_regular"),
        ({"work_regular"}, "later", "left", 20, "casework.work_unknown"),
        ({"work_regular"}, "leaving", "all", 20, "casework.work_unknown"),
        ({"work_regular"}, "leaving", "left", 101, "casework.work_target"),
    ],
)
def test_what_may_be_agreed(kinds, moment, over, target, code):
    assert may_define(kinds, moment, over, target).code == code


@pytest.mark.rule("C-18")
@pytest.mark.parametrize(
    ("part", "whole", "found"), [(1, 4, None), (1, 5, 20), (1, 8, 13), (0, 5, 0), (5, 5, 100), (0, 0, None)]
)
def test_no_percentage_under_a_small_number(part, whole, found):
    assert share(part, whole, 5) == found


@pytest.mark.rule("D-01")
@given(st.dictionaries(st.sampled_from("abcdef"), st.integers(0, 30), min_size=1), st.integers(3, 8))
def test_a_small_count_is_hidden_and_never_alone(counts, floor):
    shown = masked(counts, floor)
    hidden = [key for key, value in shown.items() if value is None]
    assert all(value is None or value == 0 or value >= floor for value in shown.values())
    if len(hidden) == 1:
        assert all(counts[key] == 0 for key in counts if key not in hidden)


@pytest.mark.rule("G-19")
@given(st.lists(DAYS, max_size=60), st.dates(date(2026, 1, 1), date(2026, 3, 31)), st.integers(3, 8))
def test_the_project_beside_the_calendar_tells_no_small_count(days, started, floor):
    """Whoever knows every calendar quarter, and adds up the shown quarters of the project from either side, finds no small slice."""
    days = [day for day in days if day >= started]
    until = lambda bound: sum(day < bound for day in days)  # noqa: E731
    quarters = project_quarters(started, date(2027, 12, 31))
    hidden = hidden_beside(quarters, lambda part: until(part.until_on) - until(part.from_on), floor)
    told = [quarter.until_on for place, quarter in enumerate(quarters[:-1]) if not {place, place + 1} <= hidden]
    turns = [quarter.from_on for quarter in calendar_periods(QUARTER, date(2028, 12, 31), 13)]
    for bound in told:
        before, after = max(t for t in turns if t <= bound), min(t for t in turns if t > bound)
        assert not 0 < until(bound) - until(before) < floor
        assert not 0 < until(after) - until(bound) < floor
    shown = [until(q.until_on) - until(q.from_on) for place, q in enumerate(quarters) if place not in hidden]
    assert not [count for count in shown if 0 < count < floor]


@pytest.mark.rule("G-19")
def test_months_between_two_turns_that_were_nearly_empty_hide_what_meets_there():
    quarters = project_quarters(date(2026, 2, 1), date(2026, 12, 31))
    began = {date(2026, 2, 3): 9, date(2026, 4, 9): 1, date(2026, 5, 2): 9, date(2026, 8, 4): 9, date(2026, 11, 5): 9}
    count = lambda part: sum(many for day, many in began.items() if part.from_on <= day < part.until_on)  # noqa: E731
    assert hidden_beside(quarters, count, 5) == {0, 1}
    assert hidden_beside(quarters, count, 0) == set()


@pytest.mark.rule("C-18")
def test_periods_of_the_calendar_and_of_the_project():
    months = calendar_periods(MONTH, date(2026, 3, 31), 3)
    assert [p.from_on for p in months] == [date(2026, 1, 1), date(2026, 2, 1), date(2026, 3, 1)]
    quarters = calendar_periods(QUARTER, date(2026, 3, 2), 2)
    assert [(p.from_on, p.last_day) for p in quarters] == [
        (date(2025, 10, 1), date(2025, 12, 31)),
        (date(2026, 1, 1), date(2026, 3, 31)),
    ]


@pytest.mark.rule("P-05")
def test_the_quarters_of_the_project_begin_with_it():
    found = project_quarters(date(2024, 8, 31), date(2025, 11, 30))
    assert [p.from_on for p in found] == [
        date(2024, 8, 31),
        date(2024, 11, 30),
        date(2025, 2, 28),
        date(2025, 5, 31),
        date(2025, 8, 31),
        date(2025, 11, 30),
    ]


@pytest.mark.rule("C-18")
@pytest.mark.parametrize(
    ("spans", "floor", "found"),
    [
        ([], 1, Lead(None, 0)),
        ([9], 1, Lead(9, 1)),
        ([3, 8], 1, Lead(6, 2)),
        ([1, 2, 99], 1, Lead(2, 3)),
        ([1, 2, 3], 5, Lead(None, 3)),
    ],
)
def test_the_middle_with_its_count(spans, floor, found):
    assert lead(spans, floor) == found


@pytest.mark.rule("C-07")
@pytest.mark.rule("G-05")
def test_room_and_load_come_out_to_the_hundredth():
    assert room(2500, DEFAULTS) == Room(4000, 4500)  # 2,5 FTE at 16 to 18
    assert room(1050, DEFAULTS) == Room(1680, 1890)
    counts = {house.STARTING: 3, house.STEADY: 4, house.PAUSED: 5}
    assert load(counts, DEFAULTS) == 700
    assert (
        load(counts, {**DEFAULTS, "weight_starting": 150, "weight_steady": 50, "weight_paused": 25}) == 450 + 200 + 125
    )


@pytest.mark.rule("C-07")
@pytest.mark.parametrize(
    ("carried", "fte", "found"),
    [(3999, 2500, "under"), (4000, 2500, "within"), (4500, 2500, "within"), (4501, 2500, "over"), (100, 0, "unknown")],
)
def test_over_and_under(carried, fte, found):
    assert standing(carried, room(fte, DEFAULTS)) == found


@pytest.mark.rule("C-07")
@pytest.mark.parametrize(("running", "found"), [(9, "under"), (10, "within"), (50, "within"), (51, "over")])
def test_the_partnerships_own_bounds(running, found):
    assert partnership_standing(running, DEFAULTS) == found


def test_every_code_of_a_figure_has_its_words():
    from gezel.casework.texts import TEXTS

    assert not {code for code in CODES if f"casework.flow_{code}" not in TEXTS}
