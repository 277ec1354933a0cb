"""What a closing and a return do with the questions of a case: laid down together with the track, taken up again with it (C-08, C-18)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule

from ..models import Case, Closing, Demand
from ..words import demand as words
from .demand import moved


@rule("C-18", decides)
def lay_down(case: Case, closing: Closing, by: Actor) -> int:
    """Close every question that is still open, at the moment of the closing; within its transaction. Returns how many there were."""
    rows = list(Demand.objects.filter(case=case, closed_at=None))
    for demand in rows:
        demand.closed_at = closing.at
    return _kept(case, rows, words.LAID_DOWN, by, closing.at)


@rule("C-18", decides)
def take_up_again(case: Case, closing: Closing, by: Actor, at: datetime) -> int:
    """Who comes back finds the questions open that the closing laid down; what became of each stays with the closing. What was
    closed before it, stays closed. Returns how many there were."""
    laid_down = Demand.objects.filter(
        case=case, closed_at=closing.at, moves__kind=words.LAID_DOWN, moves__at=closing.at
    )
    rows = list(laid_down.distinct())
    for demand in rows:
        demand.closed_at = None
    return _kept(case, rows, words.TAKEN_UP, by, at)


def _kept(case: Case, rows: Iterable[Demand], kind: str, by: Actor, at: datetime) -> int:
    rows = list(rows)
    for demand in rows:
        demand.edition += 1
        demand.save(update_fields=["closed_at", "edition"])
        moved(demand, kind, by, at)
    if rows:
        record(f"casework.questions_{kind}", case, by, at, count=len(rows))
    return len(rows)
