"""The agenda of a busy body: forty points, sixty open actions, thirty people."""

from datetime import timedelta

import pytest
from django.urls import reverse

from gezel.governance.models import Action, Attendance, Point
from gezel.governance.tests.governance_world import running
from gezel.governance.tests.meeting_world import called
from gezel.organisations.models import Person
from tests import cast
from tests.plugins.doors import Visitor

from .registry import measure

pytestmark = pytest.mark.bench


def test_agenda(db, at):
    world = running(at)
    meeting, an = called(world), cast.person("an")
    people = [Person.objects.create_user(f"lid{n}@example.org", name=f"Lid {n}") for n in range(24)]
    Attendance.objects.bulk_create(Attendance(meeting=meeting, person=each) for each in people)
    Point.objects.bulk_create(Point(meeting=meeting, position=n, title=f"Punt {n}", brings=an) for n in range(40))
    given = {"partnership": world.partnership, "body": meeting.body, "given_at": at, "given_by": an, "owner": an}
    Action.objects.bulk_create(
        Action(text=f"Actie {n}", due_on=world.on + timedelta(days=n), **given) for n in range(60)
    )
    browser = Visitor().as_(an, cast.organisation("arktos"))
    address = reverse("governance:meeting", args=[world.partnership.pk, meeting.pk])
    figure = measure(
        "agenda of a busy body: 40 points, 60 actions, 30 people",
        "≤ 10 queries",
        lambda: browser.get(address),
        lambda figure: figure.queries <= 10,
        rows=40,
    )
    assert figure.reached
