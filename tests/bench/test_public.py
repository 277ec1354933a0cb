"""The public front page with thirty areas, as a visitor gets it."""

import pytest
from django.test import Client

from gezel.formation.models import Area
from tests import cast

from .registry import measure

pytestmark = pytest.mark.bench
AREAS = 30


def test_front_page(db, at):
    call = cast.public_call(at)
    lead = cast.organisation("lokeren")
    common = {"call": call, "call_version": call.versions.get(number=1), "lead": lead, "created_at": at}
    Area.objects.bulk_create(Area(slug=f"streek-{n}", name=f"Streek {n:02}", **common) for n in range(AREAS))
    assert "Streek 29" in Client().get("/").content.decode()
    figure = measure(
        "public front page",
        "≤ 6 queries",
        lambda: Client().get("/"),
        lambda found: found.queries <= 6,
        rows=AREAS,
        times=10,
    )
    assert figure.reached
