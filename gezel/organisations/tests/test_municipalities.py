"""Municipalities with validity and successors: before and after the mergers of 1 January 2025 (T-5.3)."""

from datetime import date

import pytest

from gezel.organisations.models import Municipality, Succession
from gezel.organisations.workflows.municipalities import load_municipalities

pytestmark = pytest.mark.django_db
LAST, FIRST = date(2024, 12, 31), date(2025, 1, 1)
WAASLAND = ["46014", "44045", "46029", "46025", "46024", "46020", "42023"]


@pytest.fixture(autouse=True)
def loaded():
    load_municipalities()


@pytest.mark.rule("F-01")
def test_six_municipalities_in_the_waasland_before_the_merger_and_five_after_it():
    area = Municipality.objects.filter(nis__in=WAASLAND)
    before = [m.name for m in area.valid_on(LAST)]
    after = [m.name for m in area.valid_on(FIRST)]
    assert before == ["Lokeren", "Moerbeke", "Sint-Gillis-Waas", "Stekene", "Temse", "Waasmunster"]
    assert after == ["Lokeren", "Sint-Gillis-Waas", "Stekene", "Temse", "Waasmunster"]


@pytest.mark.rule("F-01")
def test_three_hundred_municipalities_became_two_hundred_and_eighty_five():
    assert Municipality.objects.valid_on(LAST).count() == 300
    assert Municipality.objects.valid_on(FIRST).count() == 285


def test_earlier_figures_keep_adding_up_under_the_successor():
    figures = {"46014": 7, "44045": 3, "46025": 5}
    successor = {s.old.nis: s.new.nis for s in Succession.objects.select_related("old", "new")}
    folded: dict[str, int] = {}
    for nis, number in figures.items():
        key = successor.get(nis, nis)
        folded[key] = folded.get(key, 0) + number
    assert folded == {"46029": 10, "46025": 5}


def test_every_merger_leads_from_what_ended_to_what_lives_on():
    assert Succession.objects.count() == 27
    for succession in Succession.objects.select_related("old", "new"):
        assert succession.old.valid_until == succession.on == FIRST
        assert succession.new.valid_until is None
        assert succession.new.valid_from <= FIRST


def test_loading_again_changes_nothing():
    before = list(Municipality.objects.order_by("pk").values_list())
    assert load_municipalities() == (312, 27)
    assert list(Municipality.objects.order_by("pk").values_list()) == before


def test_provinces_count_as_statbel_counts_them():
    present = Municipality.objects.valid_on(FIRST)
    counted = {name: present.filter(province=name).count() for name in present.values_list("province", flat=True)}
    assert counted == {
        "Antwerpen": 67,
        "Vlaams-Brabant": 63,
        "West-Vlaanderen": 62,
        "Oost-Vlaanderen": 55,
        "Limburg": 38,
    }
