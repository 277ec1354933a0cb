"""Handed over elsewhere, ended before it began, or taken up again; nobody drops out of sight (C-02, C-18)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, no, require

from ..models import Case, Parting, Transfer
from ..policies.sight import sight_of
from ..policies.welcome import may_follow_up, may_take_up
from ..words import referral as kinds
from .cases import take
from .referral_news import tell_referrer
from .welcome import STEPS, taken


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """To whom someone is handed over: organisation or person, who there, how to reach them, why, and when to ask what came of it."""

    to_name: str
    contact: str
    contact_reach: str
    why: str
    agreed: bool
    follow_up_on: date


@rule("C-02", decides)
@rule("C-18", decides)
@transaction.atomic
def transfer(case_id: int, told: Elsewhere, by: Actor, at: datetime) -> Transfer:
    """Hand someone over warmly: with their agreement, to a person there, with a day on which we ask what came of it.

    Only before the start; a track that has begun ends by ``closing.close`` with the outcome warm transfer.
    """
    case = taken(case_id, "transfer", by, at)
    require(YES if told.agreed else no("casework.transfer_needs_yes"))
    require(YES if told.follow_up_on > day_of(at) else no("casework.follow_up_ahead"))
    row = Transfer.objects.create(
        case=case,
        to_name=told.to_name.strip(),
        contact=told.contact.strip(),
        contact_reach=told.contact_reach.strip() or None,
        why=told.why.strip() or None,
        agreed=told.agreed,
        at=at,
        by_id=by.person_id,
        follow_up_on=told.follow_up_on,
    )
    _close(case, at)
    record("casework.transferred", case, by, at, day=told.follow_up_on)
    tell_referrer(case, by, at)
    return row


@rule("C-02", decides)
@transaction.atomic
def follow_up(transfer_id: int, result: str, note: str, by: Actor, at: datetime) -> Transfer:
    """Note what came of a transfer; who came back is taken up again by a step of its own."""
    row = Transfer.objects.select_for_update(of=("self",)).select_related("case").get(pk=transfer_id)
    require(may_follow_up(by, row, sight_of(by, row.case, at)))
    row.result, row.result_note, row.result_at, row.result_by_id = result, note.strip() or None, at, by.person_id
    row.save()
    record("casework.transfer_followed", row.case, by, at)
    return row


@rule("C-03", decides)
@transaction.atomic
def part(case_id: int, kind: str, note: str, by: Actor, at: datetime) -> Parting:
    """The person says no, or cannot be reached: the case ends before it began and stays in sight."""
    case = taken(case_id, "part", by, at)
    tried = case.first_calls.exists() or kind != kinds.UNREACHED
    require(YES if tried else no("casework.try_first"))
    row = Parting.objects.create(case=case, kind=kind, note=note.strip() or None, at=at, by_id=by.person_id)
    _close(case, at)
    record(f"casework.parted_{kind}", case, by, at)
    tell_referrer(case, by, at)
    return row


@rule("C-03", decides)
@transaction.atomic
def take_up(case_id: int, by: Actor, at: datetime) -> Case:
    """Someone who had not begun comes back: they wait again, with everything that was known."""
    case = take(case_id)
    require(may_take_up(sight_of(by, case, at), case))
    require(STEPS.may("take_up", case.state))
    case.closed_at = None
    _save(case)
    record("casework.taken_up", case, by, at)
    tell_referrer(case, by, at)
    return case


@rule("C-18", decides)
@rule("D-08", decides)
def _close(case: Case, at: datetime) -> None:
    case.closed_at = at
    _save(case)


def _save(case: Case) -> None:
    case.edition += 1
    case.save(update_fields=["closed_at", "edition"])
