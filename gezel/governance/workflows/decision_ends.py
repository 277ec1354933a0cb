"""How a decision ends: its text stands, or it is closed with the reason (G-08)."""

from __future__ import annotations

from datetime import date, datetime

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.days import add_months
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, no, require

from ..models import Decision
from ..queries.settings import number
from . import decision_news as news
from .decision_moves import moved


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
