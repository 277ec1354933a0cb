"""From scores to an outcome: consensus, the vote by bench, both criteria, and what a result means (F-16, F-17, F-20)."""

from itertools import product
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gezel.formation.rules import voting
from gezel.formation.rules.jury import Member, sitting
from gezel.formation.texts.jury import TEXTS
from gezel.formation.words import CONSENSUS, EXTERNAL, INVITED, LOCAL, NOT_SELECTED, PAPER, PITCH, SELECTED, VDAB, VOTE

BENCHES = (VDAB, LOCAL, EXTERNAL)
SCORE = st.integers(1, 4)
VOTES = st.fixed_dictionaries({bench: st.none() | SCORE for bench in BENCHES})
ALL_VOTES = [dict(zip(BENCHES, votes, strict=True)) for votes in product((None, 1, 2, 3, 4), repeat=3)]


def members(*benches: str) -> tuple[Member, ...]:
    return tuple(Member(i, f"Jurylid {i}", bench) for i, bench in enumerate(benches, 1))


JURIES = st.lists(st.sampled_from(BENCHES), min_size=1, max_size=12).map(lambda bs: members(*bs))


@pytest.mark.rule("F-16")
@pytest.mark.parametrize("votes", ALL_VOTES)
def test_every_vote_there_is(votes):
    cast = [score for score in votes.values() if score is not None]
    expected = {3: lambda: median(cast), 2: lambda: min(cast)}.get(len(cast), lambda: None)()
    assert voting.bench_result(votes).score == expected


@pytest.mark.rule("F-16")
@given(VOTES)
def test_the_reckoning_carries_the_outcome(votes):
    outcome = voting.bench_result(votes)
    assert [level.score for level in outcome.reckoning] == [4, 3, 2, 1]
    carried = [level.score for level in outcome.reckoning if level.carried]
    assert outcome.score == max(carried, default=None)
    for level in outcome.reckoning:
        assert set(level.benches) == {bench for bench, score in votes.items() if score and score >= level.score}
    kept = outcome.as_data()
    assert (kept["score"], kept["votes"]) == (outcome.score, votes)


@pytest.mark.rule("F-16")
@given(VOTES, st.sampled_from(BENCHES), SCORE)
def test_no_bench_decides_alone(votes, bench, other):
    """Where the two other benches voted, the outcome lies between their votes, whatever the third one does."""
    cast = [score for name, score in votes.items() if name != bench and score is not None]
    outcomes = [voting.bench_result({**votes, bench: vote}).score for vote in (votes[bench], other, None)]
    if len(cast) == 2:
        assert all(min(cast) <= outcome <= max(cast) for outcome in outcomes)
    elif not cast:
        assert outcomes == [None, None, None]


@pytest.mark.rule("F-16")
@given(VOTES, st.sampled_from(BENCHES))
def test_a_higher_vote_never_lowers_the_outcome(votes, bench):
    outcomes = [voting.bench_result({**votes, bench: score}).score for score in (1, 2, 3, 4)]
    assert outcomes == sorted(outcomes, key=lambda score: score or 0)


@pytest.mark.rule("F-16")
@given(JURIES, st.data())
def test_numbers_within_a_bench_do_not_count(jury, data):
    """Any composition, recusal and position: more members of VDAB who say the same change nothing, and the two other
    benches, when they agree, are never outvoted."""
    conflicts = {m.juror_id: data.draw(st.booleans()) for m in jury}
    sits = sitting(jury, conflicts)
    positions = {m.juror_id: score for m in jury if (score := data.draw(st.none() | SCORE)) is not None}
    votes = voting.bench_votes(sits, positions)
    outcome = voting.bench_result(votes).score
    echo = [Member(100 + i, "", VDAB) for i in range(data.draw(st.integers(0, 9)))]
    if votes[VDAB] is not None:
        crowd = positions | {m.juror_id: votes[VDAB] for m in echo}
        assert voting.bench_result(voting.bench_votes((*sits, *echo), crowd)).score == outcome
    if votes[LOCAL] is not None and votes[LOCAL] == votes[EXTERNAL]:
        louder = positions | {m.juror_id: data.draw(SCORE) for m in echo}
        assert voting.bench_result(voting.bench_votes((*sits, *echo), louder)).score == votes[LOCAL]


