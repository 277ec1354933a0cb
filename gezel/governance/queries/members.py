"""Who decides in a body on a day (G-08): its seats, without those who only advise."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from gezel.kernel.rule import decides, rule
from gezel.organisations import words as orgs
from gezel.organisations.models import Partnership

from .. import words
from ..models import Body, Holding, Seat

ARRANGING = (words.TEAM_LEADER, words.DIRECTOR, words.ADMINISTRATOR_ROLE)
ADVISING = (words.QUALITY_COACH, words.EXPERT, words.SUBCONTRACTOR)
_ADVISING_KINDS = (orgs.SUPPORT, orgs.MANAGER)


@rule("G-08", decides)
def deciding_seats(body: Body, on: date) -> QuerySet[Seat]:
    """The seats of those who decide in a body on a day, by name: no coach, expert or subcontractor, nobody of support team or manager."""
    seats = Seat.objects.on(on).filter(body=body).select_related("person", "organisation")
    advising = Holding.objects.on(on).filter(
        role__partnership=body.partnership_id, role__kind__in=ADVISING, person=OuterRef("person")
    )
    for_one = Exists(advising.filter(organisation=OuterRef("organisation")))
    for_nobody = Exists(advising.filter(organisation=None))
    partners = ~Q(organisation__kind__in=_ADVISING_KINDS) & ~for_one
    return seats.filter(Q(organisation__isnull=False) & partners | Q(organisation=None) & ~for_nobody)


def members(body: Body, on: date) -> dict[int, Seat]:
    """The deciding seats of a body by person. One query."""
    return {seat.person_id: seat for seat in deciding_seats(body, on)}


def holders(role_id: int | None, on: date) -> dict[tuple[int, int], Holding]:
    """Who holds a role on a day: by person and organisation (0 for nobody's). One query, none without a role."""
    if role_id is None:
        return {}
    rows = Holding.objects.on(on).filter(role=role_id).select_related("person", "organisation")
    return {(row.person_id, row.organisation_id or 0): row for row in rows}


def arrangers(partnerships: Iterable[Partnership], on: date) -> dict[int, list[int]]:
    """Who arranges each of these partnerships on a day (director, team leader, administrator): person ids by partnership. One query."""
    found: dict[int, list[int]] = {p.pk: [] for p in partnerships}
    rows = Holding.objects.on(on).filter(role__partnership__in=found, role__kind__in=ARRANGING)
    for here, person in rows.values_list("role__partnership", "person").order_by("person").distinct():
        found[here].append(person)
    return found


def seated(body_ids: Iterable[int], on: date) -> dict[int, set[int]]:
    """Who sits in each of these bodies on a day: person ids by body. One query."""
    found: dict[int, set[int]] = {body: set() for body in body_ids}
    for body, person in Seat.objects.on(on).filter(body__in=found).values_list("body", "person"):
        found[body].add(person)
    return found
