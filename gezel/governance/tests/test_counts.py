"""Body, actions, reviews, privacy, a task and the end ask as many queries for thirty rows as for one (G-06, G-07, G-14, G-17, G-18, D-02)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from gezel.governance import words
from gezel.governance.models import Deliverable, EndDuty, Meeting, PrivacyPaper, Subcontract
from gezel.governance.tests.governance_world import World, running
from gezel.governance.workflows.actions import give
from tests import cast


@pytest.fixture
def world(db: None, at: datetime) -> World:
    """Six months in."""
    return running(at)


def meetings(world: World, n: int) -> None:
    """A meeting that was held, and one to come; every other one a review."""
    for days, opened in ((-n - 1, world.at - timedelta(days=n + 1)), (n + 1, None)):
        start = world.at + timedelta(days=days)
        fields = {"starts_at": start, "ends_at": start + timedelta(hours=1), "called_at": world.at - timedelta(days=99)}
        who = {"called_by": cast.person("wim"), "opened_at": opened}
        Meeting.objects.create(body=world.body(), review=n % 2 == 0, **fields, **who)


def action(world: World, n: int) -> None:
    """An action of the support group."""
    wim = world.actor("wim")
    give(world.partnership, f"Actie {n}", wim.person_id, world.on, wim, world.at, body=world.body())


def paper(world: World, n: int) -> None:
    """A processor's agreement."""
    fields = {"title": f"Papier {n}", "other": "Leverancier", "organisation": cast.organisation("vdab"), "edition": 1}
    who = {"made_at": world.at, "made_by": cast.person("fatma")}
    PrivacyPaper.objects.create(partnership=world.partnership, kind=words.PROCESSOR, **fields, **who)


def work(world: World, n: int) -> None:
    """Work delivered in one task."""
    wim = cast.person("wim")
    task, _ = Subcontract.objects.get_or_create(
        partnership=world.partnership,
        organisation=cast.organisation("lokeren"),
        title="Vorming",
        defaults={"made_at": world.at, "made_by": wim, "content": "x", "result": "y", "procedure": "small"}
        | {"from_on": world.on, "until_on": world.on, "launched_at": world.at, "launched_by": wim},
    )
    Deliverable.objects.create(
        subcontract=task, what=f"Dag {n}", delivered_on=world.on, noted_at=world.at, noted_by=wim
    )


def duty(world: World, n: int) -> None:
    """A line of the list of a good end."""
    EndDuty.objects.create(partnership=world.partnership, what=f"Punt {n}", due_on=world.on, owner="Wim")


PAGES: dict[str, tuple[Callable[[World, int], None], str, int]] = {
    "body": (meetings, "overleg/organen/{body}/", 21),
    "reviews": (meetings, "overleg/reviews/", 14),
    "actions": (action, "overleg/acties/", 14),
    "privacy": (paper, "privacy/", 24),
    "task": (work, "samenstelling/onderaannemers/{task}/", 20),
    "ending": (duty, "samenstelling/einde/", 20),
}


@pytest.mark.parametrize("what", PAGES)
def test_thirty_rows_ask_as_many_queries_as_one(world: World, client: Any, what: str) -> None:
    fill, path, most = PAGES[what]
    wim = client.as_(*cast.join("wim", "compaan"))
    fill(world, 0)
    task = Subcontract.objects.values_list("pk", flat=True).first()
    url = f"/partnerschappen/{world.partnership.pk}/{path.format(body=world.body().pk, task=task)}"

    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            assert wim.get(url).status_code == 200
        return len(queries)

    asked()
    one = asked()
    for n in range(1, 30):
        fill(world, n)
    assert asked() == one <= most
