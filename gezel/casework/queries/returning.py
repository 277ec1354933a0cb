"""Someone whose track is closed knocks again: who can take them up, and what of it waits (C-01, C-18)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from django.db.models import QuerySet
from django.urls import reverse

from gezel.governance.models import Holding
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule, shows

from .. import words
from ..models import Case, Referral, Sharing
from .waiting import Waiting

_AT_MOST = 50


def unheard_of(case: Case) -> QuerySet[Referral]:
    """The knocks on one closed case that nobody answered yet, the promised day first."""
    rows = Referral.objects.unheard().filter(case=case).select_related("organisation", "referrer")
    return rows.prefetch_related("lines").order_by("call_by", "pk")


@rule("C-01", decides)
@rule("C-18", decides)
def may_be_reached(case: Case, on: date) -> list[int]:
    """The people who can take a closed case up again: aftercare and who still goes along in the days of handing over, as far as the
    participant allows their organisation to guide; and team leaders whose organisation may know. Three queries."""
    allowed = set(Sharing.objects.filter(case=case, withdrawn_at=None).values_list("organisation_id", "purpose"))
    held = case.roles.on(on).filter(kind__in=words.CALLING).values_list("person_id", "organisation_id")
    leads = Holding.objects.on(on).among(case.partnership_id, words.TEAM_LEADER)
    found = {person for person, hat in held if (hat, words.GUIDE) in allowed}
    leading = leads.values_list("person_id", "organisation_id")
    return sorted(found | {person for person, hat in leading if (hat, words.ORGANISE) in allowed})


@rule("C-18", shows)
def knocks_again(actor: Actor, at: datetime) -> Iterator[Waiting]:
    """Who knocked again after their track was closed, for who can take them up, the promised day first. One query."""
    rows = Referral.objects.unheard().filter(case__in=Case.objects.called_by(actor, at))
    for row in rows.select_related("case__participant").order_by("call_by", "pk")[:_AT_MOST]:
        assert row.joined_at is not None  # filtered above
        params: dict[str, object] = {"name": row.case.name, "day": day_of(row.sent_at)}
        url = reverse("casework:closing", args=[row.case.key])
        yield Waiting(row.case, "casework.waits_knocked_again", params, f"{url}#terug", row.call_by)
