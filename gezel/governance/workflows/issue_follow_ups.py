"""What an issue becomes: a decision, an action, training, a search for a partner, a signal; each knows the other (G-10)."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, no, require

from ..models import Action, Decision, FollowUp, Issue, Signal
from ..policies.issues import may_handle
from ..policies.partnership import may_take_part
from ..queries.issues import state
from ..words import issues as words
from .actions import give
from .decisions import Draft, propose
from .issues import may_step, taken


@rule("G-10", decides)
@transaction.atomic
def become_decision(issue_id: int, title: str, proposal: str, by: Actor, at: datetime) -> Decision:
    """Put a proposal to the body that has the issue; the issue is the need behind it."""
    issue = _open(issue_id, by)
    driver = f"{issue.text}\n\nWat het team zelf probeerde: {issue.tried}"
    decision = propose(issue.body_id, Draft(title=title, driver=driver, proposal=proposal), by, at)
    _keep(issue, words.DECISION, by, at, decision)
    return decision


@rule("G-10", decides)
@transaction.atomic
def become_task(issue_id: int, kind: str, text: str, owner_id: int, due_on: date, by: Actor, at: datetime) -> Action:
    """An action, training, or the search for a partner: somebody takes it on with a day, and the body sees it back until it is done."""
    issue = _open(issue_id, by)
    require(YES if kind in words.TASKS else no("governance.issue_kind_of_task"))
    action = give(issue.body.partnership, text, owner_id, due_on, by, at, body=issue.body, subject=issue)
    _keep(issue, kind, by, at, action)
    return action


@rule("G-10", decides)
@transaction.atomic
def tie_signal(issue_id: int, signal: Signal, by: Actor, at: datetime) -> FollowUp:
    """The signal rests on this issue too; whoever takes part may say so while the issue is open."""
    issue = taken(issue_id)
    require(may_take_part(by, issue.body.partnership))
    require(YES if signal.partnership_id == issue.partnership_id else no("governance.issue_other_partnership"))
    standing = state(issue)
    require(no(f"governance.issue_not_while_{standing}") if standing in words.OUTCOMES else YES)
    found = FollowUp.objects.filter(issue=issue, signal=signal).first()
    return found or _keep(issue, words.SIGNAL, by, at, signal)


def _open(issue_id: int, by: Actor) -> Issue:
    issue = taken(issue_id)
    require(may_handle(by, issue.body))
    require(may_step("follow_up", state(issue)))
    return issue


def _keep(issue: Issue, kind: str, by: Actor, at: datetime, result: Decision | Action | Signal) -> FollowUp:
    field = words.ACTION if kind in words.TASKS else kind
    row = FollowUp.objects.create(issue=issue, kind=kind, at=at, by_id=by.person_id, **{field: result})
    record(f"governance.issue_became_{kind}", issue, by, at, title=str(result))
    return row
