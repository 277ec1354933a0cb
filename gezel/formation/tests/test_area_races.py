"""Two desks at once: one municipality, one area; two tabs, one text (F-01). On PostgreSQL with two connections."""

from __future__ import annotations

import pytest

from gezel.formation.models import AddendumVersion, AreaMunicipality
from gezel.formation.workflows import addendum, area, territory
from gezel.kernel import clock
from tests.plugins.races import together

from .desk_world import AT, Desk, make_call, municipality

pytestmark = [pytest.mark.races, pytest.mark.django_db(transaction=True)]
ON = clock.day_of(AT)


@pytest.mark.rule("F-01")
def test_two_areas_that_claim_one_municipality_at_once_do_not_both_get_it():
    call = make_call()
    one, other = Desk.started(call=call), Desk.started(call=call, name="Kempen", key="dirk")
    temse, leen, dirk = municipality("Temse", "46025"), one.actor("leen"), other.actor("dirk")
    results = together(
        lambda: territory.add_municipality(one.pk, temse.pk, ON, leen, AT),
        lambda: territory.add_municipality(other.pk, temse.pk, ON, dirk, AT),
    )
    assert sorted(results) == ["formation.municipality_taken", "ok"]
    assert AreaMunicipality.objects.count() == 1


def test_two_tabs_that_save_at_once_do_not_overwrite_each_other():
    desk = Desk.started()
    leen = desk.actor()
    args = (leen.organisation_id, None, 0, leen, AT)
    results = together(
        lambda: area.describe(desk.pk, "Waasland", "een", *args),
        lambda: area.describe(desk.pk, "Waasland", "twee", *args),
    )
    assert sorted(results) == ["formation.edited_meanwhile", "ok"]


@pytest.mark.rule("F-05")
def test_a_manager_and_the_round_publish_once():
    desk = Desk.started(call=make_call(content={"numbers": {"publication": "weekly"}})).delivered()
    mieke = desk.actor("mieke")
    results = together(
        lambda: addendum.publish(desk.pk, mieke, AT),
        lambda: addendum.publish(desk.pk, mieke, AT),
    )
    assert sorted(results) == ["ok", "steps.not_now"]
    assert AddendumVersion.objects.count() == 1
