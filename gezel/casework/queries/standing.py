"""How far a referral got, read from what happened in its case (C-01, C-03)."""

from __future__ import annotations

from ..models import Case
from ..rules.referral import Standing
from ..words import referral as words


def standing_of(case: Case) -> Standing:
    """What happened so far. Three queries at most."""
    ended = case.closed_at is not None
    parting = case.partings.last() if ended else None
    return Standing(
        called=case.first_calls.filter(outcome=words.REACHED).exists(),
        met=case.met_at is not None,
        started=case.committed_at is not None,
        transferred=ended and case.transfers.exists(),
        ended=parting.kind if parting else "",
    )
