"""Two people at once, on two connections."""

from __future__ import annotations

import pytest

from gezel.organisations import policies, words
from gezel.organisations.models import Membership, Organisation
from gezel.organisations.queries.actors import actor_for
from gezel.organisations.workflows import claims, leaving
from tests.plugins.races import at_once

pytestmark = [pytest.mark.races, pytest.mark.django_db(transaction=True)]
DETAILS = {"name": "Werkplaats Zuid", "legal_form": "vzw", "seat_place": "Lokeren"}


def test_the_same_number_brought_in_twice_gives_one_organisation_and_one_waiting_claimant(make_person, at, meet):
    an, bo = (actor_for(make_person(name), 0, at) for name in ("An", "Bo"))
    meet(policies, "may_claim")
    ties = at_once(
        lambda: claims.claim("0464222895", DETAILS, "", an, at),
        lambda: claims.claim("0464222895", DETAILS, "", bo, at),
    )
    assert Organisation.objects.count() == 1
    assert sorted(tie.state(at) for tie in ties) == [words.ACTIVE, words.WAITING]
    assert Membership.objects.filter(role=words.ORG_ADMIN).count() == 1


@pytest.mark.rule("D-01")
def test_two_administrators_who_end_each_other_at_once_leave_one(make_person, make_organisation, join, at, meet):
    here = make_organisation("Hier")
    first, second = (join(make_person(name), here, words.ORG_ADMIN) for name in ("An", "Bo"))
    join(make_person("Cas"), here)
    actors = [actor_for(tie.person, here.pk, at) for tie in (first, second)]
    meet(policies, "may_end")
    answers = at_once(
        lambda: leaving.end(second.pk, actors[0], at),
        lambda: leaving.end(first.pk, actors[1], at),
    )
    assert Membership.objects.active_at(at).filter(role=words.ORG_ADMIN).count() == 1
    assert "organisations.last_administrator" in answers
