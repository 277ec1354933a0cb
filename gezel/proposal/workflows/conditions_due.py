"""Reminders of conditions that still wait for an answer, before their last day: the port ``clock_jobs``; each comes once (P-15)."""

from __future__ import annotations

from datetime import datetime

from django.urls import reverse

from gezel.formation.queries.reached import spokespeople
from gezel.kernel.clock import day_of, end_of
from gezel.post.workflows.notices import tell

from ..models import Condition


def remind(at: datetime) -> None:
    """Tell who speaks for the promotor, on the days before the last one that the call sets, which condition waits."""
    today = day_of(at)
    waiting = Condition.objects.filter(answered_at=None, met_at=None, due_on__gte=today)
    for condition in waiting.select_related(
        "evaluation__submission__proposal__area", "evaluation__submission__proposal__call_version"
    ):
        proposal = condition.evaluation.submission.proposal
        if (days := (condition.due_on - today).days) not in proposal.call_version.settings.numbers.reminders:
            continue
        people = [person.pk for person in spokespeople(proposal.promotor_id, at)]
        params = {"area": proposal.area.name, "last_day": condition.due_on}
        url = reverse("proposal:judgement", args=[proposal.pk])
        key = f"condition-{days}d:{condition.pk}"
        tell(people, "proposal.notice_condition_due", params, url, at, end_of(condition.due_on), key)
