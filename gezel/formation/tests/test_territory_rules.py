"""A municipality lies in one area of a call on any day, through mergers too; figures keep adding up (F-01)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gezel.formation.rules.territory import Merger, Stay, folded, lineage, may_exist, may_lie_in, may_stay_twice, moves

DAY = date(2025, 1, 1)
LOKEREN, MOERBEKE, MERGED = "46014", "44045", "46029"
MERGERS = [Merger(LOKEREN, MERGED, DAY, "Lokeren"), Merger(MOERBEKE, MERGED, DAY, "Lokeren")]
days = st.dates(date(2022, 1, 1), date(2028, 1, 1))


def stay(nis="1", area=1, from_on=date(2024, 1, 1), until_on=None, name="Stekene"):
    return Stay(nis, name, area, f"Gebied {area}", from_on, until_on)


@st.composite
def stays(draw, area):
    from_on = draw(days)
    until = draw(st.none() | st.integers(1, 900))
    return stay(area=area, from_on=from_on, until_on=until and from_on + timedelta(days=until))


@pytest.mark.rule("F-01")
@given(stays(1), stays(2))
def test_refused_exactly_when_some_day_lies_in_both(mine, other):
    both = any(
        s.from_on <= day and (s.until_on is None or day < s.until_on)
        for day in (mine.from_on, other.from_on)
        for s in [mine if day == other.from_on else other]
    )
    shared = mine.from_on == other.from_on or both
    assert bool(may_lie_in(mine, [other])) is not shared


@pytest.mark.rule("F-01")
def test_the_refusal_names_the_other_area_and_its_days():
    other = stay(area=2, from_on=date(2023, 1, 1), until_on=date(2024, 6, 1))
    verdict = may_lie_in(stay(), [other])
    assert verdict.code == "formation.municipality_taken_until"
    assert dict(verdict.params) == {
        "municipality": "Stekene",
        "area": "Gebied 2",
        "from_on": date(2023, 1, 1),
        "until_on": date(2024, 6, 1),
    }
    assert may_lie_in(stay(from_on=date(2024, 6, 1)), [other])


@pytest.mark.rule("F-01")
def test_a_claim_on_a_municipality_goes_on_in_what_it_becomes():
    old = stay(LOKEREN, area=2, name="Lokeren")
    assert not may_lie_in(stay(MERGED, from_on=DAY), [old], MERGERS)
    assert may_lie_in(stay(MERGED, from_on=DAY), [stay(LOKEREN, area=2, until_on=DAY)], MERGERS)
    assert not may_lie_in(stay(MOERBEKE, name="Moerbeke"), [old], MERGERS)
    assert may_lie_in(stay(MOERBEKE, until_on=DAY), [old], MERGERS)


@pytest.mark.rule("F-01")
def test_lineage_cuts_at_the_merger_and_follows_the_successor():
    first, after = lineage(stay(LOKEREN), MERGERS)
    assert (first.nis, first.until_on) == (LOKEREN, DAY)
    assert (after.nis, after.from_on, after.until_on) == (MERGED, DAY, None)


@pytest.mark.rule("F-01")
def test_within_one_area_periods_of_a_municipality_do_not_overlap():
    assert not may_stay_twice(stay(from_on=date(2024, 5, 1)), [stay()])
    assert may_stay_twice(stay(from_on=date(2024, 5, 1)), [stay(until_on=date(2024, 5, 1))])


@pytest.mark.rule("F-01")
def test_a_membership_begins_while_the_municipality_exists():
    assert may_exist(stay(from_on=DAY), DAY, None)
    early = may_exist(stay(from_on=DAY - timedelta(days=1)), DAY, None)
    assert (early.code, early.params["day"]) == ("formation.municipality_not_yet", DAY)
    gone = may_exist(stay(from_on=DAY), date(1977, 1, 1), DAY, ["Lokeren"])
    assert (gone.code, gone.params["successors"]) == ("formation.municipality_gone", "Lokeren")
    assert may_exist(stay(from_on=DAY - timedelta(days=1)), date(1977, 1, 1), DAY, ["Lokeren"])


@pytest.mark.rule("F-01")
def test_both_halves_of_a_merger_in_one_area_move_once():
    olds = [stay(LOKEREN, name="Lokeren"), stay(MOERBEKE, name="Moerbeke")]
    (move,) = moves(olds, MERGERS)
    assert (move.on, move.nis, set(move.ends)) == (DAY, MERGED, set(olds))
    assert move.begins and (move.begins.nis, move.begins.area_id, move.begins.from_on) == (MERGED, 1, DAY)


@pytest.mark.rule("F-01")
def test_halves_in_two_areas_wait_for_people():
    (move,) = moves([stay(LOKEREN), stay(MOERBEKE, area=2)], MERGERS)
    assert move.begins is None
    assert move.areas == ("Gebied 1", "Gebied 2")


@pytest.mark.rule("F-01")
def test_a_stay_that_ends_by_the_merger_moves_nothing():
    assert moves([stay(LOKEREN, until_on=DAY)], MERGERS) == ()
    (move,) = moves([stay(LOKEREN), stay(MERGED, from_on=DAY)], MERGERS)
    assert move.begins is None


@pytest.mark.rule("F-01")
@given(st.dictionaries(st.sampled_from([LOKEREN, MOERBEKE, MERGED, "46024"]), st.integers(0, 10**6)), days)
def test_figures_keep_adding_up(figures, on):
    after = folded(figures, MERGERS, on)
    assert sum(after.values()) == sum(figures.values())
    if on >= DAY:
        assert not {LOKEREN, MOERBEKE} & set(after)
    else:
        assert after == figures


@pytest.mark.rule("F-01")
def test_figures_follow_chains_and_leave_splits_alone():
    chain = [Merger("1", "2", DAY), Merger("2", "3", DAY), Merger("4", "5", DAY), Merger("4", "6", DAY)]
    assert folded({"1": 5, "3": 2, "4": 7}, chain, DAY) == {"3": 7, "4": 7}
