"""The lists beside issues ask as many queries for thirty rows as for one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from gezel.governance.tests.governance_world import World, running
from gezel.governance.words import issues as words
from gezel.governance.workflows import barriers, challenges, communication, conflicts, support
from tests import cast

MOST = 14


@pytest.fixture
def world(db: None, at: datetime) -> World:
    """Six months in."""
    return running(at)


def fill(world: World, what: str, n: int) -> None:
    """One more row of a kind."""
    pk, an, at, day = world.partnership.pk, world.actor("an"), world.at, world.on + timedelta(days=9)
    joris, wim = cast.person("joris").pk, cast.person("wim").pk
    draft = barriers.Draft("housing", f"Signaal {n}", "x", "y", words.LOCAL, "Huis", "huis@example.org")
    acts: dict[str, Callable[[], Any]] = {
        "signalen": lambda: barriers.make(pk, draft, True, an, at),
        "vragen": lambda: support.ask(pk, "law", f"Vraag {n}", "x", an, at),
        "uitdagingen": lambda: challenges.add(pk, challenges.Draft("lever", f"H {n}", "", "x", wim, day), an, at),
        "balans": lambda: challenges.say_line(pk, words.GAINS, f"Regel {n}", an, at),
        "communicatie": lambda: communication.plan(pk, communication.Draft(f"F {n}", "x", "y", day, wim), an, at),
        "conflicten": lambda: conflicts.open_conflict(pk, conflicts.Draft(words.COMPANIONS, "x", (joris,)), an, at),
    }
    acts[what]()


@pytest.mark.parametrize("what", ["signalen", "vragen", "uitdagingen", "balans", "communicatie", "conflicten"])
def test_thirty_rows_ask_as_many_queries_as_one(world: World, client: Any, what: str) -> None:
    path = f"/partnerschappen/{world.partnership.pk}/kwesties/{what}/"
    joris = client.as_(*cast.join("joris", "arktos"))

    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            assert joris.get(path).status_code == 200
        return len(queries)

    fill(world, what, 0)
    asked()
    one = asked()
    for n in range(1, 30):
        fill(world, what, n)
    assert asked() == one <= MOST
