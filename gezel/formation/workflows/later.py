"""Partners who enter later, and outside actors who challenge (F-27)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from gezel.audit import record
from gezel.kernel import ports
from gezel.kernel.actor import SYSTEM, Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.steps import Steps
from gezel.kernel.verdict import YES, no, require
from gezel.organisations.models import Organisation
from gezel.post.workflows.notices import tell

from .. import words
from ..models import Area, ChallengeRight, LateEntry
from ..policies.later import may_answer, may_challenge, may_record_promotor
from ..policies.step4 import may_develop
from ..queries.partnership import partners_of
from ..queries.reached import manager_people, people_of
from ..rules.later import challenge_open, entry_whole, promotor_approves
from . import later_mail
from .taking import take_area_of

STEPS = Steps(
    ("approve", {words.ENTRY_PROPOSED}, words.ENTRY_APPROVED),
    ("enter", {words.ENTRY_APPROVED}, words.ENTRY_DONE),
    ("refuse", {words.ENTRY_PROPOSED, words.ENTRY_APPROVED}, words.ENTRY_REFUSED),
)
Texts = Mapping[int, str]


@transaction.atomic
@rule("F-27", decides)
def propose(
    area_id: int, organisation_id: int, reason: str, process: str, conditions: Texts, by: Actor, at: datetime
) -> LateEntry:
    """The partnership works out a matching process for a later partner, and how it meets each of the call's conditions.

    Who entered before and is a partner no longer (not kept in the emergency procedure) can be proposed again.
    """
    area = take_area_of(area_id)
    require(may_develop(by, area))
    require(entry_whole(process, reason, conditions))
    inside = organisation_id in {p.organisation.pk for p in partners_of(area)}
    require(no("formation.entry_is_partner") if inside else YES)
    running = LateEntry.objects.filter(area=area, organisation=organisation_id)
    running = running.filter(refused_at__isnull=True, promotor_at__isnull=True)
    require(no("formation.entry_runs_already") if running.exists() else YES)
    row = LateEntry.objects.create(
        area=area,
        organisation=Organisation.objects.get(pk=organisation_id),
        reason=reason.strip(),
        process=process.strip(),
        conditions={str(n): text.strip() for n, text in conditions.items()},
        proposed_at=at,
        proposed_by_id=by.person_id,
    )
    record("formation.entry_proposed", area, by, at, organisation=row.organisation.name)
    tell(manager_people(at), "formation.notice_entry_proposed", {"area": area.name}, url_of(area), at)
    return row


@transaction.atomic
@rule("F-27", decides)
def approve(entry_id: int, by: Actor, at: datetime) -> LateEntry:
    """Europa WSE approves the matching process."""
    row = _take(entry_id)
    require(may_answer(by))
    require(STEPS.may("approve", row.state))
    row.manager_at, row.manager_by_id = at, by.person_id
    row.save(update_fields=["manager_at", "manager_by"])
    record("formation.entry_approved", row.area, by, at, organisation=row.organisation.name)
    _tell_partners(row, "formation.notice_entry_approved", at)
    later_mail.entry(words.MAIL_ENTRY_APPROVED, row, url_of(row.area), by, at)
    ask_promotors(at)
    return row


@transaction.atomic
@rule("F-27", decides)
def record_promotor(entry_id: int, who: str, advice: str, by: Actor, at: datetime) -> LateEntry:
    """The manager records that the promotor approved, on which advice of the support group; the partner has entered."""
    row = _take(entry_id)
    require(may_record_promotor(by, row.area))
    return _enter(row, who, advice, by, at)


def ask_promotors(at: datetime) -> None:
    """Ask the rooms above (port ``entry_approvals``) for approvals that were given; idempotent, so the clock does it too."""
    waiting = LateEntry.objects.filter(manager_at__isnull=False, promotor_at__isnull=True, refused_at__isnull=True)
    for pk, area_id, organisation_id in list(waiting.values_list("pk", "area_id", "organisation_id")):
        for answer in ports.entry_approvals:
            given = answer(area_id, organisation_id)
            if given is not None:
                with transaction.atomic():
                    _enter(_take(pk), given.by, given.advice, SYSTEM, at)
                break


@transaction.atomic
@rule("F-27", decides)
def refuse(entry_id: int, reason: str, by: Actor, at: datetime) -> LateEntry:
    """Europa WSE does not approve, or records that the promotor does not: with the reason."""
    row = _take(entry_id)
    require(may_answer(by))
    require(STEPS.may("refuse", row.state))
    require(YES if reason.strip() else no("formation.entry_refusal_reason"))
    row.refused_at, row.refused_reason = at, reason.strip()
    row.save(update_fields=["refused_at", "refused_reason"])
    record("formation.entry_refused", row.area, by, at, reason=reason.strip(), organisation=row.organisation.name)
    _tell_partners(row, "formation.notice_entry_refused", at)
    later_mail.entry(words.MAIL_ENTRY_REFUSED, row, url_of(row.area), by, at)
    return row


@transaction.atomic
@rule("F-27", decides)
def challenge(area_id: int, added_value: str, by: Actor, at: datetime) -> ChallengeRight:
    """An outside actor applies to show its added value, from the day on which the right begins."""
    area = take_area_of(area_id)
    require(may_challenge(by, area))
    require(challenge_open(day_of(at), area.planned_start_on, area.call_version.settings.numbers.challenge_years))
    require(YES if added_value.strip() else no("formation.challenge_without_value"))
    open_ones = ChallengeRight.objects.filter(area=area, organisation=by.organisation_id, answered_at__isnull=True)
    require(no("formation.challenge_runs_already") if open_ones.exists() else YES)
    row = ChallengeRight.objects.create(
        area=area,
        organisation_id=by.organisation_id,
        added_value=added_value.strip(),
        applied_at=at,
        applied_by_id=by.person_id,
    )
    record("formation.challenge_applied", area, by, at, organisation=by.organisation_name)
    tell(manager_people(at), "formation.notice_challenge", {"area": area.name}, challenge_url(area), at)
    later_mail.challenge(words.MAIL_CHALLENGE_RECEIPT, row, challenge_url(area), by, at)
    return row


@transaction.atomic
@rule("F-27", decides)
def shape(challenge_id: int, process: str, by: Actor, at: datetime) -> ChallengeRight:
    """The manager shapes the process in which the actor shows its added value."""
    row = _take_challenge(challenge_id, by)
    require(YES if process.strip() else no("formation.challenge_without_process"))
    row.process = process.strip()
    row.save(update_fields=["process"])
    record("formation.challenge_shaped", row.area, by, at, organisation=row.organisation.name)
    _tell_actor(row, "formation.notice_challenge_shaped", at)
    later_mail.challenge(words.MAIL_CHALLENGE_SHAPED, row, challenge_url(row.area), by, at)
    return row


@transaction.atomic
@rule("F-27", decides)
def answer(challenge_id: int, welcome: bool, motivation: str, by: Actor, at: datetime) -> ChallengeRight:
    """The manager answers with a motivation, after the process was shaped. Welcome means: the partnership can propose its entry."""
    row = _take_challenge(challenge_id, by)
    require(YES if row.process else no("formation.challenge_without_process"))
    require(YES if motivation.strip() else no("formation.challenge_without_motivation"))
    row.answered_at, row.answered_by_id, row.welcome = at, by.person_id, welcome
    row.motivation = motivation.strip()
    row.save()
    record("formation.challenge_answered", row.area, by, at, reason=row.motivation, organisation=row.organisation.name)
    _tell_actor(row, "formation.notice_challenge_answered", at)
    later_mail.challenge(words.MAIL_CHALLENGE_ANSWERED, row, challenge_url(row.area), by, at)
    return row


def url_of(area: Area) -> str:
    """The page of later entry."""
    return f"/vorming/{area.call.slug}/{area.slug}/stap-4/later/"


def challenge_url(area: Area) -> str:
    """The page of the right to challenge."""
    return f"/vorming/{area.call.slug}/{area.slug}/uitdagen/"


@rule("F-27", decides)
def _enter(row: LateEntry, who: str, advice: str, by: Actor, at: datetime) -> LateEntry:
    require(promotor_approves(row.manager_at is not None, advice, who))
    require(STEPS.may("enter", row.state))
    row.promotor_at, row.promotor_by, row.advice = at, who.strip()[:160], advice.strip()
    row.save(update_fields=["promotor_at", "promotor_by", "advice"])
    record("formation.entry_done", row.area, by, at, organisation=row.organisation.name)
    _tell_partners(row, "formation.notice_entry_done", at)
    later_mail.entry(words.MAIL_ENTRY_DONE, row, url_of(row.area), by, at)
    return row


def _take(entry_id: int) -> LateEntry:
    area = take_area_of(LateEntry.objects.values_list("area_id", flat=True).get(pk=entry_id))
    row = LateEntry.objects.select_related("organisation").get(pk=entry_id)
    row.area = area
    return row


def _take_challenge(challenge_id: int, by: Actor) -> ChallengeRight:
    require(may_answer(by))
    area = take_area_of(ChallengeRight.objects.values_list("area_id", flat=True).get(pk=challenge_id))
    row = ChallengeRight.objects.select_related("organisation").get(pk=challenge_id)
    row.area = area
    require(no("formation.challenge_answered_already") if row.answered_at else YES)
    return row


def _tell_partners(row: LateEntry, code: str, at: datetime) -> None:
    people: set[int] = set()
    for partner in partners_of(row.area):
        people |= set(people_of(partner.organisation.pk, at))
    tell(sorted(people), code, {"area": row.area.name}, url_of(row.area), at)


def _tell_actor(row: ChallengeRight, code: str, at: datetime) -> None:
    tell(people_of(row.organisation_id, at), code, {"area": row.area.name}, challenge_url(row.area), at)
