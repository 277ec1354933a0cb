"""How a decision closes: by the body, with advice, by a role, taken back, or passed on (G-08, G-09)."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.days import add_months
from gezel.kernel.rule import decides, rule
from gezel.kernel.typed import is_blank
from gezel.kernel.verdict import YES, Verdict, no, require

from .. import words
from ..models import Decision
from ..policies.decisions import may_facilitate, may_rewrite
from ..queries.decision_table import Gathered
from ..queries.settings import number
from ..rules.consent import may_adopt, may_advise
from . import decision_news as news
from .decision_taking import may, moved, said, take


@rule("G-08", decides)
@transaction.atomic
def adopt(decision_id: int, by: Actor, at: datetime, reason: str = "", review_on: date | None = None) -> Decision:
    """Say that the body has decided, as the facilitator does when no objection of anyone present stands.

    When an objection stands of somebody who is no longer there, ``reason`` says what the body did with it.
    """
    found = take(decision_id, at)
    require(may_facilitate(by, found.decision))
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


@rule("G-08", decides)
def stands(
    decision: Decision, outcome: str, by: Actor, at: datetime, reason: str = "", review_on: date | None = None
) -> None:
    """From now on its text stands; it comes back on a review day, always later than today."""
    on = day_of(at)
    require(no("governance.decision_review_later") if review_on and review_on <= on else YES)
    if review_on or decision.review_on is None or decision.review_on <= on:
        decision.review_on = review_on or add_months(on, number(decision.partnership, "decision_review_months", on))
    decision.adopted_at = at
    _replaces(decision, at)
    end(decision, outcome, by, at, reason)


@rule("G-08", decides)
def _replaces(decision: Decision, at: datetime) -> None:
    """When an adjusted text stands, the one it adjusts no longer does."""
    before = Decision.objects.select_for_update(of=("self",)).filter(pk=decision.follows_id or 0).first()
    if before and before.is_adopted and before.body_id == decision.body_id:
        before.ended_on = day_of(at)
        before.save(update_fields=["ended_on"])


def end(decision: Decision, outcome: str, by: Actor, at: datetime, reason: str = "") -> None:
    """Close it, with who, when, how and why, and tell who must know."""
    decision.outcome, decision.closed_at, decision.closed_reason = outcome, at, reason.strip()
    decision.closed_by_id = by.person_id or None
    decision.last_day = None
    decision.save()
    moved(decision, outcome, by, at, reason)
    record(f"governance.decision_{outcome}", decision, by, at, reason=reason.strip(), title=decision.title)
    news.closed(decision, by, at)
