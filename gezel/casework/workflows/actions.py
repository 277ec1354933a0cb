"""Next steps: agreed, changed, done or let go, and whether they answered the question in the participant's eyes (C-10)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.steps import Steps
from gezel.kernel.verdict import YES, Verdict, no, require

from ..models import Case, CaseAction, CaseActionMove, Demand
from ..policies.hands import may_put
from ..queries.lists import steps_now
from ..rules.actions import answer_is_grounded, is_whole
from ..words import actions as words
from ..words.stars import WORKER
from .cases import take

STEPS = Steps(
    ("change", {words.OPEN}, words.OPEN),
    ("finish", {words.OPEN}, words.DONE),
    ("let_go", {words.OPEN}, words.DROPPED),
    ("judge", {words.DONE, words.DROPPED}, words.DONE),
    ("tie", {words.OPEN, words.DONE, words.DROPPED}, words.OPEN),
)
_TWICE = timedelta(minutes=1)
_KEPT = ("what", "doer", "doer_name", "due_on", "answered", "ground", "said")


@dataclass(frozen=True, slots=True)
class Plan:
    """A step: what, who (``words.DOERS``; another is named), by when, for which question, and which value step it is."""

    what: str
    doer: str = words.COMPANION
    doer_name: str = ""
    due_on: date | None = None
    demand_id: int | None = None
    step_id: int | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """Whether it answered the question in the participant's eyes, and what that rests on, in words."""

    answered: str
    ground: str = ""
    said: str = ""


def may_step(step: str, action: CaseAction) -> Verdict:
    """Whether a step fits where the action stands."""
    if STEPS.may(step, action.state):
        return YES
    return no("casework.step_is_open" if action.state == words.OPEN else "casework.step_is_over")


@rule("C-10", decides)
@transaction.atomic
def agree(case_id: int, plan: Plan, by: Actor, at: datetime, hand: str = WORKER) -> CaseAction:
    """Write down a step that was agreed. Sent twice within a minute it is one."""
    case = take(case_id)
    require(may_put(by, case, hand, at) & is_whole(plan.what, plan.doer, plan.doer_name))
    require(_fits(case, plan, None))
    action = _with(CaseAction(case=case, made_at=at, made_by_id=by.person_id or None), plan)
    return _sent_before(action) or _kept(action, words.AGREED, by, at)


@rule("C-10", decides)
def _sent_before(action: CaseAction) -> CaseAction | None:
    rows = CaseAction.objects.filter(case=action.case, made_by=action.made_by, made_at__gt=action.made_at - _TWICE)
    told = ("what", "doer", "doer_name", "due_on", "demand_id", "step_id", "done_at", "dropped_at")
    return next((row for row in rows if all(getattr(row, name) == getattr(action, name) for name in told)), None)


@rule("C-10", decides)
@transaction.atomic
def change(action_id: int, edition: int, plan: Plan, by: Actor, at: datetime) -> CaseAction:
    """Another day, other words, somebody else: what it was stays readable."""
    action = _take(action_id, "change", by, at)
    require(YES if edition == action.edition else no("casework.step_changed_meanwhile", text=action.what))
    require(is_whole(plan.what, plan.doer, plan.doer_name) & _fits(action.case, plan, action))
    return _kept(_with(action, plan), words.CHANGED, by, at)


@rule("L-04", decides)
@transaction.atomic
def tie(action_id: int, step_id: int | None, by: Actor, at: datetime) -> CaseAction:
    """Say which value step it is (none: of no step); it stays tied to the edition in which that step was chosen."""
    action = _take(action_id, "tie", by, at)
    require(_fits(action.case, Plan(action.what, step_id=step_id), action))
    action.step_id = step_id
    return _kept(action, words.TIED, by, at)


@rule("C-10", decides)
@transaction.atomic
def finish(action_id: int, answer: Answer, by: Actor, at: datetime, hand: str = WORKER) -> CaseAction:
    """It is done: did it answer the question, in the participant's eyes."""
    action = _take(action_id, "finish", by, at, hand)
    action.done_at = at
    return _judged(action, answer, words.FINISHED, by, at)


@rule("C-10", decides)
@transaction.atomic
def let_go(action_id: int, answer: Answer, by: Actor, at: datetime, hand: str = WORKER) -> CaseAction:
    """It will not be done."""
    action = _take(action_id, "let_go", by, at, hand)
    action.dropped_at = at
    return _judged(action, answer, words.LET_GO, by, at)


@rule("C-10", decides)
@transaction.atomic
def judge(action_id: int, answer: Answer, by: Actor, at: datetime, hand: str = WORKER) -> CaseAction:
    """Later it is clear, or seen otherwise: the earlier answer stays readable."""
    return _judged(_take(action_id, "judge", by, at, hand), answer, words.JUDGED, by, at)


def _judged(action: CaseAction, answer: Answer, kind: str, by: Actor, at: datetime) -> CaseAction:
    require(answer_is_grounded(answer.answered, answer.ground, answer.said))
    action.answered, action.said = answer.answered, answer.said.strip() or None
    action.ground = answer.ground if answer.ground in words.GROUNDS else ""
    return _kept(action, kind, by, at)


def _take(action_id: int, step: str, by: Actor, at: datetime, hand: str = WORKER) -> CaseAction:
    case = take(CaseAction.objects.values_list("case_id", flat=True).get(pk=action_id))
    action: CaseAction = CaseAction.objects.get(pk=action_id)
    action.case = case
    require(may_put(by, case, hand, at) & may_step(step, action))
    return action


@rule("C-10", decides)
def _fits(case: Case, plan: Plan, now: CaseAction | None) -> Verdict:
    """A question of this case, and a value step of the edition that counts (or the one it was tied to)."""
    if plan.demand_id and not Demand.objects.filter(pk=plan.demand_id, case=case).exists():
        return no("casework.question_not_of_case")
    if plan.step_id and not (now and now.step_id == plan.step_id):
        return YES if plan.step_id in {s.pk for s in steps_now(case.partnership)} else no("casework.value_step_unknown")
    return YES


def _with(action: CaseAction, plan: Plan) -> CaseAction:
    action.what, action.doer, action.due_on = plan.what.strip(), plan.doer, plan.due_on
    action.doer_name = plan.doer_name.strip() if plan.doer == words.OTHER else ""
    action.demand_id, action.step_id = plan.demand_id, plan.step_id
    return action


def _kept(action: CaseAction, kind: str, by: Actor, at: datetime) -> CaseAction:
    action.edition += 1
    action.save()
    state = {name: getattr(action, name) for name in _KEPT}
    CaseActionMove.objects.create(action=action, kind=kind, at=at, by_id=by.person_id or None, **state)
    record(f"casework.step_{kind}", action.case, by, at)
    return action
