"""Safety information of a case, and what of it the participant reads in their own place (D-08)."""

from __future__ import annotations

from datetime import date

from gezel.kernel.rule import decides, rule

from ..models import Case, Safety


def all_safety(case: Case) -> list[Safety]:
    """Everything that ever stood, newest first. One query."""
    return list(Safety.objects.filter(case=case).select_related("by", "ended_by"))


@rule("D-08", decides)
def read_by_participant(case: Case, on: date) -> list[Safety]:
    """What counts on a day and is not kept from the participant because of danger. One query."""
    return list(Safety.objects.on(on).filter(case=case, danger__isnull=True))
