"""A marked place is remembered with where it stands, and its broken twin answers the wrong thing."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import pytest
from django.contrib.auth.models import Permission
from django.db.models import Q

from gezel.kernel import broken, rule
from gezel.kernel.steps import Steps
from gezel.kernel.verdict import YES, Refused, no, require


@pytest.fixture(autouse=True)
def own_registry(monkeypatch):
    monkeypatch.setattr(rule, "MARKS", {"T-01": []})


def breaking(monkeypatch, name):
    monkeypatch.setattr(rule, "BROKEN", f"{__name__}:{name}")


def test_a_mark_remembers_place_file_and_line():
    @rule.rule("T-01", rule.decides)
    def limit() -> int:
        return 3

    (mark,) = rule.MARKS["T-01"]
    assert mark.place.endswith("test_a_mark_remembers_place_file_and_line.<locals>.limit")
    assert mark.file == __file__
    assert limit() == 3


def test_a_class_cannot_decide_but_can_show():
    with pytest.raises(TypeError, match="mark the method"):
        rule.rule("T-01", rule.decides)(type("Form", (), {}))
    assert rule.rule("T-01", rule.shows)(type("Page", (), {})).__name__ == "Page"


def test_a_property_and_a_class_method_can_be_broken(monkeypatch):
    breaking(monkeypatch, "test_a_property_and_a_class_method_can_be_broken.<locals>.Thing.open")

    class Thing:
        @property
        @rule.rule("T-01", rule.decides)
        def open(self) -> bool:
            return True

        @classmethod
        @rule.rule("T-01", rule.decides)
        def most(cls) -> int:
            return 4

    assert Thing().open is False
    assert Thing.most() == 4


@dataclass(frozen=True)
class Outcome:
    score: int
    way: str


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        (YES, no("broken")),
        (no("because"), YES),
        (True, False),
        (3, 4),
        (Decimal("1.20"), Decimal("2.20")),
        ("jury", "jury?"),
        (date(2026, 3, 2), date(2026, 3, 1)),
        ([1], []),
        ((1, "a"), (2, "a?")),
        ((object(),), ()),
        ({"a": 1}, {}),
        (Outcome(3, "vote"), Outcome(4, "vote?")),
        (Q(pk=1), ~Q(pk=1)),
        (None, None),
    ],
)
def test_an_answer_is_turned_into_a_wrong_one_of_its_kind(right, wrong):
    assert broken.turned(right) == wrong


def test_a_step_table_is_turned_round():
    table = broken.turned(Steps(("submit", {"draft"}, "submitted")))
    assert not table.may("submit", "draft")
    assert table.may("submit", "submitted")


def test_what_refuses_refuses_no_longer():
    def gate() -> None:
        require(no("because"))

    def answer() -> int:
        raise Refused(no("because"))

    assert broken.broken(gate)() is None
    assert broken.broken(answer)() is None


@pytest.mark.parametrize("told", [Permission, "Permission", "Permission | None", None, "None"])
def test_a_step_that_answers_nothing_or_the_row_it_wrote_is_not_done_at_all(told):
    done = []

    def step():
        done.append(1)

    step.__annotations__["return"] = told
    assert broken.broken(step)() is None
    assert not done


def test_a_marked_constraint_stays_itself_and_is_kept_for_the_database(monkeypatch):
    from django.db.models import CheckConstraint

    monkeypatch.setattr(rule, "VALUES", {})
    monkeypatch.setattr(rule, "BROKEN", "tests:POSITIVE")
    constraint = CheckConstraint(condition=Q(pk__gt=0), name="positive")
    assert rule.ruled(constraint, "T-01", rule.decides, name="tests:POSITIVE") is constraint
    assert rule.VALUES["tests:POSITIVE"] is constraint
    monkeypatch.setattr(rule, "BROKEN", "tests:LIMIT")
    assert rule.ruled(7, "T-01", rule.decides, name="tests:LIMIT") == 8
