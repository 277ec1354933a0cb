"""Roles of a partnership, who holds them, and the FTE each partner deploys: changed in time, never overwritten (G-04, G-05)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.urls import reverse

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Refused, no, require
from gezel.organisations.models import Organisation, Partner, Partnership, Person
from gezel.post.workflows.notices import tell

from ..models import Deployment, Holding, Role
from ..policies.partnership import may_arrange
from ..policies.roles import may_deploy
from ..queries.partnership import not_beyond, part_ends
from ..rules.holding import Span, may_hold
from .partnership import take

FIELDS = ("name", "mandate", "tasks", "needed", "single")


@rule("G-04", decides)
@transaction.atomic
def save_role(
    partnership_id: int, role_id: int | None, fields: Mapping[str, Any], edition: int, by: Actor, at: datetime
) -> Role:
    """Change a role (on the edition its writer saw) or add an own one; ``fields`` as in ``FIELDS``."""
    partnership = take(partnership_id)
    require(may_arrange(by, partnership))
    last = partnership.roles.order_by("-position").first()
    role = partnership.roles.get(pk=role_id) if role_id else Role(partnership=partnership, from_on=day_of(at))
    require(YES if role.edition == edition else no("ui.changed_meanwhile"))
    if role.pk is None:
        role.position = last.position + 1 if last else 0
    for name in FIELDS:
        setattr(role, name, fields[name])
    role.edition += 1
    role.save()
    record("governance.role_saved", partnership, by, at, role=role.name)
    return role


@transaction.atomic
def remove_role(role_id: int, on: date, by: Actor, at: datetime) -> Role:
    """Take a role out of use; not while somebody holds it."""
    role = _role(role_id)
    require(may_arrange(by, role.partnership))
    held = role.holdings.on(on).exists()
    require(no("governance.role_is_held", role=role.name) if held else YES)
    role.removed_on = on
    role.save()
    record("governance.role_removed", role.partnership, by, at, role=role.name)
    return role


@rule("G-04", decides)
@transaction.atomic
def appoint(
    role_id: int,
    person: Person,
    organisation: Organisation | None,
    span: Span,
    line_manager: str,
    by: Actor,
    at: datetime,
) -> Holding:
    """Give a person the mandate for a while; two holders at once are allowed and shown, the same person twice is not.

    For a partner that is to leave it ends with its part at the latest.
    """
    role = _role(role_id)
    partnership = take(role.partnership_id)
    require(may_arrange(by, partnership))
    require(no("governance.role_removed_already", role=role.name) if role.removed_on else YES)
    require(may_hold(span, _whole(partnership), _takes_part(partnership, organisation, span.from_on)))
    try:
        with transaction.atomic():
            holding = Holding.objects.create(
                role=role,
                person=person,
                organisation=organisation,
                from_on=span.from_on,
                until_on=not_beyond(span.until_on, part_ends(partnership, organisation, span.from_on)),
                line_manager=line_manager,
            )
    except IntegrityError:
        raise Refused(no("governance.holds_it_already", person=person.name, role=role.name)) from None
    record("governance.appointed", partnership, by, at, person=person.name, role=role.name, since=span.from_on)
    tell([person.pk], "governance.you_hold", {"role": role.name, "name": partnership.name}, _who_url(partnership), at)
    return holding


@transaction.atomic
def end_holding(holding_id: int, until_on: date, by: Actor, at: datetime) -> Holding:
    """Let a mandate end: ``until_on`` is the first day on which it is no longer held; for a partner that goes, with its part at the latest."""
    partnership = take(Holding.objects.values_list("role__partnership_id", flat=True).get(pk=holding_id))
    holding = Holding.objects.select_related("role", "person", "organisation").get(pk=holding_id)
    require(may_arrange(by, partnership))
    require(YES if until_on > holding.from_on else no("governance.ends_before_it_begins"))
    holding.until_on = not_beyond(until_on, part_ends(partnership, holding.organisation, holding.from_on))
    holding.save()
    record("governance.holding_ended", partnership, by, at, person=holding.person.name, role=holding.role.name)
    return holding


@rule("G-05", decides)
@transaction.atomic
def deploy(
    role_id: int, organisation: Organisation, fte: int, paid_from: str, span: Span, by: Actor, at: datetime
) -> Deployment:
    """A partner deploys ``fte`` thousandths in a role for a while."""
    role = _role(role_id)
    partnership = take(role.partnership_id)
    require(may_deploy(by, partnership, organisation.pk))
    require(may_hold(span, _whole(partnership), _takes_part(partnership, organisation, span.from_on)))
    require(YES if fte > 0 else no("governance.fte_above_zero"))
    row = Deployment.objects.create(
        partnership=partnership,
        organisation=organisation,
        role=role,
        fte=fte,
        paid_from=paid_from,
        from_on=span.from_on,
        until_on=not_beyond(span.until_on, part_ends(partnership, organisation, span.from_on)),
        noted_at=at,
        noted_by_id=by.person_id,
    )
    record("governance.deployed", partnership, by, at, partner=organisation.name, role=role.name, fte=fte / 1000)
    return row


@transaction.atomic
def end_deployment(deployment_id: int, until_on: date, by: Actor, at: datetime) -> Deployment:
    """Let a deployment end; another one may begin on the same day."""
    partnership = take(Deployment.objects.values_list("partnership_id", flat=True).get(pk=deployment_id))
    row = Deployment.objects.select_related("organisation", "role").get(pk=deployment_id)
    require(may_deploy(by, partnership, row.organisation_id))
    require(YES if until_on > row.from_on else no("governance.ends_before_it_begins"))
    row.until_on = not_beyond(until_on, part_ends(partnership, row.organisation, row.from_on))
    row.save()
    record("governance.deployment_ended", partnership, by, at, partner=row.organisation.name, role=row.role.name)
    return row


def _role(role_id: int) -> Role:
    return Role.objects.select_for_update(of=("self",)).select_related("partnership").get(pk=role_id)


def _whole(partnership: Partnership) -> Span:
    return Span(partnership.started_on, None)


def _takes_part(partnership: Partnership, organisation: Organisation | None, on: date) -> bool | None:
    if organisation is None:
        return None
    partners = Partner.objects.on(on).filter(partnership=partnership)
    ids = partners.values_list("organisation_id", "organisation__managing_organisation_id")
    return organisation.pk in {pk for pair in ids for pk in pair}


def _who_url(partnership: Partnership) -> str:
    return reverse("governance:who", args=[partnership.pk])
