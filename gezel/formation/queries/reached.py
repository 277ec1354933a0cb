"""Which people hear of what happens to an area's addendum: ids of people, addresses of candidates (F-04, F-05)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from gezel.kernel.rule import decides, rule
from gezel.organisations import words as kinds
from gezel.organisations.models import Membership, Person

from ..models import Area, Candidacy, Section, Submission


def desk_people(area: Area, at: datetime) -> list[int]:
    """Everyone who works for a party of the area."""
    parties = area.parties.filter(until_on__isnull=True).values("organisation_id")
    return _people(at, Q(organisation_id__in=parties))


def manager_people(at: datetime) -> list[int]:
    """Everyone who works for the manager."""
    return _people(at, Q(organisation__kind=kinds.MANAGER))


def people_of(organisation_id: int, at: datetime) -> list[int]:
    """Everyone who works for one organisation."""
    return _people(at, Q(organisation_id=organisation_id))


def spokespeople(organisation_id: int, at: datetime) -> list[Person]:
    """Who reads the mail of an organisation: its administrators, or everyone who works there when it has none; by name."""
    ties = Membership.objects.active_at(at).filter(organisation_id=organisation_id, person__is_active=True)
    ties = ties.select_related("person").order_by("person__name", "pk")
    found = {tie.person_id: tie.person for tie in ties.filter(role="org_admin")}
    return list((found or {tie.person_id: tie.person for tie in ties}).values())


def _people(at: datetime, where: Q) -> list[int]:
    found = Membership.objects.active_at(at).filter(where, person__is_active=True)
    return sorted(set(found.values_list("person_id", flat=True)))


@dataclass(frozen=True, slots=True)
class Address:
    """Where a mail goes."""

    email: str
    name: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """A candidacy with a draft or a submission, and its addresses, the one to try first in front."""

    candidacy: Candidacy
    addresses: tuple[Address, ...]


@rule("F-04", decides)
def candidates(area: Area) -> list[Candidate]:
    """Every candidacy of the area that was not withdrawn, with its contact address; three queries.

    For mail and notices to the candidates themselves only: before the deadline nobody else may learn who they are (F-11).
    """
    found = area.candidacies.select_related("started_by", "organisation")
    rows = [c for c in found if c.stands or c.withdrawn_at is None]
    typed: dict[int, dict[str, str]] = {}
    sent = Submission.objects.filter(candidacy__in=rows).order_by("number")
    for pk, content in sent.values_list("candidacy_id", "content"):
        typed[pk] = dict(content.get("header", {}))
    sections = Section.objects.filter(candidacy__in=rows, code__in=("contact_email", "contact_name")).exclude(text="")
    for pk, code, text in sections.values_list("candidacy_id", "code", "text"):
        typed.setdefault(pk, {})[code] = text
    return [Candidate(c, tuple(_addresses(c, typed.get(c.pk, {})))) for c in rows]


def _addresses(candidacy: Candidacy, header: dict[str, str]) -> Iterator[Address]:
    if header.get("contact_email"):
        yield Address(header["contact_email"].strip(), header.get("contact_name", "").strip())
    if candidacy.started_by:
        yield Address(candidacy.started_by.email, candidacy.started_by.name)
