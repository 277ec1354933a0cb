"""Handed over elsewhere, ended before it began, or taken up again; nobody drops out of sight (C-02, C-18)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import transaction

from gezel.audit import record
from gezel.governance.queries.settings import number
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, no, require

from ..models import Case, Parting, Transfer
from ..policies.sight import sight_of
from ..policies.welcome import may_follow_up, may_take_up
from ..words import referral as kinds
from .case_roles import give, let_go
from .cases import take
from .ending_with import end_with
from .referral_news import tell_referrer
from .welcome import STEPS, taken

# What stands with a role that ended because the case did, before it began.
_ENDED = "gestopt voor het begin"


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
        organisation_id=by.organisation_id or None,
        follow_up_on=told.follow_up_on,
    )
    _close(case, by, at)
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
    _close(case, by, at)
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
    assert case.closed_at is not None  # the step table: only what is closed
    _take_back(case, case.closed_at, by, at)
    case.closed_at = None
    _save(case)
    record("casework.taken_up", case, by, at)
    tell_referrer(case, by, at)
    return case


@rule("C-18", decides)
@rule("D-08", decides)
def _close(case: Case, by: Actor, at: datetime) -> None:
    """The case ends before it began: who had a role in it keeps it for the agreed days of handing over, in sight, and then no longer."""
    overlap = timedelta(days=number(case.partnership, "hand_over_days", day_of(at)))
    let_go(case, day_of(at) + overlap, by, at, reason=_ENDED)
    end_with(case, by, at)
    case.closed_at = at
    _save(case)


def _take_back(case: Case, closed_at: datetime, by: Actor, at: datetime) -> None:
    """Who lost their role in it by that end has it again: nobody is left without the person they knew."""
    today = day_of(at)
    for row in case.roles.filter(reason=_ENDED, until_on__gte=day_of(closed_at)).order_by("pk"):
        if row.until_on and row.until_on > today:
            row.until_on = None
            row.save(update_fields=["until_on"])
            record("casework.role_given", case, by, at, role=row.kind, person=str(row.person))
        else:
            give(case, row.kind, row.person_id, row.organisation_id, by, at)


def _save(case: Case) -> None:
    case.edition += 1
    case.save(update_fields=["closed_at", "edition"])
