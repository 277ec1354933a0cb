"""One reply or thirty, one matchmaker to choose from or thirty, one point or eight: a page of a reply asks as much (F-21, F-22)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from gezel.formation.models import Juror, Reply, ReplyPoint, Weigher
from gezel.kernel.clock import frozen
from gezel.organisations.models import Organisation, Person
from tests import cast

from .reply_world import Replied, refused_first

AREA = ["2026", "waasland"]


@pytest.fixture
def first(at: datetime, db: None) -> Replied:
    """Emino refused after round 1, and its reply submitted; Piet was asked to weigh it."""
    world = refused_first(at)
    world.ask(world.sent(), "piet")
    return world


def copied(row: Any, **change: Any) -> Any:
    """A row once more, with these fields changed."""
    fields = {f.attname: getattr(row, f.attname) for f in row._meta.concrete_fields if not f.primary_key}
    return type(row)._default_manager.create(**(fields | change))


def more(first: Replied, number: int) -> None:
    """As many other candidates who replied, each weighed by Piet, who declared to be free."""
    refusal = first.refusal
    reply, piet = Reply.objects.get(decision=refusal), Weigher.objects.get()
    for place in range(number):
        number_ = f"09{place:08d}"
        organisation = Organisation.objects.create(
            name=f"Kandidaat {place}", enterprise_number=number_, legal_form="vzw", created_at=first.at
        )
        candidacy = copied(refusal.candidacy, organisation_id=organisation.pk)
        outcome = copied(refusal.outcome, candidacy_id=candidacy.pk)
        told = copied(refusal, candidacy_id=candidacy.pk, outcome_id=outcome.pk, reply_token_hash=f"{place}")
        other = copied(reply, decision_id=told.pk)
        copied(piet, reply_id=other.pk, declared_at=first.at, conflict=False)


def matchmakers(first: Replied, number: int) -> None:
    """As many trained matchmakers more in the jury of another area."""
    model = Juror.objects.get(area__slug="mechelen", person=cast.person("eva"))
    for place in range(number):
        person = Person.objects.create(email=f"m{place}@example.org", name=f"Matchmaker {place}")
        copied(model, person_id=person.pk, name=person.name, email=person.email)


def points(first: Replied, number: int) -> None:
    """As many points more in the reply."""
    reply = Reply.objects.get(decision=first.refusal)
    for place in range(number):
        ReplyPoint.objects.create(
            reply=reply, position=10 + place, document="d1a", passage=f"bij d1a {place}", explanation="Het stond er."
        )


@pytest.mark.parametrize(
    ("who", "page", "most", "grow"),
    [
        ("tom", "list", 9, more),
        ("tom", "desk", 25, more),
        ("tom", "desk", 25, matchmakers),
        ("tom", "desk", 25, points),
        ("piet", "home", 7, more),
        ("piet", "weigh", 12, points),
        ("fatma", "own", 18, points),
    ],
)
def test_as_many_queries_for_one_as_for_thirty(
    first: Replied, client: Any, exactly: Any, who: str, page: str, most: int, grow: Callable[[Replied, int], None]
) -> None:
    reply, seat = Reply.objects.get(), Weigher.objects.get()
    url = {
        "list": reverse("formation:replies", args=AREA),
        "desk": reverse("formation:reply", args=[*AREA, reply.pk]),
        "home": reverse("formation:reply_weighings"),
        "weigh": reverse("formation:reply_weigh", args=[seat.pk]),
        "own": reverse("formation:reply_own", args=[first.refusal.candidacy_id]),
    }[page]
    Weigher.objects.update(declared_at=first.at, conflict=False)
    with frozen(first.at):
        visitor = client.as_(*(cast.join(who) if cast.PEOPLE[who].organisation else (cast.person(who), None)))
        visitor.get(url)
        with CaptureQueriesContext(connection) as once:
            assert visitor.get(url).status_code == 200
        assert len(once) <= most
        grow(first, 29)
        with exactly(len(once)):
            shown = visitor.get(url).content.decode()
    wanted = {more: "Kandidaat 28" if page in ("list", "home") else "", matchmakers: "Matchmaker 2"}
    assert wanted.get(grow, "bij d1a 28") in shown
