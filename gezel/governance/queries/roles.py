"""Which roles the data of governance give a person: the port ``role_sources`` (D-01)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db.models import Case, CharField, F, QuerySet, Value, When

from gezel.kernel.actor import Held
from gezel.kernel.rule import decides, rule
from gezel.organisations import words as orgs
from gezel.organisations.models import Partner, acting_as
from gezel.organisations.queries.composed import composed

from .. import words
from ..models import Holding, Seat

_BY_PART = {
    orgs.PROMOTOR: words.MEMBER_OF_PROMOTOR,
    orgs.ADMINISTRATOR: words.MEMBER_OF_ADMINISTRATOR,
    orgs.PARTNER: "",
}


@rule("D-01", decides)
@rule("G-04", decides)
def roles_of(person_id: int, organisation_id: int, organisation_kind: str, on: date) -> Iterable[Held]:
    """What a person holds in partnerships under one hat on a day.

    For the people of a partner: ``takes_part`` (or ``took_part`` once it left) and its part; for who holds a role: that role's kind;
    for who has a seat: ``seated`` in that body. A subcontractor's role does not make one take part. A role or seat that still stands
    for an organisation that left gives nothing. One query.
    """
    held: set[Held] = set()
    rows = list(_rows(person_id, organisation_id, on))
    left = _left(rows)
    for what, kind, scope_id, partnership_id in rows:
        if what == orgs.TOOK_PART:
            held.add(Held(orgs.TOOK_PART, "partnership", partnership_id))
            continue
        if partnership_id in left and kind != words.SUBCONTRACTOR:
            continue
        if kind != words.SUBCONTRACTOR:
            held.add(Held(orgs.TAKES_PART, "partnership", partnership_id))
        if kind := _BY_PART.get(kind, kind) if what == orgs.TAKES_PART else kind:
            held.add(Held(kind, "partnership", partnership_id))
        if what == words.SEATED:
            held.add(Held(words.SEATED, "body", scope_id))
    return held


def _left(rows: Iterable[tuple[str, str, int, int]]) -> set[int]:
    """The partnerships in which the organisation took part once and does not any more."""
    parts = {orgs.TAKES_PART: set[int](), orgs.TOOK_PART: set[int]()}
    for what, _, _, partnership_id in rows:
        if what in parts:
            parts[what].add(partnership_id)
    return parts[orgs.TOOK_PART] - parts[orgs.TAKES_PART]


@composed
def _rows(person_id: int, organisation_id: int, on: date) -> QuerySet:  # type: ignore[type-arg]
    """What is held, the kind of role or part, the id of role or body, the partnership; one query."""
    hat = {"person_id": person_id, "organisation_id": organisation_id or None}
    none = Value("", output_field=CharField())
    seats = Seat.objects.on(on).filter(**hat, body__removed_on=None).order_by()
    holdings = Holding.objects.on(on).filter(**hat, role__removed_on=None).order_by()
    own = holdings.values_list(Value("role"), F("role__kind"), F("role_id"), F("role__partnership_id")).union(
        seats.values_list(Value(words.SEATED), none, F("body_id"), F("body__partnership_id")), all=True
    )
    if not organisation_id:
        return own
    now = Case(When(until_on__lte=on, then=Value(orgs.TOOK_PART)), default=Value(orgs.TAKES_PART))
    parts = Partner.objects.filter(acting_as(organisation_id), from_on__lte=on).order_by()
    return own.union(parts.values_list(now, F("part"), F("pk"), F("partnership_id")), all=True)
