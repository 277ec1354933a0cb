"""Who is around a participant: added, moved nearer or farther, gone; nothing is written over (C-16)."""

from __future__ import annotations

import secrets
from dataclasses import asdict, dataclass
from datetime import date, datetime

from django.db import transaction

from gezel.audit import looked, record
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, no, require

from ..models import Around, Case
from ..policies.sight import may_see, may_write, sight_of
from ..rules.sight import NETWORK
from ..words import network as words
from .cases import take


@dataclass(frozen=True, slots=True)
class Near:
    """Somebody or something: what it is to the participant, its name, how near (1–3), what it does, how to call."""

    kind: str
    name: str
    ring: int
    does: str = ""
    phone: str | None = None


@rule("C-16", decides)
def complete(near: Near) -> Verdict:
    """It has a name, is something to the participant, and stands in one of three rings."""
    if not near.name.strip():
        return no("casework.around_no_name")
    if near.kind not in words.KINDS:
        return no("casework.around_no_kind")
    return YES if near.ring in words.RINGS else no("casework.around_no_ring")


@rule("C-16", decides)
@transaction.atomic
def add(case_id: int, near: Near, since: date | None, by: Actor, at: datetime) -> Around:
    """Draw somebody or something in, since a day (today when not known; never in the future)."""
    case = _writing(case_id, by, at)
    require(complete(near))
    first = since or day_of(at)
    require(YES if first <= day_of(at) else no("casework.around_future", day=first))
    made = _row(case, secrets.token_hex(8), near, first, by, at)
    record("casework.around_added", case, by, at)
    return made


@rule("C-16", decides)
@transaction.atomic
def change(around_id: int, near: Near, by: Actor, at: datetime) -> Around:
    """It stands nearer or farther, or does something else: as it was stays in the history. The same again changes nothing."""
    row = Around.objects.get(pk=around_id)
    case = _writing(row.case_id, by, at)
    row.refresh_from_db()
    require(complete(near))
    require(YES if row.until_on is None else no("ui.changed_meanwhile"))
    if asdict(near) == {"kind": row.kind, "name": row.name, "ring": row.ring, "does": row.does, "phone": row.phone}:
        return row
    _end(row, "", at)
    made = _row(case, row.thread, near, day_of(at), by, at)
    record("casework.around_changed", case, by, at)
    return made


@rule("C-16", decides)
@transaction.atomic
def leave(around_id: int, reason: str, by: Actor, at: datetime) -> Around:
    """It is no longer around the participant; why may be said."""
    row = Around.objects.get(pk=around_id)
    case = _writing(row.case_id, by, at)
    row.refresh_from_db()
    if row.until_on is None:
        _end(row, reason.strip(), at)
        record("casework.around_left", case, by, at)
    return row


@rule("D-04", decides)
@transaction.atomic
def phone_of(around_id: int, case: Case, by: Actor, at: datetime) -> str:
    """The telephone of somebody around the participant; that it was looked at is written down first."""
    require(may_see(sight_of(by, case, at), NETWORK))
    row = Around.objects.get(pk=around_id, case=case)
    looked([case], by, at, [f"{NETWORK}.phone"])
    return row.phone or ""


def _writing(case_id: int, by: Actor, at: datetime) -> Case:
    case = take(case_id)
    sight = sight_of(by, case, at)
    require(may_see(sight, NETWORK) & may_write(sight, case))
    return case


def _row(case: Case, thread: str, near: Near, first: date, by: Actor, at: datetime) -> Around:
    values = asdict(near) | {"name": near.name.strip(), "does": near.does.strip(), "phone": near.phone or None}
    return Around.objects.create(
        case=case, thread=thread, from_on=first, noted_at=at, noted_by_id=by.person_id, **values
    )


def _end(row: Around, reason: str, at: datetime) -> None:
    row.until_on, row.reason = max(day_of(at), row.from_on), reason
    row.save(update_fields=["until_on", "reason"])
