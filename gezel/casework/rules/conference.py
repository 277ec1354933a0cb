"""When a case conference may be called, how long it stays open to who was invited, and when goals are looked at again (C-13, D-08)."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Protocol

from gezel.kernel.calendar import add_months
from gezel.kernel.clock import day_of, end_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.search import search_key
from gezel.kernel.verdict import YES, Verdict, no

from ..words import conference as words


class Dated(Protocol):
    """The instants that tell where a conference stands."""

    called_at: datetime | None
    opened_at: datetime | None
    ended_at: datetime | None
    followed_at: datetime | None
    cancelled_at: datetime | None


def state_of(one: Dated) -> str:
    """Where a conference stands: what came last counts."""
    if one.cancelled_at:
        return words.CANCELLED
    if one.followed_at:
        return words.FOLLOWED
    if one.ended_at:
        return words.AGREED
    if one.opened_at:
        return words.GOING_ON
    return words.CALLED if one.called_at else words.PREPARING


@dataclass(frozen=True, slots=True)
class Question:
    """What a conference is about: the question, what is asked of the others, why they must know something of the file for it."""

    question: str
    asks: str
    why: str


@dataclass(frozen=True, slots=True)
class Knows:
    """That the participant knows: how and on which day they were told, how they take part, who speaks for them, what they said of it."""

    how: str
    on: date | None
    presence: str
    represented_by: str = ""
    said: str = ""


@rule("C-13", decides)
def whole(question: Question) -> Verdict:
    """A conference has a question, asks something of others, and says why they must know something for it."""
    for text, code in (
        (question.question, "casework.conference_no_question"),
        (question.asks, "casework.conference_no_asks"),
        (question.why, "casework.conference_no_why"),
    ):
        if not text.strip():
            return no(code)
    return YES


@rule("D-08", decides)
def informed(knows: Knows, called_on: date) -> Verdict:
    """Nothing is shared before the participant knows: how, on which day (not later than the call), and how they take part."""
    if knows.how not in words.WAYS or knows.on is None:
        return no("casework.conference_not_informed")
    if knows.on > called_on:
        return no("casework.conference_informed_later", day=knows.on)
    if knows.presence not in words.PRESENCES:
        return no("casework.conference_no_presence")
    if knows.presence == words.REPRESENTED and not knows.represented_by.strip():
        return no("casework.conference_represented_by_whom")
    return YES


@rule("D-08", decides)
def open_until(called_for: datetime, follow_up_on: date | None, followed_at: datetime | None, days: int) -> datetime:
    """Until when who was invited reads what was shared: so many days after the follow-up was done, else after the day it is due,
    else after the conference itself; the exclusive instant after the last day."""
    last = day_of(followed_at) if followed_at else follow_up_on or day_of(called_for)
    return end_of(last + timedelta(days=days))


@rule("D-08", decides)
def line_open(bound_only: bool, reader_bound: bool) -> bool:
    """Whether a shared line is read by somebody invited: a line kept to those bound by professional secrecy only by them."""
    return reader_bound or not bound_only


@rule("D-08", decides)
def names_somebody(texts: Collection[str], given_name: str) -> bool:
    """Whether a text that a table reads still names the participant, as a word of its own."""
    names = set(search_key(given_name).split())
    return any(names & set(search_key(text).split()) for text in texts)


@rule("C-13", decides)
def settled(outcomes: Collection[str]) -> bool:
    """A conference is followed up when it is known of every advice and step what came of it."""
    return all(outcomes)


@rule("C-13", decides)
def goals_due(begun: date, last: date | None, months: int) -> date:
    """The day by which goals and length of an open track are looked at again: so many months after the last look, else the start."""
    return add_months(last or begun, months)
