"""How an issue stands, who answers for it and when it must be heard of (G-10), on plain values."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, timedelta

from gezel.kernel.rule import decides, rule
from gezel.kernel.typed import is_blank
from gezel.kernel.verdict import YES, Verdict, no

from ..words import issues as words


@rule("G-10", decides)
def state_of(taken_up: bool, outcome: str, answered: Sequence[bool]) -> str:
    """The state from who and when: ``answered`` says of each escalation whether its answer came."""
    if outcome:
        return outcome
    if not taken_up:
        return words.RAISED
    if not answered:
        return words.TAKEN_UP
    return words.ANSWERED if all(answered) else words.ESCALATED


@rule("G-10", decides)
def says_what_was_tried(tried: str) -> Verdict:
    """The team first tries within its own mandate, and says what it tried."""
    return no("governance.issue_what_was_tried") if is_blank(tried) else YES


def says(text: str, code: str) -> Verdict:
    """Whether something was said; else the refusal of that code."""
    return no(code) if is_blank(text) else YES


@rule("G-10", decides)
def answer_day(answer_by: date, on: date) -> Verdict:
    """An answer is expected on a day after today."""
    return YES if answer_by > on else no("governance.issue_answer_day", day=on)


@rule("G-10", decides)
def responsible(
    state: str, taken_by: int | None, escalated_by: Collection[int], members: Collection[int]
) -> frozenset[int]:
    """Who answers for an issue (person ids) until it is closed.

    Who escalated it; before that who took it up; before that, and when they left the body, all its ``members``.
    """
    if state in words.OUTCOMES:
        return frozenset()
    named = frozenset(escalated_by) or frozenset({taken_by} if taken_by else ())
    return named & frozenset(members) or frozenset(members)


@rule("G-10", decides)
def report_due(told_on: date, days: int) -> date:
    """The last day on which the team hears again how an escalation stands."""
    return told_on + timedelta(days=days)
