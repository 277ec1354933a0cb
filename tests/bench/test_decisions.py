"""The decision register of a partnership with five thousand decisions, as a page, searched, and as a list for Excel."""

from __future__ import annotations

from datetime import timedelta

import pytest

from gezel.governance import words
from gezel.governance.models import Decision, DecisionVersion
from gezel.governance.tests.governance_world import running
from gezel.governance.workflows.decisions import found_by
from gezel.kernel.clock import day_of
from tests import cast
from tests.plugins.doors import Visitor

from .registry import measure

pytestmark = pytest.mark.bench
DECISIONS = 5_000


@pytest.fixture
def register(db, at):
    """The address of a register in which one in fifty is about a bus."""
    world = running(at)
    wim, body = cast.person("wim"), world.body()
    rows = [_row(world, body, wim, at, n) for n in range(DECISIONS)]
    Decision.objects.bulk_create(rows, batch_size=500)
    DecisionVersion.objects.bulk_create(
        [
            DecisionVersion(decision=row, number=1, text=row.driver, written_at=at, written_by=wim)
            for row in Decision.objects.all()
        ],
        batch_size=500,
    )
    return f"/partnerschappen/{world.partnership.pk}/beslissingen/"


def _row(world, body, wim, at, n):
    moment, title = at - timedelta(hours=n), f"Beslissing {n}" + (" over de bus" if n % 50 == 0 else "")
    driver = "Mensen vinden ons niet en wij vinden hen niet. " * 12
    closed = {"outcome": words.ADOPTED, "closed_at": moment, "adopted_at": moment, "review_on": day_of(at)}
    return Decision(
        partnership=world.partnership,
        body=body,
        title=title,
        driver=driver,
        level=words.COURSE,
        proposed_at=moment,
        proposed_by=wim,
        facilitator=wim,
        search=found_by(title, driver),
        **(closed if n % 10 else {}),
    )


def test_register(at, register):
    an = Visitor().as_(*cast.join("an"))
    for what, tail in (("page", ""), ("word search", "?q=bus&stand=geldt"), ("far page", "?na=300")):
        figure = measure(
            f"decision register, {what}",
            "≤ 10 queries, ≤ 120 ms of CPU",
            lambda tail=tail: an.get(register + tail),
            lambda found: found.queries <= 10 and found.cpu_ms <= 120,
            rows=DECISIONS,
        )
        assert figure.reached, figure


def test_register_for_excel(at, register):
    an = Visitor().as_(*cast.join("an"))
    figure = measure(
        "decision register for Excel, whole",
        "≤ 10 queries, ≤ 3 s of CPU",
        lambda: an.get(f"{register}register.csv"),
        lambda found: found.queries <= 10 and found.cpu_ms <= 3000,
        rows=DECISIONS,
        times=3,
    )
    assert figure.reached, figure
