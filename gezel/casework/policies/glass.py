"""Who may break the glass (D-08)."""

from __future__ import annotations

from datetime import datetime

from gezel.governance.policies.partnership import holds, may_take_part
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, no
from gezel.organisations.models import Partnership

from .. import words
from ..models import Case, StatutoryTask
from .sight import sight_of


@rule("D-08", decides)
def may_ask(actor: Actor, partnership: Partnership) -> Verdict:
    """People of partners who take part today and are companion, team leader or file manager there."""
    part = may_take_part(actor, partnership)
    return part & (YES if holds(actor, partnership, *words.DIVIDING) else no("casework.glass_for_whom"))


@rule("D-08", decides)
def has_reason(reason: str) -> Verdict:
    """A reason comes first: without one nothing is looked up, so that no answer tells who is a participant."""
    return YES if len(reason.strip()) >= words.REASON_LEAST else no("casework.glass_needs_reason")


@rule("C-20", decides)
@rule("D-08", decides)
def may_break(actor: Actor, case: Case, at: datetime) -> Verdict:
    """Not where the file is open already, and never for who has the statutory task for this participant."""
    if StatutoryTask.objects.on(day_of(at)).filter(case=case, person_id=actor.person_id).exists():
        return no("casework.glass_not_by_statutory")
    opens = sight_of(actor, case, at)
    return no("casework.glass_not_needed") if opens else may_ask(actor, case.partnership)
