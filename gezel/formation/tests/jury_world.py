"""A jury to test with: an area whose deadline has passed, candidacies that stand, and jurors who came in by the real workflows."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from gezel.formation import words
from gezel.formation.models import (
    Area,
    AreaParty,
    Call,
    CallVersion,
    Candidacy,
    Challenge,
    Contribution,
    Juror,
    PitchMoment,
    PitchSlot,
    Release,
    RoundOutcome,
    Submission,
)
from gezel.formation.workflows import conflicts, deliberation, jury, scoring
from gezel.kernel.actor import Actor
from gezel.organisations.models import Membership, Organisation
from gezel.organisations.queries.actors import actor_for
from tests import cast

SECRET = "Zilverreiger-geheim"
BENCH = {"griet": words.VDAB, "bram": words.VDAB, "leen": words.LOCAL, "tom": words.LOCAL}
GOOD = {words.CONTRIBUTION: (3, "Sterk antwoord op de nood."), words.PARTNERSHIP: (4, "Deelt graag wat ze leerde.")}
WEAK = {words.CONTRIBUTION: (2, "Te weinig concreet."), words.PARTNERSHIP: (3, "Werkt goed samen.")}


@dataclass
class World:
    """An area in matching at ``at``, with what a test needs of it; actors are built anew each time they are asked."""

    at: datetime
    area: Area
    jurors: dict[str, Juror] = field(default_factory=dict)

    def actor(self, who: str, *, second_factor: bool = True) -> Actor:
        """The person of the cast under the hat with which they sit or work here."""
        one = cast.person(who)
        organisation = cast.PEOPLE[who].organisation
        if who in self.jurors and self.jurors[who].bench == words.EXTERNAL:
            organisation = ""
        wears = cast.organisation(organisation).pk if organisation else 0
        if wears:
            cast.join(who)
        return actor_for(one, wears, self.at, second_factor=second_factor)

    def appoint(self, who: str) -> Juror:
        """A seat for someone of the cast: by the area desk, or (external) as an invitation that was taken up."""
        if who not in BENCH:
            return self._external(who)
        one, other = cast.join(who)
        tie = Membership.objects.get(person=one, organisation=other)
        self.jurors[who] = jury.appoint_colleague(self.area.pk, BENCH[who], tie.pk, self.actor("tom"), self.at)
        return self.jurors[who]

    def seat(self, *people: str, chair: str = "") -> None:
        """Jurors who accepted and finished the training, the first (or the named one) as chair."""
        for who in people:
            juror = self.appoint(who)
            if juror.bench != words.EXTERNAL:
                jury.accept(juror.pk, self.actor(who), self.at)
            jury.finish_training(juror.pk, True, self.actor(who), self.at)
        lead = chair or people[0]
        jury.appoint_chair(self.jurors[lead].pk, self.actor(lead), self.at)

    def declare(self, who: str, *, conflicts_with: tuple[Candidacy, ...] = ()) -> None:
        """A declaration on every candidate, with a conflict on the given ones."""
        wrong = {c.pk for c in conflicts_with}
        every = Candidacy.objects.filter(area=self.area).values_list("pk", flat=True)
        answers = {pk: (pk in wrong, "Zetelt in het bestuur." if pk in wrong else "") for pk in every}
        conflicts.declare(self.jurors[who].pk, answers, self.actor(who), self.at)

    def declare_all(self) -> None:
        """Everyone declares to be free of conflict."""
        for who in self.jurors:
            self.declare(who)

    def hand_in(self, who: str, candidacy: Candidacy, round: int = words.PAPER, scores: dict | None = None) -> None:
        """Both scores of one juror."""
        scoring.hand_in(candidacy.pk, round, scores or GOOD, self.actor(who), self.at)

    def score_all(self, candidacy: Candidacy, round: int = words.PAPER) -> None:
        """Everyone hands in; deliberation opens."""
        for who in self.jurors:
            self.hand_in(who, candidacy, round)

    def propose(
        self, who: str, candidacy: Candidacy, round: int = words.PAPER, scores: dict | None = None
    ) -> RoundOutcome:
        """An outcome by consensus."""
        return deliberation.propose_consensus(candidacy.pk, round, scores or GOOD, self.actor(who), self.at)

    def decide(self, candidacy: Candidacy, round: int = words.PAPER, scores: dict | None = None) -> RoundOutcome:
        """From sealed scores to a final outcome by consensus."""
        self.score_all(candidacy, round)
        first, *others = self.jurors
        outcome = self.propose(first, candidacy, round, scores)
        for who in others:
            deliberation.read(outcome.pk, self.actor(who), self.at)
        chair = next(w for w, j in self.jurors.items() if Juror.objects.get(pk=j.pk).chair_since)
        return deliberation.make_final(outcome.pk, self.actor(chair), self.at)

    def release(self, round: int = words.PAPER) -> None:
        """The area desk released a round (rows: the workflow is another journey)."""
        Release.objects.create(area=self.area, round=round, at=self.at, by=cast.person("tom"))
        now = {"round1_released_at": self.at} if round == words.PAPER else {"decided_at": self.at}
        Area.objects.filter(pk=self.area.pk).update(**now)
        self.area.refresh_from_db()

    def pitch(self, candidacy: Candidacy, starts: datetime) -> PitchSlot:
        """A pitch slot of 45 minutes."""
        ends = starts + timedelta(minutes=45)
        moment = PitchMoment.objects.create(area=self.area, starts_at=starts, ends_at=ends, place="Stadhuis")
        return PitchSlot.objects.create(
            moment=moment, candidacy=candidacy, starts_at=starts, ends_at=ends, given_at=self.at
        )

    def _external(self, who: str) -> Juror:
        one = cast.person(who)
        juror = Juror.objects.create(
            area=self.area,
            bench=words.EXTERNAL,
            name=one.name,
            email=one.email,
            expertise="Onderzoekt samenwerking in de sociale economie.",
            appointed_at=self.at,
        )
        jury.invitation_taken(jury.PURPOSE, juror.pk, one.pk, one.name, one.email, self.at)
        self.jurors[who] = juror
        return juror


def make_world(at: datetime, candidates: tuple[str, ...] = ("arktos",), slug: str = "waasland") -> World:
    """An area of VDAB and two local governments, one challenge, deadline yesterday, with standing candidacies."""
    call, _ = Call.objects.get_or_create(slug="2026", defaults={"name": "Oproep 2026", "created_at": at})
    version, _ = CallVersion.objects.get_or_create(
        call=call, number=1, defaults={"content": {}, "saved_at": at, "published_at": at}
    )
    begun = at - timedelta(weeks=8)
    area = Area.objects.create(
        call=call,
        call_version=version,
        slug=slug,
        name=slug.title(),
        lead=cast.organisation("lokeren"),
        motivation="Samen een streek.",
        created_at=begun,
        delimited_at=begun,
        delimited_by=cast.person("tom"),
        published_at=begun,
        deadline_at=at - timedelta(days=1),
    )
    for key, side in (("vdab", words.VDAB), ("lokeren", words.LOCAL), ("temse", words.LOCAL)):
        AreaParty.objects.create(area=area, organisation=cast.organisation(key), side=side, from_on=begun.date())
    Challenge.objects.create(area=area, number=1, title="Drempels naar hulp", retained=True, reasoning="Blijft.")
    world = World(at, area)
    for key in candidates:
        stand(world, cast.organisation(key))
    return world


def stand(world: World, organisation: Organisation, text: str = "") -> Candidacy:
    """A candidacy that was submitted two days ago, with a text that nobody may see who should not."""
    then = world.at - timedelta(days=2)
    candidacy = Candidacy.objects.create(
        area=world.area,
        organisation=organisation,
        call_version=world.area.call_version,
        invoice_only=False,
        engagement_at=then,
        started_at=then,
        submitted_at=then,
    )
    challenge = Challenge.objects.get(area=world.area, number=1)
    words_of = text or f"{SECRET} van {organisation.name}"
    submission = Submission.objects.create(
        candidacy=candidacy,
        number=1,
        at=then,
        content={
            "header": {},
            "answers": {code: f"{words_of} bij {code}" for code in words.ANSWERS},
            "challenges": [{"id": challenge.pk, "number": 1, "title": challenge.title, "text": words_of}],
            "attachments": [],
            "organisation": {"name": organisation.name},
            "pages": 3,
        },
        pages=3,
        pdf_sha256="0" * 64,
    )
    Contribution.objects.create(submission=submission, challenge=challenge, text=words_of)
    return candidacy
