"""Instruments and scoring without a database: worked values, properties, files that come back as they went (C-14)."""

import copy
import json
from datetime import date
from fractions import Fraction

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from gezel.casework.rules.instruments import Answer, Instrument, Item, in_order, parse, plain
from gezel.casework.rules.measurement import comparable, due_on, score, shown, turned
from gezel.casework.workflows.instruments import demonstration
from gezel.kernel.verdict import Refused

DEMO = parse(demonstration())
WORDS = {"nl": "woord"}


def instrument(least=1, most=5, share=80, items=5):
    answers = tuple(Answer(value, "circle", WORDS) for value in range(least, most + 1))
    rows = tuple(Item(f"i{n}", "a" if n % 2 else "b", "circle", WORDS, n in (2, 3)) for n in range(1, items * 2 + 1))
    return Instrument("x", 1, WORDS, "CC0", WORDS, share, False, answers, {"a": WORDS, "b": WORDS}, rows)


@pytest.mark.rule("C-14")
@pytest.mark.parametrize(
    ("answers", "zelf", "samen", "whole"),
    [
        # zelf = kan, anderen (turned), opnieuw; samen = terecht, vragen, alleen (turned); meedoen all 3.
        ({"kan": 5, "anderen": 2, "opnieuw": 4, "terecht": 3, "vragen": 3, "alleen": 5}, "4,3", "2,3", "3,2"),
        ({"kan": 5, "anderen": 5, "opnieuw": 5, "terecht": 1, "vragen": 1, "alleen": 1}, "3,7", "2,3", "3,0"),
        ({"kan": None, "anderen": 2, "opnieuw": 4, "terecht": 3, "vragen": 3, "alleen": 3}, "–", "3,0", "–"),
    ],
)
def test_worked_scores_of_the_demonstration(answers, zelf, samen, whole):
    found = score(DEMO, {**answers, "waarheen": 3, "eerlijk": 3, "bijdragen": 3})
    assert (shown(found.scales["zelf"]), shown(found.scales["samen"]), shown(found.whole)) == (zelf, samen, whole)


@pytest.mark.rule("C-14")
@pytest.mark.parametrize(("answered", "counts"), [(5, True), (4, True), (3, False), (0, False)])
def test_four_of_five_is_enough_three_is_not(answered, counts):
    given_answers = {f"i{n}": 3 for n in range(1, 2 * answered, 2)}
    found = score(instrument(), given_answers)
    assert (found.scales["a"] is not None) == counts
    assert found.whole is None


@pytest.mark.rule("C-14")
@given(st.dictionaries(st.sampled_from([f"i{n}" for n in range(1, 11)]), st.none() | st.integers(1, 5)))
def test_a_mean_lies_on_the_scale_and_turning_every_answer_mirrors_it(given_answers):
    one = instrument(share=1)
    turned_all = {code: None if v is None else turned(one, v) for code, v in given_answers.items()}
    found, mirrored = score(one, given_answers), score(one, turned_all)
    for code, mean in found.scales.items():
        assert mean is None or 1 <= mean <= 5
        assert mirrored.scales[code] == (None if mean is None else 6 - mean)
    assert (found.whole is None) == (None in found.scales.values())


@pytest.mark.rule("C-14")
@given(st.integers(1, 5))
def test_a_reversed_answer_turned_twice_is_itself(value):
    assert turned(DEMO, turned(DEMO, value)) == value
    assert turned(instrument(0, 3), 0) == 3


def test_a_mean_is_rounded_half_up():
    assert [shown(Fraction(n, 20)) for n in (65, 66, 67)] == ["3,3", "3,3", "3,4"]


@pytest.mark.rule("C-14")
def test_change_is_shown_within_one_version_only():
    assert comparable(("a", 1), ("a", 1))
    assert not comparable(("a", 1), ("a", 2))
    assert not comparable(("a", 1), ("b", 1))


@pytest.mark.rule("C-14")
@pytest.mark.parametrize(
    ("met", "last", "due"),
    [
        (3, None, None),
        (4, None, date(2026, 1, 4)),
        (9, None, date(2026, 1, 4)),
        (0, date(2026, 8, 31), date(2027, 2, 28)),
        (9, date(2026, 3, 2), date(2026, 9, 2)),
    ],
)
def test_first_around_the_fourth_meeting_then_every_six_months(met, last, due):
    assert due_on([date(2026, 1, n + 1) for n in range(met)], 4, 6, last) == due


@pytest.mark.rule("C-14")
def test_the_demonstration_says_that_it_is_one_in_three_languages():
    assert DEMO.demonstration
    assert "CC0" in DEMO.licence
    assert len(DEMO.items) == 9
    assert len(DEMO.scales) == 3
    every = [
        DEMO.name,
        DEMO.lead,
        *DEMO.scales.values(),
        *(i.text for i in DEMO.items),
        *(a.label for a in DEMO.answers),
    ]
    assert all(set(words) == {"nl", "en", "fr"} for words in every)
    assert DEMO.name["nl"].startswith("Voorbeeld")


@pytest.mark.rule("C-14")
def test_an_instrument_comes_back_from_its_file_as_it_went():
    assert parse(yaml.safe_load(yaml.safe_dump(plain(DEMO), allow_unicode=True))) == DEMO


@pytest.mark.rule("C-14")
@pytest.mark.parametrize(
    ("place", "spoil"),
    [
        ("items", lambda d: d["items"].append(dict(d["items"][0]))),
        ("items", lambda d: d["items"][0].update(scale="elders")),
        ("items", lambda d: d["items"][0].update(text={"en": "only English"})),
        ("items", lambda d: [d["items"].remove(i) for i in list(d["items"]) if i["scale"] == "zelf"]),
        ("answers", lambda d: d["answers"].append({"value": 1, "label": {"nl": "x"}})),
        ("answers", lambda d: d["answers"][0].update(value="1")),
        ("least_share", lambda d: d.update(least_share=0)),
        ("licence", lambda d: d.update(licence=" ")),
        ("code", lambda d: d.update(code="../weg")),
        ("version", lambda d: d.update(version=True)),
        ("scales", lambda d: d.update(scales=[])),
    ],
)
def test_a_file_that_is_wrong_says_where(place, spoil):
    data = copy.deepcopy(demonstration())
    spoil(data)
    with pytest.raises(Refused) as refusal:
        parse(data)
    assert refusal.value.verdict.params["place"] == place


@pytest.mark.rule("C-14")
@pytest.mark.parametrize(
    "data", [None, [], "tekst", {"format": "iets"}, {"format": "gezel-instrument", "format_version": 2}]
)
def test_something_else_is_no_instrument(data):
    with pytest.raises(Refused):
        parse(data)


@pytest.mark.rule("C-14")
def test_a_database_that_forgets_the_order_of_keys_does_not_change_the_file():
    forgotten = json.loads(json.dumps(demonstration(), sort_keys=True))
    assert list(in_order(forgotten)) == list(demonstration())
    assert in_order(forgotten) == demonstration()