@pytest.mark.rule("F-16")
@given(JURIES, st.data())
def test_a_bench_without_agreement_has_no_vote(jury, data):
    positions = {m.juror_id: data.draw(SCORE) for m in jury}
    votes = voting.bench_votes(jury, positions)
    for bench in BENCHES:
        held = {positions[m.juror_id] for m in jury if m.bench == bench}
        assert votes[bench] == (held.pop() if len(held) == 1 else None)


@pytest.mark.rule("F-16")
def test_a_bench_waits_for_its_last_member():
    assert voting.bench_votes(members(VDAB, VDAB, LOCAL), {1: 3, 3: 2}) == {VDAB: None, LOCAL: 2, EXTERNAL: None}


@pytest.mark.rule("F-16")
@pytest.mark.parametrize("votes", [{"promotor": 3}, {VDAB: 0, LOCAL: 3}, {VDAB: 5}])
def test_what_is_no_vote_of_a_bench_is_refused(votes):
    with pytest.raises(ValueError, match="not votes"):
        voting.bench_result(votes)


@pytest.mark.rule("F-16")
def test_consensus_is_one_score_held_by_all():
    assert voting.agreed([3, 3, 3]) == 3
    assert voting.agreed([3, 3, 4]) is None
    assert voting.agreed([3, None]) is None
    assert voting.agreed([]) is None


@pytest.mark.rule("F-16")
@pytest.mark.parametrize(
    ("way", "readings", "code"),
    [
        (CONSENSUS, {1: "", 2: "", 3: ""}, ""),
        (CONSENSUS, {1: "", 3: ""}, "formation.jury_outcome_unread"),
        (VOTE, {1: "", 3: ""}, "formation.jury_outcome_unread"),
        (CONSENSUS, {1: "", 2: "De score voor samenwerking klopt niet.", 3: ""}, "formation.jury_outcome_objection"),
        (VOTE, {1: "", 2: "De score voor samenwerking klopt niet.", 3: ""}, ""),
    ],
)
def test_an_outcome_is_final_when_all_read_it_and_consensus_holds(way, readings, code):
    verdict = voting.outcome_may_be_final(way, members(*BENCHES), readings)
    assert (bool(verdict), verdict.code) == (not code, code)
    if code:
        assert "Jurylid 2" in TEXTS[code]("nl", **verdict.params)


# F-17 and F-20 ----------------------------------------------------------------------------------------------


@pytest.mark.rule("F-17")
@pytest.mark.parametrize(("contribution", "partnership"), list(product((1, 2, 3, 4), repeat=2)))
def test_selected_needs_three_on_both(contribution, partnership):
    enough = contribution >= 3 and partnership >= 3
    assert voting.selected(contribution, partnership) is enough
    assert voting.result_of(PAPER, contribution, partnership) == (INVITED if enough else NOT_SELECTED)
    assert voting.result_of(PITCH, contribution, partnership) == (SELECTED if enough else NOT_SELECTED)


@pytest.mark.rule("F-17")
def test_only_the_invited_pitch():
    assert voting.may_pitch(INVITED)
    for result in (NOT_SELECTED, None):
        assert voting.may_pitch(result).code == "formation.jury_not_invited"


@pytest.mark.rule("F-20")
@pytest.mark.parametrize("result", [INVITED, SELECTED])
def test_a_good_result_promises_neither_participation_nor_money(result):
    sentence = TEXTS[voting.meaning(result)]
    assert "geen deelname" in sentence("nl") and "geen geld" in sentence("nl")
    assert "neither participation" in sentence("en") and "nor money" in sentence("en")


@pytest.mark.rule("F-20")
def test_every_result_has_a_meaning():
    assert "stap 4" in TEXTS[voting.meaning(SELECTED)]("nl")
    assert "weerwoord" in TEXTS[voting.meaning(NOT_SELECTED)]("nl")
