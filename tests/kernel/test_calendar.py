"""The Belgian calendar: working days, holidays, clamped months."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gezel.kernel.calendar import add_months, is_working_day, legal_holidays, month_end, next_working_day, same_number

DAYS = st.dates(date(2000, 1, 1), date(2099, 12, 31))
FIXED = ((1, 1), (5, 1), (7, 21), (8, 15), (11, 1), (11, 11), (12, 25))


@pytest.mark.parametrize(
    ("year", "moving"),
    [
        (2024, [(4, 1), (5, 9), (5, 20)]),
        (2025, [(4, 21), (5, 29), (6, 9)]),
        (2026, [(4, 6), (5, 14), (5, 25)]),
    ],
)
def test_the_ten_legal_holidays(year, moving):
    expected = {date(year, *day) for day in (*FIXED, *moving)}
    assert {day for day in legal_holidays(year) if day.weekday() != 6 or day in expected} == expected
    assert not any(is_working_day(day) for day in expected)


@pytest.mark.parametrize("year", [2023, 2024, 2025])
def test_11_july_is_a_working_day(year):
    assert is_working_day(date(year, 7, 11))


def test_weekends_are_not_working_days():
    assert is_working_day(date(2024, 3, 15))
    assert not is_working_day(date(2024, 3, 16))
    assert not is_working_day(date(2024, 3, 17))


@given(DAYS)
def test_next_working_day_is_the_nearest_one(day):
    found = next_working_day(day)
    assert is_working_day(found)
    assert day <= found <= day + timedelta(days=4)
    assert not any(is_working_day(day + timedelta(days=i)) for i in range((found - day).days))


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2023, 1, 31), 1, date(2023, 2, 28)),
        (date(2023, 8, 31), 6, date(2024, 2, 29)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2024, 3, 31), -1, date(2024, 2, 29)),
        (date(2024, 1, 15), -2, date(2023, 11, 15)),
        (date(2023, 12, 31), 12, date(2024, 12, 31)),
    ],
)
def test_months_end_on_the_same_number_or_the_last_day(day, months, expected):
    assert add_months(day, months) == expected


@given(DAYS, st.integers(-120, 120))
def test_adding_months_keeps_number_or_clamps(day, months):
    found = add_months(day, months)
    assert (found.year - day.year) * 12 + found.month - day.month == months
    assert found.day == day.day or (found == month_end(day, months) and same_number(day, months) is None)


@given(DAYS, st.integers(0, 60), st.integers(0, 40))
def test_a_later_day_never_ends_earlier(day, months, further):
    assert add_months(day, months) <= add_months(day + timedelta(days=further), months)
