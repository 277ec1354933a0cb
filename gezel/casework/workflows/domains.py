"""Life domains: the ones a partnership begins with, and its own choice (C-12)."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.db.models import Max

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import configures, rule
from gezel.kernel.verdict import require
from gezel.organisations.models import Partnership

from ..models import LifeDomain
from ..policies.domains import may_choose_domains
from ..queries.begin import first_lists


@rule("C-12", configures)
def begin(partnership: Partnership) -> None:
    """Give a partnership its first life domains when it has none yet; within the transaction of its first case."""
    if LifeDomain.objects.filter(partnership=partnership).exists():
        return
    LifeDomain.objects.bulk_create(
        LifeDomain(partnership=partnership, position=place, **row)
        for place, row in enumerate(first_lists()["life_domains"])
    )


@rule("C-12", configures)
@transaction.atomic
def name_domain(
    partnership: Partnership, domain_id: int | None, name: str, hint: str, by: Actor, at: datetime
) -> LifeDomain:
    """Add a life domain of one's own, or rename one; what was noted under it stays with it."""
    require(may_choose_domains(by, partnership))
    begin(partnership)
    if domain_id is None:
        last = LifeDomain.objects.filter(partnership=partnership).aggregate(last=Max("position"))["last"] or 0
        domain = LifeDomain(partnership=partnership, position=last + 1)
    else:
        domain = LifeDomain.objects.select_for_update().get(pk=domain_id, partnership=partnership)
    domain.name, domain.hint = name.strip(), hint.strip()
    domain.save()
    record("casework.domain_named", partnership, by, at, name=domain.name)
    return domain


@rule("C-12", configures)
@transaction.atomic
def use_domain(partnership: Partnership, domain_id: int, used: bool, by: Actor, at: datetime) -> LifeDomain:
    """Take a life domain out of use from today, or into use again; what was noted under it stays readable."""
    require(may_choose_domains(by, partnership))
    domain = LifeDomain.objects.select_for_update().get(pk=domain_id, partnership=partnership)
    domain.removed_on = None if used else domain.removed_on or day_of(at)
    domain.save(update_fields=["removed_on"])
    record("casework.domain_used" if used else "casework.domain_removed", partnership, by, at, name=domain.name)
    return domain
