"""A case's pauses, closings and first start, and who could go along or call afterwards."""

from __future__ import annotations

from datetime import date, datetime

from django.db.models import Min

from gezel.governance.models import Holding
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule, shows

from .. import words
from ..models import Case, CaseRole, Closing, Demand, Sharing
from ..words.demand import VALUE


@rule("C-18", decides)
def first_start(case: Case) -> datetime | None:
    """When the participant first said yes: return does not move it (one record per person). One query."""
    earlier: datetime | None = case.closings.aggregate(first=Min("committed_at"))["first"]
    return min((at for at in (earlier, case.committed_at) if at), default=None)


def standing_closing(case: Case) -> Closing | None:
    """The closing that stands, when the case is closed. One query."""
    return case.closings.filter(reopened_at=None).select_related("by", "organisation").first()


@rule("C-18", decides)
def may_go_along(case: Case, on: date) -> list[Holding]:
    """The companions of today whose organisation the participant allows to guide: who can call afterwards, or go on. One query."""
    allowed = Sharing.objects.filter(case=case, purpose=words.GUIDE, withdrawn_at=None).values("organisation_id")
    rows = Holding.objects.on(on).filter(
        role__partnership_id=case.partnership_id,
        role__kind=words.COMPANION,
        role__removed_on=None,
        organisation_id__in=allowed,
    )
    return list(rows.select_related("person", "organisation").order_by("person__name", "pk"))


@rule("D-08", shows)
def still_open_to(case: Case, at: datetime) -> list[CaseRole]:
    """Who still has a role in a closed case, and until when: the overlap, in sight. One query."""
    rows = CaseRole.objects.on(day_of(at)).filter(case=case).select_related("person", "organisation")
    return list(rows.order_by("until_on", "pk"))


@rule("C-18", shows)
def questions_of(case: Case) -> list[tuple[int, str]]:
    """The value questions a closing looks back on, in the participant's words: those that are still open. One query."""
    rows = Demand.objects.filter(case=case, label=VALUE, closed_at=None)
    return list(rows.values_list("pk", "text"))
