"""The check list: what is right gives nothing, what is wrong a sentence, a level and the field."""

from dataclasses import replace
from datetime import date

import pytest

from gezel.formation.rules.call_budget import Terms
from gezel.kernel.texts import known
from gezel.proposal.rules.budget.checks import CHECKS, blocking, check_list, findings, worst
from gezel.proposal.rules.budget.content import Budget, Envelope, LaterYear, Quoted
from gezel.proposal.rules.budget.figures import KEYS, Named, by_words, figures
from gezel.proposal.rules.budget.lines import CofinancingLine, StaffLine
from gezel.proposal.rules.budget.totals import reckon
from gezel.proposal.words import BLOCK, ESF, LOCAL, OK, OPERATION, SUPPORT, VACANCY, VCF, VDAB, WARN

from .sources import euro, hours, noorderkempen, waasland

GOOD = StaffLine(OPERATION, "Arktos", "0410346721", "Coach", hours("1720"), euro("3585"), activity="Coachen")


def found(budget: Budget, check: str = "", **more):
    return [finding for finding in findings(budget, **more) if not check or finding.check == check]


def of(line: StaffLine, check: str = "", **more):
    return found(Budget((line,)), check, **more)


def values(finding):
    return [value.shown() for value in finding.values]


@pytest.mark.rule("P-14")
def test_waasland_names_contradictions_one_and_two():
    quoted = found(waasland(), "quoted")
    assert [values(finding)[:2] for finding in quoted] == [
        ["198868.59", "198895.53"],
        ["149151.45", "149171.65"],
        ["149151.45", "149151.42"],
        ["74585.83", "74585.82"],
    ]
    assert {"497238.84", "497171.48", "2983433.01"} <= set(values(quoted[0]))
    assert {finding.level for finding in quoted} == {WARN}
    assert "vraag 12, VCF (30 %)" in quoted[2].sentence() and "VCF werking" in quoted[2].sentence()
    assert "VCF operation" in quoted[2].sentence("en") and "149,151.45" in quoted[2].sentence("en")


@pytest.mark.rule("P-11")
def test_waasland_names_contradiction_six_and_nothing_else():
    others = [finding for finding in found(waasland()) if finding.check != "quoted"]
    (own,) = others
    assert (own.check, own.level) == ("own_staff", WARN)
    assert values(own) == [
        "74585.83", "74583.28", "28472.47", "2232.97", "10029.61", "9143.40", "20146.84", "4557.98",
    ]  # fmt: skip


@pytest.mark.rule("P-11")
def test_own_staff_counts_with_or_without_its_flat_rate():
    budget = waasland()
    assert figures(budget, reckon(budget))["own_vdab:operation"] == euro("25556.90")
    with_flat = replace(budget, terms=replace(budget.terms, with_flat_rate=frozenset({LOCAL, VDAB})))
    assert figures(with_flat, reckon(with_flat))["own_vdab:operation"] == euro("35779.66")
    assert [finding.place.source for finding in found(with_flat, "own_staff")] == [LOCAL, VDAB]


@pytest.mark.rule("P-14")
def test_noorderkempen_names_contradictions_three_four_and_five():
    quoted = found(noorderkempen(), "quoted")
    assert [values(finding)[:2] for finding in quoted] == [
        ["1707894.65", "1707894.66"],
        ["86941.37", "86951.37"],
        ["217378.42", "217368.42"],
        ["199254.36", "199254.38"],
    ]
    assert reckon(noorderkempen()).project.flat_rate == euro("68318.40")


@pytest.mark.rule("P-14")
def test_what_agrees_is_silent_and_what_cannot_be_compared_is_named():
    base = Budget((GOOD,), quoted=(Quoted(euro("73994.40"), "tekst", compare=("staff:operation",)),))
    assert found(base, "quoted") == []
    (off,) = found(replace(base, quoted=(Quoted(euro("73994.41"), "tekst", compare=("staff:operation",)),)), "quoted")
    assert values(off) == ["73994.41", "73994.40", "73994.40"]
    assert (off.place.section, off.place.row, off.place.field) == ("quoted", 0, "value")
    (alone,) = found(replace(base, quoted=(Quoted(1, "tekst"),)), "quoted")
    assert alone.code == "proposal.check_quoted_alone"
    (unknown,) = found(replace(base, quoted=(Quoted(1, "tekst", compare=("Z9",)),)), "quoted")
    assert "Z9" in unknown.sentence()


