"""Every row of the table of terms: the worked values of facts 5.5, and what holds on any day."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gezel.kernel import days
from gezel.kernel.clock import day_of, end_of, start_of
from gezel.kernel.days import TERMS, Term, count, is_working_day
from gezel.kernel.texts import known

BRUSSELS = ZoneInfo("Europe/Brussels")
DAYS = st.dates(date(2000, 1, 1), date(2080, 12, 31))
INSTANTS = st.builds(start_of, DAYS).flatmap(lambda at: st.integers(0, 90_000).map(lambda s: at + timedelta(seconds=s)))
BY_DAY = [code for code, term in TERMS.items() if term.unit != "hours"]
FORWARD = [code for code in BY_DAY if not TERMS[code].backwards]


def brussels(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=BRUSSELS)


# F-06 -------------------------------------------------------------------------------------------------------


@pytest.mark.rule("F-06")
def test_published_1_june_2023_gives_13_july_at_the_earliest():
    assert days.earliest_deadline(date(2023, 6, 1)) == date(2023, 7, 13)


@pytest.mark.rule("F-06")
def test_the_earliest_deadline_does_not_roll():
    assert days.earliest_deadline(date(2024, 3, 16)) == date(2024, 4, 27)  # a Saturday


@pytest.mark.rule("F-06")
def test_a_call_may_ask_more_weeks():
    assert days.earliest_deadline(date(2023, 6, 1), weeks=8) == date(2023, 7, 27)


@pytest.mark.rule("F-06")
@given(DAYS, st.integers(1, 20))
def test_at_least_so_many_full_weeks_lie_between(published, weeks):
    last = days.earliest_deadline(published, weeks)
    whole = last - published  # days after the day of publication, the last one in full
    assert whole == timedelta(weeks=weeks)


# F-21 -------------------------------------------------------------------------------------------------------


@pytest.mark.rule("F-21")
@pytest.mark.parametrize(
    ("received", "last"),
    [(date(2024, 3, 15), date(2024, 3, 29)), (date(2024, 3, 18), date(2024, 4, 2))],
)
def test_fourteen_days_to_reply(received, last):
    assert days.reply_last_day(received) == last


@pytest.mark.rule("F-21")
def test_a_call_may_leave_the_last_day_where_it_falls_or_give_longer():
    assert days.reply_last_day(date(2024, 3, 18), roll=False) == date(2024, 4, 1)
    assert days.reply_last_day(date(2024, 3, 18), days=21) == date(2024, 4, 8)


@pytest.mark.rule("F-21")
def test_a_reply_is_in_time_until_the_last_second():
    term = days.reply_term(date(2024, 3, 18))
    assert term.deadline == brussels(2024, 4, 3)
    assert term.in_time(brussels(2024, 4, 2, 23, 59, 59, 999_999))
    assert not term.in_time(brussels(2024, 4, 3))
    assert not term.runs(brussels(2024, 3, 18, 23, 59, 59))
    assert term.runs(brussels(2024, 3, 19))


@pytest.mark.rule("F-21")
def test_a_reply_explains_why_its_last_day_moved():
    dutch = days.reply_term(date(2024, 3, 18)).explain("nl")
    assert "maandag 18 maart 2024" in dutch and "14 dagen" in dutch and "dinsdag 2 april 2024" in dutch
    assert "maandag 1 april 2024. Dat is geen werkdag" in dutch
    english = days.reply_term(date(2024, 3, 15)).explain("en")
    assert "Friday 29 March 2024" in english and "not a working day" not in english


@pytest.mark.rule("F-21")
@given(DAYS, st.integers(1, 60))
def test_a_reply_ends_on_a_working_day_not_before_its_days_are_over(received, length):
    last = days.reply_last_day(received, length)
    assert is_working_day(last)
    assert last >= received + timedelta(days=length)
    assert not any(is_working_day(received + timedelta(days=i)) for i in range(length, (last - received).days))


# the other rows ---------------------------------------------------------------------------------------------


@pytest.mark.rule("F-26")
def test_the_emergency_procedure_opens_eight_weeks_before_the_start():
    window = days.emergency_window(date(2024, 1, 1))
    assert (window.first_day, window.last_day) == (date(2023, 11, 6), date(2023, 12, 31))
    assert not window.runs(brussels(2023, 11, 5, 23, 59, 59))
    assert window.runs(brussels(2023, 11, 6))
    assert not window.runs(brussels(2024, 1, 1))


@pytest.mark.rule("G-12")
@pytest.mark.parametrize(
    ("started", "last"),
    [
        (date(2024, 1, 1), date(2024, 6, 30)),
        (date(2024, 3, 1), date(2024, 8, 31)),
        (date(2024, 8, 31), date(2025, 2, 28)),
        (date(2024, 9, 1), date(2025, 2, 28)),
    ],
)
def test_no_change_of_composition_in_the_first_six_months(started, last):
    assert days.composition_bar(started).last_day == last


@pytest.mark.rule("G-12")
def test_notice_runs_from_the_day_after_sending():
    term = days.notice_term(date(2024, 4, 17))
    assert (term.first_day, term.last_day, term.day_after) == (
        date(2024, 4, 18),
        date(2024, 10, 17),
        date(2024, 10, 18),
    )
    assert days.notice_term(date(2024, 8, 31)).last_day == date(2025, 2, 28)


@pytest.mark.rule("G-13")
def test_recovery_in_thirty_days_rolls():
    assert days.recovery_due(date(2024, 3, 1)).last_day == date(2024, 4, 2)  # 31 March is Easter, 1 April its Monday
    assert days.recovery_due(date(2024, 3, 4)).last_day == date(2024, 4, 3)


@pytest.mark.rule("M-05")
def test_money_is_passed_on_within_sixty_days():
    assert days.pass_on_due(date(2024, 1, 2)).last_day == date(2024, 3, 4)  # 2 March is a Saturday
    assert days.pass_on_due(date(2024, 1, 5)).last_day == date(2024, 3, 5)


@pytest.mark.rule("G-14")
def test_a_review_counts_from_the_previous_one_else_from_the_start():
    assert days.review_due(None, date(2024, 1, 1)).last_day == date(2024, 4, 1)
    assert days.review_due(date(2024, 2, 29), date(2024, 1, 1)).last_day == date(2024, 5, 29)
    assert days.review_due(date(2024, 11, 30), date(2024, 1, 1)).last_day == date(2025, 2, 28)


@pytest.mark.rule("R-02")
@pytest.mark.rule("R-03")
def test_reports_count_likewise():
    assert days.report_due(None, date(2024, 1, 15)).last_day == date(2024, 4, 15)
    assert days.report_due(date(2024, 4, 10), date(2024, 1, 15)).last_day == date(2024, 7, 10)


@pytest.mark.rule("G-17")
def test_interim_evaluation_after_three_years():
    assert days.interim_evaluation_due(date(2024, 1, 1)).last_day == date(2026, 12, 31)


@pytest.mark.rule("F-27")
def test_the_right_to_challenge_opens_three_years_in():
    assert days.challenge_from(date(2024, 1, 1)) == date(2027, 1, 1)
    assert days.challenge_from(date(2024, 1, 1), TERMS["challenge"].but(length=2)) == date(2026, 1, 1)


@pytest.mark.rule("C-18")
def test_follow_up_four_weeks_and_six_months_later():
    assert days.follow_up_days(date(2024, 8, 31)) == (date(2024, 9, 28), date(2025, 2, 28))


@pytest.mark.rule("D-03")
@pytest.mark.parametrize(
    ("known_at", "deadline"),
    [
        (brussels(2024, 1, 5, 10, 0), brussels(2024, 1, 8, 10, 0)),
        (brussels(2024, 3, 29, 10, 0), brussels(2024, 4, 1, 11, 0)),  # summer time begins 31-03-2024
        (brussels(2024, 10, 25, 10, 0), brussels(2024, 10, 28, 9, 0)),  # winter time begins 27-10-2024
    ],
)
def test_seventy_two_hours_by_the_clock(known_at, deadline):
    term = days.breach_deadline(known_at)
    assert term.deadline == deadline
    assert term.deadline - known_at.astimezone(UTC) == timedelta(hours=72)
    assert term.in_time(term.deadline - timedelta(microseconds=1))
    assert not term.in_time(term.deadline)
    assert term.runs(known_at) and not term.runs(known_at.astimezone(UTC) - timedelta(seconds=1))


@pytest.mark.rule("D-03")
@given(INSTANTS)
def test_hours_never_stretch(known_at):
    term = days.breach_deadline(known_at)
    assert term.deadline - known_at == timedelta(hours=72)
    assert term.last_day == day_of(term.deadline - timedelta(microseconds=1))


@pytest.mark.rule("D-03")
def test_a_persons_request_in_a_month_and_two_more():
    assert days.request_deadline(date(2024, 1, 31)).last_day == date(2024, 2, 29)
    assert days.request_deadline(date(2024, 2, 16)).last_day == date(2024, 3, 18)  # 16 March is a Saturday
    assert days.request_deadline(date(2024, 1, 31), extended=True).last_day == date(2024, 4, 30)


@pytest.mark.rule("D-05")
def test_retention_runs_from_the_31st_of_december():
    assert days.retained_until(date(2026, 3, 12)) == date(2031, 12, 31)
    assert days.retained_until(date(2029, 12, 31), years=10) == date(2039, 12, 31)
    assert days.retained_until(date(2027, 1, 1)) == date(2032, 12, 31)


# the engine -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("code", BY_DAY)
@settings(max_examples=30)
@given(event=DAYS)
def test_the_deadline_is_the_end_of_the_last_day(code, event):
    term = count(TERMS[code], event)
    assert term.deadline == end_of(term.last_day)
    assert term.first_day <= term.last_day
    assert term.day_after == term.last_day + timedelta(days=1)
    assert term.in_time(term.deadline - timedelta(microseconds=1)) and not term.in_time(term.deadline)


@pytest.mark.parametrize("code", FORWARD)
@settings(max_examples=30)
@given(event=DAYS, later=st.integers(0, 40))
def test_a_later_event_never_ends_earlier(code, event, later):
    first, second = (count(TERMS[code], event + timedelta(days=n)) for n in (0, later))
    assert first.last_day <= second.last_day


@pytest.mark.parametrize("code", FORWARD)
@settings(max_examples=30)
@given(event=DAYS, length=st.integers(1, 20))
def test_a_longer_term_ends_later(code, event, length):
    shorter, longer = (count(TERMS[code].but(length=length + n), event) for n in (0, 1))
    assert shorter.unrolled < longer.unrolled
    assert shorter.last_day <= longer.last_day


@pytest.mark.parametrize("code", BY_DAY)
@settings(max_examples=30)
@given(event=DAYS)
def test_only_rolling_terms_move(code, event):
    term = count(TERMS[code], event)
    assert term.rolled == (TERMS[code].rolls and not is_working_day(term.unrolled))


@given(INSTANTS)
def test_an_instant_counts_as_its_brussels_day(at):
    assert count(TERMS["reply"], at).last_day == count(TERMS["reply"], day_of(at)).last_day


@pytest.mark.parametrize(("month", "hours"), [(3, 23), (10, 25)])
def test_the_day_of_a_clock_change_is_as_long_as_it_is(month, hours):
    changing = date(2024, 3, 31) if month == 3 else date(2024, 10, 27)
    term = count(Term("reply", "F-21", 1, "days"), changing - timedelta(days=1))
    assert term.deadline - start_of(changing) == timedelta(hours=hours)


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("code", TERMS)
def test_every_term_explains_itself_in_full(code, language):
    term = TERMS[code]
    event = brussels(2024, 3, 16, 14, 30) if term.unit == "hours" else date(2024, 3, 16)
    counted = count(term, event)
    sentence = counted.explain(language)
    assert days.length_text(term, language) in sentence and "{" not in sentence and "  " not in sentence
    assert counted.rolled == ("werkdag" in sentence or "working day" in sentence)
    assert {"event", "last_day", "deadline"} <= set(counted.params) and counted.code in known()


@pytest.mark.parametrize(
    ("number", "unit", "dutch", "english"), [(1, "weeks", "1 week", "1 week"), (2, "days", "2 dagen", "2 days")]
)
def test_lengths_in_words(number, unit, dutch, english):
    term = Term("reply", "F-21", number, unit)
    assert (days.length_text(term, "nl"), days.length_text(term, "en")) == (dutch, english)


@pytest.mark.parametrize(
    "wrong",
    [
        {"length": 0},
        {"length": -3},
        {"unit": "hours", "rolls": True},
        {"backwards": True, "rolls": True},
        {"backwards": True, "from_year_end": True},
    ],
)
def test_a_term_that_cannot_be_counted_is_refused(wrong):
    with pytest.raises(ValueError, match="reply"):
        TERMS["reply"].but(**({"rolls": False} | wrong))


@pytest.mark.parametrize("event", [date(2024, 1, 1), datetime(2024, 1, 1, 10)])  # noqa: DTZ001
def test_hours_need_an_instant_with_its_zone(event):
    with pytest.raises(ValueError, match="breach"):
        count(TERMS["breach"], event)
