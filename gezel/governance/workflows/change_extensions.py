"""A later last day for a partner that goes, so that participants are not left alone (G-12)."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.typed import is_blank
from gezel.kernel.verdict import YES, no, require
from gezel.post.workflows.notices import tell

from .. import words
from ..models import Change, Extension
from ..policies.composition import may_agree, may_extend
from ..queries.composition import group_members, people_of_partner, speaks_for, term_of
from ..rules import composition as rules
from .change_letters import tell_extension, url_of
from .change_places import end_taking_part
from .changes import STEPS, take_change


@transaction.atomic
@rule("G-12", decides)
def extend(change_id: int, until: date, reason: str, by: Actor, at: datetime) -> Extension:
    """The director makes a later last day known (it stands at once); on own request either side proposes one."""
    change, on = take_change(change_id), day_of(at)
    require(may_extend(by, change, on))
    require(STEPS.may("extend", change.state(on)))
    assert change.last_day is not None  # it runs
    require(rules.extension(change.last_day, until, change.partnership.last_day, on))
    require(no("governance.extension_reason") if is_blank(reason) else YES)
    row = Extension.objects.create(
        change=change,
        until=until,
        reason=reason.strip(),
        by_partner=change.kind == words.LEAVE and speaks_for(by, change.partner, on),
        proposed_at=at,
        proposed_by_id=by.person_id,
    )
    if change.kind != words.LEAVE:
        _stands(row, change, by, at)
        return row
    record("governance.extension_proposed", change.partnership, by, at, reason=row.reason, until=until)
    other = group_members(change.partnership, on) if row.by_partner else people_of_partner(change.partner, on)
    params = {"name": change.partner.organisation.name, "until": until}
    tell([p.pk for p in other], "governance.notice_extension_proposed", params, url_of(change), at)
    return row


@transaction.atomic
@rule("G-12", decides)
def agree(extension_id: int, by: Actor, at: datetime) -> Extension:
    """The other side agrees: the later last day stands."""
    change = take_change(Extension.objects.values_list("change_id", flat=True).get(pk=extension_id))
    row = Extension.objects.get(pk=extension_id)
    row.change = change
    require(may_agree(by, row, day_of(at)))
    require(no("governance.extension_stands") if row.stands_at else YES)
    require(STEPS.may("extend", change.state(day_of(at))))
    assert change.last_day is not None  # it runs
    require(rules.extension(change.last_day, row.until, change.partnership.last_day, day_of(at)))
    _stands(row, change, by, at)
    return row


def _stands(row: Extension, change: Change, by: Actor, at: datetime) -> None:
    row.stands_at, row.agreed_by_id = at, by.person_id
    row.save(update_fields=["stands_at", "agreed_by"])
    before = change.last_day
    extensions = [rules.Extended(e.until, e.stands_at) for e in change.extensions.all()]
    change.last_day = rules.last_day(term_of(change), extensions)
    change.save(update_fields=["last_day"])
    assert change.last_day is not None  # it runs
    if change.ends_taking_part:
        end_taking_part(change.partner, before, change.last_day)
    record("governance.extended", change.partnership, by, at, reason=row.reason, until=change.last_day)
    people = people_of_partner(change.partner, day_of(at))
    tell_extension(change, people, change.last_day, row.reason, by, at)
