"""Who may move a decision (G-08): who decides in its body; who only advises may ask and react."""

from __future__ import annotations

from collections.abc import Collection

from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, no
from gezel.organisations import words as orgs

from .. import words
from ..models import Body, Decision
from ..queries.members import ADVISING
from .partnership import holds, may_take_part

COACHING = (words.QUALITY_COACH, words.EXPERT)


@rule("G-08", decides)
def may_decide_in(actor: Actor, body: Body) -> Verdict:
    """Who sits in the body and does not only advise: may propose, facilitate, object, and counts."""
    if not actor.has(words.SEATED, "body", body.pk):
        return may_take_part(actor, body.partnership) & no("governance.decision_not_seated", body=body.name)
    if holds(actor, body.partnership, *ADVISING):
        return no("governance.decision_advisers_only_speak")
    return may_take_part(actor, body.partnership)


@rule("G-08", decides)
def may_speak_on(actor: Actor, body: Body) -> Verdict:
    """Who may ask and react: the members; coaches and experts of the partnership, the support team and the manager too.

    In the case conference only who sits in it.
    """
    if actor.has(words.SEATED, "body", body.pk) or may_decide_in(actor, body):
        return YES
    advises = actor.has(orgs.MANAGER) or actor.has(orgs.SUPPORT) or holds(actor, body.partnership, *COACHING)
    if advises and body.kind != words.CASE_CONFERENCE:
        return YES
    return may_decide_in(actor, body)


@rule("G-08", decides)
def may_facilitate(actor: Actor, decision: Decision) -> Verdict:
    """The facilitator takes the steps; another member first takes the facilitation over."""
    if actor.person_id == decision.facilitator_id:
        return may_decide_in(actor, decision.body)
    return may_decide_in(actor, decision.body) & no("governance.decision_facilitator_does", who=decision.facilitator)


@rule("G-08", decides)
def may_rewrite(actor: Actor, decision: Decision) -> Verdict:
    """Who proposed it, or the facilitator, writes a new version."""
    if actor.person_id == decision.proposed_by_id:
        return may_decide_in(actor, decision.body)
    return may_facilitate(actor, decision)


@rule("G-09", decides)
def may_decide_as_role(actor: Actor, decision: Decision, holders: Collection[tuple[int, int]]) -> Verdict:
    """Who holds the role that decides today, under the hat it is held with (``holders``: person and organisation, 0 for nobody's)."""
    if (actor.person_id, actor.organisation_id) in holders:
        return may_take_part(actor, decision.partnership)
    return no("governance.decision_role_does", role=decision.role.name if decision.role else "")
