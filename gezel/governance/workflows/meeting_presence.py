"""A decision hears who is in the meeting that discusses it (G-07, G-08)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from ..models import DecisionPresence
from . import decisions


def presence(decision_id: int, people: Iterable[int], at: datetime) -> None:
    """Who is there from now on; who left is no longer there."""
    told = getattr(decisions, "presence", None)
    if told is not None:
        told(decision_id, set(people), at)
        return
    here, rows = set(people), DecisionPresence.objects.filter(decision=decision_id, until_at=None)
    rows.exclude(person__in=here).update(until_at=at)
    there = set(rows.values_list("person_id", flat=True))
    new = [DecisionPresence(decision_id=decision_id, person_id=pk, from_at=at) for pk in sorted(here - there)]
    DecisionPresence.objects.bulk_create(new)
