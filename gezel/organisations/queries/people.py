"""Who works where: ties, administrators, and the people page of an organisation."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from .. import words
from ..models import Invitation, Membership, Organisation

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def tie_of(person_id: int, organisation: Organisation | None) -> Membership | None:
    """A person's running (waiting or active) membership of an organisation."""
    if organisation is None:
        return None
    running = organisation.memberships.filter(person_id=person_id, ended_at__isnull=True, refused_at__isnull=True)
    return running.select_related("organisation").first()


def administrators(organisation_id: int, at: datetime) -> list[int]:
    """Ids of the people who administer an organisation at an instant."""
    return administrators_of([organisation_id], at)[organisation_id]


def administrators_of(organisation_ids: Iterable[int], at: datetime) -> dict[int, list[int]]:
    """The same of many organisations, by their number. One query."""
    found: dict[int, list[int]] = {key: [] for key in organisation_ids}
    active = Membership.objects.active_at(at).filter(organisation__in=found, role=words.ORG_ADMIN)
    for key, person in active.filter(person__is_active=True).order_by("pk").values_list("organisation", "person"):
        found[key].append(person)
    return found


def manager_people(at: datetime) -> list[int]:
    """Ids of the people who work for the manager (Europa WSE)."""
    active = Membership.objects.active_at(at).filter(organisation__kind=words.MANAGER, person__is_active=True)
    return list(active.order_by("person_id").values_list("person_id", flat=True).distinct())


def others(membership: Membership, at: datetime) -> tuple[int, int]:
    """How many other administrators, and how many other colleagues at all, an organisation has at an instant."""
    rest = Membership.objects.active_at(at).filter(organisation_id=membership.organisation_id).exclude(pk=membership.pk)
    roles = list(rest.filter(person__is_active=True).values_list("role", flat=True))
    return roles.count(words.ORG_ADMIN), len(roles)


@dataclass(frozen=True, slots=True)
class PeoplePage:
    """The people of an organisation: who waits, who is in, who left, who is invited."""

    waiting: Sequence[Membership]
    active: Sequence[Membership]
    ended: Sequence[Membership]
    invited: Sequence[Invitation]

    @property
    def administrators(self) -> int:
        """How many of the active people administer the organisation."""
        return sum(m.role == words.ORG_ADMIN for m in self.active)


def people_of(organisation: Organisation, at: datetime) -> PeoplePage:
    """The people page of an organisation at an instant. Two queries."""
    ties = list(organisation.memberships.select_related("person").order_by("person__name", "pk"))
    states: dict[str, list[Membership]] = {state: [] for state in words.STATES}
    for tie in ties:
        tie.organisation = organisation
        states[tie.state(at)].append(tie)
    invited = list(organisation.invitations.open_at(at).order_by("-invited_at", "-pk"))
    return PeoplePage(states[words.WAITING], states[words.ACTIVE], states[words.ENDED], invited)
