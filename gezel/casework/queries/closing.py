"""A case's pauses, closings and first start, and who could go along or call afterwards."""

from __future__ import annotations

from datetime import date, datetime

from django.db.models import Min

from gezel.governance.models import Holding
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule, shows

from .. import words
from ..models import Case, CaseRole, Closing, ClosingAnswer, Demand, Sharing
from ..rules.sight import DEMAND, WISH, Sight
from ..words.demand import FAILURE, VALUE


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
    rows = Holding.objects.on(on).among(case.partnership_id, words.COMPANION).filter(organisation_id__in=allowed)
    return list(rows.select_related("person", "organisation").order_by("person__name", "pk"))


@rule("D-08", shows)
def still_open_to(case: Case, at: datetime) -> list[CaseRole]:
    """Who still has a role in a closed case, and until when: the overlap, in sight. One query."""
    rows = CaseRole.objects.on(day_of(at)).filter(case=case).select_related("person", "organisation")
    return list(rows.order_by("until_on", "pk"))


@rule("D-08", decides)
def answers_of(closing: Closing, sight: Sight) -> list[ClosingAnswer]:
    """What became of each question; of failure questions only for who sees those. One query."""
    return [row for row in closing.answers.all() if DEMAND in sight or not row.of_failure]


@rule("C-18", decides)
@rule("D-08", decides)
def questions_of(case: Case, sight: Sight) -> list[Demand]:
    """What a closing looks back on: the open questions that this reader sees, value questions first, the oldest first. One query.

    A team leader who closes does not read them: they are laid down without an outcome, because nobody can say one for the participant.
    """
    labels = [label for label, part in ((VALUE, WISH), (FAILURE, DEMAND)) if part in sight]
    rows = Demand.objects.filter(case=case, label__in=labels, closed_at=None)
    return sorted(rows, key=lambda row: not row.is_value) if labels else []
