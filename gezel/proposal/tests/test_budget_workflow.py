"""Lines and financing of a budget: who types them, what is refused, nobody overwritten unseen, every cent accounted for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest
from django.db import IntegrityError, transaction

from gezel.audit.models import Event
from gezel.kernel.verdict import Refused
from gezel.proposal import words
from gezel.proposal.models import CofinancingLine, Financing, LaterYear, Proposal, StaffLine
from gezel.proposal.policies import sees_whole
from gezel.proposal.rules.budget import lines
from gezel.proposal.rules.budget.content import LaterYear as PlainYear
from gezel.proposal.workflows import financing
from gezel.proposal.workflows.budget import General, open_budget, save_general
from gezel.proposal.workflows.budget_lines import put_back, remove, save_row, save_staff

from .budget_world import ARKTOS, LOKEREN, workbench


def _code(refused: pytest.ExceptionInfo[Refused]) -> str:
    return refused.value.verdict.code


@pytest.mark.rule("P-08")
def test_typed_lines_are_reckoned_to_the_cent(db: None, at: datetime) -> None:
    totals = workbench(at).sheet().totals
    assert [(line.rate, line.cost) for line in totals.lines] == [(6317, 5_432_304), (5830, 1_016_874)]
    assert totals.project.cost == 5_432_304 + 1_016_874 + 2_579_671


@pytest.mark.rule("P-07")
@pytest.mark.parametrize(
    ("who", "sees", "whole"),
    [
        ("leen", 2, True),
        ("an", 1, False),
        ("joris", 1, False),
        ("tom", 0, False),
        ("griet", 0, False),
        ("ruben", 0, False),
        ("mieke", 0, False),
        ("fatma", 0, False),
        ("dirk", 0, False),
    ],
)
def test_who_sees_whose_wages(db: None, at: datetime, who: str, sees: int, whole: bool) -> None:
    bench = workbench(at)
    actor = bench.actor(who)
    assert StaffLine.objects.seen_by(actor).count() == sees
    assert sees_whole(actor, bench.row.proposal) is whole


@pytest.mark.rule("P-07")
def test_the_administrator_sees_all_and_the_manager_after_submission(db: None, at: datetime) -> None:
    bench = workbench(at)
    tom = bench.actor("tom")
    Proposal.objects.update(administrator_id=tom.organisation_id)
    assert StaffLine.objects.seen_by(tom).count() == 2
    mieke = bench.actor("mieke")
    assert not StaffLine.objects.seen_by(mieke)
    Proposal.objects.update(submitted_at=at, start_on=date(2027, 1, 1), end_on=date(2029, 12, 31))
    assert StaffLine.objects.seen_by(mieke).count() == 2


@pytest.mark.rule("P-07")
def test_an_organisation_shows_only_its_own_lines_to_its_people(db: None, at: datetime) -> None:
    bench = workbench(at)
    own = bench.sheet().own(bench.actor("an").organisation_id)
    assert [line.function for line in own.staff] == ["Projectcoördinator"]


@pytest.mark.rule("P-07")
def test_partners_type_their_own_lines_the_promotor_all(db: None, at: datetime) -> None:
    bench = workbench(at)
    with pytest.raises(Refused) as refused:
        bench.staff(LOKEREN, "an")
    assert _code(refused) == "proposal.line_of_another"
    of_lokeren = StaffLine.objects.get(number=LOKEREN.number)
    with pytest.raises(Refused) as refused:
        save_staff(bench.row.pk, of_lokeren.pk, ARKTOS, 1, bench.actor("an"), at)
    assert _code(refused) == "proposal.line_of_another"
    assert bench.staff(ARKTOS, "leen").organisation_name == "Arktos"
    with pytest.raises(Refused) as refused:
        bench.staff(ARKTOS, "ruben")
    assert _code(refused) == "proposal.partners_write"


@pytest.mark.rule("P-07")
def test_envelope_and_financing_are_for_the_promotor(db: None, at: datetime) -> None:
    bench = workbench(at)
    with pytest.raises(Refused) as refused:
        bench.finance(who="an", esf=100)
    assert _code(refused) == "proposal.budget_of_promotor"
    with pytest.raises(Refused) as refused:
        save_general(bench.row.pk, General("X", None, None), 2, bench.actor("an"), at)
    assert _code(refused) == "proposal.budget_of_promotor"


@pytest.mark.rule("P-15")
def test_a_submitted_budget_does_not_change(db: None, at: datetime) -> None:
    bench = workbench(at)
    Proposal.objects.update(submitted_at=at, start_on=date(2027, 1, 1), end_on=date(2029, 12, 31))
    for act in (lambda: bench.staff(ARKTOS, "an"), lambda: bench.finance(esf=1)):
        with pytest.raises(Refused) as refused:
            act()
        assert _code(refused) == "proposal.frozen"


@pytest.mark.rule("P-04")
def test_two_people_never_overwrite_a_line_unseen(db: None, at: datetime) -> None:
    bench = workbench(at)
    row = StaffLine.objects.get(number=ARKTOS.number)
    save_staff(bench.row.pk, row.pk, replace(ARKTOS, hours=1000), 1, bench.actor("an"), at)
    with pytest.raises(Refused) as refused:
        save_staff(bench.row.pk, row.pk, replace(ARKTOS, hours=2000), 1, bench.actor("joris"), at)
    assert _code(refused) == "proposal.line_changed_meanwhile"
    assert refused.value.verdict.params["name"] == "An Cuypers"
    bench.finance(esf=100)
    with pytest.raises(Refused) as refused:
        bench.finance(esf=200)
    assert _code(refused) == "proposal.financing_changed_meanwhile"
    bench.finance(esf=100)  # the same amount again changes nothing and is no conflict
    row.refresh_from_db()
    assert (row.hours, row.version) == (1000, 2)


@pytest.mark.rule("P-07")
def test_a_removed_line_leaves_every_sum_and_comes_back(db: None, at: datetime) -> None:
    bench = workbench(at)
    row = StaffLine.objects.get(number=ARKTOS.number)
    remove(bench.row.pk, StaffLine, row.pk, 1, bench.actor("an"), at)
    assert [line.cost for line in bench.sheet().totals.lines] == [1_016_874]
    with pytest.raises(Refused) as refused:
        remove(bench.row.pk, StaffLine, row.pk, 2, bench.actor("an"), at)
    assert _code(refused) == "proposal.line_gone"
    with pytest.raises(Refused):
        put_back(bench.row.pk, StaffLine, row.pk, bench.actor("tom"), at)
    put_back(bench.row.pk, StaffLine, row.pk, bench.actor("an"), at)
    assert len(bench.sheet().totals.lines) == 2


@pytest.mark.rule("P-08")
@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"wage": 0}, "proposal.typed_wage_zero"),
        ({"wage": None, "agreed_rate": 0}, "proposal.typed_wage_zero"),
        ({"hours": -1}, "proposal.typed_negative"),
        ({"hours_elsewhere": -1}, "proposal.typed_negative"),
    ],
)
def test_an_impossible_line_is_refused(db: None, at: datetime, change: dict[str, int], code: str) -> None:
    bench = workbench(at)
    with pytest.raises(Refused) as refused:
        bench.staff(replace(ARKTOS, **change), "an")
    assert _code(refused) == code


@pytest.mark.rule("P-07")
@pytest.mark.rule("P-08")
@pytest.mark.parametrize("change", [{"hours": -1}, {"wage": 0}])
def test_the_database_refuses_it_too(db: None, at: datetime, change: dict[str, int]) -> None:
    workbench(at)
    with pytest.raises(IntegrityError), transaction.atomic():
        StaffLine.objects.update(**change)


@pytest.mark.rule("P-10")
def test_cofinancing_has_an_amount_and_is_not_of_the_agency(db: None, at: datetime) -> None:
    bench = workbench(at)
    with pytest.raises(Refused) as refused:
        bench.means(0)
    assert _code(refused) == "proposal.typed_amount_zero"
    bench.means(100)
    for wrong in ({"amount": 0}, {"source": words.ESF}):
        with pytest.raises(IntegrityError), transaction.atomic():
            CofinancingLine.objects.update(**wrong)
    other = lines.CofinancingLine(words.OPERATION, words.LOCAL, 5, False)
    with pytest.raises(Refused) as refused:
        save_row(bench.row.pk, None, other, bench.actor("leen").organisation_id, 0, bench.actor("tom"), at)
    assert _code(refused) == "proposal.line_of_another"


@pytest.mark.rule("P-11")
@pytest.mark.rule("P-12")
def test_no_source_and_no_envelope_below_zero(db: None, at: datetime) -> None:
    bench = workbench(at)
    with pytest.raises(Refused):
        bench.finance(esf=-1)
    bench.finance(esf=1)
    with pytest.raises(IntegrityError), transaction.atomic():
        Financing.objects.update(amount=-1)
    with pytest.raises(IntegrityError), transaction.atomic():
        type(bench.row).objects.update(envelope_operation=-1)


@pytest.mark.rule("P-12")
def test_later_years_are_typed_and_stand_once(db: None, at: datetime) -> None:
    bench = workbench(at)
    leen, row = bench.actor("leen"), bench.row
    years = (PlainYear(2028, {words.OPERATION: 100}), PlainYear(2029, {words.SUPPORT: 7}))
    general = General("Projectjaar 1", row.start_on, row.end_on, later=years, envelope_operation=900)
    saved = save_general(row.pk, general, row.version, leen, at)
    assert list(LaterYear.objects.values_list("year", "operation", "support")) == [(2028, 100, None), (2029, None, 7)]
    with pytest.raises(Refused) as refused:
        save_general(row.pk, general, row.version, leen, at)
    assert _code(refused) == "proposal.budget_changed_meanwhile"
    with pytest.raises(Refused) as refused:
        save_general(row.pk, replace(general, later=(years[0], years[0])), saved.version, leen, at)
    assert _code(refused) == "proposal.check_year_twice"


@pytest.mark.rule("P-11")
def test_the_financing_is_proposed_and_closed_as_it_was_shown(db: None, at: datetime) -> None:
    bench = workbench(at)
    leen, budget = bench.actor("leen"), bench.row
    cost = bench.sheet().totals.parts[words.OPERATION].cost
    shown = financing.proposed(budget, words.OPERATION, overwrite=False)
    bench.finance(esf=100)
    with pytest.raises(Refused) as refused:
        financing.carry_out(budget.pk, "propose", words.OPERATION, financing.mark(shown), leen, at)
    assert _code(refused) == "proposal.account_changed"
    shown = financing.proposed(budget, words.OPERATION, overwrite=True)
    financing.carry_out(budget.pk, "overwrite", words.OPERATION, financing.mark(shown), leen, at)
    assert bench.sheet().totals.parts[words.OPERATION].control == 0
    Financing.objects.filter(source=words.ESF).update(amount=shown.financing["esf"] + 1)
    closing = financing.closed(budget, words.OPERATION)
    financing.carry_out(budget.pk, "close", words.OPERATION, financing.mark(closing), leen, at)
    after = bench.sheet().totals.parts[words.OPERATION]
    assert after.control == 0 and after.cost == cost
    assert after.financing[words.VCF] == shown.financing["vcf"] - 1


@pytest.mark.rule("P-07")
def test_history_tells_fields_and_never_a_wage(db: None, at: datetime) -> None:
    bench = workbench(at)
    row = StaffLine.objects.get(number=ARKTOS.number)
    save_staff(bench.row.pk, row.pk, replace(ARKTOS, wage=600_000), 1, bench.actor("an"), at)
    told = str([(event.code, event.params) for event in Event.objects.all()])
    assert "proposal.staff_line_changed" in told and "wage" in told
    assert not any(secret in told for secret in ("526386", "600000", "5.263", "63,17"))


def test_a_proposal_has_one_budget(db: None, at: datetime) -> None:
    bench = workbench(at)
    assert open_budget(bench.row.proposal, bench.actor("an"), at).pk == bench.row.pk
