"""Taking a decision to work on: its row locked, what its time limit brought settled first (G-08)."""

from __future__ import annotations

from datetime import datetime

from gezel.kernel.clock import end_of

from ..models import Decision
from ..queries.decision_table import Gathered, gather
from .decision_limit import settle


def take(decision_id: int, at: datetime) -> Gathered:
    """Lock a decision and gather it. When its last day between meetings has passed, that is settled first, as the clock would."""
    rows = Decision.objects.select_for_update(of=("self",)).select_related(
        "body__partnership", "body__fallback_role", "partnership", "role", "facilitator"
    )
    decision = rows.get(pk=decision_id)
    if decision.last_day and at >= end_of(decision.last_day):
        settle(decision, at)
    return gather(decision, at)
