"""The last weeks of a partner: who hands over what is told in time (G-12)."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.urls import reverse

from gezel.kernel.clock import day_of, end_of
from gezel.kernel.rule import decides, rule
from gezel.post.workflows.notices import tell

from .. import words
from ..models import Change, Holding
from ..queries.composition import held_by, people_of_partner
from ..queries.settings import number

_ARRANGING = (words.TEAM_LEADER, words.DIRECTOR, words.ADMINISTRATOR_ROLE)


@rule("G-12", decides)
def remind(at: datetime) -> None:
    """In the agreed last weeks, while something is not handed over, the partner's people and who arranges hear it: once for a last day."""
    on = day_of(at)
    rows = Change.objects.filter(withdrawn_at=None, settled_at=None, last_day__gte=on).exclude(kind=words.REDUCE)
    for change in rows.select_related("partner__organisation", "partnership"):
        weeks = number(change.partnership, "change_reminder_weeks", on)
        if change.last_day and change.last_day - timedelta(weeks=weeks) <= on:
            change.partner.partnership = change.partnership
            _remind(change, at)


def _remind(change: Change, at: datetime) -> None:
    left = sum(item.is_open for item in held_by(change, day_of(at)))
    if not left or not change.last_day:
        return
    held = Holding.objects.on(day_of(at)).filter(role__partnership=change.partnership, role__kind__in=_ARRANGING)
    people = {p.pk for p in people_of_partner(change.partner, day_of(at))} | set(held.values_list("person", flat=True))
    params = {"name": change.partner.organisation.name, "last_day": change.last_day, "count": left}
    url = reverse("governance:change", args=[change.partnership_id, change.pk])
    key = f"change-last-weeks:{change.pk}:{change.last_day}"
    tell(sorted(people), "governance.notice_change_last_weeks", params, url, at, due=end_of(change.last_day), key=key)
