"""Few, invented people and organisations for the tests of this room."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from gezel.organisations import words
from gezel.organisations.models import Membership, Organisation, Person

AT = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@pytest.fixture
def make_person(db: None) -> Callable[..., Person]:
    """A person by first name."""

    def make(name: str, **fields: object) -> Person:
        return Person.objects.create_user(f"{name.lower()}@example.org", "Geheim-woord-12", name=name, **fields)

    return make


@pytest.fixture
def make_organisation(db: None) -> Callable[..., Organisation]:
    """An organisation with a number, by name."""

    def make(name: str, number: str | None = "0410346721", **fields: object) -> Organisation:
        fields = {"legal_form": "vzw", "created_at": AT, "confirmed_at": AT, **fields}
        return Organisation.objects.create(name=name, enterprise_number=number, **fields)

    return make


@pytest.fixture
def join(db: None) -> Callable[..., Membership]:
    """An active membership."""

    def make(person: Person, organisation: Organisation, role: str = words.MEMBER, **fields: object) -> Membership:
        fields = {"claimed_at": AT, "admitted_at": AT, **fields}
        return Membership.objects.create(person=person, organisation=organisation, role=role, **fields)

    return make
