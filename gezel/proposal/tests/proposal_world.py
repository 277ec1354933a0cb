"""A proposal to test with: a matched area with two selected partners, and the proposal that its promotor began."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from gezel.formation import words as forming
from gezel.formation.models import Candidacy, Juror, RoundOutcome
from gezel.formation.tests.jury_world import SECRET, World, make_world
from gezel.kernel.actor import Actor
from gezel.proposal.models import Proposal
from gezel.proposal.workflows.proposal import start
from tests import cast

__all__ = ["SECRET", "Partnership", "matched", "partnership"]


@dataclass
class Partnership:
    """``lokeren`` (Leen) is promotor, ``temse`` (Tom) and VDAB (Griet) take part, Arktos (An) was selected; Emino (Fatma) was not."""

    world: World
    proposal: Proposal

    @property
    def at(self) -> datetime:
        """The instant at which everyone works."""
        return self.world.at

    def actor(self, who: str) -> Actor:
        """Someone of the cast under their own hat."""
        return self.world.actor(who)


def matched(at: datetime, slug: str = "waasland", selected: tuple[str, ...] = ("arktos",)) -> World:
    """An area in step 4: of Arktos and Emino the named ones were selected."""
    world = make_world(at, ("arktos", "emino"), slug)
    juror = world.appoint("bram")
    for candidacy in world.area.candidacies.select_related("organisation"):
        _decide(candidacy, juror, at, candidacy.organisation in [cast.organisation(key) for key in selected])
    world.release(forming.PAPER)
    world.release(forming.PITCH)
    return world


def partnership(at: datetime, slug: str = "waasland") -> Partnership:
    """A matched area with its proposal begun by the administrator of the promotor."""
    world = matched(at, slug)
    return Partnership(world, start(world.area, cast.organisation("lokeren"), world.actor("leen"), at))


def _decide(candidacy: Candidacy, juror: Juror, at: datetime, selected: bool) -> None:
    last = forming.SELECTED if selected else forming.NOT_SELECTED
    for round, result, score in ((1, forming.INVITED, 3), (2, last, 4 if selected else 2)):
        RoundOutcome.objects.create(
            candidacy=candidacy,
            round=round,
            way=forming.CONSENSUS,
            contribution_score=score,
            contribution_motivation="Sterk antwoord op de nood.",
            partnership_score=score,
            partnership_motivation="Deelt wat ze leerde.",
            result=result,
            proposed_at=at,
            proposed_by=juror,
            final_at=at,
            final_by=juror,
        )
