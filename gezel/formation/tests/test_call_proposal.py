"""The form of the proposal as data of the call: nineteen questions, four weights, read from and written to a file."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from gezel.formation.forms.call_proposal import ProposalFormForm
from gezel.formation.rules.call_check import findings
from gezel.formation.rules.call_content import CallContent


@pytest.mark.rule("P-01")
def test_the_call_asks_nineteen_questions_under_four_criteria() -> None:
    form = CallContent.load({}).proposal
    assert [q.number for q in form.questions] == list(range(1, 20))
    assert [(c.code, c.weight) for c in form.criteria] == [
        ("relevance", 40),
        ("feasibility", 30),
        ("governance", 15),
        ("costs", 15),
    ]
    asked = Counter(q.criterion for q in form.questions)
    assert asked == {"relevance": 9, "feasibility": 6, "governance": 3, "costs": 1}
    assert all(q.text and q.sentence and q.help and q.words_hint for q in form.questions)


@pytest.mark.rule("P-01")
def test_a_version_with_other_weights_or_a_lost_criterion_is_not_published() -> None:
    plain = CallContent.load({}).dump()
    assert not findings(CallContent.load(plain))
    plain["proposal"]["criteria"][0]["weight"] = 45
    plain["proposal"]["questions"][3]["criterion"] = "elders"
    found = findings(CallContent.load(plain))
    assert [(f.part, f.code, dict(f.params)) for f in found] == [
        ("proposal", "formation.call_weights", {"total": "105"}),
        ("proposal", "formation.call_proposal_question", {"number": "4"}),
    ]


@pytest.mark.rule("P-13")
def test_thresholds_hold_from_their_day() -> None:
    form = CallContent.load({}).proposal
    assert [form.thresholds_on(d).amounts for d in (date(2023, 6, 1), date(2025, 1, 1))] == [
        (30000, 140000, 215000),
        (30000, 143000, 221000),
    ]
    assert form.thresholds_on(date(2021, 12, 31)) is None


def test_the_editor_keeps_what_it_does_not_show() -> None:
    content = CallContent.load({})
    first = ProposalFormForm.initial_of(content)
    form = ProposalFormForm({**first, "q3_title": "Ons doel", "weight_costs": 20}, content=content)
    assert form.is_valid(), form.errors
    part = CallContent.load(form.part()).proposal
    assert part.question(3).title == "Ons doel" and part.question(3).known == "purpose"
    assert (
        part.criterion("costs").weight == 20 and part.procurement_thresholds == content.proposal.procurement_thresholds
    )
