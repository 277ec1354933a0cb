"""What a jury's steps tell: notices for those who judge, and for the area desk when a round is whole."""

from __future__ import annotations

from datetime import datetime

from gezel.kernel.actor import Actor
from gezel.organisations.models import Membership
from gezel.post.workflows.notices import tell

from .. import words
from ..models import Area, AreaParty, Juror, RoundOutcome
from ..queries.jury_access import before_jury, goes_to_pitch
from ..queries.jury_state import RoundFacts
from .decision_news import round_url
from .jury_round import deliberation_url, tell_sitting


def opened(facts: RoundFacts, by: Actor, at: datetime) -> None:
    """Deliberation on a candidate is open."""
    _tell(facts, "formation.notice_jury_opened", by, at)


def voted(facts: RoundFacts, seat: Juror, by: Actor, at: datetime) -> None:
    """A bench entered its vote."""
    _tell(facts, "formation.notice_jury_voted", by, at)


def proposed(facts: RoundFacts, by: Actor, at: datetime) -> None:
    """An outcome waits to be read."""
    _tell(facts, "formation.notice_jury_proposed", by, at)


def objected(facts: RoundFacts, by: Actor, at: datetime) -> None:
    """A colleague objects to a proposed outcome."""
    _tell(facts, "formation.notice_jury_objected", by, at)


def decided(facts: RoundFacts, by: Actor, at: datetime) -> None:
    """An outcome is final; when it was the last of the round, the area desk can prepare the decisions."""
    _tell(facts, "formation.notice_jury_decided", by, at)
    area = facts.candidacy.area
    if round_is_whole(area, facts.round, at):
        params = {"area": area.name}
        tell(desk_people(area, at), "formation.notice_jury_round_whole", params, round_url(area, facts.round), at)


def round_is_whole(area: Area, round: int, at: datetime) -> bool:
    """Whether every candidacy of a round has a final outcome (round 2: every one that was invited)."""
    final = RoundOutcome.objects.filter(candidacy__area=area, final_at__isnull=False)
    done = final.filter(round=round).values("candidacy_id")
    waiting = before_jury(at).filter(area=area).exclude(pk__in=done)
    if round == words.PITCH:
        invited = final.filter(goes_to_pitch(), round=words.PAPER)
        waiting = waiting.filter(pk__in=invited.values("candidacy_id"))
    return not waiting.exists()


def desk_people(area: Area, at: datetime) -> list[int]:
    """The people of the local governments and VDAB that work on an area now."""
    parties = AreaParty.objects.filter(area=area, until_on__isnull=True).values("organisation_id")
    people = Membership.objects.active_at(at).filter(organisation__in=parties)
    return sorted(set(people.values_list("person_id", flat=True)))


def _tell(facts: RoundFacts, code: str, by: Actor, at: datetime) -> None:
    url = deliberation_url(facts.candidacy.pk, facts.round)
    tell_sitting(facts.jury, facts.candidacy, code, at, url, besides=[by.person_id])
