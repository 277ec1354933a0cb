"""Agreed inflow shares, each a row that stands from a day on (C-01)."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from gezel.audit import record
from gezel.governance.queries.partnership import partners_on
from gezel.kernel.actor import Actor
from gezel.kernel.rule import configures, rule
from gezel.kernel.verdict import YES, no, require
from gezel.organisations.models import Partnership

from ..models import InflowShare
from ..policies.welcome import may_lead


@rule("C-01", configures)
@transaction.atomic
def agree_share(
    partnership_id: int, organisation_id: int, percent: int, from_on: date, reason: str, by: Actor, at: datetime
) -> InflowShare:
    """Write down which share of the referrals should come from a partner, from a day on, with the reason."""
    partnership = Partnership.objects.get(pk=partnership_id)
    require(may_lead(by, partnership))
    partners = {row.organisation_id: row.organisation for row in partners_on(partnership, from_on)}
    require(YES if organisation_id in partners else no("casework.not_a_partner_then"))
    require(YES if 0 <= percent <= 100 and reason.strip() else no("casework.share_is_percent"))
    row = InflowShare.objects.create(
        partnership=partnership,
        organisation_id=organisation_id,
        percent=percent,
        from_on=from_on,
        reason=reason.strip(),
        set_at=at,
        set_by_id=by.person_id,
    )
    name = str(partners[organisation_id])
    record("casework.inflow_agreed", partnership, by, at, reason=reason.strip(), organisation=name, percent=percent)
    return row
