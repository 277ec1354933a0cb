"""Closing a case: the outcome, what became of each value question, letting go talked over, and roles that end in sight (C-18, D-08)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import transaction

from gezel.audit import record
from gezel.governance.queries.settings import numbers as numbers_of
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, no, require
from gezel.post.workflows.notices import tell

from .. import words as house
from ..models import Case, CaseRole, Closing, ClosingAnswer, FollowUp
from ..policies.closing import closes_here, may_close
from ..policies.sight import sight_of
from ..queries.closing import may_go_along, questions_of
from ..rules.closing import looked_back, may_be_closed, talked
from ..rules.follow_up import answer_fits, due_days
from ..words import closing as words
from ..words.demand import FAILURE, VALUE
from .case_roles import give, let_go
from .cases import take
from .course import end_pause, may_step
from .ending_with import end_with
from .laying_down import lay_down

# How long after the last follow-up is due aftercare still opens the file when nobody reached the person.
_AFTERCARE_DAYS = 28


@dataclass(frozen=True, slots=True)
class Answered:
    """What became of one question: its words, ``words.RESULTS``, how the participant sees it; ``demand_id`` of the case, or 0."""

    label: str
    result: str
    view: str = ""
    demand_id: int = 0


@dataclass(frozen=True, slots=True)
class Draft:
    """A closing as it is written. ``aftercare_id`` is the person who asks how it goes; 0: who closes it."""

    outcome: str
    left_on: date
    detail: str = ""
    contract: str = ""
    own_view: str = ""
    talked_on: date | None = None
    why_not: str = ""
    asked: bool = True
    aftercare_id: int = 0
    answers: Sequence[Answered] = ()


@rule("C-18", decides)
@transaction.atomic
def close(case_id: int, draft: Draft, by: Actor, at: datetime) -> Closing:
    """Close a case. What it was stays; roles end after the agreed days of handing over, aftercare begins, follow-ups stand ready."""
    case = take(case_id)
    sight = sight_of(by, case, at)
    require(may_close(sight))
    require(may_step("close", case))
    _require(case, draft, at)
    open_ones = {row.pk: row.text for row in questions_of(case, sight)}
    require(looked_back(open_ones, {answer.demand_id for answer in draft.answers}))
    return _end_track(case, draft, by, at)


def _end_track(case: Case, draft: Draft, by: Actor, at: datetime) -> Closing:
    """What the end of a track brings with it."""
    numbers = numbers_of(case.partnership, day_of(at))
    closing = _write(case, draft, numbers, by, at)
    _let_go(case, closing, by, at)
    lay_down(case, closing, by)
    end_with(case, by, at)
    _follow(case, closing, draft, numbers, by, at)
    end_pause(case, "", by, at)
    case.closed_at = at
    case.save(update_fields=["closed_at", "paused_at"])
    record("casework.closed", case, by, at, day=closing.left_on)
    return closing


def _require(case: Case, draft: Draft, at: datetime) -> None:
    assert case.committed_at is not None  # the step table: only what has begun is closed here
    today, began = day_of(at), day_of(case.committed_at)
    require(may_be_closed(draft.outcome, draft.detail, draft.left_on, began, today))
    require(talked(draft.talked_on, draft.why_not, today))
    require(answer_fits(words.ANSWERED, _situation(draft.outcome), draft.contract))
    known = all(answer.result in words.RESULTS and answer.label.strip() for answer in draft.answers)
    require(YES if known else no("casework.answer_needs_result"))
    named = {answer.demand_id for answer in draft.answers if answer.demand_id}
    require(YES if case.demands.filter(pk__in=named).count() == len(named) else no("casework.answer_of_another"))


def _situation(outcome: str) -> str:
    return outcome if outcome in words.SITUATIONS else words.OTHER


def _write(case: Case, draft: Draft, numbers: Mapping[str, int], by: Actor, at: datetime) -> Closing:
    closing = Closing.objects.create(
        case=case,
        number=case.closings.count() + 1,
        waited_since=case.waiting_since,
        met_at=case.met_at,
        talked_at=case.talked_at,
        committed_at=case.committed_at,
        at=at,
        left_on=draft.left_on,
        outcome=draft.outcome,
        contract=draft.contract,
        detail=draft.detail.strip() or None,
        own_view=draft.own_view.strip() or None,
        talked_on=draft.talked_on,
        why_not=draft.why_not.strip() or None,
        asked=draft.asked,
        until_on=day_of(at) + timedelta(days=numbers["hand_over_days"]),
        by_id=by.person_id,
        organisation_id=closes_here(by, case),
    )
    failures = set(case.demands.filter(label=FAILURE).values_list("pk", flat=True))
    for place, answer in enumerate(draft.answers):
        ClosingAnswer.objects.create(
            closing=closing,
            position=place,
            label=answer.label.strip(),
            demand_id=answer.demand_id or None,
            kind=FAILURE if answer.demand_id in failures else VALUE,
            result=answer.result,
            view=answer.view.strip() or None,
        )
    return closing


@rule("D-08", decides)
def _let_go(case: Case, closing: Closing, by: Actor, at: datetime) -> None:
    """Every role in the case ends on the day the overlap ends; who had one is told."""
    rows = let_go(case, closing.until_on, by, at)
    others = {row.person_id for row in rows} - {by.person_id}
    params = {"initials": case.initials, "day": closing.until_on}
    tell(sorted(others), "casework.notice_closed", params, f"/trajecten/{case.key}/afronden/", at)


def _follow(case: Case, closing: Closing, draft: Draft, numbers: Mapping[str, int], by: Actor, at: datetime) -> None:
    due = due_days(closing.left_on, numbers)
    for moment in words.MOMENTS:
        FollowUp.objects.create(
            closing=closing,
            moment=moment,
            due_on=due[moment],
            most=numbers["follow_up_attempts"],
            answer="" if draft.asked else words.WILL_NOT_SAY,
            answered_at=None if draft.asked else at,
        )
    if draft.asked:
        _aftercare(case, draft.aftercare_id or by.person_id, due[words.LONG], by, at)


@rule("D-08", decides)
def _aftercare(case: Case, person_id: int, long_due: date, by: Actor, at: datetime) -> CaseRole | None:
    """Who asks how it goes sees how to reach the person and how the track ended, until the last follow-up has had its time.

    Somebody else than a companion whose organisation the participant allows is refused; a team leader who closes may leave it
    open, then the follow-ups stand on the team leader's list.
    """
    found = next((row for row in may_go_along(case, day_of(at)) if row.person_id == person_id), None)
    if found is None:
        require(YES if person_id == by.person_id else no("casework.aftercare_not_allowed"))
        return None
    until = long_due + timedelta(days=_AFTERCARE_DAYS)
    assert found.organisation_id is not None  # may_go_along asks for one
    return give(case, house.AFTERCARE, person_id, found.organisation_id, by, at, until_on=max(until, day_of(at)))
