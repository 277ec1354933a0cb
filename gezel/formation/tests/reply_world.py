"""Replies to test with: Emino refused after round 1 and told so, the mail sent; matchmakers of another jury at hand."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from gezel.formation import words
from gezel.formation.models import Area, Decision, Juror, Reply, Weigher
from gezel.formation.rules.reply import Point
from gezel.formation.workflows import decision_after, reply, reply_weighing
from gezel.formation.workflows.reply import Written
from gezel.kernel.actor import VISITOR, Actor
from gezel.organisations.queries.actors import actor_for
from gezel.post.models import Mail
from tests import cast

from .decision_world import Decided, make
from .jury_world import make_world

POINT = Point("d1a", "bij d1a", "Hier staat het aanbod dat de jury zegt te missen.")


@dataclass
class Replied:
    """A decided world with a refusal that was told, and what a test does with it."""

    decided: Decided
    kind: str

    @property
    def at(self) -> datetime:
        """The instant of the world."""
        return self.decided.at

    @property
    def refusal(self) -> Decision:
        """The refusal of Emino."""
        return self.decided.told("emino", self.kind)

    @property
    def token(self) -> str:
        """The token of the personal link, as the mail says it."""
        found = re.search(r"/weerwoord/([\w-]{20,})/", self.refusal.mail.body)
        assert found, self.refusal.mail.body
        return found[1]

    @property
    def area(self) -> Area:
        """The area as the database has it."""
        return self.decided.area

    def fatma(self) -> Actor:
        """Someone of Emino."""
        cast.join("fatma")
        return actor_for(cast.person("fatma"), cast.organisation("emino").pk, self.at, second_factor=True)

    def write(
        self, about: str = words.ABOUT_DOCUMENT, *points: Point, edition: int = 0, at: datetime | None = None
    ) -> Reply:
        """Keep a reply as Fatma."""
        written = Written(about, points or (POINT,), edition)
        return reply.save(self.refusal.pk, written, self.fatma(), at or self.at)

    def submit(self, at: datetime | None = None, token: str = "") -> Reply:
        """Submit what was kept, as Fatma or by the link."""
        by = VISITOR if token else self.fatma()
        return reply.submit(self.refusal.pk, by, at or self.at, token)

    def sent(self) -> Reply:
        """A reply that was written and submitted."""
        self.write()
        return self.submit()

    def desk(self, who: str = "tom") -> Actor:
        """Someone of the desk."""
        return self.decided.world.actor(who)

    def ask(self, found: Reply, who: str) -> Weigher:
        """Ask a matchmaker of another jury."""
        juror = Juror.objects.get(area__slug="mechelen", person=cast.person(who))
        return reply_weighing.ask_matchmaker(found.pk, juror.pk, self.desk(), self.at)

    def weigher(self, who: str) -> Actor:
        """A matchmaker of another jury, acting for nobody's organisation."""
        return actor_for(cast.person(who), 0, self.at, second_factor=True)

    def weigh(self, found: Reply, **opinions: str) -> Reply:
        """Ask, declare and hand in: person → confirm or reverse."""
        for who, opinion in opinions.items():
            seat, by = self.ask(found, who), self.weigher(who)
            reply_weighing.declare(seat.pk, False, "", True, by, self.at)
            reply_weighing.save(seat.pk, opinion, f"Omdat {who} het zo las.", 0, by, self.at)
            reply_weighing.hand_in(seat.pk, by, self.at)
        found.refresh_from_db()
        return found


def deliver(world: Decided, kind: str, key: str) -> None:
    """A decision mail as it was sent at the world's instant."""
    one = world.told(key, kind)
    Mail.objects.filter(pk=one.mail_id).update(sent_at=world.at, frozen_text="zoals verstuurd")
    decision_after.mail_told(one.kind, one.candidacy_id, "sent", world.at)


def other_jury(at: datetime, *people: str) -> None:
    """Trained externals in the jury of another area of the same call."""
    area = make_world(at, ("compaan",), slug="mechelen").area
    for who in people:
        one = cast.person(who)
        Juror.objects.create(
            area=area,
            person=one,
            bench=words.EXTERNAL,
            name=one.name,
            email=one.email,
            expertise="Begeleidt samenwerkingen.",
            appointed_at=at,
            accepted_at=at,
            trained_at=at,
        )


def refused_first(at: datetime) -> Replied:
    """Round 1: Arktos invited, Emino refused; released and delivered."""
    world = make(at).jury(arktos=True, emino=False)
    world.prepare()
    world.give("arktos")
    world.release()
    deliver(world, words.MAIL_REFUSED_1, "emino")
    other_jury(at, "piet", "eva")
    return Replied(world, words.MAIL_REFUSED_1)


def refused_second(at: datetime) -> Replied:
    """Round 2: both pitched, Emino refused; released and delivered."""
    world = make(at).jury(arktos=True, emino=True)
    world.prepare()
    world.give("arktos")
    world.give("emino", 1)
    world.release()
    other_jury(at, "piet", "eva")
    world.after_pitch(arktos=True, emino=False)
    world.prepare(words.PITCH)
    world.release(words.PITCH)
    deliver(world, words.MAIL_REFUSED_2, "emino")
    return Replied(world, words.MAIL_REFUSED_2)
