"""Who may change roles, their holders and deployment (G-04, G-05)."""

from __future__ import annotations

from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import Verdict
from gezel.organisations.models import Partnership

from .partnership import holds, may_arrange, may_take_part


@rule("G-05", decides)
def may_deploy(actor: Actor, partnership: Partnership, organisation_id: int) -> Verdict:
    """Who arranges the partnership, and each partner for its own people."""
    if actor.organisation_id == organisation_id and holds(actor, partnership, "takes_part"):
        return may_take_part(actor, partnership)
    return may_arrange(actor, partnership)
