"""The communication plan and the evidence of publication duties (G-21)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, no, require
from gezel.post.workflows.files import store

from ..models import Communication, Evidence
from ..policies.partnership import may_arrange, may_take_part
from ..rules.duties import PARTNER, duties
from ..rules.issues import says
from .challenges import own_partner, owned
from .partnership import take


@dataclass(frozen=True, slots=True)
class Draft:
    """What is told to whom, through what, when, by whom (person id)."""

    what: str
    audience: str
    channel: str
    on: date
    owner_id: int


@rule("G-21", decides)
@transaction.atomic
def plan(partnership_id: int, draft: Draft, by: Actor, at: datetime) -> Communication:
    """Add an action to the plan."""
    partnership = take(partnership_id)
    require(may_take_part(by, partnership))
    said = says(draft.what, "governance.communication_what") & says(draft.audience, "governance.communication_audience")
    require(said & says(draft.channel, "governance.communication_channel"))
    require(owned(partnership, draft.owner_id, day_of(at)))
    row = Communication.objects.create(partnership=partnership, made_at=at, made_by_id=by.person_id, **asdict(draft))
    record("governance.communication_planned", partnership, by, at, what=row.what)
    return row


def _taken(row_id: int, partnership_id: int) -> Communication:
    rows = Communication.objects.select_for_update(of=("self",)).select_related("partnership")
    return rows.get(pk=row_id, partnership_id=partnership_id, removed_at=None)


@rule("G-21", decides)
@transaction.atomic
def done(partnership_id: int, row_id: int, on: date, by: Actor, at: datetime) -> Communication:
    """It was done on a day: by its owner, or by who arranges."""
    row = _taken(row_id, partnership_id)
    owner = may_take_part(by, row.partnership)
    require(owner if row.owner_id == by.person_id else may_arrange(by, row.partnership))
    require(YES if on <= day_of(at) else no("governance.communication_not_yet"))
    row.done_on = on
    row.save(update_fields=["done_on"])
    record("governance.communication_done", row.partnership, by, at, what=row.what)
    return row


@rule("G-21", decides)
@transaction.atomic
def drop(partnership_id: int, row_id: int, by: Actor, at: datetime) -> Communication:
    """Take an action out of the plan."""
    row = _taken(row_id, partnership_id)
    require(may_arrange(by, row.partnership))
    row.removed_at = at
    row.save(update_fields=["removed_at"])
    record("governance.communication_dropped", row.partnership, by, at, what=row.what)
    return row


@rule("G-21", decides)
@transaction.atomic
def prove(
    partnership_id: int, duty: str, text: str, seen_on: date, files: Iterable[Any], by: Actor, at: datetime
) -> Evidence:
    """Evidence that a duty was met: what and where, the day, and a file (photo, page, document) that shows it."""
    partnership = take(partnership_id)
    require(may_take_part(by, partnership))
    known = next((one for one in duties() if one.code == duty), None)
    require(YES if known else no("governance.duty_unknown"))
    assert known is not None
    require(says(text, "governance.duty_what"))
    require(YES if seen_on <= day_of(at) else no("governance.communication_not_yet"))
    given = [file for file in files if file]
    require(YES if given else no("governance.duty_file"))
    own = own_partner(by, partnership, day_of(at)) if known.per == PARTNER else None
    require(YES if own or known.per != PARTNER else no("governance.duty_own_organisation"))
    row = Evidence.objects.create(
        partnership=partnership,
        organisation=own,
        duty=duty,
        text=text.strip(),
        seen_on=seen_on,
        at=at,
        by_id=by.person_id,
    )
    for file in given:
        store(file.name, file, row, by, at)
    record("governance.duty_proved", partnership, by, at, duty=known.name)
    return row
