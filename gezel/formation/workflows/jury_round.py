"""Taking a jury's work in hand: the row that is locked, and deliberation that opens by itself (F-15).

Every step of a jury locks the row of its area, so that a change of the jury and two jurors who finish at once follow each other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime

from gezel.audit import record
from gezel.kernel.actor import SYSTEM, Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import no, require
from gezel.post.workflows.notices import tell

from ..models import Area, Candidacy, Deliberation, HandIn
from ..queries.jury_access import judged_by
from ..queries.jury_state import JuryFacts, RoundFacts, jury_facts, round_facts
from ..rules.jury import deliberation_open


def take_area(area_id: int) -> Area:
    """Lock an area for a step of its jury; other rows may still refer to it meanwhile."""
    return Area.objects.select_for_update(of=("self",), no_key=True).select_related("call_version").get(pk=area_id)


def take_round(candidacy_id: int, round: int, by: Actor, at: datetime) -> RoundFacts:
    """Lock the jury of a candidacy that ``by`` judges and read where it stands; what one does not judge does not exist."""
    candidacy = judged_by(by, at).filter(pk=candidacy_id).first()
    if candidacy is None:
        require(no("formation.jury_not_yours"))
        raise AssertionError
    candidacy.area = take_area(candidacy.area_id)
    return round_facts(candidacy, round, at)


@rule("F-15", decides)
def to_open(facts: JuryFacts, only: int | None = None) -> list[tuple[int, int]]:
    """The candidacies and rounds whose seal comes off now: everyone who judges has handed in, and the jury is complete."""
    handed_in: dict[tuple[int, int], set[int]] = defaultdict(set)
    rows = HandIn.objects.filter(candidacy__area=facts.area)
    rows = rows if only is None else rows.filter(candidacy_id=only)
    for candidacy_id, round, juror_id in rows.values_list("candidacy_id", "round", "juror_id"):
        handed_in[candidacy_id, round].add(juror_id)
    begun = set(Deliberation.objects.filter(candidacy__area=facts.area).values_list("candidacy_id", "round"))
    return [
        (candidacy_id, round)
        for (candidacy_id, round), jurors in sorted(handed_in.items())
        if (candidacy_id, round) not in begun
        and deliberation_open(facts.sitting_ids(candidacy_id), jurors)
        and facts.may_score(candidacy_id)
    ]


def open_where_complete(facts: JuryFacts, at: datetime, only: int | None = None) -> list[Deliberation]:
    """Open deliberation wherever the seal comes off; returns the new ones."""
    return [_open(facts, candidacy_id, round, at) for candidacy_id, round in to_open(facts, only)]


def reopen_facts(area: Area, at: datetime) -> list[Deliberation]:
    """After a change in the jury: see anew which deliberations can open."""
    return open_where_complete(jury_facts(area, at), at)


def tell_sitting(
    facts: JuryFacts, candidacy: Candidacy, code: str, at: datetime, url: str, besides: Iterable[int] = ()
) -> None:
    """A notice to everyone who judges a candidacy, never to who has a conflict on it; ``besides`` are persons to skip.

    It names the area and not the candidate: a notice is read without second factor, and outlives a conflict found later.
    """
    sits, skipped = facts.sitting_ids(candidacy.pk), set(besides)
    people = {j.person_id for j in facts.jurors if j.pk in sits and j.person_id}
    tell(sorted(people - skipped), code, {"area": facts.area.name}, url, at)


def deliberation_url(candidacy_id: int, round: int) -> str:
    """Where the jury deliberates on a candidacy; a path, because workflows do not look up to addresses."""
    return f"/jury/kandidatuur/{candidacy_id}/ronde-{round}/beraad/"


def _open(facts: JuryFacts, candidacy_id: int, round: int, at: datetime) -> Deliberation:
    candidacy = Candidacy.objects.get(pk=candidacy_id)
    row = Deliberation.objects.create(candidacy=candidacy, round=round, opened_at=at)
    record("formation.jury_opened", candidacy, SYSTEM, at, round=round)
    tell_sitting(facts, candidacy, "formation.notice_jury_opened", at, deliberation_url(candidacy_id, round))
    return row
