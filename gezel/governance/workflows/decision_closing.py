"""How a decision closes: by the body, with advice, by a role, taken back, or passed on (G-08, G-09)."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.typed import is_blank
from gezel.kernel.verdict import YES, Verdict, no, require

from .. import words
from ..models import Decision
from ..policies.decisions import may_facilitate, may_rewrite
from ..queries.decision_table import Gathered
from ..rules.consent import may_adopt, may_advise
from .decision_ends import end, stands
from .decision_moves import may, said, same_round
from .decision_taking import take


@rule("G-08", decides)
@transaction.atomic
def adopt(
    decision_id: int,
    by: Actor,
    at: datetime,
    reason: str = "",
    review_on: date | None = None,
    round: int | None = None,
) -> Decision:
    """Say that the body has decided, as the facilitator does when no objection of anyone present stands.

    When an objection stands of somebody who is no longer there, ``reason`` says what the body did with it. ``round`` is the version the
    facilitator read: a text that came meanwhile is not closed unread.
    """
    found = take(decision_id, at)
    require(may_facilitate(by, found.decision))
    require(same_round(found, round))
    require(may("adopt", found))
    require(may_adopt(found.table))
    require(accounts_for_absent(found, reason))
    stands(found.decision, words.ADOPTED, by, at, reason, review_on)
    return found.decision


@rule("G-08", decides)
def accounts_for_absent(found: Gathered, reason: str) -> Verdict:
    """An objection of somebody who left stops nothing, but is not passed over in silence."""
    if found.table.set_aside and is_blank(reason):
        return no("governance.decision_say_what_of_absent", number=len(found.table.set_aside))
    return YES


@rule("G-09", decides)
@transaction.atomic
def advise(decision_id: int, by: Actor, at: datetime, reason: str) -> Decision:
    """Close the advice: the recommendations were given; ``reason`` says what whoever asked does with them."""
    found = take(decision_id, at)
    require(may_facilitate(by, found.decision))
    require(may("advise", found))
    require(may_advise(found.table))
    end(found.decision, words.ADVISED, by, at, said(reason, "say_what_with_advice"))
    return found.decision


@rule("G-08", decides)
@transaction.atomic
def withdraw(decision_id: int, by: Actor, at: datetime, reason: str) -> Decision:
    """Take the proposal back, as its proposer or the facilitator does, with the reason; everything said stays readable."""
    found = take(decision_id, at)
    require(may_rewrite(by, found.decision))
    require(may("withdraw", found))
    end(found.decision, words.WITHDRAWN, by, at, said(reason, "say_why"))
    return found.decision
