"""The numbers a partnership may agree on: what each is, in which unit, and what it is when nobody changed it.

Values are whole numbers. The defaults are those of the agreement and the call; a partnership changes one with a reason.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from gezel.kernel.rule import configures, rule
from gezel.kernel.verdict import YES, Verdict, no


@dataclass(frozen=True, slots=True)
class Number:
    """A number with its unit (``months``, ``years``, ``weeks``, ``days``, ``hours``, ``count``, ``tracks``, ``meetings``, ``percent``, ``yes_no``), default and bounds."""

    code: str
    rule: str
    unit: str
    default: int
    least: int
    most: int


_NUMBERS = (
    Number("composition_bar_months", "G-12", "months", 6, 0, 24),
    Number("notice_months", "G-12", "months", 6, 6, 24),
    Number("change_reminder_weeks", "G-12", "weeks", 4, 1, 26),
    Number("review_months", "G-14", "months", 3, 1, 3),
    Number("interim_years", "G-17", "years", 3, 1, 6),
    Number("interim_warning_months", "G-17", "months", 6, 1, 24),
    Number("quorum_percent", "G-08", "percent", 50, 0, 100),
    Number("between_days", "G-08", "days", 10, 1, 60),
    Number("decision_review_months", "G-08", "months", 6, 1, 24),
    Number("consensus_first", "G-09", "yes_no", 0, 0, 1),
    Number("recovery_days", "G-13", "days", 30, 1, 90),
    Number("council_reminder_weeks", "G-03", "weeks", 6, 1, 26),
    Number("invitation_days", "G-07", "days", 7, 0, 60),
    Number("support_group_first_months", "G-06", "months", 2, 1, 6),
    Number("support_group_later_months", "G-06", "months", 3, 1, 6),
    Number("issue_report_days", "G-10", "days", 30, 7, 90),
    Number("small_count", "G-19", "count", 5, 3, 20),
    Number("cases_per_fte_least", "C-07", "tracks", 16, 1, 60),
    Number("cases_per_fte_most", "C-07", "tracks", 18, 1, 60),
    Number("cases_least", "C-07", "tracks", 10, 0, 1000),
    Number("cases_most", "C-07", "tracks", 50, 1, 5000),
    Number("weight_starting", "C-07", "percent", 100, 0, 300),
    Number("weight_intensive", "C-07", "percent", 100, 0, 300),
    Number("weight_steady", "C-07", "percent", 100, 0, 300),
    Number("weight_letting_go", "C-07", "percent", 100, 0, 300),
    Number("weight_paused", "C-07", "percent", 0, 0, 300),
    Number("first_call_days", "C-01", "days", 5, 1, 30),
    Number("referrer_answer_days", "C-01", "days", 14, 1, 60),
    Number("silence_days", "C-11", "days", 21, 3, 120),
    Number("goals_review_months", "C-13", "months", 3, 1, 12),
    Number("first_measurement_contact", "C-14", "meetings", 4, 1, 20),
    Number("measurement_months", "C-14", "months", 6, 1, 24),
    Number("follow_up_weeks", "C-18", "weeks", 4, 1, 26),
    Number("follow_up_months", "C-18", "months", 6, 1, 24),
    Number("follow_up_attempts", "C-18", "count", 3, 1, 10),
    Number("hand_over_days", "D-08", "days", 7, 0, 60),
    Number("draft_days", "D-08", "days", 14, 1, 90),
    Number("glass_hours", "D-08", "hours", 4, 1, 72),
    Number("conference_days", "D-08", "days", 1, 0, 30),
    Number("safety_months", "D-08", "months", 3, 1, 12),
)
NUMBERS: Mapping[str, Number] = MappingProxyType({number.code: number for number in _NUMBERS})


@rule("G-02", configures)
def may_be(code: str, value: int) -> Verdict:
    """Whether a partnership may agree on a value: the programme's own limits hold (notice at least six months)."""
    number = NUMBERS[code]
    if number.least <= value <= number.most:
        return YES
    return no("governance.number_out_of_bounds", least=number.least, most=number.most, value=value)
