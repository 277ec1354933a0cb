"""Who puts something in a file under which hand, and who arranges the lists of a partnership (C-08, C-19, C-22, L-04)."""

from __future__ import annotations

from datetime import datetime

from gezel.governance.policies.partnership import may_arrange
from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, no
from gezel.organisations.models import Partnership

from .. import words
from ..models import Case
from ..words.stars import PARTICIPANT
from .sight import may_write, sight_of


@rule("C-19", decides)
def may_put(by: Actor, case: Case, hand: str, at: datetime) -> Verdict:
    """Who goes along writes, also what the participant says beside them; in their own place the participant writes by their own hand.

    ``by`` without a person is the participant in their own place: the page that let them in has proved who it is.
    """
    if by.person_id:
        return may_write(sight_of(by, case, at), case)
    if case.state == words.CLOSED:
        return no("casework.own_case_closed")
    return YES if hand == PARTICIPANT else no("casework.only_own_hand")


@rule("L-04", decides)
@rule("C-22", decides)
def may_keep_lists(by: Actor, partnership: Partnership) -> Verdict:
    """Who leads the team (or arranges the partnership) keeps its value steps and indicators."""
    return may_arrange(by, partnership)
