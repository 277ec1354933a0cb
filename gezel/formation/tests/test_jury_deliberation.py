"""Deliberation: consensus, bench vote, a pending outcome that everyone reads, then final (F-16, F-17, F-19)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest
from django.db import IntegrityError, transaction

from gezel.audit.models import Event
from gezel.formation import words
from gezel.formation.models import BenchVote, Candidacy, Deliberation, OutcomeReading, RoundOutcome
from gezel.formation.workflows import conflicts, deliberation
from gezel.kernel.verdict import Refused

from .jury_world import GOOD, WEAK, World, make_world
from .test_jury_seats import refusal

pytestmark = pytest.mark.django_db
BOTH = {words.CONTRIBUTION: "Omdat het klopt.", words.PARTNERSHIP: "Omdat het past."}


@pytest.fixture
def world(at: datetime) -> World:
    made = make_world(at)
    made.seat("griet", "leen", "yasmina")
    made.declare_all()
    return made


@pytest.fixture
def candidacy(world: World) -> Candidacy:
    return world.area.candidacies.get()


def vote(world: World, candidacy: Candidacy, who: str, first: int | None, second: int | None) -> list[BenchVote]:
    given = {words.CONTRIBUTION: first, words.PARTNERSHIP: second}
    return deliberation.cast_vote(candidacy.pk, 1, given, world.actor(who), world.at)


def by_vote(world: World, candidacy: Candidacy, who: str = "griet") -> RoundOutcome:
    return deliberation.propose_vote(candidacy.pk, 1, BOTH, world.actor(who), world.at)


@pytest.mark.rule("F-16")
def test_consensus_is_one_score_and_one_motivation_per_criterion(world: World, candidacy: Candidacy) -> None:
    world.score_all(candidacy)
    outcome = world.propose("leen", candidacy, scores=GOOD)
    assert (outcome.way, outcome.result) == (words.CONSENSUS, words.INVITED)
    assert (outcome.contribution_score, outcome.partnership_score) == (3, 4)
    assert outcome.contribution_motivation == GOOD[words.CONTRIBUTION][1]
    assert outcome.final_at is None


@pytest.mark.rule("F-14")
def test_a_consensus_without_motivation_is_refused(world: World, candidacy: Candidacy) -> None:
    world.score_all(candidacy)
    mute = {**GOOD, words.PARTNERSHIP: (4, "")}
    assert refusal(world.propose, "leen", candidacy, 1, mute) == "formation.jury_score_unmotivated"
    assert not RoundOutcome.objects.exists()


@pytest.mark.rule("F-16")
def test_the_vote_is_the_median_and_its_reckoning_is_kept(world: World, candidacy: Candidacy) -> None:
    world.score_all(candidacy)
    vote(world, candidacy, "griet", 2, 4)
    vote(world, candidacy, "leen", 4, 3)
    assert refusal(by_vote, world, candidacy) == "formation.jury_benches_silent"
    vote(world, candidacy, "yasmina", 3, None)
    outcome = by_vote(world, candidacy)
    assert (outcome.way, outcome.contribution_score, outcome.partnership_score) == (words.VOTE, 3, 3)
    kept = outcome.reckoning[words.PARTNERSHIP]
    assert kept["votes"] == {"vdab": 4, "local": 3, "external": None}
    assert (kept["score"], kept["needed"]) == (3, 2)


@pytest.mark.rule("F-16")
def test_with_fewer_than_two_votes_deliberation_goes_on(world: World, candidacy: Candidacy) -> None:
    world.score_all(candidacy)
    vote(world, candidacy, "griet", 3, 3)
    vote(world, candidacy, "leen", None, 3)
    vote(world, candidacy, "yasmina", None, 3)
    assert refusal(by_vote, world, candidacy) == "formation.jury_vote_undecided"
    vote(world, candidacy, "leen", 2, 3)
    assert by_vote(world, candidacy).contribution_score == 2


@pytest.mark.rule("F-16")
def test_a_colleague_of_the_bench_changes_its_vote_and_both_rows_stay(world: World, candidacy: Candidacy) -> None:
    world.seat("bram", chair="griet")
    world.declare("bram")
    world.score_all(candidacy)
    vote(world, candidacy, "griet", 4, 4)
    assert vote(world, candidacy, "bram", 4, 4) == []
    vote(world, candidacy, "bram", 3, 4)
    rows = BenchVote.objects.filter(criterion=words.CONTRIBUTION).values_list("bench", "score", "standing")
    assert list(rows) == [("vdab", 4, False), ("vdab", 3, True)]


@pytest.mark.rule("F-16")
def test_nothing_is_final_before_everyone_has_read_it(world: World, candidacy: Candidacy) -> None:
    world.score_all(candidacy)
    outcome = world.propose("leen", candidacy)
    final = deliberation.make_final
    assert refusal(final, outcome.pk, world.actor("griet"), world.at) == "formation.jury_outcome_unread"
    deliberation.read(outcome.pk, world.actor("griet"), world.at)
    deliberation.read(outcome.pk, world.actor("yasmina"), world.at)
    assert refusal(final, outcome.pk, world.actor("leen"), world.at) == "formation.jury_only_chair_finishes"
    assert final(outcome.pk, world.actor("griet"), world.at).final_at == world.at
    assert Event.objects.filter(code="formation.jury_decided").count() == 1


@pytest.mark.rule("F-16")
def test_an_objection_sends_a_consensus_back(world: World, candidacy: Candidacy) -> None:
    world.score_all(candidacy)
    outcome = world.propose("leen", candidacy)
    assert refusal(deliberation.object_to, outcome.pk, " ", world.actor("griet"), world.at) == (
        "formation.jury_objection_needs_words"
    )
    deliberation.object_to(outcome.pk, "De verankering ontbreekt.", world.actor("griet"), world.at)
    assert RoundOutcome.objects.get().replaced_at == world.at
    assert refusal(deliberation.read, outcome.pk, world.actor("yasmina"), world.at) == "formation.jury_nothing_proposed"
    again = world.propose("leen", candidacy, scores=WEAK)
    assert refusal(deliberation.read, outcome.pk, world.actor("yasmina"), world.at) == "steps.not_now"
    assert again.result == words.NOT_SELECTED


@pytest.mark.rule("F-16")
def test_an_objection_after_a_vote_is_kept_and_does_not_stop_it(world: World, candidacy: Candidacy) -> None:
    world.score_all(candidacy)
    for who in world.jurors:
        vote(world, candidacy, who, 3, 3)
    outcome = by_vote(world, candidacy)
    deliberation.object_to(outcome.pk, "Ik blijf bij een 2.", world.actor("leen"), world.at)
    deliberation.read(outcome.pk, world.actor("yasmina"), world.at)
    assert deliberation.make_final(outcome.pk, world.actor("griet"), world.at).final_at
    assert OutcomeReading.objects.get(objection__gt="").juror == world.jurors["leen"]


def test_notes_know_when_a_colleague_was_first(world: World, candidacy: Candidacy) -> None:
    world.score_all(candidacy)
    one = deliberation.note(candidacy.pk, 1, "Eerst", {}, 0, world.actor("griet"), world.at)
    assert one.edition == 1
    code = refusal(deliberation.note, candidacy.pk, 1, "Ander", {}, 0, world.actor("leen"), world.at)
    assert code == "formation.jury_notes_changed"
    draft = {words.CONTRIBUTION: {"score": 9, "motivation": "Zo."}}
    deliberation.note(candidacy.pk, 1, "Samen", draft, 1, world.actor("leen"), world.at)
    row = Deliberation.objects.get()
    assert (row.notes, row.draft[words.CONTRIBUTION]) == ("Samen", {"score": None, "motivation": "Zo."})


@pytest.mark.rule("F-13")
def test_a_recused_chair_leaves_the_chair_to_who_sits(world: World, candidacy: Candidacy) -> None:
    world.seat("bram", chair="griet")
    world.declare("bram")
    world.score_all(candidacy)
    outcome = world.propose("leen", candidacy)
    conflicts.found_later(world.jurors["griet"].pk, candidacy.pk, "Een nicht werkt er.", world.actor("griet"), world.at)
    assert RoundOutcome.objects.get(pk=outcome.pk).replaced_at
    outcome = world.propose("leen", candidacy)
    assert refusal(deliberation.read, outcome.pk, world.actor("griet"), world.at) == "formation.jury_not_yours"
    for who in ("bram", "yasmina"):
        deliberation.read(outcome.pk, world.actor(who), world.at)
    assert deliberation.make_final(outcome.pk, world.actor("yasmina"), world.at).final_at


STATES = (words.SCORING, words.DELIBERATING, words.PROPOSED, words.FINAL)
ACTS: dict[str, Callable[[World, Candidacy, int], object]] = {
    "open_early": lambda w, c, o: deliberation.open_early(c.pk, 1, "Haast.", w.actor("griet"), w.at),
    "note": lambda w, c, o: deliberation.note(c.pk, 1, "Tekst", {}, 0, w.actor("griet"), w.at),
    "vote": lambda w, c, o: vote(w, c, "griet", 3, 3),
    "propose": lambda w, c, o: w.propose("griet", c),
    "read": lambda w, c, o: deliberation.read(o, w.actor("yasmina"), w.at),
    "object": lambda w, c, o: deliberation.object_to(o, "Nee.", w.actor("yasmina"), w.at),
    "make_final": lambda w, c, o: deliberation.make_final(o, w.actor("griet"), w.at),
}


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("step", ACTS)
def test_every_step_from_every_state(world: World, candidacy: Candidacy, step: str, state: str) -> None:
    outcome = _bring(world, candidacy, state)
    if step == "make_final" and state == words.PROPOSED:
        deliberation.read(outcome, world.actor("yasmina"), world.at)
    before = _picture()
    if state in deliberation.STEPS.rows[step][0]:
        ACTS[step](world, candidacy, outcome)
        assert _picture() != before
    else:
        with pytest.raises(Refused):
            ACTS[step](world, candidacy, outcome)
        assert _picture() == before


def _bring(world: World, candidacy: Candidacy, state: str) -> int:
    world.hand_in("leen", candidacy)
    if state == words.SCORING:
        return 0
    world.hand_in("griet", candidacy)
    world.hand_in("yasmina", candidacy)
    if state == words.DELIBERATING:
        return 0
    outcome = world.propose("leen", candidacy)
    deliberation.read(outcome.pk, world.actor("griet"), world.at)
    if state == words.FINAL:
        deliberation.read(outcome.pk, world.actor("yasmina"), world.at)
        deliberation.make_final(outcome.pk, world.actor("griet"), world.at)
    return outcome.pk


def _picture() -> list[object]:
    tables = (Deliberation, BenchVote, RoundOutcome, OutcomeReading)
    return [list(table.objects.order_by("pk").values_list()) for table in tables]


def row(world: World, candidacy: Candidacy, **changes: object) -> dict[str, object]:
    """A sound final outcome of round 2."""
    seat = world.jurors["griet"]
    return {
        "candidacy": candidacy,
        "round": 2,
        "way": words.CONSENSUS,
        "contribution_score": 3,
        "contribution_motivation": "Goed.",
        "partnership_score": 3,
        "partnership_motivation": "Goed.",
        "result": words.SELECTED,
        "proposed_at": world.at,
        "proposed_by": seat,
        "final_at": world.at,
        "final_by": seat,
        **changes,
    }


@pytest.mark.rule("F-17")
@pytest.mark.parametrize("field", ["contribution_score", "partnership_score"])
@pytest.mark.parametrize(("round", "result"), [(1, words.INVITED), (2, words.SELECTED)])
def test_the_database_refuses_selection_below_3(
    world: World, candidacy: Candidacy, field: str, round: int, result: str
) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        RoundOutcome.objects.create(**row(world, candidacy, round=round, result=result, **{field: 2}))
    RoundOutcome.objects.create(**row(world, candidacy, round=round, result=result))


@pytest.mark.rule("F-19")
@pytest.mark.parametrize("field", ["contribution_motivation", "partnership_motivation"])
def test_the_database_refuses_a_decision_without_motivation(world: World, candidacy: Candidacy, field: str) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        RoundOutcome.objects.create(**row(world, candidacy, **{field: ""}))


@pytest.mark.parametrize(
    "changes",
    [
        {"result": words.NOT_SELECTED},
        {"result": words.INVITED},
        {"round": 1},
        {"contribution_score": 5},
        {"final_by": None},
        {"final_at": None},
    ],
)
def test_the_database_refuses_what_does_not_fit(world: World, candidacy: Candidacy, changes: dict) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        RoundOutcome.objects.create(**row(world, candidacy, **changes))
