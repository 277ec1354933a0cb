"""What decisions tell: candidates and the manager at a release, the desk when a mail comes back. None names a score."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from gezel.kernel.rule import decides, rule
from gezel.post.workflows.notices import tell

from .. import words
from ..models import Area, Candidacy, ConflictDeclaration, Decision
from ..queries.decision_round import RoundState
from ..queries.reached import desk_people, manager_people, people_of


def decision_url(candidacy_id: int) -> str:
    """The page on which a candidate reads its own decision."""
    return f"/kandidaturen/{candidacy_id}/beslissing/"


def round_url(area: Area, round: int) -> str:
    """The desk's page of the decisions of a round."""
    return f"/vorming/{area.call.slug}/{area.slug}/beslissingen/{round}/"


def process_url(area: Area) -> str:
    """The page on which manager and support team follow an area."""
    return f"/vlaanderen/gebieden/{area.call.slug}/{area.slug}/"


def released(state: RoundState, at: datetime) -> None:
    """A round was released: everyone of the candidates it tells, and the manager."""
    area = state.area
    released_to([line.candidacy for line in state.lines], area, at)
    params = {"area": area.name, "round": state.round}
    tell(manager_people(at), "formation.notice_released", params, process_url(area), at)


def released_to(candidacies: Iterable[Candidacy], area: Area, at: datetime) -> None:
    """Everyone of these candidates hears that there is a decision."""
    for candidacy in candidacies:
        people = without_conflicted(people_of(candidacy.organisation_id, at), candidacy.pk)
        tell(people, "formation.notice_decision", {"area": area.name}, decision_url(candidacy.pk), at)


def came_back(decision: Decision, at: datetime) -> None:
    """A mail could not be delivered: the desk hears it, minus who may know nothing of this candidate."""
    area = decision.candidacy.area
    round = words.PAPER if decision.kind in (words.MAIL_INVITED, words.MAIL_REFUSED_1) else words.PITCH
    people = without_conflicted(desk_people(area, at), decision.candidacy_id)
    tell(people, "formation.notice_decision_failed", {"area": area.name}, round_url(area, round), at)


@rule("F-13", decides)
def without_conflicted(people: list[int], candidacy_id: int) -> list[int]:
    """The same people without those who declared a conflict of interest on the candidacy."""
    conflicted = ConflictDeclaration.objects.filter(candidacy_id=candidacy_id, conflict=True, standing=True)
    barred = set(conflicted.values_list("juror__person_id", flat=True))
    return [person for person in people if person not in barred]


def reply_address(area: Area) -> str:
    """Where an answer to a mail goes: the first local contact person of the area, if there is one."""
    contact = area.contacts.filter(ended_at__isnull=True).order_by("pk").first()
    return contact.email if contact else ""
