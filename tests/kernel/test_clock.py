"""The only clock: instants in UTC, days in Brussels, a day as long as it is."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gezel.kernel import clock

DAYS = st.dates(date(2000, 1, 1), date(2080, 12, 31))
TICK = timedelta(microseconds=1)


@given(DAYS)
def test_a_day_begins_where_the_day_before_ends(day):
    assert clock.end_of(day) == clock.start_of(day + timedelta(days=1))
    assert clock.day_of(clock.start_of(day)) == clock.day_of(clock.end_of(day) - TICK) == day
    assert clock.day_of(clock.end_of(day)) == day + timedelta(days=1)
    assert clock.end_of(day) - clock.start_of(day) in {timedelta(hours=h) for h in (23, 24, 25)}


@settings(max_examples=10)
@given(DAYS)
def test_a_year_has_one_short_and_one_long_day(day):
    year = [date(day.year, 1, 1) + timedelta(days=i) for i in range(365)]
    hours = [(clock.end_of(d) - clock.start_of(d)) // timedelta(hours=1) for d in year]
    assert (hours.count(23), hours.count(25)) == (1, 1)


@pytest.mark.parametrize(
    ("day", "at", "expected"),
    [
        (date(2024, 1, 15), time(12), datetime(2024, 1, 15, 11, tzinfo=UTC)),
        (date(2024, 7, 15), time(12), datetime(2024, 7, 15, 10, tzinfo=UTC)),
    ],
)
def test_wall_clock_time_in_brussels(day, at, expected):
    assert clock.at_brussels(day, at) == expected


def test_the_clock_stands_still_where_it_is_told_and_goes_on_after():
    at = datetime(2024, 2, 29, 23, 30, tzinfo=UTC)
    with clock.frozen(at):
        assert (clock.now(), clock.today()) == (at, date(2024, 3, 1))
        with clock.frozen(at + timedelta(days=1)):
            assert clock.today() == date(2024, 3, 2)
        assert clock.now() == at
    assert clock.now() != at


def test_the_clock_starts_again_after_a_failure():
    at = datetime(2024, 2, 29, tzinfo=UTC)
    with pytest.raises(RuntimeError), clock.frozen(at):
        raise RuntimeError
    assert clock.now() != at


def test_an_instant_needs_its_zone():
    with pytest.raises(ValueError, match="timezone"), clock.frozen(datetime(2024, 1, 1)):  # noqa: DTZ001
        pass
