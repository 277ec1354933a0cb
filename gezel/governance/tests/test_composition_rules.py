"""When a composition changes and on which day a notice ends, worked out by hand (G-12)."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gezel.governance.rules import composition as rules
from gezel.kernel.days import add_months

START = date(2026, 1, 1)
AT = datetime(2026, 9, 1, 8, tzinfo=UTC)


@pytest.mark.rule("G-12")
@pytest.mark.parametrize(
    ("started", "on", "first"),
    [
        (START, date(2026, 5, 12), date(2026, 7, 1)),  # in the fifth month
        (START, date(2026, 6, 30), date(2026, 7, 1)),  # the last barred day
        (START, date(2026, 7, 1), None),
        (date(2025, 8, 31), date(2026, 2, 27), date(2026, 3, 1)),  # a month end: February has no 31st
        (date(2025, 8, 31), date(2026, 3, 1), None),
        (START, date(2025, 12, 1), date(2026, 7, 1)),  # before the start
    ],
)
def test_not_in_the_first_six_months_and_the_first_day_is_named(started: date, on: date, first: date | None) -> None:
    verdict = rules.may_change_on(on, started, 6)
    assert bool(verdict) is (first is None)
    if first:
        assert (verdict.code, verdict.params["first"]) == ("governance.composition_barred", first)


@pytest.mark.rule("G-12")
def test_a_partnership_that_agreed_on_no_such_months_has_none() -> None:
    assert rules.bar(START, 0) is None
    assert rules.may_change_on(START, START, 0)
    assert not rules.may_change_on(date(2026, 8, 31), START, 8)
    assert rules.may_change_on(date(2026, 9, 1), START, 8)


@pytest.mark.rule("G-12")
@pytest.mark.parametrize(
    ("sent", "months", "first", "last"),
    [
        (date(2024, 4, 17), 6, date(2024, 4, 18), date(2024, 10, 17)),
        (date(2026, 3, 1), 6, date(2026, 3, 2), date(2026, 9, 1)),  # sent on a Sunday: Monday is day one
        (date(2026, 2, 28), 6, date(2026, 3, 1), date(2026, 8, 28)),  # sent on a Saturday: the Sunday is day one
        (date(2025, 8, 31), 6, date(2025, 9, 1), date(2026, 2, 28)),  # clamped at the month's end
        (date(2023, 8, 31), 6, date(2023, 9, 1), date(2024, 2, 29)),  # in a leap year
        (date(2026, 12, 25), 9, date(2026, 12, 26), date(2027, 9, 25)),  # ends on a Saturday and stays there
    ],
)
def test_the_notice_runs_from_the_day_after_sending(sent: date, months: int, first: date, last: date) -> None:
    term = rules.notice(sent, months)
    assert (term.first_day, term.last_day) == (first, last)
    assert rules.last_day(term) == last


@pytest.mark.rule("G-12")
def test_no_end_date_stands_before_the_notice_runs() -> None:
    assert rules.last_day(None, [rules.Extended(date(2027, 1, 1), AT)]) is None


@pytest.mark.rule("G-12")
def test_only_an_extension_that_stands_counts_and_the_furthest_wins() -> None:
    term = rules.notice(date(2026, 3, 1), 6)
    proposed = rules.Extended(date(2027, 6, 30), None)
    agreed = [rules.Extended(date(2026, 12, 31), AT), rules.Extended(date(2026, 11, 1), AT)]
    assert rules.last_day(term, [proposed]) == date(2026, 9, 1)
    assert rules.last_day(term, [proposed, *agreed]) == date(2026, 12, 31)


@pytest.mark.rule("G-12")
@pytest.mark.parametrize(
    ("until", "on", "code"),
    [
        (date(2026, 9, 2), date(2026, 9, 1), ""),
        (date(2026, 9, 1), date(2026, 8, 1), "governance.extension_not_later"),
        (date(2026, 10, 1), date(2026, 9, 2), "governance.extension_too_late"),
        (date(2030, 1, 1), date(2026, 8, 1), "governance.extension_past_project"),
        (date(2029, 12, 31), date(2026, 8, 1), ""),
    ],
)
def test_an_extension_goes_further_in_time_and_within_the_project(until: date, on: date, code: str) -> None:
    assert rules.extension(date(2026, 9, 1), until, date(2029, 12, 31), on).code == code


@pytest.mark.rule("G-12")
@pytest.mark.parametrize(
    ("kind", "ground", "reason", "after", "code"),
    [
        (rules.RELEASE, rules.LEARNING, "geen expertise meer nodig", "", ""),
        (rules.REDUCE, rules.SHORTCOMING, "uren niet geleverd", "", "governance.change_role_after"),
        (rules.TO_SUBCONTRACTOR, rules.LEARNING, "nog één vorming", "vorming", ""),
        (rules.RELEASE, "", "zomaar", "", "governance.change_ground"),
        (rules.RELEASE, rules.LEARNING, " \u200b ", "", "governance.change_reason"),
        (rules.LEAVE, rules.LEARNING, "x", "", "governance.change_kind_unknown"),
    ],
)
def test_a_change_by_the_group_has_a_ground_and_a_reason(
    kind: str, ground: str, reason: str, after: str, code: str
) -> None:
    assert rules.group_change(kind, ground, reason, after).code == code


@pytest.mark.rule("G-12")
def test_the_term_of_who_leaves_is_long_enough_and_set_after_the_announcement() -> None:
    assert rules.term_set(6, 6)
    assert rules.term_set(5, 6).params == {"months": 5, "least": 6}
    before = datetime(2026, 8, 31, 8, tzinfo=UTC)
    assert rules.term_rests_on(AT, AT)
    assert rules.term_rests_on(AT, before).code == "governance.term_decided_before"


@pytest.mark.rule("G-12")
def test_everything_held_has_a_day_before_the_end() -> None:
    held = [rules.Handed("a", "rol", date(2026, 8, 1)), rules.Handed("b", "plaats", None)]
    assert rules.handed_over(held).params == {"count": 1, "first": "plaats"}
    assert rules.handed_over(held[:1])
    assert rules.handed_over([])
    assert rules.hand_over_day(date(2026, 9, 1), date(2026, 9, 1))
    assert not rules.hand_over_day(date(2026, 9, 2), date(2026, 9, 1))
    assert rules.hand_over_day(date(2030, 1, 1), None)


@pytest.mark.rule("G-12")
@given(st.dates(date(2020, 1, 1), date(2035, 12, 31)), st.integers(6, 24))
def test_every_notice_is_at_least_its_months_and_begins_the_day_after(sent: date, months: int) -> None:
    term = rules.notice(sent, months)
    assert (term.first_day - sent).days == 1
    assert term.last_day == add_months(sent, months)
    assert term.last_day >= add_months(sent, 6)
