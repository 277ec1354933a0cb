"""An area brought to each of its stages by the real workflows, with the cast: for the tests of every journey.

``desk = Desk.started(at)`` and then ``desk.drawn()``, ``.delimited()``, ``.prepared()``, ``.delivered()``, ``.published()``;
each first takes the steps before it. ``desk.area`` is always read anew.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from gezel.formation.models import Area, Call, CallVersion, CallWindow
from gezel.formation.rules.timing import Timing, offered
from gezel.formation.workflows import addendum, area, needs, planning, territory, weighing
from gezel.kernel import clock
from gezel.kernel.actor import Actor
from gezel.organisations.models import Municipality
from tests import cast

AT = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)  # Monday, ten o'clock in Brussels


def make_call(at: datetime = AT, content: dict[str, Any] | None = None, slug: str = "oproep") -> Call:
    """A published call, open for a year around ``at``, with its first version."""
    call = Call.objects.create(slug=slug, name="Lokale partnerschappen", created_at=at, published_at=at)
    CallVersion.objects.create(call=call, number=1, content=content or {}, saved_at=at, published_at=at)
    on = clock.day_of(at)
    CallWindow.objects.create(
        call=call,
        kind="interest",
        opens_on=on - timedelta(days=100),
        closes_on=on + timedelta(days=200),
        decided_on=on - timedelta(days=120),
        reason="start van de oproep",
        created_at=at,
    )
    return call


def municipality(name: str, nis: str, since: date = date(1977, 1, 1), until: date | None = None) -> Municipality:
    """A municipality, made when it is not there yet."""
    fields = {"name": name, "province": "Oost-Vlaanderen", "valid_from": since, "valid_until": until}
    return Municipality.objects.get_or_create(nis=nis, defaults=fields)[0]


@dataclass
class Desk:
    """An area and the instant at which its desk works; ``by`` works for the lead local government."""

    pk: int
    at: datetime

    @classmethod
    def started(cls, at: datetime = AT, call: Call | None = None, name: str = "Waasland", key: str = "leen") -> Desk:
        """An area that an administrator of a local government began."""
        with clock.frozen(at):
            by = cast.actor(key)
            found = area.start((call or make_call(at)).pk, name, by.organisation_id, by, at)
        return cls(found.pk, at)

    @property
    def area(self) -> Area:
        """The area as the database has it."""
        return Area.objects.select_related("addendum", "call", "call_version", "lead").get(pk=self.pk)

    def actor(self, key: str = "leen") -> Actor:
        """An actor of the cast at the instant of the desk."""
        with clock.frozen(self.at):
            return cast.actor(key)

    def drawn(self) -> Desk:
        """With VDAB beside the lead, three municipalities and a motivated scale."""
        by = self.actor()
        area.add_party(self.pk, self.actor("griet").organisation_id, by, self.at)
        for name, nis in (("Lokeren", "46029"), ("Temse", "46025"), ("Stekene", "46024")):
            territory.add_municipality(self.pk, municipality(name, nis).pk, clock.day_of(self.at), by, self.at)
        motivation = "Eén arbeidsmarkt, met korte lijnen tussen de besturen."
        area.describe(self.pk, self.area.name, motivation, by.organisation_id, None, self.area.edition, by, self.at)
        return self

    def delimited(self) -> Desk:
        """Step 1 done."""
        self.drawn()
        area.delimit(self.pk, self.actor(), self.at)
        return self

    def prepared(self, timing: Timing | None = None) -> Desk:
        """Needs, timing and contacts complete, nothing delivered yet."""
        self.delimited()
        self.fill_needs()
        self.fill_plan(timing)
        return self

    def fill_needs(self) -> None:
        """Evidence, arena, enrichment, two personas and two challenges, weighed."""
        by, at = self.actor(), self.at
        case = needs.Evidence("Een lange weg", "casusoverleg", "Drie keer doorverwezen, telkens te ver.", True)
        proof = needs.save_evidence(self.pk, None, case, by, at)
        actor = needs.save_actor(self.pk, None, needs.Actors("De Bron", "inloophuis", 1, 3), by, at)
        moment = needs.Enriched(clock.day_of(at), "rondetafel", "Vervoer weegt zwaarder dan taal.", "", (actor.pk,))
        needs.save_enrichment(self.pk, None, moment, by, at)
        for name in needs.CONCLUSIONS:
            needs.conclude(self.pk, name, "Wat we hieruit besluiten.", self.area.edition, by, at)
        kept = weighing.PersonaContent("Sofie", "Alleen met twee kinderen.", "Dichtbij en rustig.", (proof.pk,), True)
        persona = weighing.save_persona(self.pk, None, kept, 0, by, at)
        dropped = weighing.PersonaContent("Karel", "Net gestopt met werken.", "", (), False, "te weinig casussen")
        weighing.save_persona(self.pk, None, dropped, 0, by, at)
        one = weighing.ChallengeContent("Vervoer", "w", "x", "y", "z", (persona.pk,), True, "in elke casus")
        other = weighing.ChallengeContent("Taal", "w", "x", "y", "z", (), False, "er is al aanbod")
        for content in (one, other):
            weighing.save_challenge(self.pk, None, content, 0, by, at)

    def fill_plan(self, timing: Timing | None = None) -> None:
        """The offered timing (or another), one pitch moment on the last day of round 2, one contact."""
        by, at = self.actor(), self.at
        deadline = planning.earliest(self.area, at).deadline_on
        assert deadline
        plan = timing or offered(deadline)
        found = planning.plan(self.pk, plan, "Weerwoord kan over materiële fouten.", self.area.addendum.edition, by, at)
        day = found.round2_ends_on
        assert day
        starts, ends = clock.at_brussels(day, time(9)), clock.at_brussels(day, time(12))
        planning.add_moment(self.pk, planning.Moment(starts, ends, "Stadhuis, zaal 2"), by, at)
        contact = planning.Contact(by.organisation_id, "Loket samenwerking", "loket@example.org", "coördinatie")
        planning.save_contact(self.pk, None, contact, by, at)

    def delivered(self, timing: Timing | None = None) -> Desk:
        """The addendum with the manager."""
        self.prepared(timing)
        addendum.deliver(self.pk, self.actor(), self.at)
        return self

    def published(self, timing: Timing | None = None) -> Desk:
        """The addendum public, candidacies can come in."""
        self.delivered(timing)
        addendum.publish(self.pk, self.actor("mieke"), self.at)
        return self
