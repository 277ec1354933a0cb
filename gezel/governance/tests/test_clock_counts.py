"""The daily reminders ask as much for thirty actions, issues and partners as for one, and nothing comes twice (G-03, G-06, G-07, G-10, G-14)."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from gezel.governance.models import Action, Body, Escalation, Issue
from gezel.governance.tests.agreement_world import frozen
from gezel.governance.tests.governance_world import World, running
from gezel.governance.workflows import agreement_clock, escalations, meeting_clock
from gezel.post.models import Notice
from tests import cast

LATER = timedelta(days=70)


@pytest.fixture
def world(db: None, at: datetime) -> World:
    """Six months in, the agreement frozen: nobody decided on it."""
    return frozen(at)[0]


def asked(job: Any, at: datetime) -> int:
    """How many questions a job asks once it has said everything."""
    job(at)
    heard = Notice.objects.count()
    with CaptureQueriesContext(connection) as queries:
        job(at)
    assert Notice.objects.count() == heard
    return sum(not query["sql"].startswith(("SAVEPOINT", "RELEASE", "BEGIN", "COMMIT")) for query in queries)


def more(world: World, count: int) -> None:
    """So many actions, bodies that should have met, and issues whose answer is awaited."""
    wim, on, here = cast.person("wim"), world.on, world.partnership
    Action.objects.bulk_create(
        Action(partnership=here, text=f"Actie {n}", owner=wim, due_on=on, given_at=world.at, given_by=wim)
        for n in range(count)
    )
    Body.objects.bulk_create(
        Body(partnership=here, name=f"Werkgroep {n}", rhythm_months=1, from_on=here.started_on) for n in range(count)
    )
    for n in range(count):
        issue = Issue.objects.create(
            partnership=here, title=f"K {n}", text="x", tried="y", body=world.body(), raised_at=world.at, raised_by=wim
        )
        Escalation.objects.create(
            issue=issue,
            organisation=cast.organisation("vdab"),
            to_whom="directeur",
            asked="uur",
            answer_by=on + timedelta(days=9),
            at=world.at,
            by=cast.person("griet"),
            told_on=on,
        )


@pytest.mark.rule("G-06")
@pytest.mark.rule("G-07")
@pytest.mark.rule("G-10")
def test_thirty_rows_ask_as_much_as_one(world: World) -> None:
    at = world.at + LATER
    jobs = (meeting_clock.remind, escalations.remind)
    more(world, 1)
    one = [asked(job, at) for job in jobs]
    more(world, 29)
    assert [asked(job, at) for job in jobs] == one
    assert one[0] <= 8
    assert one[1] <= 4
    told = Notice.objects.filter(person_id=cast.person("wim").pk)
    assert told.filter(code="governance.notice_action_late").count() == 30
    assert told.filter(code="governance.notice_body_overdue", params__icontains="Werkgroep").count() == 30
    late = Notice.objects.filter(code="governance.notice_issue_late", person_id=cast.person("griet").pk)
    assert late.count() == 30


@pytest.mark.rule("G-03")
@pytest.mark.rule("G-14")
def test_more_partnerships_ask_as_much_as_one(world: World) -> None:
    at = world.at + LATER
    one = [asked(job, at) for job in (agreement_clock.remind, meeting_clock.remind)]
    for n in range(3):
        running(world.at, name=f"Netwerk {n}")
    assert [asked(job, at) for job in (agreement_clock.remind, meeting_clock.remind)] == one
    assert one[0] <= 7
    assert Notice.objects.filter(code="governance.notice_review_late").values("key").distinct().count() == 4
    assert Notice.objects.filter(code__startswith="governance.notice_council_").exists()
