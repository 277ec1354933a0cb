"""The timeline of a case: every topic in one statement, each only for who sees that part, for the same cost whatever happened."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from gezel.casework.models import Around, CombinedTrack, Glass, Intention, Pause, PhaseChange, ReleaseScore
from gezel.casework.policies.sight import sight_of
from gezel.casework.queries.timeline import timeline_of
from gezel.casework.workflows.contacts import Written, note
from tests import cast

from .case_world import with_case
from .test_participants import enter

pytestmark = pytest.mark.django_db


def lived(world, at):
    """A day each: intention, note, score, phase, pause, someone who left the network and one who stays, a track elsewhere, broken glass."""
    an, day = cast.person("an"), timedelta(days=1)
    of, by = {"case": world.case}, {"by": an}
    Intention.objects.create(**of, **by, text="Werken", voice="own", at=at)
    note(world.case.key, Written("call", "Gebeld", minutes=25, at=at - day), "1", world.actor("an"), at)
    arktos = cast.organisation("arktos")
    ReleaseScore.objects.create(**of, **by, value=4, why="x", for_at=at - 2 * day, at=at, organisation=arktos)
    PhaseChange.objects.create(**of, **by, phase="steady", at=at - 3 * day, reason="")
    Pause.objects.create(
        **of, **by, began_at=at - 5 * day, expected_on=at.date(), why="x", ended_at=at - 4 * day, ended_by=an
    )
    noted = {"noted_at": at, "noted_by": an}
    left = {"thread": "a", "kind": "family", "name": "Oom", "ring": 1, "from_on": at.date() - 9 * day}
    Around.objects.create(**of, **noted, **left, until_on=at.date() - 8 * day)
    Around.objects.create(**of, **noted, **{**left, "from_on": at.date() - 8 * day}, until_on=at.date() - 7 * day)
    Around.objects.create(**of, **noted, **{**left, "thread": "b", "from_on": at.date() - 6 * day})
    CombinedTrack.objects.create(
        **of, **noted, kind="special", with_whom="Stad", what="x", complements="x", from_on=at.date() - 10 * day
    )
    fatma = {"person": cast.person("fatma"), "organisation": cast.organisation("emino")}
    Glass.objects.create(**of, **fatma, reason="brand in huis", at=at - 11 * day, until_at=at - 10 * day)


@pytest.mark.rule("D-08")
def test_what_happened_stands_newest_first_and_only_what_one_sees(at):
    world = with_case(at)
    lived(world, at)
    sight, griet = (sight_of(world.actor(who), world.case, at) for who in ("an", "griet"))
    with CaptureQueriesContext(connection) as counted:
        moments = timeline_of(world.case, sight, at)
    assert len(counted) == 1
    found = [moment.code.removeprefix("casework.") for moment in moments if moment.at < at]
    assert found == [
        *("moment_call", "moment_score", "line_phase", "line_resumed", "line_paused", "moment_around"),
        *("moment_around_before", "moment_around", "moment_around", "moment_combined", "moment_glass"),
    ]
    assert [m.at for m in moments] == sorted((m.at for m in moments), reverse=True)
    by_code = {moment.code.removeprefix("casework."): moment for moment in moments}
    assert by_code["moment_call"].params == {"minutes": 25, "who": str(cast.person("an"))}
    assert by_code["moment_score"].params == {"value": "4"}
    assert by_code["line_paused"].params == {"until": at.date()} and by_code["moment_intended"].at == at
    assert by_code["moment_glass"].params == {"who": str(cast.person("fatma"))}
    seen = {moment.code.removeprefix("casework.") for moment in timeline_of(world.case, griet, at) if moment.at < at}
    assert seen == {"line_phase", "line_resumed", "line_paused", "moment_combined"}


def test_the_page_costs_the_same_whatever_happened(client, at):
    world = with_case(at)
    window, address = enter(client, "an"), f"/trajecten/{world.case.key}/tijdlijn/"
    window.get(address)
    with CaptureQueriesContext(connection) as before:
        window.get(address)
    lived(world, at)
    with CaptureQueriesContext(connection) as after:
        page = window.get(address).content.decode()
    assert len(before) == len(after) <= 12, [query["sql"][:90] for query in after]
    assert "Stad" in page and str(cast.person("fatma")) in page
