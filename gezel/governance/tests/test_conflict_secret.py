"""A planted secret: no address of the whole house shows a word of a conflict, or that it exists, to anyone who is not in it (G-11)."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import pytest
from django.test import Client

from gezel.governance.models import Conflict
from gezel.governance.queries import waiting
from gezel.governance.tests.governance_world import World, running
from gezel.governance.words import issues as words
from gezel.governance.workflows.conflicts import Draft, climb, note, open_conflict
from gezel.kernel.ports import search as searches
from gezel.post.models import Mail, Notice
from tests import cast
from tests.structure.house import addresses

SECRET = "Kwikzilverlepel"
# Who works beside it, arranges, sits in the support group, supports, manages, or administers the very organisation of a party.
OTHERS = {
    "director": ("dirk", "hoogstraten"),
    "administrator": ("fatma", "emino"),
    "colleague": ("joris", "arktos"),
    "delegate": ("griet", "vdab"),
    "coach": ("ruben", "vvsg"),
    "manager": ("mieke", "europa_wse"),
    "their own administrator": ("piet", "arktos"),
}
PLACE = re.compile(r"<(?:(\w+):)?(\w+)>")


@pytest.fixture
def world(db: None, at: datetime) -> World:
    """An and an outside organisation are in conflict; Wim was named on the second rung; every text carries the secret."""
    world = running(at)
    cast.join("piet", "arktos", "org_admin")
    an = world.actor("an")
    draft = Draft(words.OUTSIDE, f"Geschreeuw: {SECRET}.", (), f"{SECRET} vzw")
    conflict = open_conflict(world.partnership.pk, draft, an, world.at)
    note(conflict.pk, world.on, f"Gebeld over {SECRET}.", None, an, world.at)
    climb(conflict.pk, (cast.person("wim").pk,), f"{SECRET} bemiddeling", an, world.at)
    return world


def paths(world: World, key: str, place: int) -> Iterator[str]:
    """The addresses of the house that someone opens, their places filled with what exists here.

    Everyone opens what stands under a partnership and what has no place to fill; the other rooms, which hold nothing here,
    are divided, so that each of their addresses is opened by somebody (``place`` in the row of :data:`OTHERS`).
    """
    here = world.partnership.pk
    there = sorted({here, world.body().pk})
    for number, (address, _) in enumerate(addresses()):
        if "<" in PLACE.sub("", address) or "(" in address:
            continue
        within = address.startswith("/partnerschappen/")
        if within or "<" not in address or number % len(OTHERS) == place:
            yield from filled(address, there, [here] if within else there, key)


def filled(address: str, there: list[int], first: list[int], key: str) -> Iterator[str]:
    """At most six ways to fill the places of an address with numbers of what exists: what nothing has opens nothing.

    Under a partnership the ``first`` is this partnership.
    """
    values: list[list[Any]] = [
        there if kind == "int" else [key] if kind == "uuid" else [words.OUTSIDE, "quorum_percent"]
        for kind, _ in PLACE.findall(address)
    ]
    if values and PLACE.search(address)[1] == "int":  # type: ignore[index]
        values[0] = list(first)
    for row in itertools.islice(itertools.product(*values), 6):
        path = address
        for value in row:
            path = PLACE.sub(str(value), path, count=1)
        yield path


def body(answer: Any) -> str:
    """What came back, in a page or in a file."""
    content = b"".join(answer.streaming_content) if getattr(answer, "streaming", False) else answer.content
    return str(content.decode("utf-8", "replace"))


@pytest.mark.rule("G-11")
@pytest.mark.parametrize("other", OTHERS)
def test_no_address_shows_it_to_others(world: World, client: Client, other: str) -> None:
    key = str(Conflict.objects.get().pk)
    seen = client.as_(*cast.join(*OTHERS[other]))  # type: ignore[attr-defined]
    opened = 0
    for path in paths(world, key, list(OTHERS).index(other)):
        if "uitloggen" in path or "logout" in path:
            continue
        answer = seen.get(path)
        opened += answer.status_code == 200
        assert SECRET not in body(answer), path
        if key in path and "/conflicten/" in path:
            assert answer.status_code == 404, path
        elif key not in path:
            assert key not in body(answer), path
    assert opened > 10
    assert "Niets voor u" in body(seen.get(f"/partnerschappen/{world.partnership.pk}/kwesties/conflicten/"))
    assert SECRET not in body(seen.get("/zoeken/", {"q": SECRET[:10]}))


@pytest.mark.rule("G-11")
def test_who_is_in_it_does_see_it(world: World, client: Client) -> None:
    key = Conflict.objects.get().pk
    for who, organisation in (("an", "arktos"), ("wim", "compaan")):
        seen = client.as_(*cast.join(who, organisation))  # type: ignore[attr-defined]
        answer = seen.get(f"/partnerschappen/{world.partnership.pk}/kwesties/conflicten/{key}/")
        assert answer.status_code == 200
        assert SECRET in body(answer)


@pytest.mark.rule("G-11")
def test_no_step_is_open_to_others(world: World, client: Client) -> None:
    conflict = Conflict.objects.get()
    path = f"/partnerschappen/{world.partnership.pk}/kwesties/conflicten/{conflict.pk}/"
    for who, organisation in OTHERS.values():
        other = client.as_(*cast.join(who, organisation))  # type: ignore[attr-defined]
        sent = {
            "step": "end",
            "how": words.GONE,
            "text": "weg",
            "actor_key": f"{cast.person(who).pk}-{cast.organisation(organisation).pk}",
        }
        assert other.post(path, sent).status_code == 404
    assert Conflict.objects.get().closed_at is None


def found(actor: Any) -> list[Any]:
    """What any room's search finds of it."""
    return [hit for room in searches for hit in room(actor, SECRET)]


@pytest.mark.rule("G-11")
def test_it_is_in_no_search_mail_notice_or_agenda(world: World) -> None:
    for who, organisation in OTHERS.values():
        assert found(cast.actor(who, organisation)) == []
    assert found(world.actor("an")) == [], "not even one's own: a search may be looked at over a shoulder"
    assert not Mail.objects.filter(body__contains=SECRET).exists()
    assert all(SECRET not in str(row.params) + row.url for row in Notice.objects.all())
    told = set(Notice.objects.filter(url__contains="conflicten").values_list("person_id", flat=True))
    assert told <= {cast.person("an").pk, cast.person("wim").pk}
    for kind in ("support_group", "companions", "coordination", "project"):
        assert all("conflict" not in one.subject_kind for one in waiting.waiting_for(world.body(kind), world.at))
