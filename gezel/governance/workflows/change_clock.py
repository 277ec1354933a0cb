"""The last weeks of a partner: who hands over what is told in time (G-12)."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django.urls import reverse

from gezel.kernel.clock import day_of, end_of
from gezel.kernel.rule import decides, rule
from gezel.post.workflows import notices as post
from gezel.post.workflows.notices import Reminder

from .. import words
from ..models import Change
from ..queries.composition import held_by, people_of_partner
from ..queries.members import arrangers
from ..queries.settings import numbers_of


@rule("G-12", decides)
def remind(at: datetime) -> None:
    """In the agreed last weeks, while something is not handed over, the partner's people and who arranges hear it: once for a last day."""
    on = day_of(at)
    rows = Change.objects.filter(withdrawn_at=None, settled_at=None, last_day__gte=on).exclude(kind=words.REDUCE)
    found = list(rows.select_related("partner__organisation", "partnership"))
    agreed = numbers_of({change.partnership_id for change in found}, on)
    nearly = [c for c in found if c.last_day and c.last_day - _weeks(agreed, c) <= on]
    people = arrangers({change.partnership for change in nearly}, on)
    said = (_reminder(change, people[change.partnership_id], on) for change in nearly)
    post.remind([one for one in said if one], at)


def _weeks(agreed: dict[int, dict[str, int]], change: Change) -> timedelta:
    return timedelta(weeks=agreed[change.partnership_id]["change_reminder_weeks"])


def _reminder(change: Change, arranging: list[int], on: date) -> Reminder | None:
    change.partner.partnership = change.partnership
    left = sum(item.is_open for item in held_by(change, on))
    if not left or not change.last_day:
        return None
    people = {p.pk for p in people_of_partner(change.partner, on)} | set(arranging)
    params = {"name": change.partner.organisation.name, "last_day": change.last_day, "count": left}
    url = reverse("governance:change", args=[change.partnership_id, change.pk])
    key = f"change-last-weeks:{change.pk}:{change.last_day}"
    due = end_of(change.last_day)
    return Reminder(sorted(people), "governance.notice_change_last_weeks", params, url, key, due)
