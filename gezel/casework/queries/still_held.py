"""Which tracks a partner's people still go along with: the port ``still_held`` (G-12). Counts, never participants."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db.models import Count
from django.urls import reverse

from gezel.kernel.ports import StillHeld
from gezel.kernel.rule import decides, rule

from ..models import CaseRole


@rule("G-12", decides)
def tracks(partnership_id: int, organisation_id: int, on: date) -> Iterable[StillHeld]:
    """Per person and role, in how many cases they still have it on a day. One query."""
    url = reverse("casework:participants", args=[partnership_id])
    rows = CaseRole.objects.on(on).filter(case__partnership_id=partnership_id, organisation_id=organisation_id)
    counted = rows.order_by().values("person_id", "person__name", "kind").annotate(count=Count("pk"))
    for row in counted.order_by("person__name", "kind"):
        who = row["person__name"]
        params = {"what": f"{who} ({row['count']})", "person": who, "count": row["count"]}
        yield StillHeld(f"casework.{row['kind']}:{row['person_id']}", f"casework.held_{row['kind']}", params, url)
