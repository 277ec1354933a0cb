"""What the dialogue of step 4 brings: points, statements, drivers, roles, milestones; nothing is overwritten unseen (F-25)."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Refused, no, require

from .. import words
from ..models import Area, BlockPoint, Development, PartnerDrive, StepMilestone, StepRole
from ..policies.step4 import may_develop, may_speak_for
from ..queries.partnership import partners_of
from ..rules.step4 import fte_thousandths, point_complete
from .taking import take_area_of

_ROWS: dict[str, type[BlockPoint] | type[StepRole] | type[StepMilestone]] = {
    "point": BlockPoint,
    "role": StepRole,
    "milestone": StepMilestone,
}


def _take(area_id: int, by: Actor) -> Area:
    area = take_area_of(area_id)
    require(may_develop(by, area))
    return area


@transaction.atomic
@rule("F-25", decides)
def add_point(
    area_id: int, block: str, text: str, who: str, settled_on: date | None, by: Actor, at: datetime
) -> BlockPoint:
    """Note a point in a block: open, or settled by whom on a day."""
    area = _take(area_id, by)
    require(YES if block in dict(words.BLOCKS) else no("formation.block_unknown"))
    require(point_complete(text, who, settled_on is not None))
    fields = {"text": text.strip(), "who": who.strip()[:300], "settled_on": settled_on}
    point = BlockPoint.objects.create(area=area, block=block, noted_at=at, noted_by_id=by.person_id, **fields)
    record("formation.block_settled" if settled_on else "formation.block_opened", area, by, at, text=text.strip()[:160])
    return point


@transaction.atomic
@rule("F-25", decides)
def settle_point(area_id: int, pk: int, text: str, who: str, on: date, by: Actor, at: datetime) -> BlockPoint:
    """An open point is settled: what was agreed, and by whom."""
    area = _take(area_id, by)
    point = BlockPoint.objects.select_for_update().get(pk=pk, area=area, removed_at__isnull=True)
    require(no("formation.point_settled_already") if point.settled_on else YES)
    require(point_complete(text, who, True))
    point.text, point.who, point.settled_on = text.strip(), who.strip()[:300], on
    point.save(update_fields=["text", "who", "settled_on"])
    record("formation.block_settled", area, by, at, text=point.text[:160])
    return point


@transaction.atomic
@rule("F-25", decides)
def state(
    area_id: int, shared_goal: str, target_group: str, promotor_id: int | None, edition: int, by: Actor, at: datetime
) -> Development:
    """The shared goal, the target group and the promotor; a promotor is one of the local governments or acts through one."""
    area = _take(area_id, by)
    row = Development.objects.select_for_update().filter(area=area).first() or Development(area=area)
    require(YES if row.edition == edition else no("formation.edited_meanwhile"))
    local = [p.organisation for p in partners_of(area) if p.side == words.LOCAL]
    allowed = {None, *(o.pk for o in local)}
    require(YES if promotor_id in allowed else no("formation.promotor_is_local"))
    row.shared_goal, row.target_group, row.promotor_id = shared_goal.strip(), target_group.strip(), promotor_id
    row.edition, row.saved_at = edition + 1, at
    row.save()
    record("formation.step4_stated", area, by, at)
    return row


@transaction.atomic
@rule("F-25", decides)
def drive(
    area_id: int, organisation_id: int, drivers: str, contribution: str, edition: int, by: Actor, at: datetime
) -> PartnerDrive:
    """What drives a partner and what it contributes: it says so itself."""
    area = take_area_of(area_id)
    require(may_speak_for(by, area, organisation_id))
    rows = PartnerDrive.objects.select_for_update().filter(area=area, organisation=organisation_id)
    row = rows.first() or PartnerDrive(area=area, organisation_id=organisation_id)
    require(YES if row.edition == edition else no("formation.edited_meanwhile"))
    row.drivers, row.contribution = drivers.strip(), contribution.strip()
    row.edition, row.saved_at, row.saved_by_id = edition + 1, at, by.person_id
    row.save()
    record("formation.drive_saved", area, by, at, organisation=by.organisation_name)
    return row


@transaction.atomic
@rule("F-25", decides)
def add_role(
    area_id: int, name: str, organisation_id: int, means: str, fte: Decimal | None, by: Actor, at: datetime
) -> StepRole:
    """A role that a partner takes up, with its means and a first deployment."""
    area = _take(area_id, by)
    require(YES if name.strip() else no("formation.role_without_name"))
    known = {p.organisation.pk for p in partners_of(area)}
    require(YES if organisation_id in known else no("formation.role_of_partner"))
    try:
        thousandths = fte_thousandths(fte)
    except ValueError:
        raise Refused(no("formation.fte_wrong")) from None
    fields = {"name": name.strip()[:120], "means": means.strip(), "fte_thousandths": thousandths}
    row = StepRole.objects.create(
        area=area, organisation_id=organisation_id, noted_at=at, noted_by_id=by.person_id, **fields
    )
    record("formation.role_added", area, by, at, name=row.name)
    return row


@transaction.atomic
@rule("F-25", decides)
def add_milestone(area_id: int, title: str, due_on: date, who: str, by: Actor, at: datetime) -> StepMilestone:
    """A milestone of the plan of action."""
    area = _take(area_id, by)
    require(YES if title.strip() else no("formation.milestone_without_title"))
    fields = {"title": title.strip()[:160], "due_on": due_on, "who": who.strip()[:160]}
    row = StepMilestone.objects.create(area=area, noted_at=at, noted_by_id=by.person_id, **fields)
    record("formation.milestone_added", area, by, at, title=row.title, day=due_on)
    return row


@transaction.atomic
def reach(area_id: int, pk: int, on: date, by: Actor, at: datetime) -> StepMilestone:
    """A milestone was reached."""
    area = _take(area_id, by)
    row = StepMilestone.objects.select_for_update().get(pk=pk, area=area, removed_at__isnull=True)
    row.reached_on = on
    row.save(update_fields=["reached_on"])
    record("formation.milestone_reached", area, by, at, title=row.title)
    return row


@transaction.atomic
@rule("F-25", decides)
def take_away(area_id: int, kind: str, pk: int, by: Actor, at: datetime) -> None:
    """A point, role or milestone falls away; it stays in the file with the instant."""
    area = _take(area_id, by)
    row = _ROWS[kind].objects.select_for_update().get(pk=pk, area=area, removed_at__isnull=True)
    row.removed_at = at
    row.save(update_fields=["removed_at"])
    record("formation.step4_taken_away", area, by, at, text=str(row)[:160])
