"""Who judges, and when scores may be seen: composition, recusal, training, seal (F-13, F-14, F-15)."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gezel.formation.rules import jury
from gezel.formation.rules.jury import Member
from gezel.formation.texts.jury import TEXTS
from gezel.formation.words import EXTERNAL, LOCAL, VDAB

BENCHES = (VDAB, LOCAL, EXTERNAL)


def member(juror_id: int, bench: str, **more) -> Member:
    return Member(juror_id, f"Jurylid {juror_id}", bench, **({"expertise": "netwerken", "trained": True} | more))


TRIO = (member(1, VDAB, chair=True), member(2, LOCAL), member(3, EXTERNAL))
NONE = {1: False, 2: False, 3: False}
JURIES = st.lists(st.sampled_from(BENCHES), max_size=9).map(lambda bs: tuple(member(i, b) for i, b in enumerate(bs)))


@pytest.mark.rule("F-13")
def test_one_of_each_bench_is_a_jury():
    assert jury.jury_complete(TRIO)


@pytest.mark.rule("F-13")
def test_a_call_may_ask_for_a_larger_jury():
    verdict = jury.scoring_may_open(TRIO, NONE, minimum=5)
    assert (verdict.code, verdict.params) == ("formation.jury_too_small", {"minimum": 5, "there": 3})
    assert jury.jury_complete((*TRIO, member(4, VDAB), member(5, VDAB)), minimum=5)


@pytest.mark.rule("F-13")
@pytest.mark.parametrize("bench", BENCHES)
def test_a_bench_without_anyone_is_named(bench):
    others = tuple(m for m in TRIO if m.bench != bench)
    crowd = (*others, *(member(10 + i, others[0].bench) for i in range(5)))
    assert jury.jury_complete(crowd).code == f"formation.jury_without_{bench}"


@pytest.mark.rule("F-13")
def test_an_external_without_expertise_does_not_do():
    verdict = jury.jury_complete((*TRIO[:2], replace(TRIO[2], expertise="  ")))
    assert verdict.code == "formation.jury_expertise_missing"
    assert verdict.params["names"] == "Jurylid 3"
    assert jury.jury_complete((replace(TRIO[0], expertise=""), *TRIO[1:]))


@pytest.mark.rule("F-13")
@given(JURIES)
def test_complete_is_three_with_all_benches(members):
    complete = len(members) >= 3 and {m.bench for m in members} == set(BENCHES)
    assert bool(jury.jury_complete(members)) == complete


@pytest.mark.rule("F-13")
@pytest.mark.parametrize(
    ("members", "code"),
    [
        ((replace(TRIO[0], chair=False), *TRIO[1:]), "formation.jury_chair_missing"),
        ((TRIO[0], replace(TRIO[1], chair=True), TRIO[2]), "formation.jury_chair_missing"),
        ((TRIO[0], replace(TRIO[1], trained=False), TRIO[2]), "formation.jury_untrained"),
    ],
)
def test_a_jury_begins_with_one_chair_and_everyone_trained(members, code):
    assert jury.jury_ready(TRIO)
    assert jury.jury_ready(members).code == code
    assert jury.scoring_may_open(members, NONE).code == code


@pytest.mark.rule("F-13")
def test_no_scoring_before_each_has_declared():
    assert jury.scoring_may_open(TRIO, NONE)
    verdict = jury.scoring_may_open(TRIO, {1: False, 3: False})
    assert (verdict.code, verdict.params["names"]) == ("formation.jury_undeclared", "Jurylid 2")


@pytest.mark.rule("F-13")
def test_a_recusal_that_empties_a_bench_stops_this_candidacy_only():
    verdict = jury.scoring_may_open(TRIO, {**NONE, 3: True})
    assert (verdict.code, verdict.params["why"]) == (
        "formation.jury_incomplete_here",
        "formation.jury_without_external",
    )
    assert jury.scoring_may_open(TRIO, NONE)
    assert jury.scoring_may_open((*TRIO, member(4, EXTERNAL)), {**NONE, 3: True, 4: False})


@pytest.mark.rule("F-13")
@given(JURIES, st.data())
def test_who_declared_a_conflict_or_nothing_does_not_sit_and_does_not_count(members, data):
    words = data.draw(st.fixed_dictionaries({m.juror_id: st.sampled_from([True, False, None]) for m in members}))
    conflicts = {juror: word for juror, word in words.items() if word is not None}
    sits = {m.juror_id for m in jury.sitting(members, conflicts)}
    assert sits == {juror for juror, word in words.items() if word is False}
    assert set(jury.counting({m.juror_id: 4 for m in members}, conflicts)) == sits
    assert not jury.scoring_may_open(members, conflicts) or jury.jury_complete(jury.sitting(members, conflicts))


@pytest.mark.rule("F-13")
def test_a_conflict_found_later_voids_the_scores_and_keeps_them():
    scores = {1: 4, 2: 2, 3: 3}
    assert jury.counting(scores, NONE) == scores
    assert jury.counting(scores, {**NONE, 2: True}) == {1: 4, 3: 3}
    assert scores == {1: 4, 2: 2, 3: 3}


# F-14 -------------------------------------------------------------------------------------------------------


@pytest.mark.rule("F-14")
@pytest.mark.parametrize("score", [1, 2, 3, 4])
def test_four_scores_stand_when_motivated(score):
    assert jury.score_allowed(score, "Sterke lokale werking.")
    assert jury.score_allowed(score, " \n ").code == "formation.jury_score_unmotivated"


@pytest.mark.rule("F-14")
@pytest.mark.parametrize("score", [0, 5, -1, None, True, float("nan"), float("inf"), Decimal("4.5")])
def test_scores_outside_one_to_four_are_refused(score):
    assert jury.score_allowed(score, "x").code == "formation.jury_score_range"


@pytest.mark.rule("F-14")
@pytest.mark.parametrize("score", [2.5, Decimal("3.5"), 1.01])
def test_half_points_are_refused(score):
    assert jury.score_allowed(score, "x").code == "formation.jury_score_whole"


# F-15 -------------------------------------------------------------------------------------------------------

IDS = st.sets(st.integers(1, 6))


@pytest.mark.rule("F-15")
@given(IDS, IDS, st.booleans())
def test_scores_stay_sealed_until_the_last_one_is_in(sits, handed_in, opened_early):
    assert not jury.deliberation_open({1, 2, 3}, {1, 2}) and jury.deliberation_open({1, 2, 3}, {1, 2, 3})
    assert jury.deliberation_open(sits, handed_in, opened_early) == (bool(sits) and (opened_early or sits <= handed_in))


@pytest.mark.rule("F-15")
@given(IDS, IDS, st.integers(1, 6))
def test_a_recused_jurors_score_does_not_break_the_seal(sits, handed_in, recused):
    open_before = jury.deliberation_open(sits - {recused}, handed_in - {recused})
    assert jury.deliberation_open(sits - {recused}, handed_in | {recused}) == open_before


@pytest.mark.rule("F-15")
def test_nobody_sits_nothing_opens():
    assert not jury.deliberation_open(set(), set(), opened_early=True)


@pytest.mark.rule("F-15")
@pytest.mark.parametrize(
    ("is_chair", "reason", "handed_in", "code"),
    [
        (True, "Eén lid is ziek.", {1}, ""),
        (False, "Eén lid is ziek.", {1}, "formation.jury_only_chair_opens"),
        (True, " ", {1}, "formation.jury_open_needs_reason"),
        (True, "Eén lid is ziek.", {9}, "formation.jury_nothing_to_open"),
    ],
)
def test_early_opening_by_the_chair_with_a_reason(is_chair, reason, handed_in, code):
    verdict = jury.may_open_early(is_chair, reason, {1, 2}, handed_in)
    assert (bool(verdict), verdict.code) == (not code, code)


def test_every_refusal_has_its_sentence():
    verdicts = [
        jury.jury_complete(TRIO[:2]),
        jury.jury_complete(TRIO[1:]),
        jury.jury_complete((TRIO[0], TRIO[2])),
        jury.jury_complete((*TRIO[:2], replace(TRIO[2], expertise=""))),
        jury.jury_ready(tuple(replace(m, chair=False) for m in TRIO)),
        jury.jury_ready(tuple(replace(m, trained=False) for m in TRIO)),
        jury.scoring_may_open(TRIO, {}),
        jury.scoring_may_open(TRIO, {**NONE, 1: True}),
        jury.score_allowed(9, ""),
        jury.score_allowed(1.5, ""),
        jury.score_allowed(1, ""),
        jury.may_open_early(False, "", {1}, {1}),
        jury.may_open_early(True, "", {1}, set()),
        jury.may_open_early(True, "", {1}, {1}),
    ]
    assert all(not verdict for verdict in verdicts)
    for verdict in verdicts:
        for language in ("nl", "en"):
            assert "{" not in TEXTS[verdict.code](language, **verdict.params)
