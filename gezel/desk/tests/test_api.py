"""The public API says what the public pages say, to anyone, within bounds."""

import pytest

from gezel.formation.models import Addendum, AddendumVersion, Area
from gezel.formation.workflows import call as workflow
from tests import cast


@pytest.fixture
def call(db, at):
    return cast.public_call(at)


@pytest.fixture
def area(call, at):
    version, lead = call.versions.get(number=1), cast.organisation("lokeren")
    return Area.objects.create(call=call, call_version=version, slug="waas", name="Waas", lead=lead, created_at=at)


@pytest.mark.rule("F-05")
def test_an_area_is_listed_and_its_draft_addendum_is_not_there(area, at, client):
    addendum = Addendum.objects.create(area=area)
    listed = client.get("/api/areas").json()
    assert (listed["count"], listed["items"][0]["status"]) == (1, "preparing")
    assert client.get(f"/api/calls/{area.call.slug}/areas/waas").json()["content"] is None
    AddendumVersion.objects.create(addendum=addendum, number=0, content={"area": "Waas"}, published_at=at)
    assert client.get(f"/api/calls/{area.call.slug}/areas/waas").json()["content"] == {"area": "Waas"}
    assert client.get(f"/api/calls/{area.call.slug}/areas/waas/jsonld").json()["@type"] == "AdministrativeArea"


def test_calls_as_list_and_as_json_ld(area, client):
    assert client.get("/api/calls").json()[0]["slug"] == area.call.slug
    assert client.get(f"/api/calls/{area.call.slug}").json()["areaServed"][0]["name"] == "Waas"


@pytest.mark.parametrize(
    ("url", "status"),
    [
        ("/api/areas?limit=100000", 422),
        ("/api/areas?offset=99999999999999999999999", 422),
        ("/api/areas?offset=-1", 422),
        ("/api/areas?status=anders", 422),
        ("/api/areas?status=open&limit=1&offset=3", 200),
        ("/api/calls/bestaat-niet", 404),
        ("/api/calls/bestaat-niet/areas/x", 404),
        ("/api/openapi.json", 200),
        ("/api/docs", 200),
    ],
)
def test_bounds_and_unknown_things(db, client, url, status):
    answer = client.get(url)
    assert answer.status_code == status
    if status in (404, 422):
        assert answer.json()["detail"]


def test_a_call_in_preparation_is_not_there(db, at, client):
    made = workflow.create("Geheim", {}, cast.actor("mieke"), at)
    assert client.get(f"/api/calls/{made.slug}").status_code == 404
    assert client.get("/api/calls").json() == []


@pytest.mark.django_db
def test_the_description_holds_for_whatever_is_asked(client):
    """Random questions within and outside the description: no server error, no answer that is not described."""
    import schemathesis
    from hypothesis import HealthCheck, Phase, given, settings

    schema = schemathesis.openapi.from_dict(client.get("/api/openapi.json").json())
    for operation in schema.get_all_operations():
        found = operation.ok()

        @given(case=found.as_strategy())
        @settings(max_examples=15, deadline=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
        def ask(case):
            answer = client.get(case.formatted_path, case.query or {})
            assert answer.status_code in (200, 404, 405, 422), (case.formatted_path, case.query)

        ask()
