"""A budget is reckoned with the terms of the call's version that its proposal began under, and keeps them."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest

from gezel.formation.rules.call_budget import Terms
from gezel.formation.workflows import call as calls
from gezel.kernel.verdict import Refused
from gezel.proposal import words
from gezel.proposal.models import Proposal
from gezel.proposal.rules.budget.checks import findings
from gezel.proposal.rules.budget.workbook import read, write
from gezel.proposal.workflows.budget import open_budget
from gezel.proposal.workflows.financing import carry_out, mark, of_action
from tests import cast

from .budget_world import ARKTOS, Workbench, workbench
from .proposal_world import partnership

OTHER: dict[str, Any] = {
    "rate_percent": "1.25",
    "flat_percent": 25,
    "year_hours": 800,
    "rate_cap": "60",
    "balancing": words.LOCAL,
    "with_flat_rate": [words.VDAB],
    "splits": {"more_developed": {"operation": {"esf": 50, "local": 50}}},
}


def publish(bench: Workbench, terms: dict[str, Any]) -> None:
    """The next version of the call of the area, with other terms."""
    mieke, call = cast.actor("mieke"), bench.place.world.area.call
    draft = calls.draft_of(call, mieke, bench.at)
    calls.save_part(call.pk, {"budget": terms}, draft.edition, mieke, bench.at)
    calls.publish_version(call.pk, "andere begrotingsregels", mieke, bench.at)


def under_second_version(bench: Workbench) -> None:
    """As if the proposal had begun under the second version."""
    publish(bench, OTHER)
    proposal = bench.row.proposal
    Proposal.objects.filter(pk=proposal.pk).update(call_version=proposal.area.call.versions.get(number=2))


def codes(bench: Workbench) -> set[str]:
    """The checks that found something."""
    return {finding.check for finding in findings(bench.sheet().budget)}


@pytest.mark.rule("P-08")
@pytest.mark.rule("P-09")
@pytest.mark.rule("M-02")
def test_another_call_gives_other_sums_and_other_checks(db: None, at: datetime) -> None:
    bench = workbench(at)
    before = bench.sheet().totals
    assert [(line.rate, line.cost) for line in before.lines] == [(6317, 5_432_304), (5830, 1_016_874)]
    assert before.project.flat_rate == 2_579_671
    assert codes(bench) & {"person_hours", "rate_cap"} == set()
    under_second_version(bench)
    after = bench.sheet().totals
    # 5 263,86 × 1,25 % = 65,80 and 4 858,09 × 1,25 % = 60,73; 25 % of 56 584,71 + 10 592,59
    assert [(line.rate, line.cost) for line in after.lines] == [(6580, 5_658_471), (6073, 1_059_259)]
    assert after.project.flat_rate == 1_679_433
    assert {"person_hours", "rate_cap"} <= codes(bench)


@pytest.mark.rule("P-11")
def test_the_split_of_the_call_is_proposed_and_a_part_without_one_is_refused(db: None, at: datetime) -> None:
    bench = workbench(at)
    under_second_version(bench)
    row, leen = bench.sheet().row, bench.actor("leen")
    account = of_action(row, "propose", words.OPERATION)
    carry_out(row.pk, "propose", words.OPERATION, mark(account), leen, at)
    # 67 177,30 + 25 % is 83 971,63; half of it, up to the cent, and VCF (the partners' own choice) is not in this split
    financing = bench.sheet().budget.financing
    assert financing == {(words.OPERATION, words.ESF): 4_198_582, (words.OPERATION, words.LOCAL): 4_198_582}
    with pytest.raises(Refused) as refused:
        of_action(row, "propose", words.SUPPORT)
    assert refused.value.verdict.code == "proposal.no_split"


@pytest.mark.rule("P-09")
@pytest.mark.rule("P-11")
def test_a_running_proposal_keeps_the_version_it_began_under(db: None, at: datetime) -> None:
    bench = workbench(at)
    before = bench.sheet()
    publish(bench, OTHER)
    after = bench.sheet()
    assert after.budget.terms == before.budget.terms == Terms()
    assert after.totals == before.totals


@pytest.mark.rule("P-11")
def test_a_new_budget_begins_with_what_its_call_chose_and_the_partners_may_choose_otherwise(
    db: None, at: datetime
) -> None:
    place = partnership(at)
    bench = Workbench(place, None)  # type: ignore[arg-type]
    publish(bench, OTHER)
    place.proposal.call_version = place.world.area.call.versions.get(number=2)
    place.proposal.save()
    row = open_budget(place.proposal, place.actor("leen"), at)
    assert (row.balancing, row.own_staff_with_flat_rate) == (words.LOCAL, [words.VDAB])
    bench.row = row
    row.balancing, row.own_staff_with_flat_rate = words.OTHER, []
    row.save()
    terms = bench.sheet().budget.terms
    assert (terms.balancing, terms.with_flat_rate, terms.flat_points) == (words.OTHER, frozenset(), 2500)


@pytest.mark.rule("P-09")
def test_a_workbook_with_other_percentages_is_reckoned_with_the_call_and_says_so(db: None, at: datetime) -> None:
    bench = workbench(at)
    sheet = bench.sheet().budget
    typed = write(replace(sheet, staff=(ARKTOS,), terms=replace(Terms(), rate_points=125, flat_points=2500)))
    of_call = read(typed, sheet.terms)
    assert of_call.budget.terms == sheet.terms
    told = {f.place.cell: f.sentence("nl") for f in of_call.doubts if f.check == "term_differs" and f.place}
    assert list(told) == ["Gegevens!B7", "Forfait en kosten!B4"]
    assert "Hier staat 1,25 %, de oproep zegt 1,2 %. We rekenen met de oproep." in told["Gegevens!B7"]
    assert not [f for f in read(write(sheet), sheet.terms).doubts if f.check == "term_differs"]
    assert read(typed).budget.terms.flat_points == 2500


@pytest.mark.rule("M-02")
def test_the_pages_say_the_numbers_of_the_call(db: None, at: datetime, client: Any) -> None:
    bench = workbench(at)
    under_second_version(bench)
    visitor = client.as_(*cast.join("leen"))
    assert "Forfait (25 %, per deel afgerond)" in visitor.get(bench.url).content.decode()
    assert "Hoogstens 800 uur per kalenderjaar" in visitor.get(f"{bench.url}uren/").content.decode()
    line = bench.sheet().staff[1]
    assert "Uurtarief: 1,25 % van het brutoloon" in visitor.get(f"{bench.url}lijn/{line.pk}/").content.decode()
