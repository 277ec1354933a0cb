"""Who chooses the life domains of a partnership (C-12)."""

from __future__ import annotations

from gezel.governance.policies.partnership import holds, may_take_part
from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, no
from gezel.organisations.models import Partnership

from .. import words


@rule("C-12", decides)
def may_choose_domains(actor: Actor, partnership: Partnership) -> Verdict:
    """The team leader, for the whole partnership."""
    leads = YES if holds(actor, partnership, words.TEAM_LEADER) else no("casework.domains_by_leader")
    return may_take_part(actor, partnership) & leads