def test_every_figure_has_its_own_words_in_both_languages():
    assert by_words()["vcf werking"] == by_words()["vcf operation"] == f"{VCF}:{OPERATION}"
    assert len({Named(key).said() for key in KEYS}) == len({Named(key).said("en") for key in KEYS}) == len(KEYS)


@pytest.mark.rule("P-07")
@pytest.mark.parametrize(
    ("change", "check", "level", "field"),
    [
        ({"organisation": ""}, "missing_organisation", BLOCK, "organisation"),
        ({"number": ""}, "missing_number", BLOCK, "number"),
        ({"function": ""}, "missing_function", BLOCK, "function"),
        ({"activity": ""}, "missing_activity", WARN, "activity"),
        ({"number": "0410346722"}, "number_valid", BLOCK, "number"),
        ({"hours": -1}, "hours_negative", BLOCK, "hours"),
        ({"hours": 0}, "hours_zero", WARN, "hours"),
        ({"person": "An Peeters en Jan Maes"}, "one_person", BLOCK, "person"),
        ({"person": "An Peeters/Jan Maes"}, "one_person", BLOCK, "person"),
        ({"fte": 1050}, "more_than_full_time", BLOCK, "fte"),
    ],
)
def test_a_staff_line_that_is_not_whole_or_not_possible(change, check, level, field):
    (finding,) = of(replace(GOOD, **change), check)
    assert (finding.level, finding.place.row, finding.place.field) == (level, 0, field)
    assert finding.sentence() != finding.sentence("en")


@pytest.mark.rule("P-07")
def test_a_good_line_gives_nothing_but_the_missing_financing():
    assert [finding.check for finding in of(GOOD)] == ["control"]
    assert of(replace(GOOD, person="Marie-Anne van den Broecke"), "one_person") == []
    assert of(replace(GOOD, kind=VACANCY, fte=1050), "more_than_full_time") == []
    assert [finding.check for finding in found(Budget())] == ["staff_present"]


@pytest.mark.rule("P-07")
def test_a_number_is_known_where_the_system_can_tell():
    assert of(GOOD, "number_unknown") == []
    assert of(GOOD, "number_unknown", known={"0410346721"}) == []
    (unknown,) = of(GOOD, "number_unknown", known={"0682510212"})
    assert (unknown.level, unknown.params["number"]) == (WARN, "0410.346.721")


@pytest.mark.rule("P-07")
def test_one_number_goes_with_one_name():
    other = replace(GOOD, organisation="Arktos West", hours=0)
    (finding,) = found(Budget((GOOD, other, replace(GOOD, organisation=" ARKTOS"))), "one_name")
    assert (finding.place.row, finding.params["other"]) == (1, "Arktos")


@pytest.mark.rule("M-02")
def test_a_thousandth_of_an_hour_too_much_is_named():
    assert of(GOOD, "person_hours") == []
    (finding,) = of(replace(GOOD, hours=hours("1720.001")), "person_hours")
    assert (finding.level, finding.place.field) == (BLOCK, "hours")
    assert "0,001" in finding.sentence()


@pytest.mark.rule("P-08")
@pytest.mark.parametrize(
    ("change", "check", "level"),
    [
        ({"wage": None}, "wage_missing", BLOCK),
        ({"wage": 0}, "wage_zero", BLOCK),
        ({"wage": -1}, "wage_zero", BLOCK),
        ({"wage": None, "agreed_rate": 4200}, "rate_agreed", WARN),
        ({"agreed_rate": 4200}, "rate_differs", WARN),
    ],
)
def test_a_rate_follows_from_a_wage(change, check, level):
    (finding,) = of(replace(GOOD, **change), check)
    assert finding.level == level
    assert of(replace(GOOD, agreed_rate=4302), "rate_differs") == []


@pytest.mark.rule("P-08")
def test_a_cap_of_the_call_is_kept():
    budget = Budget((GOOD,), terms=Terms(rate_cap=4302))
    assert found(budget, "rate_cap") == []
    (finding,) = found(replace(budget, terms=Terms(rate_cap=4301)), "rate_cap")
    assert finding.level == BLOCK


