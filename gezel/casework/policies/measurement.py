"""Who begins a measurement (C-14)."""

from __future__ import annotations

from datetime import datetime

from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, no

from .. import words
from ..models import Case
from ..words.measurement import OWN
from .sight import may_write, sight_of


@rule("C-14", decides)
def may_begin(actor: Actor, case: Case, hand: str, at: datetime) -> Verdict:
    """Who goes along hands over while the case runs; in the own place the participant alone decides, as long as it is not closed."""
    if case.participant_id is None:
        return no("casework.own_needs_a_person")
    if hand == OWN and actor.is_visitor:
        return no("casework.measurement_case_closed") if case.state == words.CLOSED else YES
    return may_write(sight_of(actor, case, at), case)
