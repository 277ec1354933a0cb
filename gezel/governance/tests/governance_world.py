"""A running partnership to test with: Noorderkempen as the agreement has it, with its roles held and its bodies filled."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from gezel.governance import words
from gezel.governance.models import Body, Holding, Role, Seat
from gezel.governance.workflows.founding import Frame, Joining, take_over
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.organisations import words as orgs
from gezel.organisations.models import Partner, Partnership
from gezel.organisations.queries.actors import actor_for
from tests import cast

# Who holds which role, for which organisation.
ROLES = {
    "dirk": (words.DIRECTOR, "hoogstraten"),
    "fatma": (words.ADMINISTRATOR_ROLE, "emino"),
    "wim": (words.TEAM_LEADER, "compaan"),
    "an": (words.COMPANION, "arktos"),
    "joris": (words.COMPANION, "arktos"),
    "griet": (words.DELEGATE, "vdab"),
    "ruben": (words.QUALITY_COACH, "vvsg"),
    "yasmina": (words.TARGET_GROUP, ""),
}
# Who sits in the support group.
SEATED = ("dirk", "fatma", "wim", "an", "griet", "yasmina")


@dataclass
class World:
    """``hoogstraten`` (Dirk, director) is promotor, Emino (Fatma) administrator; Wim leads the team; Yasmina speaks for the target group."""

    partnership: Partnership
    at: datetime

    @property
    def on(self) -> date:
        """The day on which everyone works."""
        return day_of(self.at)

    def actor(self, who: str, at: datetime | None = None) -> Actor:
        """Someone of the cast under the hat they wear in this partnership."""
        key = ROLES[who][1] if who in ROLES else cast.PEOPLE[who].organisation
        return actor_for(cast.person(who), cast.organisation(key).pk if key else 0, at or self.at, second_factor=True)

    def body(self, kind: str = words.SUPPORT_GROUP) -> Body:
        """A body by its kind."""
        return Body.objects.get(partnership=self.partnership, kind=kind)

    def role(self, kind: str) -> Role:
        """A role by its kind."""
        return Role.objects.get(partnership=self.partnership, kind=kind)

    def hold(self, who: str, kind: str, organisation: str = "", since: date | None = None) -> Holding:
        """Let someone hold a role from a day (the start)."""
        return Holding.objects.create(
            role=self.role(kind),
            person=cast.person(who),
            organisation=cast.organisation(organisation) if organisation else None,
            from_on=since or self.partnership.started_on,
        )

    def seat(self, who: str, kind: str = words.SUPPORT_GROUP, since: date | None = None) -> Seat:
        """Let someone sit in a body from a day (the start)."""
        organisation = ROLES[who][1] if who in ROLES else cast.PEOPLE[who].organisation
        return Seat.objects.create(
            body=self.body(kind),
            person=cast.person(who),
            organisation=cast.organisation(organisation) if organisation else None,
            target_group=who == "yasmina",
            from_on=since or self.partnership.started_on,
        )

    def leave(self, key: str, until: date) -> None:
        """An organisation takes no part from a day on, nor does any of its people."""
        own = {"organisation": cast.organisation(key)}
        Partner.objects.filter(partnership=self.partnership, **own).update(until_on=until)
        Holding.objects.filter(role__partnership=self.partnership, **own).update(until_on=until)
        Seat.objects.filter(body__partnership=self.partnership, **own).update(until_on=until)


def running(at: datetime, months: int = 6, name: str = "Lokaal Netwerk Noorderkempen") -> World:
    """A partnership that started so many months (of thirty days) ago, taken over by the manager."""
    hats = [(who, organisation) for who, (_, organisation) in ROLES.items()] + [("mieke", "europa_wse")]
    people, places = cast.gathered(hats)
    started = day_of(at) - timedelta(days=30 * months)
    joining = [Joining(places["hoogstraten"], orgs.PROMOTOR), Joining(places["emino"], orgs.ADMINISTRATOR)]
    joining += [Joining(places[key]) for key in ("arktos", "compaan", "vdab", "vvsg")]
    manager = actor_for(people["mieke"], places["europa_wse"].pk, at, second_factor=True)
    frame = Frame(name, started, started + timedelta(days=6 * 365), "208 / 64")
    world = World(take_over(frame, (), joining, manager, at), at)
    roles = {role.kind: role for role in Role.objects.filter(partnership=world.partnership)}
    Holding.objects.bulk_create(
        Holding(role=roles[kind], person=people[who], organisation=places.get(organisation), from_on=started)
        for who, (kind, organisation) in ROLES.items()
    )
    group = world.body()
    Seat.objects.bulk_create(
        Seat(
            body=group,
            person=people[who],
            organisation=places.get(ROLES[who][1]),
            target_group=who == "yasmina",
            from_on=started,
        )
        for who in SEATED
    )
    return world
