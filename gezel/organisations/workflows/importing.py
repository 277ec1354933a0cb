"""Bringing in governments, VDAB and support organisations from a file, each with an invited administrator."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.verdict import no, require

from .. import policies, words
from ..models import Municipality, Organisation
from ..rules.import_file import ImportRow, RowError, read_file
from .invitations import issue


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """What would happen to one row: ``known`` is the organisation that already bears its number."""

    row: ImportRow
    known: Organisation | None
    invites: bool


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """The preview of a file: what each row would do, and what is wrong. Nothing is imported while errors remain."""

    rows: Sequence[PlannedRow]
    errors: Sequence[RowError]


def plan(content: bytes, at: datetime) -> ImportPlan:
    """Read a file against what is known. Three queries, whatever its size."""
    rows, errors = read_file(content)
    known = {
        organisation.enterprise_number: organisation
        for organisation in Organisation.objects.filter(enterprise_number__in=[r.number for r in rows if r.number])
    }
    names = set(Municipality.objects.filter(nis__in=[r.nis for r in rows]).values_list("nis", flat=True))
    ovo = dict(Organisation.objects.filter(ovo_code__in=[r.ovo for r in rows]).values_list("ovo_code", "pk"))
    for row in rows:
        found = known.get(row.number)
        if row.nis and row.nis not in names and len(row.nis) == 5:
            errors.append(RowError(row.row, "nis", "organisations.import_nis_unknown", {"typed": row.nis}))
        if row.ovo in ovo and (found is None or ovo[row.ovo] != found.pk):
            errors.append(RowError(row.row, "ovo", "organisations.import_ovo_taken", {"typed": row.ovo}))
        if found and found.kind != row.kind and not found.confirmed_at:
            errors.append(RowError(row.row, "ondernemingsnummer", "organisations.import_claimed"))
    planned = [PlannedRow(row, known.get(row.number), bool(row.administrator_email)) for row in rows]
    return ImportPlan(planned, sorted(errors, key=lambda error: error.row))


@transaction.atomic
def import_organisations(content: bytes, by: Actor, at: datetime, *, trusted: bool = False) -> tuple[int, int]:
    """Import a file without errors; returns how many organisations are new and how many were brought up to date.

    ``trusted`` is for the console, which stands above policies.
    """
    if not trusted:
        require(policies.may_import(by))
    planned = plan(content, at)
    if planned.errors:
        require(no("organisations.import_has_errors", count=len(planned.errors)))
    municipalities = dict(Municipality.objects.values_list("nis", "pk"))
    for item in planned.rows:
        organisation = _save(item, municipalities, by, at)
        if item.invites:
            _invite(item.row, organisation, by, at)
    new = sum(item.known is None for item in planned.rows)
    return new, len(planned.rows) - new


def _save(item: PlannedRow, municipalities: dict[str, int], by: Actor, at: datetime) -> Organisation:
    row = item.row
    organisation = item.known or Organisation(enterprise_number=row.number or None, created_at=at)
    given: dict[str, Any] = {
        "name": row.name,
        "legal_form": row.legal_form,
        "kind": row.kind,
        "seat_street": row.street,
        "seat_postcode": row.postcode,
        "seat_place": row.place,
        "website": row.website,
        "ovo_code": row.ovo or None,
        "municipality_id": municipalities.get(row.nis),
    }
    for field, value in given.items():
        if value or not item.known:
            setattr(organisation, field, value)
    if not organisation.confirmed_at:
        organisation.confirmed_at, organisation.confirmed_by_id = at, by.person_id or None
        organisation.contested_at = organisation.contested_by = None
        organisation.contested_reason = ""
    organisation.version += bool(item.known)
    organisation.save()
    record("organisations.imported", organisation, by, at, name=organisation.name)
    return organisation


def _invite(row: ImportRow, organisation: Organisation, by: Actor, at: datetime) -> None:
    """Invite the administrator of a row, unless they are in already."""
    inside = organisation.memberships.active_at(at).filter(person__email=row.administrator_email)
    if not inside.exists():
        email, name = row.administrator_email, row.administrator_name
        issue(email, name, organisation, words.ORG_ADMIN, "", 0, by, at, trusted=True)
