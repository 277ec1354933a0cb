"""Who may get a role in a case (C-20)."""

from __future__ import annotations

from datetime import date

from django.db.models import Q

from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, no

from ..models import Case, StatutoryTask


@rule("C-20", decides)
def may_be_given(case: Case, person_id: int, from_on: date) -> Verdict:
    """Nobody who has, or will have, a statutory task for this participant gets a role in the case unless the participant was told."""
    ahead = StatutoryTask.objects.filter(case=case, person_id=person_id, told_on=None)
    held = ahead.filter(Q(until_on__isnull=True) | Q(until_on__gt=from_on)).select_related("person").first()
    return YES if held is None else no("casework.has_statutory_task", person=str(held.person))
