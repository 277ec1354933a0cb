"""Two people at once in the minutes and on an issue: no word is lost, a step is taken once (G-07, G-10)."""

from __future__ import annotations

from datetime import datetime
from functools import partial

import pytest

from gezel.governance.models import Note, NoteVersion
from gezel.governance.tests.governance_world import World, running
from gezel.governance.tests.meeting_world import held
from gezel.governance.workflows import issues
from gezel.governance.workflows.agenda import add_point
from gezel.governance.workflows.attendance import leave
from gezel.governance.workflows.minutes import save_note
from gezel.governance.workflows.report import freeze
from gezel.post.models import Mail, Notice
from tests.plugins.races import at_once, together

pytestmark = [pytest.mark.races, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def world(at: datetime) -> World:
    """A month in: no review is near."""
    return running(at, months=1)


@pytest.mark.rule("G-07")
def test_two_writers_of_one_point_both_keep_their_words(world: World) -> None:
    meeting = held(world, text="")
    point = add_point(meeting.pk, "Vervoer", "", 10, None, world.actor("wim"), world.at)
    works = [
        partial(save_note, point.pk, f"{who} hoorde dit.", 0, world.actor(who), world.at) for who in ("an", "dirk")
    ]
    outcomes = sorted(saved.outcome for saved in at_once(*works))
    assert outcomes == ["conflict", "saved"]
    texts = {Note.objects.get(point=point).text, *NoteVersion.objects.values_list("text", flat=True)}
    assert texts >= {"an hoorde dit.", "dirk hoorde dit."}


@pytest.mark.rule("G-07")
def test_a_report_is_closed_once_and_mailed_once(world: World) -> None:
    meeting = held(world)
    before = Mail.objects.count()
    close = partial(freeze, meeting.pk, world.actor("wim"), world.at)
    assert sorted(together(close, close)) == ["governance.meeting_is_frozen", "ok"]
    assert Mail.objects.count() - before == meeting.attendances.count()


@pytest.mark.rule("G-07")
def test_somebody_leaves_while_the_report_is_closed(world: World) -> None:
    meeting = held(world)
    griet = meeting.attendances.get(person=world.actor("an").person_id)
    answers = together(
        partial(leave, griet.pk, world.actor("wim"), world.at),
        partial(freeze, meeting.pk, world.actor("wim"), world.at),
    )
    assert answers[1] == "ok"
    assert answers[0] in ("ok", "governance.meeting_is_frozen")
    griet.refresh_from_db()
    assert bool(griet.left_at) is (answers[0] == "ok")


@pytest.mark.rule("G-10")
def test_an_issue_is_taken_up_by_one(world: World) -> None:
    draft = issues.Draft("Geen bus", "Niemand raakt er.", "Gebeld.", world.body().pk)
    issue = issues.raise_issue(world.partnership.pk, draft, world.actor("joris"), world.at)
    works = [partial(issues.take_up, issue.pk, world.actor(who), world.at) for who in ("griet", "dirk")]
    answers = together(*works)
    assert sorted(answers)[1] == "ok"
    issue.refresh_from_db()
    assert issue.taken_up_by_id == world.actor(("griet", "dirk")[answers.index("ok")]).person_id
    joris = Notice.objects.filter(code="governance.notice_issue_taken_up", person_id=world.actor("joris").person_id)
    assert joris.count() == 1
