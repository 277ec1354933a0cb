"""What came of a decision: it stays, is adjusted by a new proposal, or ends (G-08)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.days import add_months
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, no, require

from .. import words
from ..models import Decision, DecisionReview, DecisionVersion
from ..policies.decisions import may_decide_in
from ..queries.settings import number
from . import decision_news as news
from .decision_moves import said
from .decisions import Draft, begin


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a review found (``words.REVIEWS``), what came of the decision, and the next review day when it goes on.

    ``proposal`` is the new text when it is adjusted: it becomes a decision of its own, and until that stands the old one does.
    """

    finding: str
    what_came: str
    next_on: date | None = None
    proposal: str = ""


@rule("G-08", decides)
@transaction.atomic
def review(decision_id: int, outcome: Outcome, by: Actor, at: datetime) -> Decision:
    """Keep what a member of the body writes at the review; answers the new proposal when it is adjusted, else the decision."""
    decision = (
        Decision.objects.select_for_update(of=("self",))
        .select_related("body__partnership", "partnership")
        .get(pk=decision_id)
    )
    require(may_decide_in(by, decision.body))
    require(may_review(decision))
    what_came = said(outcome.what_came, "say_what_came")
    ends = outcome.finding == words.ENDED
    next_on = None if ends else _next(decision, outcome.next_on, day_of(at))
    DecisionReview.objects.create(
        decision=decision,
        finding=outcome.finding,
        what_came=what_came,
        next_on=next_on,
        reviewed_at=at,
        reviewed_by_id=by.person_id,
    )
    decision.review_on = next_on or decision.review_on
    decision.ended_on = day_of(at) if ends else None
    decision.save(update_fields=["review_on", "ended_on"])
    record(f"governance.decision_review_{outcome.finding}", decision, by, at, what_came, title=decision.title)
    if ends:
        news.ended(decision, by, at)
    return _adjusted(decision, outcome, by, at) if outcome.finding == words.ADJUSTED else decision


@rule("G-08", decides)
def may_review(decision: Decision) -> Verdict:
    """What stands can be reviewed, on its day, earlier or later."""
    return YES if decision.is_adopted else no("governance.decision_does_not_stand")


def _next(decision: Decision, next_on: date | None, on: date) -> date:
    require(no("governance.decision_review_later") if next_on and next_on <= on else YES)
    return next_on or add_months(on, number(decision.partnership, "decision_review_months", on))


def _adjusted(decision: Decision, outcome: Outcome, by: Actor, at: datetime) -> Decision:
    last: DecisionVersion = decision.versions.order_by("-number")[0]
    text = said(outcome.proposal, "no_proposal")
    require(YES if text != last.text else no("governance.decision_same_text"))
    draft = Draft(decision.title, outcome.what_came, text, decision.level, follows=decision, why_here=decision.why_here)
    following = begin(decision.body, draft, by, at)
    record("governance.decision_proposed", following, by, at, title=following.title, body=decision.body.name)
    news.proposed(following, by, at)
    return following
