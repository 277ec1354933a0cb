"""Asking how it goes: each attempt is kept, and "not reached" is an answer of its own (C-18)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, no, require

from .. import words as house
from ..models import Attempt, Case, FollowUp
from ..policies.closing import may_follow_up
from ..policies.sight import sight_of
from ..rules.follow_up import answer_after, answer_fits, may_try
from ..words import closing as words
from .case_roles import end
from .cases import take

_TWICE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Tried:
    """One attempt: the day, how, and what came of it: ``answered`` (with the situation), ``will_not_say``, or empty: nobody."""

    on: date
    way: str
    answer: str = ""
    situation: str = ""
    contract: str = ""
    note: str = ""


@rule("C-18", decides)
@transaction.atomic
def note_attempt(follow_up_id: int, tried: Tried, by: Actor, at: datetime) -> FollowUp:
    """Write an attempt down. Somebody answered: their situation on that day. Nobody, as often as agreed: "not reached", until
    the person calls back. The same sent twice within a minute is one attempt: it does not use up a try."""
    row = FollowUp.objects.select_related("closing").get(pk=follow_up_id)
    case = take(row.closing.case_id)
    row = FollowUp.objects.select_for_update(of=("self",)).select_related("closing").get(pk=follow_up_id)
    require(may_follow_up(sight_of(by, case, at)))
    if _same(row, tried, by, at):
        return row
    require(may_try(tried.on, row.due_on, day_of(at), row.answer))
    require(YES if tried.way in words.WAYS else no("casework.attempt_way_unknown"))
    require(answer_fits(tried.answer, tried.situation, tried.contract))
    _keep(row, tried, by, at)
    _answer(row, tried, at)
    if row.answer in (words.ANSWERED, words.WILL_NOT_SAY) and row.moment == words.LONG:
        _let_go(case, by, at)
    record("casework.followed_up", case, by, at)
    return row


def _same(row: FollowUp, tried: Tried, by: Actor, at: datetime) -> bool:
    """Whether this very attempt was written down a moment ago."""
    last = row.attempts.filter(by_id=by.person_id, noted_at__gt=at - _TWICE).order_by("-noted_at", "-pk").first()
    if last is None or (last.on, last.way, last.reached) != (tried.on, tried.way, bool(tried.answer)):
        return False
    return (row.situation, row.contract) == (tried.situation, tried.contract)


def _keep(row: FollowUp, tried: Tried, by: Actor, at: datetime) -> None:
    Attempt.objects.create(
        follow_up=row, on=tried.on, way=tried.way, reached=bool(tried.answer), noted_at=at, by_id=by.person_id
    )


def _answer(row: FollowUp, tried: Tried, at: datetime) -> None:
    row.answer = answer_after(tried.answer, row.attempts.count(), row.most)
    row.answered_at = at if row.answer else None
    row.situation, row.contract = tried.situation, tried.contract
    row.observed_on = tried.on if row.answer == words.ANSWERED else None
    row.note = tried.note.strip() or row.note
    row.save()


@rule("D-08", decides)
def _let_go(case: Case, by: Actor, at: datetime) -> None:
    """Nothing is left to ask: aftercare no longer opens the file from tomorrow on."""
    for row in case.roles.on(day_of(at)).filter(kind=house.AFTERCARE):
        end(row, day_of(at) + timedelta(days=1), by, at)
