"""The people of a partnership: those of its partners, and whoever holds a role or a seat in it (G-04)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, time

from gezel.kernel import clock
from gezel.kernel.rule import decides, rule
from gezel.organisations.models import Membership, Organisation, Partner, Partnership, Person

from .. import words
from ..models import Holding, Seat


@dataclass(frozen=True, slots=True)
class Somebody:
    """A person with the organisation they act for here (none: for themselves), and the names of the roles they hold.

    ``hired``: here for a task of a subcontractor only.
    """

    person: Person
    organisation: Organisation | None
    roles: tuple[str, ...] = ()
    hired: bool = False

    @property
    def key(self) -> str:
        """How a form names this person under this hat."""
        return f"{self.person.pk}-{self.organisation.pk if self.organisation else 0}"

    @property
    def ids(self) -> tuple[int, int | None]:
        """Person and organisation."""
        return self.person.pk, self.organisation.pk if self.organisation else None

    def __str__(self) -> str:
        return f"{self.person} ({self.organisation})" if self.organisation else str(self.person)


@rule("G-04", decides)
def people_of(partnership: Partnership, on: date) -> tuple[Somebody, ...]:
    """Everyone who can be given a task here on a day, by name, once under each hat. Four queries."""
    found: dict[tuple[int, int | None], Somebody] = {}
    roles: dict[tuple[int, int | None], list[str]] = {}
    works: set[tuple[int, int | None]] = set()
    for holding in (
        Holding.objects.on(on)
        .filter(role__partnership=partnership, role__removed_on=None)
        .select_related("role", "person", "organisation")
    ):
        key = (holding.person_id, holding.organisation_id)
        roles.setdefault(key, []).append(holding.role.name)
        found.setdefault(key, Somebody(holding.person, holding.organisation))
        if holding.role.kind != words.SUBCONTRACTOR:
            works.add(key)
    for person, organisation in _members(partnership, on):
        key = (person.pk, organisation.pk if organisation else None)
        found.setdefault(key, Somebody(person, organisation))
        works.add(key)
    rows = (replace(row, roles=tuple(roles.get(key, ())), hired=key not in works) for key, row in found.items())
    return tuple(sorted(rows, key=lambda s: (s.person.name, str(s.organisation or ""))))


@rule("G-18", decides)
@rule("D-01", decides)
def colleagues_of(partnership: Partnership, on: date) -> tuple[Somebody, ...]:
    """Those who take part: a seat, an action or a conflict is theirs. Who is only hired for a task sees that task, and nothing of these."""
    return tuple(one for one in people_of(partnership, on) if not one.hired)


def _members(partnership: Partnership, on: date) -> Iterable[tuple[Person, Organisation | None]]:
    seats = Seat.objects.on(on).filter(body__partnership=partnership, body__removed_on=None)
    for seat in seats.select_related("person", "organisation"):
        yield seat.person, seat.organisation
    partners = (
        Partner.objects.on(on)
        .filter(partnership=partnership)
        .values_list("organisation_id", "organisation__managing_organisation_id")
    )
    ids = {pk for pair in partners for pk in pair if pk}
    active = Membership.objects.active_at(clock.at_brussels(on, time(23, 59))).filter(organisation_id__in=ids)
    for membership in active.select_related("person", "organisation"):
        yield membership.person, membership.organisation
