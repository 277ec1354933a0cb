"""Rates, sums, accounts of every cent, envelope, hours and what-if: the figures of the source to the cent."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gezel.formation.rules.call_budget import Terms
from gezel.kernel.verdict import Refused
from gezel.proposal.rules.budget.accounts import close, propose
from gezel.proposal.rules.budget.amounts import Hours, Points, half_up, share, spread
from gezel.proposal.rules.budget.content import Budget, Envelope, LaterYear
from gezel.proposal.rules.budget.envelope import envelope_states
from gezel.proposal.rules.budget.lines import CofinancingLine, StaffLine, cost, hourly_rate, hours_for
from gezel.proposal.rules.budget.person_hours import most_hours, person_hours
from gezel.proposal.rules.budget.totals import control, flat_rate, percentages, reckon, row_sums
from gezel.proposal.rules.budget.what_if import Question, forecast, runs_out
from gezel.proposal.words import (
    ESF,
    LOCAL,
    MORE_DEVELOPED,
    OPERATION,
    OTHER,
    PROJECT,
    SOURCES,
    SUPPORT,
    TRANSITION,
    VCF,
    VDAB,
)

from .sources import euro, hours, waasland

TERMS = Terms()
WORKED = (  # facts 2.3: wage, hours, rate, cost
    ("3585", "1720", "43.02", "73994.40"),
    ("5263.86", "859.95", "63.17", "54323.04"),
    ("3537.78", "602.047", "42.45", "25556.90"),
    ("4858.09", "174.421", "58.30", "10168.74"),
    ("4858.09", "246.837", "58.30", "14390.60"),
    ("3173.17", "160.222", "38.08", "6101.25"),
    ("5666.38", "59.816", "68.00", "4067.49"),
    ("5666.38", "47.878", "68.00", "3255.70"),
    ("3519.52", "37.769", "42.23", "1594.98"),
    ("5121.24", "23.318", "61.45", "1432.89"),
    ("4045.32", "59.039", "48.54", "2865.75"),
    ("4036.48", "59.153", "48.44", "2865.37"),
    ("5779.43", "18.835", "69.35", "1306.21"),
    ("4496.05", "96.845", "53.95", "5224.79"),
    ("4700", "602", "56.40", "33952.80"),
    ("4700", "103.2", "56.40", "5820.48"),
)
costs = st.integers(0, 10**11)
sources = st.sampled_from([code for code, _ in SOURCES])
financing = st.dictionaries(sources, st.integers(0, 10**10))


@pytest.mark.rule("P-08")
@pytest.mark.parametrize(("wage", "worked", "rate", "paid"), WORKED)
def test_the_rate_is_rounded_before_it_is_multiplied(wage, worked, rate, paid):
    found = hourly_rate(euro(wage), TERMS)
    assert found == euro(rate)
    assert cost(found, hours(worked)) == euro(paid)


@pytest.mark.rule("P-08")
def test_halves_go_up():
    assert hourly_rate(euro("12.50"), TERMS) == 15
    assert hourly_rate(125, TERMS) == 2
    assert cost(1, 500) == 1
    assert cost(1, 499) == 0
    assert half_up(-1, 2) == -1


@pytest.mark.rule("P-08")
@pytest.mark.parametrize(
    ("rate", "amount", "with_flat_rate", "expected"),
    [
        ("42.45", "25556.90", False, "602.047"),
        ("42.23", "2232.97", True, "37.769"),
        ("58.30", "20146.84", True, "246.837"),
    ],
)
def test_hours_are_found_back_from_an_amount(rate, amount, with_flat_rate, expected):
    found = hours_for(euro(amount), euro(rate), TERMS, with_flat_rate=with_flat_rate)
    assert (found.hours, found.missing) == (hours(expected), 0)
    assert found.value == euro(amount)


@pytest.mark.rule("P-08")
@given(costs, st.integers(1, 20_000), st.booleans())
def test_no_other_thousandth_of_an_hour_comes_nearer(amount, rate, with_flat_rate):
    found = hours_for(amount, rate, TERMS, with_flat_rate=with_flat_rate)
    flat = TERMS.flat_points if with_flat_rate else 0
    assert found.missing == amount - found.value
    for other in range(max(found.hours - 3, 0), found.hours + 4):
        paid = cost(rate, other)
        assert abs(amount - paid - share(paid, flat)) >= abs(found.missing)


def test_hours_without_a_rate_cannot_be_found():
    with pytest.raises(ValueError, match="rate above 0"):
        hours_for(100, 0, TERMS, with_flat_rate=False)


@pytest.mark.rule("P-09")
def test_the_flat_rate_is_rounded_per_part_and_the_project_adds_the_parts():
    totals = reckon(waasland())
    assert totals.parts[OPERATION].flat_rate == euro("142054.76")
    assert totals.parts[SUPPORT].flat_rate == euro("15909.31")
    assert totals.project.flat_rate == euro("157964.07")
    assert flat_rate(totals.project.staff, TERMS) == euro("157964.08"), "the wrong way gives another cent"


lines = st.builds(
    StaffLine,
    part=st.sampled_from([OPERATION, SUPPORT]),
    organisation=st.just("o"),
    number=st.just(""),
    function=st.just("f"),
    hours=st.integers(0, 1_720_000),
    wage=st.integers(1, 1_500_000),
)


@pytest.mark.rule("P-09")
@given(st.lists(lines, max_size=12), st.dictionaries(st.tuples(st.sampled_from([OPERATION, SUPPORT]), sources), costs))
def test_parts_come_before_totals(staff, typed):
    totals = reckon(Budget(tuple(staff), financing=typed))
    operation, support, project = (totals.parts[part] for part in (OPERATION, SUPPORT, PROJECT))
    for name in ("hours", "staff", "flat_rate", "cost", "financed", "control"):
        assert getattr(project, name) == getattr(operation, name) + getattr(support, name)
    assert project.staff == sum(result.cost for result in totals.lines)
    assert project.financed == sum(typed.values())


@pytest.mark.rule("P-10")
def test_rows_add_up_per_source_and_part():
    totals = reckon(waasland())
    assert totals.rows == {
        (OPERATION, LOCAL): euro("74585.83"),
        (OPERATION, VDAB): euro("74585.83"),
        (SUPPORT, VDAB): euro("8352.39"),
    }
    assert totals.parts[OPERATION].cofinancing == euro("149171.66")
    assert totals.parts[SUPPORT].cofinancing == euro("8352.39")
    assert totals.project.cofinancing == euro("157524.05")
    assert row_sums([CofinancingLine(SUPPORT, OTHER, 5, False)]) == {(SUPPORT, OTHER): 5}


@pytest.mark.rule("P-11")
def test_percentages_are_displayed_and_the_control_is_exact():
    totals = reckon(waasland())
    assert totals.parts[OPERATION].percentages == {ESF: 4000, VCF: 3000, LOCAL: 1500, VDAB: 1500, OTHER: 0}
    assert totals.parts[SUPPORT].percentages == {ESF: 4000, VCF: 4500, LOCAL: 0, VDAB: 1500, OTHER: 0}
    assert totals.project.percentages == {ESF: 4000, VCF: 3151, LOCAL: 1349, VDAB: 1500, OTHER: 0}
    assert [totals.parts[part].control for part in (OPERATION, SUPPORT, PROJECT)] == [0, 0, 0]
    assert percentages({ESF: 1}, 0) == {ESF: 0}
    assert control(100, 101) == -1


@pytest.mark.rule("P-11")
def test_the_split_of_support_leaves_the_last_cent_to_the_balancing_source():
    account = propose(SUPPORT, euro("55682.59"), {}, TERMS.split(MORE_DEVELOPED, SUPPORT), VCF)
    assert account.financing == {ESF: euro("22273.04"), VCF: euro("25057.16"), VDAB: euro("8352.39")}
    assert account.control_after == 0
    rest = next(move for move in account.moves if move.source == VCF)
    assert rest.exact == Decimal("25057.1655")
    assert rest.rounding == Decimal("-0.0055")
    assert "25.057,16" in rest.sentence() and "25057,1655" in rest.sentence()
    assert "25,057.16" in rest.sentence("en") and "25057.1655" in rest.sentence("en")


@pytest.mark.rule("P-11")
def test_the_region_decides_the_split():
    assert TERMS.split(TRANSITION, OPERATION) == {ESF: 6000, VCF: 2000, LOCAL: 1000, VDAB: 1000}
    with pytest.raises(Refused) as refused:
        propose(SUPPORT, 100, {}, TERMS.split(TRANSITION, SUPPORT), VCF)
    assert refused.value.verdict.code == "proposal.no_split"


@pytest.mark.rule("P-11")
@given(costs, financing, st.booleans(), st.sampled_from([OPERATION, SUPPORT]))
def test_a_proposal_loses_and_makes_no_cent_and_says_what_moved(whole, typed, overwrite, part):
    split = TERMS.split(MORE_DEVELOPED, part)
    account = propose(part, whole, typed, split, VCF, overwrite=overwrite)
    assert account.control_before == whole - sum(typed.values())
    assert account.control_after == whole - sum(account.financing.values())
    assert sum(move.by for move in account.moves) == account.control_before - account.control_after
    assert all(amount >= 0 for amount in account.financing.values())
    if overwrite or not typed:
        assert account.control_after == 0
    else:
        assert all(account.financing[source] == amount for source, amount in typed.items())
    if not overwrite and VCF not in typed:
        assert account.control_after == 0 or account.financing[VCF] == 0


@pytest.mark.rule("P-11")
@given(costs, financing)
def test_closing_moves_one_source_by_exactly_the_difference(whole, typed):
    difference = whole - sum(typed.values())
    if difference == 0 or typed.get(VCF, 0) + difference < 0:
        with pytest.raises(Refused):
            close(OPERATION, whole, typed, VCF)
        return
    account = close(OPERATION, whole, typed, VCF)
    (move,) = account.moves
    assert (move.source, move.by, account.control_after) == (VCF, difference, 0)
    assert {**account.financing, VCF: 0} == {**typed, VCF: 0}


@pytest.mark.rule("P-11")
def test_a_cent_broken_is_closed_again_with_an_account():
    typed = {ESF: 4000, VCF: 2999, LOCAL: 1500, VDAB: 1500}
    account = close(OPERATION, 10_000, typed, VCF)
    told = account.sentences()
    assert told[0] == "VCF verandert met 0,01: van 29,99 naar 30,00. De andere bronnen blijven zoals ze zijn."
    assert told[1:4] == ["ESF blijft 40,00.", "lokale besturen blijft 15,00.", "VDAB blijft 15,00."]
    assert told[-1] == "De controle gaat van 0,01 naar 0,00."
    with pytest.raises(Refused) as nothing:
        close(OPERATION, 10_000, account.financing, VCF)
    assert nothing.value.verdict.code == "proposal.already_closed"
    with pytest.raises(Refused) as below:
        close(OPERATION, 1_000, typed, VCF)
    assert below.value.verdict.code == "proposal.below_zero"


@given(st.integers(0, 10**9), st.lists(st.integers(0, 10**6), min_size=1, max_size=9).filter(sum))
def test_spreading_loses_nothing(amount, weights):
    parts = spread(amount, weights)
    assert sum(parts) == amount
    assert all(
        abs(part * sum(weights) - amount * weight) < sum(weights) for part, weight in zip(parts, weights, strict=True)
    )


def test_equal_parts_of_a_hundred_euro():
    assert spread(10_000, [1, 1, 1]) == [3334, 3333, 3333]


@pytest.mark.rule("P-12")
def test_the_envelope_takes_the_years_as_typed():
    envelope = Envelope(
        {OPERATION: euro("2983433.01"), SUPPORT: euro("217378.42")},
        (LaterYear(2025, {OPERATION: 100, SUPPORT: euro("55682.59")}), LaterYear(2026, {SUPPORT: 1})),
    )
    totals = reckon(waasland())
    operation, support = envelope_states(envelope, {part: totals.parts[part].cost for part in (OPERATION, SUPPORT)})
    assert operation.left == euro("2486241.34") - 100
    assert support.years == ((2025, euro("55682.59")), (2026, 1))
    assert support.left == euro("106013.24") - 1


@pytest.mark.rule("M-02")
@pytest.mark.parametrize(
    ("fte", "most"), [(1000, "1720"), (800, "1376"), (500, "860"), (350, "602"), (60, "103.2"), (1050, "1806")]
)
def test_part_timers_have_fewer_hours(fte, most):
    assert most_hours(fte, 1, TERMS) == hours(most)
    assert most_hours(fte, 2, TERMS) == 2 * hours(most)


@pytest.mark.rule("M-02")
def test_lines_of_one_person_are_taken_together_with_what_was_declared_elsewhere():
    def line(worked, person="", organisation="A", elsewhere="0"):
        return StaffLine(
            OPERATION,
            organisation,
            organisation,
            "f",
            hours(worked),
            1,
            person=person,
            hours_elsewhere=hours(elsewhere),
        )

    budget = Budget(
        (line("1000", "persoon 1"), line("700", " Persoon  1", elsewhere="20.001"), line("1720"), line("1720"))
    )
    first, *others = person_hours(budget)
    assert (first.lines, first.here, first.elsewhere, first.over) == ((0, 1), hours("1700"), hours("20.001"), 1)
    assert [other.over for other in others] == [0, 0]
    same_name_elsewhere = Budget((line("1720", "p", "A"), line("1720", "p", "B")))
    assert [who.over for who in person_hours(same_name_elsewhere)] == [0, 0]


YEAR = StaffLine(OPERATION, "o", "", "f", hours("1720"), euro("3585"))


def test_wages_that_rise_make_the_money_run_out():
    budget = Budget((YEAR,))
    cost_now = reckon(budget).project.cost
    flat = forecast(budget, Question(OPERATION, 2025, 2027), 3 * cost_now)
    assert [year.left for year in flat.years] == [2 * cost_now, cost_now, 0]
    assert flat.runs_out is None
    grown = forecast(budget, Question(OPERATION, 2025, 2027, wage_growth=300), 3 * cost_now)
    assert [year.staff for year in grown.years] == [
        cost(hourly_rate(wage, TERMS), YEAR.hours) for wage in (euro("3585"), euro("3692.55"), euro("3803.33"))
    ]
    assert grown.runs_out == (2027, 11)
    fewer = forecast(budget, Question(OPERATION, 2025, 2027, 300, {2026: 9000}), 3 * cost_now)
    assert fewer.runs_out is None
    assert fewer.years[1].staff == cost(euro("44.31"), hours("1548"))


def test_a_period_of_nine_months_is_stretched_to_a_year():
    nine = Budget((StaffLine(OPERATION, "o", "", "f", hours("1290"), euro("3585")),))
    (year,) = forecast(nine, Question(OPERATION, 2025, 2025, base_months=9), 0).years
    assert year.staff == cost(euro("43.02"), hours("1720"))
    assert year.runs_out == 1


@given(st.integers(-(10**9), 10**10), st.integers(1, 10**10))
def test_the_month_that_cannot_be_paid(available, costs_a_year):
    month = runs_out(available, costs_a_year)
    if month is None:
        assert available >= costs_a_year
    else:
        assert 1 <= month <= 12
        assert costs_a_year * month > 12 * max(available, 0)


@pytest.mark.parametrize(
    ("value", "dutch", "english"),
    [(Hours(602_047), "602,047", "602.047"), (Hours(1_720_000), "1.720", "1,720"), (Points(3151), "31,51", "31.51")],
)
def test_numbers_are_written_for_their_reader(value, dutch, english):
    assert (value.said(), value.said("en"), str(value)) == (dutch, english, dutch)
