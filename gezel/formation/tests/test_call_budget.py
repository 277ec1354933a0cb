"""The budget terms of a call: read from people's own way of writing, checked with clear sentences, dumped, edited on their page."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from gezel.formation import words
from gezel.formation.forms.call_budget import BudgetTermsForm, share_name
from gezel.formation.models import Call
from gezel.formation.queries.call_file import as_yaml
from gezel.formation.rules.call_budget import DEFAULT_SPLITS, Terms
from gezel.formation.rules.call_check import findings
from gezel.formation.rules.call_content import CallContent
from gezel.formation.workflows import call as workflow
from gezel.formation.workflows import call_file
from gezel.kernel.texts import say
from gezel.kernel.verdict import Refused
from tests import cast

LIMBURG = (words.TRANSITION, words.OPERATION)


@pytest.mark.rule("P-09")
def test_a_call_that_says_nothing_has_the_values_of_the_source() -> None:
    terms = CallContent.load({}).budget
    assert terms == Terms(120, 4000, 1_720_000, None, words.VCF, frozenset({words.LOCAL}), DEFAULT_SPLITS)
    assert terms.split(*LIMBURG) == {words.ESF: 6000, words.VCF: 2000, words.LOCAL: 1000, words.VDAB: 1000}
    assert terms.split(words.TRANSITION, words.SUPPORT) == {}


@pytest.mark.rule("P-09")
def test_terms_are_read_as_people_write_them_and_dumped_to_the_same() -> None:
    typed = {
        "rate_percent": "1,25",
        "flat_percent": 37.5,
        "year_hours": 1650,
        "rate_cap": "98.40",
        "balancing": "local",
    }
    terms = Terms.load(
        {**typed, "with_flat_rate": ["vdab"], "splits": {"transition": {"support": {"esf": 60, "local": "40"}}}}
    )
    assert (terms.rate_points, terms.flat_points, terms.year_hours, terms.rate_cap) == (125, 3750, 1_650_000, 9840)
    assert (terms.balancing, terms.with_flat_rate) == (words.LOCAL, {words.VDAB})
    assert terms.splits == {(words.TRANSITION, words.SUPPORT): {words.ESF: 6000, words.LOCAL: 4000}}
    assert Terms.load(terms.dump()) == terms
    content = CallContent.load({"budget": terms.dump()})
    assert content.budget == terms and CallContent.load(content.dump()) == content


@pytest.mark.parametrize(
    ("stored", "told"),
    [
        ({"forfait": 40}, "onbekende sleutel: forfait"),
        ({"flat_percent": "veertig"}, "budget.flat_percent: veertig is geen getal"),
        ({"flat_percent": True}, "budget.flat_percent: True is geen getal"),
        ({"rate_percent": "1.205"}, "budget.rate_percent: 1.205 heeft meer dan 2 decimalen"),
        ({"rate_percent": 0}, "budget.rate_percent: van 0.01 tot 10"),
        ({"flat_percent": 101}, "budget.flat_percent: van 0 tot 100"),
        ({"year_hours": "NaN"}, "budget.year_hours: NaN is geen getal"),
        ({"balancing": "europa"}, "budget.balancing: europa is onbekend; kies uit esf, vcf, local, vdab, other"),
        ({"with_flat_rate": ["esf"]}, "budget.with_flat_rate: esf is onbekend; kies uit local, vdab, other"),
        ({"with_flat_rate": "local"}, "budget.with_flat_rate: een lijst van bronnen"),
        ({"splits": {"limburg": {"operation": {"esf": 100}}}}, "budget.splits: limburg is onbekend"),
        ({"splits": {"transition": {"operation": {"esf": -1}}}}, "budget.splits.transition.operation: elk aandeel"),
        ({"splits": [1]}, "budget.splits: geen lijst van sleutels"),
        ("veertig", "budget: geen lijst van sleutels"),
    ],
)
def test_what_cannot_be_is_refused_by_its_key(db: None, at: Any, stored: Any, told: str) -> None:
    text = yaml.safe_dump({"call": {"name": "Nieuw"}, "content": {"budget": stored}})
    with pytest.raises(Refused) as refused:
        call_file.load(text, "", cast.actor("mieke"), at)
    assert told in say(refused.value.verdict.code, "nl", **refused.value.verdict.params)
    assert not Call.objects.exists()


@pytest.mark.rule("P-11")
def test_a_split_that_is_no_hundred_or_cannot_balance_is_not_published() -> None:
    plain = Terms().dump()
    plain["splits"]["transition"]["operation"] = {"esf": 60, "vcf": 20, "local": "10.5"}
    plain["splits"]["more_developed"]["support"] = {"esf": 40, "local": 60}
    found = findings(CallContent.load({"budget": plain}))
    assert [(f.part, f.code) for f in found] == [
        ("budget", "formation.call_balancing_more_developed_support"),
        ("budget", "formation.call_split_transition_operation"),
    ]
    assert "in Limburg is samen 90,5 %, niet 100 %" in say(found[1].code, "nl", **found[1].params)


@pytest.mark.rule("F-29")
def test_other_terms_go_out_and_in_as_a_file(db: None, at: Any) -> None:
    mieke, call = cast.actor("mieke"), cast.public_call(at)
    draft = workflow.draft_of(call, mieke, at)
    workflow.save_part(call.pk, {"budget": {"flat_percent": 25}}, draft.edition, mieke, at)
    second = workflow.publish_version(call.pk, "lager forfait", mieke, at)
    assert yaml.safe_load(as_yaml(call, second))["content"]["budget"]["flat_percent"] == 25
    again = call_file.load(as_yaml(call, second), "", mieke, at)
    assert again.versions.get(number__isnull=True).settings.budget == Terms(flat_points=2500)


@pytest.mark.rule("F-29")
def test_the_page_saves_what_is_typed_and_keeps_what_is_wrong(db: None, at: Any, client: Any) -> None:
    call = cast.public_call(at)
    editor = client.as_(*cast.join("mieke"))
    url = f"/vlaanderen/oproepen/{call.slug}/deel/begroting/"
    first = BudgetTermsForm.initial_of(call.versions.get(number=1).settings)
    typed = first | {"flat_percent": "33,33", "rate_cap": "100", "edition": editor.get(url).context["edition"]}
    late = editor.post(url, typed | {"flat_percent": "veel"})
    page = late.content.decode()
    assert late.status_code == 422 and 'value="veel"' in page
    assert "Schrijf een getal van 0 tot 100, met hoogstens 2 decimalen" in page
    assert (
        editor.post(url, typed | {share_name(*LIMBURG, "esf"): "0", share_name(*LIMBURG, "vcf"): "80"}).status_code
        == 302
    )
    budget = call.versions.get(number__isnull=True).settings.budget
    assert (budget.flat_points, budget.rate_cap) == (3333, 10_000)
    assert budget.split(*LIMBURG) == {words.VCF: 8000, words.LOCAL: 1000, words.VDAB: 1000}
    assert budget.split(words.MORE_DEVELOPED, words.OPERATION) == Terms().split(words.MORE_DEVELOPED, words.OPERATION)
