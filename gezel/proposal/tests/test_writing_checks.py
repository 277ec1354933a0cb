"""The checks on the text of a proposal, on plain values."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from gezel.formation.rules.call_content import CallContent
from gezel.kernel.verdict import no
from gezel.proposal import words
from gezel.proposal.rules.promotor import Legal
from gezel.proposal.rules.writing_checks import (
    Declared,
    ForPersona,
    Member,
    Numbers,
    Whole,
    Written,
    check_writing,
)

NUMBERS = Numbers(240, (10, 25, 40, 50), 10, 50, 17, 300, 20)
RIGHT = Whole(
    form=CallContent.load({}).proposal,
    answers=(Written(1, "Noden", 500, 420),),
    numbers=replace(NUMBERS, concurrent_max=51),
    personas=(ForPersona("Sofie", 120, 20),),
    milestones=((words.BEFORE, date(2026, 11, 1)), (words.QUARTERS, date(2027, 2, 1)), (words.YEAR, date(2027, 10, 1))),
    declared=Declared(True, True, "government", 0, "", True),
    members=(
        Member(Legal("Temse", "local_government", "ocmw", True, "0212173840"), False, False),
        Member(Legal("Arktos", "other", "vzw", True, "0410346721"), True, True),
    ),
    start=date(2027, 1, 1),
)


def found(whole: Whole) -> list[tuple[str, str]]:
    """Level and code of everything that was found."""
    return [(f.level, f.code.removeprefix("proposal.")) for c in check_writing(whole) for f in c.findings]


def test_a_proposal_that_is_right_gives_no_finding() -> None:
    assert found(RIGHT) == []


@pytest.mark.rule("P-01")
def test_an_unanswered_question_blocks_and_a_long_answer_warns() -> None:
    assert found(replace(RIGHT, answers=(Written(1, "Noden", 500, 0),))) == [("block", "check_answered")]
    assert found(replace(RIGHT, answers=(Written(1, "Noden", 500, 751),))) == [("warn", "check_length")]


@pytest.mark.rule("P-02")
def test_dates_outside_block() -> None:
    assert found(replace(RIGHT, dates=no("proposal.too_long", years=6))) == [("block", "too_long")]


@pytest.mark.rule("P-03")
def test_what_nobody_read_over_warns() -> None:
    assert found(replace(RIGHT, answers=(Written(1, "Noden", 500, 10, untouched=True),))) == [
        ("warn", "check_read_over")
    ]


@pytest.mark.rule("P-04")
def test_two_texts_block_and_open_remarks_warn() -> None:
    waiting = Written(1, "Noden", 500, 10, two_texts=True, threads=2)
    assert found(replace(RIGHT, answers=(waiting,))) == [("block", "check_settled"), ("warn", "check_threads")]


@pytest.mark.rule("P-05")
class TestTargets:
    """Numbers, caseload, outflow."""

    def test_missing_numbers_block(self) -> None:
        assert found(replace(RIGHT, numbers=Numbers())) == [("block", "check_targets")]

    @pytest.mark.parametrize(("caseload", "warned"), [(15, True), (16, False), (18, False), (19, True)])
    def test_the_caseload_of_the_call(self, caseload: int, warned: bool) -> None:
        numbers = replace(NUMBERS, caseload=caseload, companion_hundredths=None)
        assert (("warn", "check_caseload") in found(replace(RIGHT, numbers=numbers))) is warned

    def test_the_capacity_of_the_source_does_not_match_its_most(self) -> None:
        assert found(replace(RIGHT, numbers=NUMBERS)) == [("warn", "check_capacity")]  # 17 × 3 = 51, named 50

    def test_lower_outflow_is_motivated_per_persona(self) -> None:
        lower = replace(RIGHT, personas=(ForPersona("Karim", 40, 15),))
        assert found(lower) == [("block", "check_outflow")]
        why = ForPersona("Karim", 40, 15, "Een verslaving vraagt eerst rust.")
        assert found(replace(RIGHT, personas=(why,), numbers=replace(RIGHT.numbers, outflow_percent=15))) == []
        nobody = replace(RIGHT, numbers=replace(RIGHT.numbers, outflow_percent=15))
        assert found(nobody) == [("block", "check_outflow_where")]


@pytest.mark.rule("P-06")
def test_every_period_has_a_milestone_in_its_place() -> None:
    assert [code for _, code in found(replace(RIGHT, milestones=()))] == [
        "check_milestones_before",
        "check_milestones_quarters",
        "check_milestones_year",
    ]
    late = (*RIGHT.milestones, (words.BEFORE, date(2027, 1, 1)))
    assert found(replace(RIGHT, milestones=late)) == [("warn", "check_milestone_place")]


@pytest.mark.rule("P-13")
@pytest.mark.parametrize(
    ("declared", "code"),
    [
        (Declared(False, True, "government", 0, "", True), "check_declarations"),
        (Declared(True, None, "", 0, "", True), "check_procurement"),
        (Declared(True, False, "", None, "", True), "check_procurement"),
        (Declared(True, True, "", 0, "", True), "check_category"),
        (Declared(True, False, "", 30000, "", True), "check_purpose"),
    ],
)
def test_declarations(declared: Declared, code: str) -> None:
    assert found(replace(RIGHT, declared=declared)) == [("block", code)]


@pytest.mark.rule("P-16")
def test_the_conditions_of_organisations() -> None:
    arktos = replace(RIGHT.members[1], quality=False)
    assert found(replace(RIGHT, members=(arktos,))) == [("block", "check_quality")]
    circle = Member(Legal("De Linde", "other", "feitelijk", False), False, True)
    assert found(replace(RIGHT, members=(circle,))) == [("block", "without_managing")]
    assert found(replace(RIGHT, declared=replace(RIGHT.declared, creditworthy=None))) == [
        ("block", "check_creditworthy")
    ]
