"""To which partners a referral may be opened, once the privacy papers are in order (C-01, D-02)."""

from __future__ import annotations

from datetime import date, datetime

from gezel.governance.queries.privacy_papers import missing
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule

from .. import words
from ..models import Case, Sharing
from .receivers import desks


@rule("C-01", decides)
@rule("D-02", decides)
def may_come_to_know(case: Case, on: date) -> list[int]:
    """The partners (ids) that divide the work and whose papers, and those of all together, are in order on a day."""
    dividing = [desk.organisation.pk for desk in desks(case.partnership, on) if desk.dividing]
    lacking = {paper.organisation_id for paper in missing(case.partnership, on)}
    return [] if 0 in lacking else [pk for pk in dividing if pk not in lacking]


def not_open_yet(case: Case, at: datetime) -> bool:
    """Whether some partner that may know does not know yet."""
    known = Sharing.objects.filter(case=case, purpose=words.ORGANISE, withdrawn_at=None)
    return bool(set(may_come_to_know(case, day_of(at))) - set(known.values_list("organisation_id", flat=True)))
