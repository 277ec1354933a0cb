"""Reminders for councils and boards that have not decided on the agreement (G-03)."""

from __future__ import annotations

from datetime import datetime

from django.urls import reverse

from gezel.kernel.clock import day_of, end_of
from gezel.kernel.rule import decides, rule
from gezel.organisations.models import Partnership
from gezel.post.workflows.notices import tell

from ..queries.agreement_people import people_of_partner
from ..queries.agreement_signing import Row, Standing, standing
from ..queries.settings import number
from ..rules.signing import reminder


@rule("G-03", decides)
def remind(at: datetime) -> None:
    """Tell each partner whose own body has not decided: to plan, that its meeting comes, or to say what was decided. Once each."""
    today = day_of(at)
    for partnership in Partnership.objects.filter(editions__isnull=False).distinct():
        now = standing(partnership, today)
        weeks = number(partnership, "council_reminder_weeks", today)
        for row in now.rows:
            if not (row.approved or row.refused):
                _remind(now, row, weeks, at)


def _remind(now: Standing, row: Row, weeks: int, at: datetime) -> None:
    edition = now.edition
    if edition is None:
        return
    planned = row.approval.planned_on if row.approval else None
    which = reminder(planned, weeks, day_of(at), day_of(edition.at))
    if not which:
        return
    key = f"agreement-{which}:{edition.pk}:{row.organisation.pk}:{planned or ''}"
    url = reverse("governance:agreement_approval", args=[edition.partnership_id, row.organisation.pk])
    params = {
        "name": edition.partnership.name,
        "on": planned or day_of(edition.at),
        "organisation": row.organisation.name,
    }
    due = end_of(planned) if planned and which == "ahead" else None
    tell(people_of_partner(row.organisation, at), f"governance.notice_council_{which}", params, url, at, due, key)
