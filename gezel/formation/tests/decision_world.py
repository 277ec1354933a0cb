"""Decisions to test with: the jury's world, its rounds decided by consensus, an addendum's pitch moment, mails over SMTP."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from gezel.formation import words
from gezel.formation.models import (
    Area,
    AreaContact,
    Candidacy,
    ConflictDeclaration,
    Decision,
    Juror,
    PitchMoment,
    RoundOutcome,
    Submission,
)
from gezel.formation.workflows import decision, pitch
from gezel.post.models import Mail
from gezel.post.workflows.sending import finish_effects, send
from tests import cast

from . import jury_world
from .jury_world import GOOD, WEAK, World

CONTACT = "{}@kandidaat.example"
WHY = "Weegt *zwaar* & toont {plekken}."
NAMES = ("score", "motivation")
SEATS = (("griet", words.VDAB, "vdab"), ("leen", words.LOCAL, "lokeren"), ("yasmina", words.EXTERNAL, ""))
Scores = Mapping[str, tuple[int, str]]
REFUSED = {words.CONTRIBUTION: (2, WHY), words.PARTNERSHIP: (3, "Werkt goed samen.")}


@dataclass
class Decided:
    """A world with three jurors; ``candidacies`` by key of the cast, ``moment`` a pitch moment in a week with room for four."""

    world: World
    moment: PitchMoment

    @property
    def area(self) -> Area:
        """The area as the database has it."""
        return Area.objects.get(pk=self.world.area.pk)

    @property
    def at(self) -> datetime:
        """The instant of the world."""
        return self.world.at

    def of(self, key: str) -> Candidacy:
        """The candidacy of an organisation of the cast."""
        return Candidacy.objects.get(area=self.world.area, organisation=cast.organisation(key))

    def jury(self, **results: bool) -> Decided:
        """Round 1 decided: organisation → invited or not."""
        for key, invited in results.items():
            self._outcome(
                key, words.PAPER, words.INVITED if invited else words.NOT_SELECTED, GOOD if invited else REFUSED
            )
        return self

    def _outcome(self, key: str, round: int, result: str, scores: Scores) -> None:
        """A final outcome as the jury's own journey leaves it (that journey has tests of its own)."""
        chair = self.world.jurors["griet"]
        given = {f"{c}_{name}": value for c, pair in scores.items() for name, value in zip(NAMES, pair, strict=True)}
        RoundOutcome.objects.create(
            candidacy=self.of(key),
            round=round,
            way=words.CONSENSUS,
            result=result,
            proposed_at=self.at,
            proposed_by=chair,
            final_at=self.at,
            final_by=chair,
            **given,
        )

    def after_pitch(self, at: datetime | None = None, **results: bool) -> Decided:
        """Round 2 decided, once the pitches are over."""
        self.world.at = at or self.moment.ends_at + timedelta(hours=1)
        for key, chosen in results.items():
            result = words.SELECTED if chosen else words.NOT_SELECTED
            self._outcome(key, words.PITCH, result, GOOD if chosen else WEAK)
        return self

    def prepare(self, round: int = words.PAPER, who: str = "tom") -> list[Decision]:
        """The mails of a round."""
        return decision.prepare(self.area.pk, round, self.world.actor(who), self.at)

    def give(self, key: str, nth: int = 0) -> Any:
        """The nth slot of the moment."""
        starts = self.moment.starts_at + timedelta(minutes=45 * nth)
        return pitch.give(self.of(key).pk, self.moment.pk, starts, self.world.actor("tom"), self.at)

    def release(self, round: int = words.PAPER, who: str = "tom") -> Any:
        """Let a round go."""
        return decision.release(self.area.pk, round, self.world.actor(who), self.at)

    def told(self, key: str, kind: str) -> Decision:
        """The standing decision of a candidate."""
        return Decision.objects.select_related("mail").get(candidacy=self.of(key), kind=kind, voided_at__isnull=True)

    def post(self) -> None:
        """Hand everything that is due to the mail server."""
        for pk in Mail.objects.filter(released_at__isnull=False, sent_at__isnull=True).values_list("pk", flat=True):
            send(pk, self.at)
        finish_effects(self.at)


def make(at: datetime, *keys: str) -> Decided:
    """Candidacies that stand, each with a contact address; a jury of three; a pitch moment of three hours in a week."""
    world = jury_world.make_world(at, keys or ("arktos", "emino"))
    for submission in Submission.objects.filter(candidacy__area=world.area):
        name = submission.candidacy.organisation.name.lower()
        submission.content["header"] = {"contact_email": CONTACT.format(name), "contact_name": f"Contact {name}"}
        submission.save()
    AreaContact.objects.create(
        area=world.area, organisation=cast.organisation("lokeren"), name="Loket", email="loket@example.org"
    )
    seats(world)
    starts = at + timedelta(days=7)
    moment = PitchMoment.objects.create(
        area=world.area, starts_at=starts, ends_at=starts + timedelta(hours=3), place="Stadhuis, zaal 2"
    )
    return Decided(world, moment)


def seats(world: World) -> None:
    """Three trained jurors without conflicts, the first as chair."""
    for who, bench, organisation in SEATS:
        one = cast.person(who)
        world.jurors[who] = Juror.objects.create(
            area=world.area,
            person=one,
            organisation=cast.organisation(organisation) if organisation else None,
            bench=bench,
            name=one.name,
            email=one.email,
            expertise="" if organisation else "Onderzoekt samenwerking.",
            appointed_at=world.at,
            accepted_at=world.at,
            trained_at=world.at,
            chair_since=world.at if who == "griet" else None,
        )
        for candidacy in world.area.candidacies.all():
            ConflictDeclaration.objects.create(
                juror=world.jurors[who], candidacy=candidacy, conflict=False, at=world.at, by=one
            )
