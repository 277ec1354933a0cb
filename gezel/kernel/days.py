"""The one door for days and terms: every row of the rulebook's table "Terms", and the functions that decide with it.

Each function takes the term as last argument, so that a call or partnership can count with its own numbers:
``reply_last_day(received, TERMS["reply"].but(length=21))``. Days are Brussels days.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from types import MappingProxyType

from .calendar import add_months, is_working_day, legal_holidays, next_working_day
from .rule import rule
from .term import DAYS, HOURS, MONTHS, WEEKS, YEARS, Counted, Term, count, length_text

__all__ = [
    "DAYS",
    "HOURS",
    "MONTHS",
    "TERMS",
    "WEEKS",
    "YEARS",
    "Counted",
    "Term",
    "add_months",
    "breach_deadline",
    "candidacy_earliest",
    "challenge_from",
    "composition_bar",
    "count",
    "earliest_deadline",
    "emergency_window",
    "follow_up_days",
    "interim_evaluation_due",
    "is_working_day",
    "legal_holidays",
    "length_text",
    "next_working_day",
    "notice_term",
    "pass_on_due",
    "recovery_due",
    "reply_last_day",
    "reply_term",
    "report_due",
    "request_deadline",
    "retained_until",
    "review_due",
]

_TABLE = (
    Term("candidacy_earliest", "F-06", 6, WEEKS),
    Term("reply", "F-21", 14, DAYS, rolls=True),
    Term("emergency", "F-26", 8, WEEKS, backwards=True),
    Term("composition_bar", "G-12", 6, MONTHS, first_day_counts=True),
    Term("notice", "G-12", 6, MONTHS),
    Term("recovery", "G-13", 30, DAYS, rolls=True),
    Term("pass_on", "M-05", 60, DAYS, rolls=True),
    Term("meeting", "G-06", 3, MONTHS),
    Term("review", "G-14", 3, MONTHS),
    Term("report", "R-02", 3, MONTHS),
    Term("interim_evaluation", "G-17", 3, YEARS, first_day_counts=True),
    Term("challenge", "F-27", 3, YEARS, first_day_counts=True),
    Term("follow_up_weeks", "C-18", 4, WEEKS),
    Term("follow_up_months", "C-18", 6, MONTHS),
    Term("breach", "D-03", 72, HOURS),
    Term("request", "D-03", 1, MONTHS, rolls=True),
    Term("request_extended", "D-03", 3, MONTHS, rolls=True),
    Term("retention", "D-05", 5, YEARS, from_year_end=True),
)
TERMS: Mapping[str, Term] = MappingProxyType({term.code: term for term in _TABLE})


@rule("F-06")
def candidacy_earliest(published_on: date, term: Term = TERMS["candidacy_earliest"]) -> Counted:
    """The weeks that candidates get at least; ``last_day`` is the earliest day a candidacy deadline may fall on."""
    return count(term, published_on)


def earliest_deadline(published_on: date, weeks: int = 6) -> date:
    """The earliest day for the candidacy deadline: published 01-06-2023 gives 13-07-2023."""
    return candidacy_earliest(published_on, TERMS["candidacy_earliest"].but(length=weeks)).last_day


@rule("F-21")
def reply_term(received_on: date, term: Term = TERMS["reply"]) -> Counted:
    """The days in which a candidate may reply after receiving the decision."""
    return count(term, received_on)


def reply_last_day(received_on: date, days: int = 14, roll: bool = True) -> date:
    """The last day for a reply: received Monday 18-03-2024 gives Tuesday 02-04-2024, past Easter Monday."""
    return reply_term(received_on, TERMS["reply"].but(length=days, rolls=roll)).last_day


@rule("F-26")
def emergency_window(planned_start: date, term: Term = TERMS["emergency"]) -> Counted:
    """The weeks before the planned start in which the emergency procedure may be opened (the start excluded)."""
    return count(term, planned_start)


@rule("G-12")
def composition_bar(started_on: date, term: Term = TERMS["composition_bar"]) -> Counted:
    """The first months of a partnership, in which its composition may not be changed."""
    return count(term, started_on)


@rule("G-12")
def notice_term(sent_on: date, term: Term = TERMS["notice"]) -> Counted:
    """The notice of a leaving partner: sent 17-04-2024, it runs from 18-04-2024 to the end of 17-10-2024."""
    return count(term, sent_on)


@rule("G-13")
def recovery_due(received_on: date, term: Term = TERMS["recovery"]) -> Counted:
    """When money must be paid back after a request for recovery was received."""
    return count(term, received_on)


@rule("M-05")
def pass_on_due(received_on: date, term: Term = TERMS["pass_on"]) -> Counted:
    """When money received must have been passed on to the partners."""
    return count(term, received_on)


@rule("G-14")
def review_due(previous: date | None, started_on: date, term: Term = TERMS["review"]) -> Counted:
    """When the next review of the learning process is due: from the previous one, else from the start."""
    return count(term, previous or started_on)


@rule("R-02")
@rule("R-03")
def report_due(previous: date | None, started_on: date, term: Term = TERMS["report"]) -> Counted:
    """When the next learning or progress report is due: from the previous one, else from the start."""
    return count(term, previous or started_on)


@rule("G-17")
def interim_evaluation_due(started_on: date, term: Term = TERMS["interim_evaluation"]) -> Counted:
    """The years after which the project only goes on with a positive interim evaluation."""
    return count(term, started_on)


@rule("F-27")
def challenge_from(started_on: date, term: Term = TERMS["challenge"]) -> date:
    """The first day on which an outside actor may apply to show its added value."""
    return count(term, started_on).day_after


@rule("C-18")
def follow_up_days(
    left_on: date, weeks: Term = TERMS["follow_up_weeks"], months: Term = TERMS["follow_up_months"]
) -> tuple[date, date]:
    """The days of the short and the long follow-up after someone left."""
    return count(weeks, left_on).last_day, count(months, left_on).last_day


@rule("D-03")
def breach_deadline(known_at: datetime, term: Term = TERMS["breach"]) -> Counted:
    """The real hours in which a data breach must be reported, from the instant it is known."""
    return count(term, known_at)


@rule("D-03")
def request_deadline(received_on: date, extended: bool = False) -> Counted:
    """The month in which a person's request must be answered; three in all when it was extended with reasons."""
    return count(TERMS["request_extended" if extended else "request"], received_on)


@rule("D-05")
def retained_until(event: date, years: int = 5) -> date:
    """The last day on which something must be kept: a last payment on 12-03-2026, five years, gives 31-12-2031."""
    return count(TERMS["retention"].but(length=years), event).last_day
