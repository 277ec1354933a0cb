"""A partnership comes into Gezel: from its area in step 4, or taken over because it ran already (G-01, G-04, G-06)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import IntegrityError, transaction

from gezel.audit import record
from gezel.formation.models import Area
from gezel.formation.queries.partnership import partners_of
from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import Refused, no, require
from gezel.organisations import words as orgs
from gezel.organisations.models import Municipality, Organisation, Partner, Partnership

from ..models import Body, Origin, Role
from ..policies.founding import may_found, may_take_over
from ..queries.founding import about_to_found
from ..rules.begin import first
from ..rules.parties import Party, composed, period


@dataclass(frozen=True, slots=True)
class Frame:
    """What one says of a partnership when it is founded: name, how its call is called, first and last day."""

    name: str
    started_on: date
    ends_on: date
    call_label: str = ""


@dataclass(frozen=True, slots=True)
class Joining:
    """An organisation with its part."""

    organisation: Organisation
    part: str = orgs.PARTNER


@rule("G-01", decides)
@transaction.atomic
def found(area: Area, frame: Frame, by: Actor, at: datetime) -> Partnership:
    """Found the partnership of a matched area: the promotor and administrator of its proposal, all others as partners."""
    area = Area.objects.select_for_update(of=("self",)).select_related("call").get(pk=area.pk)
    before = about_to_found(area)
    require(may_found(by, area, before.promotor))
    parts = {before.promotor.pk: orgs.PROMOTOR} if before.promotor else {}
    if before.administrator:
        parts.setdefault(before.administrator.pk, orgs.ADMINISTRATOR)
    members = {p.organisation.pk: p.organisation for p in partners_of(area)}
    for organisation in (before.promotor, before.administrator):
        if organisation:
            members.setdefault(organisation.pk, organisation)
    joining = [Joining(o, parts.get(pk, orgs.PARTNER)) for pk, o in members.items()]
    return _begin(area, frame, joining, (), by, at)


@rule("G-01", decides)
@transaction.atomic
def take_over(
    frame: Frame, municipalities: Iterable[Municipality], joining: Sequence[Joining], by: Actor, at: datetime
) -> Partnership:
    """Bring a running partnership into Gezel, as the manager does; its partners count from its start."""
    require(may_take_over(by))
    return _begin(None, frame, joining, municipalities, by, at)


def _begin(
    area: Area | None,
    frame: Frame,
    joining: Sequence[Joining],
    municipalities: Iterable[Municipality],
    by: Actor,
    at: datetime,
) -> Partnership:
    require(composed(Party(j.organisation.pk, j.part, j.organisation.kind) for j in joining))
    require(period(frame.started_on, frame.ends_on))
    try:
        with transaction.atomic():
            partnership = Partnership.objects.create(
                name=frame.name,
                call_label=frame.call_label,
                started_on=frame.started_on,
                ends_on=frame.ends_on,
                founded_at=at,
                founded_by_id=by.person_id,
            )
            if area:
                Origin.objects.create(partnership=partnership, area=area)
    except IntegrityError:
        raise Refused(no("governance.one_per_area", area=area.name if area else "")) from None
    partnership.municipalities.set(municipalities)
    Partner.objects.bulk_create(
        Partner(partnership=partnership, organisation=j.organisation, part=j.part, from_on=frame.started_on)
        for j in joining
    )
    _furnish(partnership)
    record("governance.founded", partnership, by, at, name=partnership.name, partners=len(joining))
    return partnership


@rule("G-04", decides)
@rule("G-06", decides)
def _furnish(partnership: Partnership) -> None:
    """Give it the roles and bodies every partnership begins with."""
    roles, bodies = first()
    made = Role.objects.bulk_create(
        Role(
            partnership=partnership,
            kind=r.kind,
            name=r.name,
            mandate=r.mandate,
            tasks=r.tasks,
            needed=r.needed,
            single=r.single,
            position=place,
        )
        for place, r in enumerate(roles)
    )
    by_kind = {role.kind: role for role in made}
    found = Body.objects.bulk_create(
        Body(
            partnership=partnership,
            kind=b.kind,
            name=b.name,
            mission=b.mission,
            mode=b.mode,
            rhythm=b.rhythm,
            rhythm_months=b.rhythm_months,
            fallback_role=by_kind.get(b.fallback_role),
            position=place,
        )
        for place, b in enumerate(bodies)
    )
    there = {body.kind: body for body in found}
    for b in bodies:
        if b.fallback_body:
            there[b.kind].fallback_body = there[b.fallback_body]
    Body.objects.bulk_update(found, ["fallback_body"])
