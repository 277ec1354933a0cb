"""The life of an area until it is delimited: started, joined, drawn, delimited, reopened (F-01, F-02)."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.utils.text import slugify

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.steps import Steps
from gezel.kernel.verdict import Refused, no, require
from gezel.organisations import words as kinds
from gezel.organisations.models import Organisation

from .. import words
from ..models import Addendum, Area, AreaParty, Call, CallVersion
from ..policies.area import may_work_on
from ..policies.desk import PUBLIC_BODIES, may_draw, may_join, may_start_area
from ..queries.prepared import prepared
from ..rules.needs import delimitation_findings
from .taking import next_edition, take, take_call

STEPS = Steps(
    ("delimit", {words.DRAWING}, words.PREPARING),
    ("reopen", {words.PREPARING}, words.DRAWING),
    ("deliver", {words.PREPARING}, words.DELIVERED),
    ("take_back", {words.DELIVERED}, words.PREPARING),
    ("send_back", {words.DELIVERED, words.APPROVED}, words.PREPARING),
    ("approve", {words.DELIVERED}, words.APPROVED),
    ("publish", {words.DELIVERED, words.APPROVED}, words.PUBLISHED),
    ("amend", {words.PUBLISHED}, words.PUBLISHED),
)


@transaction.atomic
def start(call_id: int, name: str, lead_id: int, by: Actor, at: datetime) -> Area:
    """Begin an area under the standing version of the call; the lead (and who begins it) draws along from today."""
    call = take_call(call_id)
    require(may_start_area(by, call, day_of(at)))
    version = CallVersion.objects.filter(call=call, number__isnull=False).order_by("-number").first()
    if version is None:
        raise Refused(no("formation.call_not_published"))
    lead = Organisation.objects.get(pk=lead_id)
    if lead.kind != kinds.LOCAL_GOVERNMENT:
        raise Refused(no("formation.lead_is_local_government", organisation=lead.name))
    area = Area.objects.create(
        call=call, call_version=version, name=name, slug=_free_slug(call, name), lead=lead, created_at=at
    )
    Addendum.objects.create(area=area, reply_text=version.settings.reply_scope)
    _party(area, lead, at)
    if by.organisation_kind in PUBLIC_BODIES and by.organisation_id != lead.pk:
        _party(area, Organisation.objects.get(pk=by.organisation_id), at)
    record("formation.area_started", area, by, at, area=name, lead=lead.name)
    return area


def _free_slug(call: Call, name: str) -> str:
    base = slugify(name)[:50] or "gebied"
    taken = set(Area.objects.filter(call=call, slug__startswith=base).values_list("slug", flat=True))
    numbered = (f"{base}-{number}" for number in range(2, len(taken) + 3))
    return base if base not in taken else next(slug for slug in numbered if slug not in taken)


def _party(area: Area, organisation: Organisation, at: datetime) -> AreaParty:
    side = words.VDAB if organisation.kind == kinds.VDAB else words.LOCAL
    return AreaParty.objects.create(area=area, organisation=organisation, side=side, from_on=day_of(at))


@transaction.atomic
@rule("F-01", decides)
def add_party(area_id: int, organisation_id: int, by: Actor, at: datetime) -> AreaParty:
    """The area desk lets another local government or VDAB draw along."""
    area = take(area_id)
    require(may_work_on(by, area))
    organisation = Organisation.objects.get(pk=organisation_id)
    if organisation.kind not in PUBLIC_BODIES:
        raise Refused(no("formation.party_kind", organisation=organisation.name))
    if area.parties.filter(organisation=organisation, until_on__isnull=True).exists():
        raise Refused(no("formation.party_already", organisation=organisation.name, area=area.name))
    party = _party(area, organisation, at)
    record("formation.party_joined", area, by, at, area=area.name, organisation=organisation.name)
    return party


@transaction.atomic
def join(area_id: int, by: Actor, at: datetime) -> AreaParty:
    """A local government of the area, or VDAB, comes to draw along by itself."""
    area = take(area_id)
    require(may_join(by, area))
    party = _party(area, Organisation.objects.get(pk=by.organisation_id), at)
    record("formation.party_joined", area, by, at, area=area.name, organisation=by.organisation_name)
    return party


@transaction.atomic
def end_party(area_id: int, party_id: int, reason: str, by: Actor, at: datetime) -> AreaParty:
    """A party stops drawing along, with a reason; never the lead, and both sides stay once the area is delimited."""
    area = take(area_id)
    require(may_work_on(by, area))
    party = area.parties.select_related("organisation").get(pk=party_id, until_on__isnull=True)
    if party.organisation_id == area.lead_id:
        raise Refused(no("formation.lead_stays", organisation=party.organisation.name))
    if area.delimited_at and area.parties.filter(side=party.side, until_on__isnull=True).count() == 1:
        raise Refused(no("formation.side_stays", side=party.get_side_display()))
    _require_reason(reason)
    party.until_on = day_of(at)
    party.save(update_fields=["until_on"])
    record("formation.party_left", area, by, at, reason=reason, area=area.name, organisation=party.organisation.name)
    return party


def _require_reason(reason: str) -> None:
    if not reason.strip():
        raise Refused(no("formation.reason_needed"))


@transaction.atomic
def describe(
    area_id: int, name: str, motivation: str, lead_id: int, start: date | None, edition: int, by: Actor, at: datetime
) -> Area:
    """Name, motivation of the scale, lead and planned start, while the area is drawn; ``edition`` is that of the page."""
    area = take(area_id)
    require(may_draw(by, area))
    if not area.parties.filter(organisation_id=lead_id, side=words.LOCAL, until_on__isnull=True).exists():
        raise Refused(no("formation.lead_is_party"))
    next_edition(area, edition)
    area.name, area.motivation, area.lead_id, area.planned_start_on = name, motivation, lead_id, start
    area.save(update_fields=["name", "motivation", "lead", "planned_start_on", "edition"])
    record("formation.area_described", area, by, at, area=name)
    return area


@transaction.atomic
def delimit(area_id: int, by: Actor, at: datetime) -> Area:
    """Step 1 is done: both sides drew it, with municipalities and a motivated scale."""
    area = take(area_id)
    require(may_work_on(by, area))
    require(STEPS.may("delimit", area.desk_state))
    findings = delimitation_findings(prepared(area, day_of(at)))
    if findings:
        raise Refused(no(findings[0].code, **findings[0].params))
    area.delimited_at, area.delimited_by_id = at, by.person_id
    area.save(update_fields=["delimited_at", "delimited_by"])
    record("formation.area_delimited", area, by, at, area=area.name)
    return area


@transaction.atomic
def reopen(area_id: int, reason: str, by: Actor, at: datetime) -> Area:
    """Draw again, with a reason, while nothing has been delivered; what was prepared stays."""
    area = take(area_id)
    require(may_work_on(by, area))
    require(STEPS.may("reopen", area.desk_state))
    _require_reason(reason)
    area.delimited_at = area.delimited_by = None
    area.save(update_fields=["delimited_at", "delimited_by"])
    record("formation.area_reopened", area, by, at, reason=reason, area=area.name)
    return area
