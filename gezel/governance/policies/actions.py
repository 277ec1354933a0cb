"""Who may give an action and say what became of it (G-07)."""

from __future__ import annotations

from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import Verdict, no
from gezel.organisations.models import Partnership

from ..models import Action
from .partnership import may_arrange, may_take_part


@rule("G-07", decides)
def may_give(actor: Actor, partnership: Partnership) -> Verdict:
    """Whoever takes part gives an action, to themselves or to a colleague who agrees."""
    return may_take_part(actor, partnership)


@rule("G-07", decides)
def may_move(actor: Actor, action: Action) -> Verdict:
    """The owner, who gave it, and who arranges the partnership; only while it is open."""
    if action.done_at is not None:
        return no("governance.action_is_done", day=action.done_at)
    own = actor.person_id in (action.owner_id, action.given_by_id) or may_arrange(actor, action.partnership)
    if own:
        return may_take_part(actor, action.partnership)
    return may_take_part(actor, action.partnership) & no("governance.action_of_other", name=action.owner.name)
