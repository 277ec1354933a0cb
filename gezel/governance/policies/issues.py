"""Who raises an issue, who handles it, who reports on it (G-10)."""

from __future__ import annotations

from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, no
from gezel.organisations.models import Partnership

from .. import words as house
from ..models import Body, Escalation
from ..words import issues as words
from .partnership import holds, may_take_part


@rule("G-10", decides)
def may_raise(actor: Actor, partnership: Partnership) -> Verdict:
    """The field team: who works with participants, and the team leader."""
    if holds(actor, partnership, *words.FIELD_ROLES):
        return may_take_part(actor, partnership)
    return may_take_part(actor, partnership) & no("governance.issue_field_raises")


@rule("G-10", decides)
def may_handle(actor: Actor, body: Body) -> Verdict:
    """Who sits in the body that the issue went to."""
    sits = YES if actor.has(house.SEATED, "body", body.pk) else no("governance.issue_body_handles", body=body.name)
    return may_take_part(actor, body.partnership) & sits


@rule("G-10", decides)
def may_escalate(actor: Actor, body: Body) -> Verdict:
    """A member of the body, into the own organisation: so who sits there for nobody's cannot."""
    own = YES if actor.organisation_id else no("governance.issue_no_own_organisation")
    return may_handle(actor, body) & own


@rule("G-10", decides)
def may_report(actor: Actor, escalation: Escalation, still_sits: bool) -> Verdict:
    """Who escalated reports back and brings the answer; once they left the body, any of its members does."""
    handles = may_handle(actor, escalation.issue.body)
    if escalation.by_id == actor.person_id or not still_sits:
        return handles
    return handles & no("governance.issue_escalator_reports", who=escalation.by.name)