@pytest.mark.rule("P-10")
def test_rows_and_financing_must_agree():
    budget = waasland()
    assert found(budget, "rows_add_up") == []
    less = replace(budget, cofinancing=budget.cofinancing[:-1])
    (finding,) = found(less, "rows_add_up")
    assert values(finding) == ["74585.83", "25556.90"]
    assert (finding.place.part, finding.place.source, finding.level) == (OPERATION, VDAB, BLOCK)


@pytest.mark.rule("P-10")
def test_a_row_has_an_amount_and_a_source_of_co_financing():
    rows = (CofinancingLine(OPERATION, ESF, 0, False), CofinancingLine(OPERATION, VDAB, 1, False))
    budget = Budget((GOOD,), rows)
    assert [finding.place.row for finding in found(budget, "row_amount")] == [0]
    assert [finding.place.row for finding in found(budget, "row_source")] == [0]


@pytest.mark.rule("P-11")
@pytest.mark.parametrize("cents", [-1, 1])
def test_a_cent_beside_the_control_blocks(cents):
    budget = waasland()
    assert blocking(findings(budget)) == ()
    typed = {**budget.financing, (SUPPORT, VCF): budget.financing[SUPPORT, VCF] + cents}
    (finding,) = blocking(findings(replace(budget, financing=typed)))
    assert (finding.code, finding.place.part) == ("proposal.check_control", SUPPORT)
    assert int(finding.params["control"]) == -cents


@pytest.mark.rule("P-11")
def test_financing_that_is_empty_or_below_zero():
    (empty,) = found(Budget((GOOD,)), "control")
    assert empty.code == "proposal.check_control_empty"
    (negative,) = found(Budget((GOOD,), financing={(OPERATION, ESF): -1}), "amount_negative")
    assert (negative.place.part, negative.place.source) == (OPERATION, ESF)


@pytest.mark.rule("P-11")
def test_percentages_that_leave_the_split_are_named():
    budget = waasland()
    assert found(budget, "split") == []
    moved = {**budget.financing}
    moved[OPERATION, ESF] += euro("5000")
    moved[OPERATION, VCF] -= euro("5000")
    assert [finding.place.source for finding in found(replace(budget, financing=moved), "split")] == [ESF, VCF]


@pytest.mark.rule("P-12")
def test_the_envelope_is_never_passed():
    cost = reckon(Budget((GOOD,))).project.cost
    later = (LaterYear(2025, {OPERATION: 100}),)
    budget = Budget((GOOD,), envelope=Envelope({OPERATION: cost + 100}, later))
    assert found(budget, "envelope") == []
    (finding,) = found(replace(budget, envelope=Envelope({OPERATION: cost + 99}, later)), "envelope")
    assert (finding.level, int(finding.params["over"])) == (BLOCK, 1)


@pytest.mark.rule("P-12")
def test_later_years_stand_once_and_come_later():
    years = tuple(LaterYear(year, {}) for year in (2024, 2025, 2025))
    budget = Budget((GOOD,), envelope=Envelope(later=years), start=date(2024, 1, 1), end=date(2024, 12, 31))
    assert [(f.check, f.place.row) for f in findings(budget) if f.rule == "P-12"] == [
        ("year_early", 0),
        ("year_twice", 2),
    ]


@pytest.mark.rule("P-02")
def test_a_period_ends_after_it_starts():
    budget = Budget((GOOD,), start=date(2024, 12, 31), end=date(2024, 1, 1))
    assert [finding.check for finding in found(budget, "period")] == ["period"]
    assert found(replace(budget, end=date(2024, 12, 31)), "period") == []


def test_the_list_is_whole_and_every_check_has_a_title():
    listed = check_list(waasland())
    assert [checked.name for checked in listed] == [name for name, _, _ in CHECKS]
    assert {checked.name: checked.level for checked in listed if checked.level != OK} == {
        "own_staff": WARN,
        "quoted": WARN,
    }
    assert all(f"proposal.checks_{name}" in known() for name, _, _ in CHECKS)
    assert worst(findings(Budget((replace(GOOD, activity=""),)))) == BLOCK
