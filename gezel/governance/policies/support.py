"""Who asks the support team, who answers, and who agrees on the coach's role (G-22)."""

from __future__ import annotations

from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, no
from gezel.organisations import words as orgs
from gezel.organisations.models import Partnership

from .. import words as house
from ..models import CoachRole
from .partnership import holds, may_arrange, may_take_part


@rule("G-22", decides)
def may_answer(actor: Actor, partnership: Partnership) -> Verdict:
    """The support team (VVSG and Europa WSE) and the coach of this partnership."""
    of_team = actor.has(orgs.SUPPORT) or actor.has(orgs.MANAGER)
    if of_team or holds(actor, partnership, house.QUALITY_COACH):
        return YES
    return no("governance.question_support_answers")


@rule("G-22", decides)
def may_ask(actor: Actor, partnership: Partnership) -> Verdict:
    """Whoever takes part, and does not answer these questions."""
    asks = no("governance.question_you_answer") if may_answer(actor, partnership) else YES
    return may_take_part(actor, partnership) & asks


@rule("G-22", decides)
def may_write_role(actor: Actor, partnership: Partnership) -> Verdict:
    """Who arranges the partnership, or the support side."""
    return YES if may_answer(actor, partnership) else may_arrange(actor, partnership)


@rule("G-22", decides)
def may_agree_role(actor: Actor, role: CoachRole) -> Verdict:
    """The other side than the one that wrote it."""
    supports = bool(may_answer(actor, role.partnership))
    if supports == role.by_support:
        return no("governance.coach_other_side")
    return YES if supports else may_arrange(actor, role.partnership)
