"""When a body does not get there: a role decides with a reason, or the next body takes it over; never stuck (G-09)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, no, require

from .. import words
from ..models import Body, Decision
from ..policies.decisions import may_decide_as_role, may_facilitate
from ..queries.decision_table import Gathered
from ..queries.members import holders
from ..rules.consent import may_fail
from . import decision_news as news
from .decision_ends import end, stands
from .decision_limit import fall_to_consent
from .decision_moves import may, moved, said
from .decision_taking import take
from .decisions import Draft, begin


@rule("G-09", decides)
@transaction.atomic
def fail(decision_id: int, by: Actor, at: datetime, reason: str) -> Decision:
    """Say that this way of deciding does not get there, with the reason. What comes next is fixed:

    consensus that was sought first becomes consent; else the body's fallback role decides when somebody holds it; else the next body
    takes it over.
    """
    found = take(decision_id, at)
    decision = found.decision
    require(may_facilitate(by, decision))
    require(may("fail", found))
    require(may_fail(found.table))
    reason = said(reason, "say_why")
    if decision.mode == words.CONSENSUS and decision.first_mode == words.CONSENT:
        fall_to_consent(found, reason, at)
        return decision
    held = holders(decision.body.fallback_role_id, day_of(at))
    if held or decision.body.fallback_body_id is None:
        require(YES if decision.body.fallback_role_id else no("governance.decision_no_fallback"))
        _to_role(decision, held, by, at, reason)
        return decision
    return _to_next(decision, by, at, reason)


def _to_role(decision: Decision, held: Iterable[tuple[int, int]], by: Actor, at: datetime, reason: str) -> None:
    decision.failed_at, decision.role, decision.last_day = at, decision.body.fallback_role, None
    decision.save(update_fields=["failed_at", "role", "last_day"])
    moved(decision, "fail", by, at, reason)
    record("governance.decision_failed", decision, by, at, reason=reason, title=decision.title)
    news.role_asked(decision, [person for person, _ in held], at)


@rule("G-09", decides)
@transaction.atomic
def decide(
    decision_id: int, yes: bool, by: Actor, at: datetime, reason: str, review_on: date | None = None
) -> Decision:
    """The holder of the role decides, with a reason that everyone reads: it stands, or it does not."""
    found = take(decision_id, at)
    decision = found.decision
    require(may_decide_as_role(by, decision, set(holders(decision.role_id, day_of(at)))))
    require(may("decide" if yes else "decline", found))
    reason = said(reason, "say_why")
    if yes:
        stands(decision, words.DECIDED, by, at, reason, review_on)
    else:
        end(decision, words.DECLINED, by, at, reason)
    return decision


@rule("G-09", decides)
@transaction.atomic
def resume(decision_id: int, by: Actor, at: datetime, reason: str) -> Decision:
    """Take it back from the role to the body, which decides by consent again; by the facilitator, or by who holds the role."""
    found = take(decision_id, at)
    decision = found.decision
    require(may_hand_on(found, by, at))
    require(may("resume", found))
    decision.failed_at, decision.mode = None, words.CONSENT
    decision.save(update_fields=["failed_at", "mode"])
    moved(decision, "resume", by, at, said(reason, "say_why"))
    record("governance.decision_resume", decision, by, at, reason=reason.strip(), title=decision.title)
    return decision


@rule("G-09", decides)
@transaction.atomic
def pass_on(decision_id: int, by: Actor, at: datetime, reason: str) -> Decision:
    """Let the next body take it over: a new decision there, with this one and all its words as its history."""
    found = take(decision_id, at)
    require(may_hand_on(found, by, at))
    require(may("pass_on", found))
    by_role = found.state == words.ROLE_DECIDES
    require(YES if by_role else may_fail(found.table))
    return _to_next(found.decision, by, at, said(reason, "say_why"))


@rule("G-09", decides)
def may_hand_on(found: Gathered, by: Actor, at: datetime) -> Verdict:
    """The facilitator, or whoever holds the role that decides now."""
    held = set(holders(found.decision.role_id, day_of(at))) if found.state == words.ROLE_DECIDES else set()
    if may_decide_as_role(by, found.decision, held):
        return YES
    return may_facilitate(by, found.decision)


@rule("G-09", decides)
def _to_next(decision: Decision, by: Actor, at: datetime, reason: str) -> Decision:
    body = Body.objects.select_related("partnership").filter(pk=decision.body.fallback_body_id or 0).first()
    require(YES if body else no("governance.decision_no_next_body", body=decision.body.name))
    assert body is not None
    draft = Draft(
        title=decision.title,
        driver=decision.driver,
        proposal=decision.versions.order_by("-number")[0].text,
        level=decision.level,
        why_here=reason[:300],
        follows=decision,
    )
    following = begin(body, draft, by, at)
    end(decision, words.PASSED_ON, by, at, reason)
    record("governance.decision_taken_over", following, by, at, reason, title=decision.title, body=body.name)
    news.proposed(following, by, at)
    return following
