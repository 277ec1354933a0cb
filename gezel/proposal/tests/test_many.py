"""One proposal or thirty, one line, remark or milestone or thirty: the list, the overview and the check list ask as much (P-04, P-15)."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from gezel.formation.models import Area
from gezel.proposal.models import Comment, Milestone, StaffLine
from gezel.proposal.workflows.answers import comment
from tests import cast

from .proposal_world import Partnership
from .ready_world import ready


@pytest.fixture
def found(db: None, at: datetime) -> Partnership:
    """A proposal that can go in, with a remark and an attachment."""
    made = ready(at)
    comment(made.proposal.pk, "v3", "Vul aan.", None, made.actor("an"), at)
    return made


def copied(row: Any, **change: Any) -> Any:
    """A row once more, with these fields changed."""
    fields = {f.attname: getattr(row, f.attname) for f in row._meta.concrete_fields if not f.primary_key}
    return type(row)._default_manager.create(**(fields | change))


def more(found: Partnership, number: int) -> None:
    """As many other areas with a proposal of the same promotor, administered by Arktos."""
    proposal, area = found.proposal, Area.objects.get(pk=found.proposal.area_id)
    for place in range(number):
        other = copied(area, slug=f"gebied-{place}", name=f"Gebied {place}")
        copied(proposal, area_id=other.pk, administrator_id=cast.organisation("arktos").pk)


def fuller(found: Partnership, number: int) -> None:
    """As many remarks, second texts, milestones and staff lines more in the one proposal."""
    remark, stone, line = Comment.objects.get(), Milestone.objects.first(), StaffLine.objects.get()
    for place in range(number):
        copied(remark, text=f"Opmerking {place}")
        copied(stone, title=f"Mijlpaal {place}", on=date(2027, 1, 1) + timedelta(days=place))
        copied(line, position=place + 2, function=f"Begeleider {place}", wage=None)


@pytest.mark.parametrize(
    ("who", "page", "most", "grow", "told"),
    [
        ("an", "", 8, more, "Gebied 28"),
        ("ruben", "", 8, more, "Gebied 28"),
        ("leen", "", 9, more, "Gebied 28"),
        ("leen", "{}/", 17, fuller, ""),
        ("leen", "{}/indienen/", 34, fuller, "Begeleider 28"),
        ("leen", "{}/mijlpalen/", 13, fuller, "Mijlpaal 28"),
        ("leen", "{}/vraag/3/", 30, fuller, "Opmerking 28"),
    ],
)
def test_as_many_queries_for_one_as_for_thirty(
    found: Partnership, client: Any, exactly: Any, who: str, page: str, most: int, grow: Any, told: str
) -> None:
    url = "/projectvoorstellen/" + page.format(found.proposal.pk)
    visitor = client.as_(*cast.join(who))
    visitor.get(url)
    with CaptureQueriesContext(connection) as once:
        assert visitor.get(url).status_code == 200
    assert len(once) <= most
    grow(found, 29)
    with exactly(len(once)):
        assert told in visitor.get(url).content.decode()
