"""A statement composed once answers for every value that is filled in later, and refuses what it could not fill in."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from gezel.organisations.models import Membership, Municipality
from gezel.organisations.queries.composed import composed


def standing(person_id: int | None, at: datetime, role: str):
    rows = Membership.objects.active_at(at).filter(person_id=person_id, role=role).order_by("pk")
    return rows.values_list("pk", "role")


def test_it_gives_what_the_query_itself_gives(make_person, make_organisation, join, at):
    an, wim = make_person("An"), make_person("Wim")
    arktos, emino = make_organisation("Arktos"), make_organisation("Emino", "0682510212")
    for person, organisation, role in ((an, arktos, "member"), (an, emino, "org_admin"), (wim, emino, "member")):
        join(person, organisation, role, admitted_at=at)
    join(wim, arktos, admitted_at=at - timedelta(days=9), ended_at=at)
    asked, seen = composed(standing), []
    for person_id in (an.pk, wim.pk, 999, 0, None):
        for moment in (at - timedelta(days=10), at - timedelta(days=1), at, at + timedelta(days=400)):
            for role in ("member", "org_admin"):
                found = asked(person_id, moment, role)
                assert found == list(standing(person_id, moment, role)), (person_id, moment, role)
                seen += found
    assert len(set(seen)) == 4


def test_one_question_is_one_query(exactly, at):
    asked = composed(standing)
    with exactly(1):
        asked(7, at, "member")
    with exactly(1):
        asked(8, at, "member")


@pytest.mark.parametrize(
    "make",
    [
        lambda on: Municipality.objects.filter(valid_from__lte=on + timedelta(days=1)).values_list("pk"),
        lambda on: Municipality.objects.filter(pk__in=range(on.day)).values_list("pk"),
    ],
)
def test_what_is_calculated_with_is_refused(db, make):
    with pytest.raises(ValueError, match="as they are"):
        composed(make)(date(2026, 3, 2))
