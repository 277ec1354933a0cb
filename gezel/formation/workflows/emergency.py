"""The emergency procedure: begun by one side, opened by the other, scored again, decided jointly (F-26)."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.steps import Steps
from gezel.kernel.verdict import YES, no, require
from gezel.post.workflows.notices import tell

from .. import words
from ..models import Area, EmergencyProcedure, EmergencyScore
from ..policies.later import may_run_emergency, side_of
from ..queries.partnership import partners_of
from ..queries.reached import manager_people, people_of
from ..rules.later import Scored, emergency_decidable, emergency_open, stays
from . import later_mail
from .taking import take_area_of

STEPS = Steps(
    ("begin", {""}, words.EMERGENCY_ASKED),
    ("join", {words.EMERGENCY_ASKED}, words.EMERGENCY_OPEN),
    ("score", {words.EMERGENCY_OPEN}, words.EMERGENCY_OPEN),
    ("decide", {words.EMERGENCY_OPEN}, words.EMERGENCY_DECIDED),
)


@transaction.atomic
@rule("F-26", decides)
def begin(area_id: int, motivation: str, facilitation: str, by: Actor, at: datetime) -> EmergencyProcedure:
    """One side begins: why roles and tasks are not assigned, and what facilitation was tried; from eight weeks before the start."""
    area, row = _take(area_id, by)
    require(STEPS.may("begin", row.state if row else ""))
    require(emergency_open(day_of(at), area.planned_start_on, area.call_version.settings.numbers.emergency_weeks))
    require(YES if motivation.strip() else no("formation.emergency_why"))
    require(YES if facilitation.strip() else no("formation.emergency_facilitation"))
    row = EmergencyProcedure(area=area, motivation=motivation.strip(), facilitation=facilitation.strip(), begun_at=at)
    _sign(row, side_of(by, area), "", by, at)
    row.save()
    record("formation.emergency_begun", area, by, at, side=by.organisation_name)
    _tell_desk(area, "formation.notice_emergency_asked", at)
    return row


@transaction.atomic
@rule("F-26", decides)
def join(area_id: int, by: Actor, at: datetime) -> EmergencyProcedure:
    """The other side agrees: now it is open, and the partnership and Europa WSE read why."""
    area, row = _take(area_id, by)
    require(STEPS.may("join", row.state if row else ""))
    assert row is not None
    require(emergency_open(day_of(at), area.planned_start_on, area.call_version.settings.numbers.emergency_weeks))
    side = side_of(by, area)
    require(no("formation.emergency_other_side") if getattr(row, f"{side}_at") else YES)
    _sign(row, side, "", by, at)
    row.opened_at = at
    row.save()
    for partner in scored_partners(area):
        EmergencyScore.objects.create(procedure=row, organisation=partner)
    record("formation.emergency_opened", area, by, at, reason=row.motivation)
    _tell_everyone(area, "formation.notice_emergency_opened", at)
    later_mail.emergency_opened(row, _url(area), by, at)
    return row


@transaction.atomic
@rule("F-26", decides)
def score(area_id: int, organisation_id: int, given: Scored, by: Actor, at: datetime) -> EmergencyScore:
    """Score one partner again; whatever changes takes back what a side had already signed."""
    area, row = _take(area_id, by)
    require(STEPS.may("score", row.state if row else ""))
    assert row is not None
    kept = EmergencyScore.objects.select_for_update().get(procedure=row, organisation=organisation_id)
    for value in (given.contribution, given.partnership):
        require(
            YES if value is None or value in words.SCORES else no("formation.jury_score_range", lowest=1, highest=4)
        )
    kept.contribution_score, kept.contribution_motivation = given.contribution, given.contribution_motivation.strip()
    kept.partnership_score, kept.partnership_motivation = given.partnership, given.partnership_motivation.strip()
    kept.behaviour, kept.rank, kept.argument = given.behaviour.strip(), given.rank, given.argument.strip()
    whole = given.contribution is not None and given.partnership is not None
    kept.kept = stays(given.contribution or 0, given.partnership or 0) if whole else None
    kept.save()
    row.vdab_final_at = row.local_final_at = None
    row.save(update_fields=["vdab_final_at", "local_final_at"])
    record("formation.emergency_scored", area, by, at, name=kept.organisation.name)
    return kept


@transaction.atomic
@rule("F-26", decides)
def decide(area_id: int, decision: str, by: Actor, at: datetime) -> EmergencyProcedure:
    """A side signs with whom the partnership starts and why; decided when both signed the same words."""
    area, row = _take(area_id, by)
    require(STEPS.may("decide", row.state if row else ""))
    assert row is not None
    rows = EmergencyScore.objects.filter(procedure=row).select_related("organisation")
    require(emergency_decidable([scored_of(s) for s in rows], decision))
    if row.decision != decision.strip():
        row.decision, row.vdab_final_at, row.local_final_at = decision.strip(), None, None
    setattr(row, f"{side_of(by, area)}_final_at", at)
    if row.vdab_final_at and row.local_final_at:
        row.decided_at = at
    row.save()
    if row.decided_at:
        record("formation.emergency_decided", area, by, at, reason=row.decision)
        _tell_everyone(area, "formation.notice_emergency_decided", at)
        later_mail.emergency_decided(row, _url(area), by, at)
    else:
        record("formation.emergency_signed", area, by, at, side=by.organisation_name)
    return row


def scored_partners(area: Area) -> list:  # type: ignore[type-arg]
    """Who is scored again: every partner that is not itself a guardian of the common good (VDAB, local governments)."""
    return [p.organisation for p in partners_of(area) if p.side not in (words.VDAB, words.LOCAL)]


def scored_of(row: EmergencyScore) -> Scored:
    """A row as the rules need it."""
    return Scored(
        row.organisation.name,
        row.contribution_score,
        row.contribution_motivation,
        row.partnership_score,
        row.partnership_motivation,
        row.behaviour,
        row.rank,
        row.argument,
    )


def _take(area_id: int, by: Actor) -> tuple[Area, EmergencyProcedure | None]:
    area = take_area_of(area_id)
    require(may_run_emergency(by, area))
    row = EmergencyProcedure.objects.select_for_update().filter(area=area).first()
    if row is not None:
        row.area = area
    return area, row


def _sign(row: EmergencyProcedure, side: str, suffix: str, by: Actor, at: datetime) -> None:
    setattr(row, f"{side}{suffix}_at", at)
    setattr(row, f"{side}_by_id", by.person_id)


def _url(area: Area) -> str:
    return f"/vorming/{area.call.slug}/{area.slug}/stap-4/noodprocedure/"


def _tell_desk(area: Area, code: str, at: datetime) -> None:
    people: set[int] = set()
    for party in area.parties.filter(until_on__isnull=True):
        people |= set(people_of(party.organisation_id, at))
    tell(sorted(people), code, {"area": area.name}, _url(area), at)


def _tell_everyone(area: Area, code: str, at: datetime) -> None:
    people = set(manager_people(at))
    scores = EmergencyScore.objects.filter(procedure__area=area).values_list("organisation_id", flat=True)
    for organisation_id in {*scores, *(p.organisation.pk for p in partners_of(area))}:
        people |= set(people_of(organisation_id, at))
    tell(sorted(people), code, {"area": area.name}, _url(area), at)
