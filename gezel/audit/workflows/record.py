"""Recording what happened and who looked: plain inserts, nothing else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.db import models, transaction
from django.db.transaction import TransactionManagementError

from gezel.kernel import texts
from gezel.kernel.actor import Actor
from gezel.kernel.params import packed

from ..models import Event, Look, LookThing


def name_of(thing: models.Model | None) -> tuple[str, str]:
    """Kind (``room.model``) and id of a thing as an event names it; two blanks for nothing in particular."""
    if thing is None:
        return "", ""
    if thing.pk is None:
        raise ValueError("an event needs a thing that is saved")
    return thing._meta.label_lower, str(thing.pk)


def record(
    code: str, thing: models.Model | None, by: Actor, at: datetime, reason: str, params: Mapping[str, Any]
) -> Event:
    """See :func:`gezel.audit.record`."""
    if not transaction.get_connection().in_atomic_block:
        raise TransactionManagementError(f"{code} must be recorded in the transaction of the change itself")
    if code not in texts.known():
        raise ValueError(f"{code} has no sentence")
    kind, number = name_of(thing)
    return Event.objects.create(
        at=at,
        code=code,
        person_id=by.person_id or None,
        person_name=by.name[:160],
        organisation_id=by.organisation_id or None,
        organisation_name=by.organisation_name[:250],
        thing_kind=kind,
        thing_id=number,
        params=packed(params),
        reason=reason,
    )


@transaction.atomic(savepoint=False)
def looked(things: Iterable[Any], by: Actor, at: datetime, fields: Iterable[str]) -> list[Look]:
    """See :func:`gezel.audit.looked`."""
    found: dict[str, list[str]] = defaultdict(list)
    for thing in things:
        kind, number = name_of(thing)
        found[kind].append(number)
    names = sorted(set(fields))
    made = [
        Look.objects.create(
            at=at,
            person_id=by.person_id,
            person_name=by.name[:160],
            organisation_id=by.organisation_id or None,
            organisation_name=by.organisation_name[:250],
            thing_kind=kind,
            thing_ids=sorted(set(numbers)),
            fields=names,
        )
        for kind, numbers in found.items()
    ]
    LookThing.objects.bulk_create(
        LookThing(look=look, thing_kind=look.thing_kind, thing_id=number) for look in made for number in look.thing_ids
    )
    return made
