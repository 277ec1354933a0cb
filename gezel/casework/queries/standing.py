"""How far a referral got, read from what happened in its case since it was sent (C-01, C-03)."""

from __future__ import annotations

from gezel.kernel.rule import decides, rule

from ..models import Case, Referral
from ..rules.referral import Standing
from ..words import referral as words


def standing_of(case: Case) -> Standing:
    """What happened in a case so far. Three queries at most."""
    called = case.first_calls.filter(outcome=words.REACHED).exists()
    moved, parted = how_it_ended(case)
    return Standing(called, case.met_at is not None, case.committed_at is not None, moved, parted)


def standing_for(referral: Referral) -> Standing:
    """What happened since one referral was sent. Three queries at most."""
    case = referral.case
    called = case.first_calls.filter(outcome=words.REACHED, at__gte=referral.sent_at).exists()
    return since_sent(referral, called, *how_it_ended(case))


def how_it_ended(case: Case) -> tuple[bool, str]:
    """Whether the closing that stands is a transfer, and otherwise how it ended before it began. An earlier one, after which the case
    was taken up again, counts no more. Two queries at most."""
    if case.closed_at is None:
        return False, ""
    moved = case.transfers.filter(at__gte=case.closed_at).exists()
    parting = None if moved else case.partings.filter(at__gte=case.closed_at).last()
    return moved, parting.kind if parting else ""


@rule("C-01", decides)
def since_sent(referral: Referral, called: bool, moved: bool, parted: str) -> Standing:
    """What counts for one referral: what was there before it was sent does not. A knock that was joined to a track which had closed
    already waits for a call, whatever became of that track; in one that runs there is contact. ``called``: reached since it was sent."""
    case, closed = referral.case, referral.case.closed_at
    if closed and referral.joined_at and closed <= referral.joined_at:
        return Standing(called=called)
    begun = case.committed_at is not None
    met = case.met_at is not None and (begun or case.met_at >= referral.sent_at)
    return Standing(called, met, begun, moved, parted)
