"""Which roles the data of governance give a person: the port ``role_sources`` (D-01)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db.models import CharField, F, Q, Value

from gezel.kernel.actor import Held
from gezel.kernel.rule import decides, rule
from gezel.organisations import words as orgs
from gezel.organisations.models import Partner

from .. import words
from ..models import Holding, Seat

_BY_PART = {orgs.PROMOTOR: words.MEMBER_OF_PROMOTOR, orgs.ADMINISTRATOR: words.MEMBER_OF_ADMINISTRATOR}


@rule("D-01", decides)
@rule("G-04", decides)
def roles_of(person_id: int, organisation_id: int, organisation_kind: str, on: date) -> Iterable[Held]:
    """What a person holds in partnerships under one hat on a day.

    For the people of a partner: ``takes_part`` (or ``took_part`` once it left) and its part; for who holds a role: that role's kind;
    for who has a seat: ``seated`` in that body. A subcontractor's role does not make one take part. At most two queries.
    """
    held: set[Held] = set()
    for partnership_id, part, gone in _parts(organisation_id, on) if organisation_id else ():
        if gone:
            held.add(Held(orgs.TOOK_PART, "partnership", partnership_id))
            continue
        held.add(Held(orgs.TAKES_PART, "partnership", partnership_id))
        if part in _BY_PART:
            held.add(Held(_BY_PART[part], "partnership", partnership_id))
    for what, kind, scope_id, partnership_id in _own(person_id, organisation_id, on):
        if kind != words.SUBCONTRACTOR:
            held.add(Held(orgs.TAKES_PART, "partnership", partnership_id))
        if kind:
            held.add(Held(kind, "partnership", partnership_id))
        if what == words.SEATED:
            held.add(Held(words.SEATED, "body", scope_id))
    return held


def _parts(organisation_id: int, on: date) -> list[tuple[int, str, bool]]:
    own = Q(organisation_id=organisation_id) | Q(organisation__managing_organisation_id=organisation_id)
    rows = Partner.objects.filter(own, from_on__lte=on).order_by().values_list("partnership_id", "part", "until_on")
    return [(pk, part, until is not None and until <= on) for pk, part, until in rows]


def _own(person_id: int, organisation_id: int, on: date) -> Iterable[tuple[str, str, int, int]]:
    hat = {"person_id": person_id, "organisation_id": organisation_id or None}
    none = Value("", output_field=CharField())
    seats = Seat.objects.on(on).filter(**hat, body__removed_on=None).order_by()
    holdings = Holding.objects.on(on).filter(**hat, role__removed_on=None).order_by()
    return holdings.values_list(Value("role"), F("role__kind"), F("role_id"), F("role__partnership_id")).union(
        seats.values_list(Value(words.SEATED), none, F("body_id"), F("body__partnership_id")), all=True
    )
