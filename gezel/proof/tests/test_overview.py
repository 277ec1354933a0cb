"""The overview finds every rule, every mark in the code and every mark on a test."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from gezel.kernel.rule import Mark
from gezel.proof.book import numbers, rules_in
from gezel.proof.marks import marks_in
from gezel.proof.overview import Row
from gezel.proof.prove import Break, breaks

SOURCE = """
import pytest
pytestmark = [pytest.mark.rule("F-01")]

@pytest.mark.rule("F-06", "F-07")
def test_one(): ...

@pytest.mark.rule("F-16")
class TestVotes:
    @pytest.mark.parametrize("x", [pytest.param(1, marks=pytest.mark.rule("F-17"))])
    def test_two(self, x): ...
    def helper(self): ...

@pytest.mark.browser
def test_three(): ...
"""


def test_the_book_knows_every_number_once_and_in_order():
    known = list(numbers())
    assert known[:2] == ["F-01", "F-02"]
    assert {"F-29", "P-16", "G-22", "M-11", "C-23", "L-13", "R-06", "D-08"} <= set(known)
    assert len(known) == 29 + 16 + 22 + 11 + 23 + 13 + 6 + 8
    assert list(rules_in("- R-02 One thing. R-03 Another thing.\n- R-04 More.")) == ["R-02", "R-03", "R-04"]


def test_marks_on_function_class_parameter_and_module_are_all_found():
    found = [(marked.node, marked.number, marked.heavy) for marked in marks_in(SOURCE, "t.py")]
    assert found == [
        ("t.py::test_one", "F-01", False),
        ("t.py::test_one", "F-06", False),
        ("t.py::test_one", "F-07", False),
        ("t.py::TestVotes::test_two", "F-01", False),
        ("t.py::TestVotes::test_two", "F-16", False),
        ("t.py::TestVotes::test_two", "F-17", False),
        ("t.py::test_three", "F-01", True),
    ]


def test_the_json_holds_every_rule_with_file_and_line():
    out = StringIO()
    call_command("rules", "--json", stdout=out)
    rows = {row["rule"]: row for row in json.loads(out.getvalue())}
    assert set(rows) >= set(numbers())
    place = next(code for code in rows["F-06"]["code"] if code["place"] == "gezel.kernel.days:candidacy_earliest")
    assert (place["kind"], place["file"]) == ("decides", "gezel/kernel/days.py")
    assert place["line"] > 1
    assert any(test.startswith("tests/kernel/test_days.py::") for test in rows["F-06"]["tests"])


def test_no_mark_carries_a_number_that_the_book_does_not_know():
    out = StringIO()
    call_command("rules", "--json", stdout=out)
    assert {row["rule"] for row in json.loads(out.getvalue())} <= set(numbers())


def test_a_row_says_what_it_lacks():
    mark = Mark("F-06", "decides", "a:b")
    assert Row("F-06", "text", (mark,), ()).missing == "tests"
    assert Row("F-06", "text", (), ()).missing == "code and tests"
    assert Row("Z-99", "", (mark,), ()).missing == "not in the rulebook"


def test_only_deciding_places_are_broken():
    row = Row("F-06", "text", (Mark("F-06", "decides", "a:b"), Mark("F-06", "shows", "a:c")), ())
    assert breaks([row]) == [Break("F-06", "a:b", ())]
    assert breaks([row], {"F-07"}) == breaks([row], (), ["c"]) == []
    assert len(breaks([row], (), [":b"])) == 1


def test_where_leads_from_a_number_to_code_and_tests():
    out = StringIO()
    call_command("where", "f-06", stdout=out)
    assert "gezel/kernel/days.py:" in out.getvalue()
    assert "tests/kernel/test_days.py::" in out.getvalue()
    with pytest.raises(CommandError, match="No rule"):
        call_command("where", "Z-99", stdout=out)
