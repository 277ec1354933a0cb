"""Who sees the flow and the capacity of a partnership: with the lists behind the figures, or the figures only (D-01, C-07)."""

from __future__ import annotations

from gezel.governance import words as house
from gezel.governance.policies.partnership import holds, may_take_part
from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.organisations.models import Partnership

_FIGURES = (house.DIRECTOR, house.ADMINISTRATOR_ROLE, house.QUALITY_COACH)


@rule("D-01", decides)
def opens_lists(actor: Actor, partnership: Partnership) -> bool:
    """The team leader sees which cases a figure counts; the names among them only of those one opens."""
    return bool(may_take_part(actor, partnership)) and holds(actor, partnership, house.TEAM_LEADER)


@rule("D-01", decides)
def reads_figures(actor: Actor, partnership: Partnership) -> bool:
    """Director, administrator and coach see figures without lists, and no small ones."""
    return opens_lists(actor, partnership) or holds(actor, partnership, *_FIGURES)


@rule("C-07", decides)
def reads_capacity(actor: Actor, partnership: Partnership) -> bool:
    """Who divides the work sees what all partners carry together, and of the workers only oneself."""
    divides = holds(actor, partnership, house.COMPANION, house.FILE_MANAGER)
    return reads_figures(actor, partnership) or (bool(may_take_part(actor, partnership)) and divides)
