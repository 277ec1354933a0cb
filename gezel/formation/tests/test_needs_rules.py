"""An addendum is complete or says piece by piece what misses; case material names no persons (F-01, F-03, F-04)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from gezel.formation.rules.needs import PARTS, Item, Prepared, addendum_findings
from gezel.formation.rules.timing import Timing
from gezel.formation.rules.without_persons import traces
from gezel.kernel import texts

WHOLE = Prepared(
    municipalities=3,
    motivation="Eén arbeidsmarkt.",
    sides=frozenset({"vdab", "local"}),
    lead_is_party=True,
    delimited=True,
    evidence=2,
    personas=(Item("Sofie", True, "", ("verhaal", "noden")), Item("Karel", False, "te weinig casussen")),
    actors=4,
    arena_conclusion="…",
    enrichments=1,
    enrichment_conclusion="…",
    challenges=(Item("Vervoer", True, "vaakst", ("a", "b", "c", "d")), Item("Taal", False, "elders opgenomen")),
    retained_motivation="…",
    timing=Timing(date(2026, 5, 1), date(2026, 5, 20), date(2026, 6, 10), date(2026, 6, 20), date(2026, 9, 1)),
    pitch_days=(date(2026, 6, 2),),
    reply_text="…",
    contacts=1,
)
TIMING = dict(WHOLE.timing.rows())


def codes(prepared):
    return [f.code.removeprefix("formation.") for f in addendum_findings(prepared)]


@pytest.mark.rule("F-04")
def test_a_whole_addendum_has_no_findings():
    assert codes(WHOLE) == []


@pytest.mark.parametrize(
    ("change", "code"),
    [
        pytest.param({"municipalities": 0}, "finding_no_municipality", marks=pytest.mark.rule("F-01")),
        pytest.param({"motivation": "  "}, "finding_no_motivation", marks=pytest.mark.rule("F-01")),
        pytest.param({"sides": frozenset({"local"})}, "finding_no_vdab", marks=pytest.mark.rule("F-01")),
        pytest.param({"sides": frozenset({"vdab"})}, "finding_no_local", marks=pytest.mark.rule("F-01")),
        pytest.param({"lead_is_party": False}, "finding_lead_not_party", marks=pytest.mark.rule("F-01")),
        pytest.param({"evidence": 0}, "finding_no_evidence", marks=pytest.mark.rule("F-03")),
        pytest.param({"actors": 0}, "finding_no_actors", marks=pytest.mark.rule("F-03")),
        pytest.param({"arena_conclusion": ""}, "finding_no_arena_conclusion", marks=pytest.mark.rule("F-03")),
        pytest.param({"enrichments": 0}, "finding_no_enrichment", marks=pytest.mark.rule("F-03")),
        pytest.param({"enrichment_conclusion": ""}, "finding_no_enrichment_conclusion", marks=pytest.mark.rule("F-03")),
        pytest.param({"retained_motivation": ""}, "finding_no_retained_motivation", marks=pytest.mark.rule("F-03")),
        pytest.param({"delimited": False}, "finding_not_delimited", marks=pytest.mark.rule("F-04")),
        pytest.param({"pitch_days": ()}, "finding_no_pitch", marks=pytest.mark.rule("F-04")),
        pytest.param({"pitch_days": (date(2026, 6, 11),)}, "pitch_after_round_2", marks=pytest.mark.rule("F-04")),
        pytest.param({"reply_text": ""}, "finding_no_reply_text", marks=pytest.mark.rule("F-04")),
        pytest.param({"contacts": 0}, "finding_no_contact", marks=pytest.mark.rule("F-04")),
    ],
)
def test_each_missing_piece_is_named_alone(change, code):
    assert codes(replace(WHOLE, **change)) == [code]


@pytest.mark.rule("F-04")
@pytest.mark.parametrize("name", list(TIMING))
def test_each_date_is_asked_for(name):
    assert f"finding_no_{name}" in codes(replace(WHOLE, timing=Timing(**{**TIMING, name: None})))


@pytest.mark.rule("F-04")
def test_dates_out_of_order_are_a_finding():
    wrong = Timing(**{**TIMING, "decision_on": date(2026, 6, 1)})
    assert codes(replace(WHOLE, timing=wrong)) == ["order_decision_on"]


@pytest.mark.rule("F-03")
@pytest.mark.parametrize(
    ("item", "code"),
    [
        (Item("Nieuw", None, ""), "open"),
        (Item("Half", True, "goed", ("a", "")), "incomplete"),
        (Item("Weg", False, " "), "no_reason"),
    ],
)
@pytest.mark.parametrize(("field", "noun"), [("personas", "persona"), ("challenges", "challenge")])
def test_each_persona_and_challenge_is_weighed_with_its_reason(field, noun, item, code):
    prepared = replace(WHOLE, **{field: (*getattr(WHOLE, field), item)})
    (finding,) = addendum_findings(prepared)
    assert (finding.code, finding.params["title"]) == (f"formation.finding_{noun}_{code}", item.title)


@pytest.mark.rule("F-03")
@pytest.mark.parametrize(("field", "noun"), [("personas", "persona"), ("challenges", "challenge")])
def test_at_least_one_persona_and_one_challenge_is_retained(field, noun):
    dropped = tuple(i for i in getattr(WHOLE, field) if not i.retained)
    assert codes(replace(WHOLE, **{field: dropped})) == [f"finding_no_{noun}"]


def test_findings_follow_the_order_of_the_work_and_have_sentences():
    findings = addendum_findings(Prepared())
    assert [PARTS.index(f.part) for f in findings] == sorted(PARTS.index(f.part) for f in findings)
    assert all(texts.say(f.code, "nl", **f.params) for f in findings)


@pytest.mark.rule("F-03")
@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Mail naar jan.peeters@voorbeeld.be", ["email"]),
        ("Bel 0471 23 45 67 of +32 3 123 45 67", ["phone", "phone"]),
        ("Rijksregister 85.07.30-033.28", ["national_number"]),
        ("bis 98.47.28-997.65", ["national_number"]),
        ("Nummer 85.07.30-033.29 klopt niet", []),
        ("Een vrouw van 34 met twee kinderen, 18 maanden werkzoekend in 2024", []),
        ("In 2023 waren er 1 250 000 euro en 12.500 mensen", []),
    ],
)
def test_traces_of_persons_are_found_and_figures_are_not(text, kinds):
    assert [t.kind for t in traces(text)] == kinds
