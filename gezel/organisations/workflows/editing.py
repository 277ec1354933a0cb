"""The shared edit workflow for what has no states: an organisation's own data, and a person's own account."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.verdict import no, require

from .. import policies
from ..models import Organisation, Person


@transaction.atomic
def edit_organisation(
    organisation_id: int, changes: Mapping[str, Any], version: int, by: Actor, at: datetime
) -> Organisation:
    """Change an organisation's data, if nobody else changed it since ``version`` was read."""
    organisation = Organisation.objects.select_for_update().get(pk=organisation_id)
    require(policies.may_edit(by, organisation))
    if organisation.version != version:
        require(no("organisations.changed_meanwhile"))
    if changed := _apply(organisation, changes):
        organisation.version += 1
        organisation.save()
        record("organisations.edited", organisation, by, at, name=organisation.name, fields=", ".join(changed))
    return organisation


@transaction.atomic
def edit_person(changes: Mapping[str, Any], by: Actor, at: datetime) -> Person:
    """Change one's own name, telephone and language."""
    person = Person.objects.select_for_update().get(pk=by.person_id)
    if changed := _apply(person, changes):
        person.save()
        record("organisations.person_edited", person, by, at, fields=", ".join(changed))
    return person


def _apply(thing: Any, changes: Mapping[str, Any]) -> list[str]:
    """Set the fields that differ; returns their names in order."""
    changed = [field for field, value in changes.items() if getattr(thing, field) != value]
    for field in changed:
        setattr(thing, field, changes[field])
    return sorted(changed)
