"""A large budget, reckoned and checked: what happens at every keystroke in the grid."""

from dataclasses import replace

import pytest

from gezel.proposal.rules.budget.checks import check_list
from gezel.proposal.rules.budget.content import Budget
from gezel.proposal.rules.budget.totals import reckon
from gezel.proposal.tests.sources import waasland

from .registry import measure

pytestmark = pytest.mark.bench
LINES = 500


def large() -> Budget:
    """The lines of the source, over and over, each by a person of its own."""
    budget = waasland()
    staff = [
        replace(budget.staff[number % 18], person=f"persoon {number}", hours=1000 + number) for number in range(LINES)
    ]
    return replace(budget, staff=tuple(staff))


def test_a_budget_of_five_hundred_lines(db):
    budget = large()
    figure = measure(
        f"budget of {LINES} lines recomputed and checked",
        "≤ 10 ms of CPU",
        lambda: check_list(budget, reckon(budget)),
        lambda figure: figure.cpu_ms <= 10,
        rows=LINES,
        times=50,
    )
    assert figure.reached
