"""When a proposal may come in, and from when until when its project may run."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from gezel.kernel.clock import end_of, start_of
from gezel.proposal.rules.windows import Window, dates_fit, may_arrive, period_of, standing

FIRST = Window(date(2023, 9, 30), date(2024, 6, 30), 1)
LONGER = Window(date(2023, 9, 30), date(2025, 6, 30), 2)
START = (Window(date(2024, 1, 1), date(2024, 10, 1)),)
RUN = (Window(date(2024, 1, 1), date(2029, 12, 31)),)
SECOND = timedelta(seconds=1)


@pytest.mark.rule("P-02")
def test_the_last_second_counts_and_the_next_does_not() -> None:
    last = end_of(date(2024, 6, 30))
    assert may_arrive([FIRST], start_of(date(2023, 9, 30)))
    assert may_arrive([FIRST], last - SECOND)
    refused = may_arrive([FIRST], last)
    assert refused.code == "proposal.window_closed" and refused.params["closes"] == date(2024, 6, 30)


@pytest.mark.rule("P-02")
def test_an_extension_replaces_and_a_window_apart_is_another_round() -> None:
    late = end_of(date(2024, 12, 1))
    assert standing([FIRST, LONGER]) == (LONGER,) and may_arrive([FIRST, LONGER], late)
    again = Window(date(2025, 3, 1), date(2025, 5, 31), 3)
    assert standing([FIRST, again]) == (FIRST, again)
    refused = may_arrive([FIRST, again], late)
    assert refused.code == "proposal.window_opens" and refused.params["opens"] == date(2025, 3, 1)
    assert may_arrive([], late).code == "proposal.window_none"


@pytest.mark.rule("P-02")
@pytest.mark.parametrize(
    ("start", "end", "code"),
    [
        (date(2024, 1, 1), date(2029, 12, 31), ""),
        (date(2024, 10, 1), date(2029, 12, 31), ""),
        (None, date(2029, 12, 31), "proposal.dates_missing"),
        (date(2023, 12, 31), date(2029, 12, 30), "proposal.start_outside"),
        (date(2024, 10, 2), date(2029, 12, 31), "proposal.start_outside"),
        (date(2024, 2, 1), date(2030, 1, 1), "proposal.end_outside"),
        (date(2024, 2, 1), date(2024, 1, 31), "proposal.ends_first"),
    ],
)
def test_the_dates_of_a_project(start: date | None, end: date | None, code: str) -> None:
    assert dates_fit(start, end, START, RUN, 6).code == code


@pytest.mark.rule("P-02")
def test_a_project_lasts_at_most_so_many_years() -> None:
    anywhere: tuple[Window, ...] = ()
    assert dates_fit(date(2024, 2, 29), date(2030, 2, 28), anywhere, anywhere, 6)
    assert dates_fit(date(2024, 1, 1), date(2030, 1, 1), anywhere, anywhere, 6).code == "proposal.too_long"


@pytest.mark.rule("P-06")
def test_a_milestone_has_its_period_from_the_start() -> None:
    start = date(2027, 1, 1)
    days = [date(2026, 12, 31), start, date(2027, 7, 3), date(2027, 7, 4)]
    assert [period_of(on, start) for on in days] == ["before", "quarters", "quarters", "year"]
    assert period_of(date(2030, 1, 1), None) == "before"
