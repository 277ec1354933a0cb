"""Following up after leaving: when, how often one tries, and what counts as an answer (C-18)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from gezel.kernel.days import TERMS, follow_up_days
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, no

from ..words import closing as words


@rule("C-18", decides)
def due_days(left_on: date, numbers: Mapping[str, int]) -> Mapping[str, date]:
    """The day of the short and of the long follow-up, with the partnership's own numbers: left on 31-08-2026, six months
    later is 28-02-2027."""
    short, long = follow_up_days(
        left_on,
        TERMS["follow_up_weeks"].but(length=numbers["follow_up_weeks"]),
        TERMS["follow_up_months"].but(length=numbers["follow_up_months"]),
    )
    return {words.SHORT: short, words.LONG: long}


@rule("C-18", decides)
def may_try(day: date, due_on: date, today: date, standing: str) -> Verdict:
    """An attempt falls on or after the day of the follow-up, and not in the future; an answer that stands is not asked again."""
    if standing in (words.ANSWERED, words.WILL_NOT_SAY):
        return no("casework.follow_up_answered")
    if standing == words.LAPSED:
        return no("casework.follow_up_lapsed")
    if day > today:
        return no("casework.attempt_in_future", day=day)
    return YES if day >= due_on else no("casework.follow_up_too_early", due=due_on, day=day)


@rule("C-18", decides)
def answer_after(reached: str, tries: int, most: int) -> str:
    """What a follow-up gave after an attempt: what was answered, else "not reached" once one tried often enough, else still open."""
    if reached in (words.ANSWERED, words.WILL_NOT_SAY):
        return reached
    return words.NOT_REACHED if tries >= most else ""


@rule("C-18", decides)
def answer_fits(answer: str, situation: str, contract: str) -> Verdict:
    """Who answered tells their situation; who did not, has none. A contract belongs to work."""
    if answer == words.ANSWERED:
        if situation not in words.SITUATIONS:
            return no("casework.situation_missing")
    elif situation:
        return no("casework.situation_without_answer")
    works = situation in (words.WORK_REGULAR, words.WORK_SOCIAL)
    return no("casework.contract_without_work") if contract and not works else YES
