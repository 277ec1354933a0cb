"""From the knock to the commitment: called, acquainted, talked with three, begun; or handed over, or ended before it began (C-03)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.steps import Steps
from gezel.kernel.verdict import YES, no, require

from .. import words
from ..models import Case, FirstCall, LifeDomain, Referral, Welcome
from ..policies.sight import sight_of
from ..policies.welcome import may_welcome
from ..words import referral as kinds
from .case_roles import give
from .cases import take
from .referral_news import tell_referrer
from .sharing import allow

_TWICE = timedelta(minutes=1)
STEPS = Steps(
    ("call", words.BEFORE_START, words.WAITING),
    ("wait", words.BEFORE_START, words.WAITING),
    ("plan", {words.WAITING}, words.WAITING),
    ("meet", {words.WAITING}, words.MEETING),
    ("talk", {words.MEETING}, words.TALKING),
    ("commit", {words.TALKING}, words.RUNNING),
    ("part", words.BEFORE_START, words.CLOSED),
    ("transfer", words.BEFORE_START, words.CLOSED),
    ("take_up", {words.CLOSED}, words.WAITING),
)


def taken(case_id: int, step: str, by: Actor, at: datetime) -> Case:
    """The case, locked, when this step can be taken now and by this person."""
    case = take(case_id)
    require(may_welcome(sight_of(by, case, at), case))
    require(STEPS.may(step, case.state))
    return case


def welcome_of(case: Case) -> Welcome:
    """What lies before the start, made when it is first needed."""
    return Welcome.objects.get_or_create(case=case)[0]


@rule("C-03", decides)
@transaction.atomic
def call(case_id: int, outcome: str, note: str, hears: bool | None, by: Actor, at: datetime) -> FirstCall:
    """Note an attempt to reach someone; once reached, the referrer hears that, and whether they may follow further (``hears``).
    Sent twice within a minute it is one call."""
    case = taken(case_id, "call", by, at)
    again = case.first_calls.filter(outcome=outcome, by_id=by.person_id, at__gt=at - _TWICE).last()
    if again and hears is None and (again.note or "") == note:
        return again
    row = FirstCall.objects.create(case=case, outcome=outcome, note=note or None, at=at, by_id=by.person_id)
    if hears is not None:
        case.referrals.update(hears=hears)
    record(f"casework.called_{outcome}", case, by, at)
    tell_referrer(case, by, at)
    return row


@dataclass(frozen=True, slots=True)
class Wait:
    """Why someone waits, and who does what next by when."""

    reason: str = ""
    note: str = ""
    next_step: str = ""
    next_by: int | None = None
    next_on: date | None = None


@transaction.atomic
def wait(case_id: int, why: Wait, by: Actor, at: datetime) -> Welcome:
    """Write down why someone waits, and what comes next."""
    case = taken(case_id, "wait", by, at)
    row = welcome_of(case)
    row.waits_for, row.wait_note = why.reason, why.note or None
    row.next_step, row.next_by_id, row.next_on = why.next_step, why.next_by, why.next_on
    row.edition += 1
    row.save()
    record("casework.waits", case, by, at)
    return row


@rule("C-03", decides)
@transaction.atomic
def plan(case_id: int, meet_at: datetime, place: str, by: Actor, at: datetime) -> Welcome:
    """Plan the acquaintance; who plans it does it, unless somebody else is named."""
    case = taken(case_id, "plan", by, at)
    require(YES if meet_at >= at else no("casework.plan_ahead"))
    row = welcome_of(case)
    row.meet_at, row.meet_place = meet_at, place
    row.next_step, row.next_by_id, row.next_on = kinds.MEET, row.next_by_id or by.person_id, day_of(meet_at)
    row.edition += 1
    row.save()
    record("casework.acquaintance_planned", case, by, at, day=meet_at)
    return row


@rule("C-03", decides)
@transaction.atomic
def meet(case_id: int, met_at: datetime, hears: bool | None, by: Actor, at: datetime) -> Case:
    """The acquaintance was held; it binds nobody."""
    case = taken(case_id, "meet", by, at)
    first = case.waiting_since
    require(YES if first <= met_at <= at else no("casework.held_between", first=first))
    case.met_at = met_at
    case.last_contact_at = max(met_at, case.last_contact_at or met_at)
    _save(case, "met_at", "last_contact_at")
    if hears is not None:
        case.referrals.update(hears=hears)
    record("casework.met", case, by, at)
    tell_referrer(case, by, at)
    return case


@dataclass(frozen=True, slots=True)
class Talk:
    """The talk of three: when, who was there (``words.referral.TALKERS``), about which life domains, and what helps to see the fit."""

    held_at: datetime
    present: tuple[str, ...]
    domains: tuple[int, ...] = ()
    signs: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    municipality_id: int | None = None


@rule("C-03", decides)
@transaction.atomic
def talk(case_id: int, told: Talk, by: Actor, at: datetime) -> Case:
    """The talk of three was held, with participant and companion at the table; the participant decides afterwards."""
    case = taken(case_id, "talk", by, at)
    require(YES if set(kinds.TALK_NEEDS) <= set(told.present) else no("casework.talk_needs"))
    first = case.met_at or case.waiting_since
    require(YES if first <= told.held_at <= at else no("casework.held_between", first=first))
    row = welcome_of(case)
    row.present, row.signs, row.doubts = list(told.present), list(told.signs), list(told.doubts)
    row.edition += 1
    row.save()
    row.domains.set(LifeDomain.objects.filter(partnership=case.partnership, pk__in=told.domains))
    if told.municipality_id and case.participant:
        case.participant.municipality_id = told.municipality_id
        case.participant.save(update_fields=["municipality"])
    case.talked_at = told.held_at
    case.last_contact_at = max(told.held_at, case.last_contact_at or told.held_at)
    _save(case, "talked_at", "last_contact_at")
    record("casework.talked", case, by, at)
    return case


@dataclass(frozen=True, slots=True)
class Yes:
    """What the participant says at the start: that they go for it, whom the file is open to beside the companion's organisation, and
    whether the referrer may keep hearing how it goes (``None``: said before)."""

    agrees: bool
    follow: tuple[int, ...] = field(default=())
    hears: bool | None = None


@rule("C-03", decides)
@rule("C-19", decides)
@transaction.atomic
def commit(case_id: int, said: Yes, by: Actor, at: datetime) -> Case:
    """The participant says yes: the track begins, and the file opens to the companion and to whom the participant allows it."""
    case = taken(case_id, "commit", by, at)
    require(YES if said.agrees else no("casework.participant_says_yes"))
    companion = case.roles.filter(kind=words.COMPANION, until_on=None).first()
    require(YES if companion else no("casework.companion_first"))
    assert companion is not None  # required above
    case.committed_at, case.phase = at, words.STARTING
    _save(case, "committed_at", "phase")
    allow(case, companion.organisation_id, [words.GUIDE, words.FOLLOW], "talk", by, at)
    _follow(case, said.follow, by, at)
    if said.hears is not None:
        case.referrals.update(hears=said.hears)
    record("casework.began", case, by, at)
    tell_referrer(case, by, at)
    return case


def _follow(case: Case, organisations: Iterable[int], by: Actor, at: datetime) -> None:
    """Whom the participant lets follow; a signed-in referrer of those keeps the role they had, or becomes involved."""
    for organisation in organisations:
        allow(case, organisation, [words.FOLLOW], "talk", by, at)
    chosen = Referral.objects.filter(
        case=case, referrer__isnull=False, referrer_organisation_id__in=tuple(organisations)
    )
    for referral in chosen:
        assert referral.referrer_id and referral.referrer_organisation_id  # filtered above
        kind = words.FILE_MANAGER if referral.manages else words.INVOLVED
        give(case, kind, referral.referrer_id, referral.referrer_organisation_id, by, at, reason="meldde aan")


def _save(case: Case, *fields: str) -> None:
    case.edition += 1
    case.save(update_fields=[*fields, "edition"])
