"""A later partner enters: the promotor approves on an adopted decision of the support group, and it joins (F-27, G-12)."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from gezel.audit import record
from gezel.formation.workflows.later import ask_promotors
from gezel.kernel.actor import SYSTEM, Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, no, require
from gezel.organisations import words as orgs
from gezel.organisations.models import Partner
from gezel.post.workflows.notices import tell

from ..models import Decision, EntryApproval
from ..policies.composition import decided_here, may_approve_entry
from ..queries.composition import group_members
from ..queries.entries import waiting_entry
from .partnership import take


@transaction.atomic
@rule("F-27", decides)
def approve(
    partnership_id: int, entry_id: int, decision_id: int, from_on: date, note: str, by: Actor, at: datetime
) -> EntryApproval:
    """The promotor approves that an organisation enters from a day on; formation then completes the entry, and the partner joins."""
    partnership = take(partnership_id)
    require(may_approve_entry(by, partnership, day_of(at)))
    entry = waiting_entry(partnership, entry_id)
    require(YES if entry else no("governance.entry_not_waiting"))
    assert entry is not None  # required above
    decision = Decision.objects.select_related("body").filter(pk=decision_id).first()
    require(decided_here(decision, partnership))
    assert decision is not None  # decided_here
    in_time = day_of(at) <= from_on <= partnership.last_day
    require(YES if in_time else no("governance.entry_day", first=day_of(at), last=partnership.last_day))
    row = EntryApproval.objects.create(
        partnership=partnership,
        entry=entry,
        decision=decision,
        note=note.strip(),
        from_on=from_on,
        approved_at=at,
        approved_by_id=by.person_id,
    )
    record("governance.entry_approved", partnership, by, at, name=entry.organisation.name, from_on=from_on)
    ask_promotors(at)
    join_entered(at)
    row.refresh_from_db()
    return row


@rule("F-27", decides)
def join_entered(at: datetime) -> None:
    """Whoever entered through formation is a partner from the agreed day on; idempotent, so the clock does it too."""
    rows = EntryApproval.objects.filter(joined_at=None, entry__promotor_at__isnull=False)
    for pk in list(rows.values_list("pk", flat=True)):
        with transaction.atomic():
            _join(pk, at)


def _join(approval_id: int, at: datetime) -> None:
    partnership = take(EntryApproval.objects.values_list("partnership_id", flat=True).get(pk=approval_id))
    row = EntryApproval.objects.select_related("entry__organisation").get(pk=approval_id)
    organisation = row.entry.organisation
    inside = Partner.objects.on(row.from_on).filter(partnership=partnership, organisation=organisation)
    if row.joined_at:
        return
    if not inside.exists():
        Partner.objects.create(
            partnership=partnership, organisation=organisation, part=orgs.PARTNER, from_on=row.from_on
        )
    row.joined_at = at
    row.save(update_fields=["joined_at"])
    params = {"name": organisation.name, "from_on": row.from_on}
    record("governance.partner_joined", partnership, SYSTEM, at, "", **params)
    url = f"/partnerschappen/{partnership.pk}/samenstelling/"
    people = [p.pk for p in group_members(partnership, day_of(at))]
    tell(people, "governance.notice_partner_joined", params, url, at)
