"""Scoring: drafts that are never lost, handing in from a complete jury, sealed until all are ready (F-13, F-14, F-15, F-17)."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from django.db import IntegrityError, transaction

from gezel.formation import words
from gezel.formation.models import Candidacy, ConflictDeclaration, Deliberation, HandIn, Score, ScoreDraft
from gezel.formation.queries.jury_access import scores_seen_by
from gezel.formation.queries.jury_state import round_facts
from gezel.formation.workflows import conflicts, deliberation, jury, scoring
from gezel.formation.workflows.scoring import Written
from gezel.post.models import Notice
from tests import cast

from .jury_world import GOOD, WEAK, World, make_world
from .test_jury_seats import refusal

pytestmark = pytest.mark.django_db


@pytest.fixture
def world(at: datetime) -> World:
    made = make_world(at)
    made.seat("griet", "leen", "yasmina")
    return made


@pytest.fixture
def candidacy(world: World) -> Candidacy:
    return world.area.candidacies.get()


def save(world: World, candidacy: Candidacy, who: str = "griet", text: str = "Begin", version: int = 0) -> ScoreDraft:
    written = Written(2, text, {"0": "Concreet?"})
    return scoring.save_draft(candidacy.pk, 1, words.CONTRIBUTION, written, version, world.actor(who), world.at)


@pytest.mark.rule("F-13")
def test_no_text_and_no_draft_before_declaring(world: World, candidacy: Candidacy) -> None:
    assert refusal(save, world, candidacy) == "formation.jury_not_yours"
    world.declare("griet")
    assert save(world, candidacy).version == 1


def test_a_draft_is_kept_per_criterion_and_the_other_tab_is_refused(world: World, candidacy: Candidacy) -> None:
    world.declare_all()
    save(world, candidacy)
    assert save(world, candidacy, text="Begin", version=0).version == 1  # the same text again: nothing to do
    assert save(world, candidacy, text="Verder", version=1).version == 2
    assert refusal(save, world, candidacy, text="Oud venster", version=1) == "formation.jury_draft_changed"
    draft = ScoreDraft.objects.get()
    assert (draft.motivation, draft.score, draft.notes) == ("Verder", 2, {"0": "Concreet?"})


@pytest.mark.rule("F-13")
def test_handing_in_waits_for_everyones_declaration(world: World, candidacy: Candidacy) -> None:
    world.declare("griet")
    assert refusal(world.hand_in, "griet", candidacy) == "formation.jury_undeclared"
    world.declare("leen")
    world.declare("yasmina")
    world.hand_in("griet", candidacy)
    assert Score.objects.filter(standing=True).count() == 2


@pytest.mark.rule("F-14")
@pytest.mark.parametrize(
    ("scores", "code"),
    [
        ({words.CONTRIBUTION: (3, "Goed.")}, "formation.jury_score_missing_on"),
        ({**GOOD, words.PARTNERSHIP: (5, "Goed.")}, "formation.jury_score_missing_on"),
        ({**GOOD, words.PARTNERSHIP: (None, "Goed.")}, "formation.jury_score_missing_on"),
        ({**GOOD, words.PARTNERSHIP: (4, "  ")}, "formation.jury_motivation_missing_on"),
    ],
)
def test_both_criteria_with_a_score_and_a_motivation(
    world: World, candidacy: Candidacy, scores: dict, code: str
) -> None:
    world.declare_all()
    assert refusal(world.hand_in, "griet", candidacy, 1, scores) == code
    assert not Score.objects.exists() and not HandIn.objects.exists()


def test_a_change_before_deliberation_is_a_new_row_and_a_double_click_is_none(
    world: World, candidacy: Candidacy
) -> None:
    world.declare_all()
    world.hand_in("griet", candidacy)
    world.hand_in("griet", candidacy)
    assert Score.objects.count() == 2
    world.hand_in("griet", candidacy, 1, WEAK)
    rows = Score.objects.filter(criterion=words.CONTRIBUTION)
    assert list(rows.values_list("score", "standing")) == [(3, False), (2, True)]
    assert HandIn.objects.count() == 1


@pytest.mark.rule("F-15")
def test_scores_are_sealed_until_the_last_one_hands_in(world: World, candidacy: Candidacy) -> None:
    world.declare_all()
    world.hand_in("griet", candidacy)
    world.hand_in("leen", candidacy)
    for who, own in (("griet", 2), ("leen", 2), ("yasmina", 0)):
        assert scores_seen_by(world.actor(who), world.at).count() == own
    assert not Deliberation.objects.exists()
    world.hand_in("yasmina", candidacy)
    opened = Deliberation.objects.get()
    assert (opened.early, opened.opened_by_id) == (False, None)
    for who in world.jurors:
        assert scores_seen_by(world.actor(who), world.at).count() == 6
    assert Notice.objects.filter(code="formation.notice_jury_opened").count() == 3
    assert refusal(world.hand_in, "griet", candidacy, 1, WEAK) == "formation.jury_scores_closed"
    assert refusal(save, world, candidacy) == "formation.jury_scores_closed"


@pytest.mark.rule("F-15")
def test_only_the_chair_opens_early_and_says_why(world: World, candidacy: Candidacy) -> None:
    world.declare_all()
    griet, leen = world.actor("griet"), world.actor("leen")
    open_early = deliberation.open_early
    assert refusal(open_early, candidacy.pk, 1, "Ziekte", griet, world.at) == "formation.jury_nothing_to_open"
    world.hand_in("leen", candidacy)
    assert refusal(open_early, candidacy.pk, 1, "Ziekte", leen, world.at) == "formation.jury_only_chair_opens"
    assert refusal(open_early, candidacy.pk, 1, " ", griet, world.at) == "formation.jury_open_needs_reason"
    opened = open_early(candidacy.pk, 1, "Yasmina is ziek.", griet, world.at)
    assert opened.early and opened.reason == "Yasmina is ziek."
    assert scores_seen_by(griet, world.at).count() == 2
    assert refusal(open_early, candidacy.pk, 1, "Nog eens", griet, world.at) == "formation.jury_scores_closed"


@pytest.mark.rule("F-13")
def test_a_conflict_found_later_voids_but_keeps_the_scores(world: World, candidacy: Candidacy) -> None:
    world.seat("bram", chair="griet")
    world.declare_all()
    world.score_all(candidacy)
    assert scores_seen_by(world.actor("leen"), world.at).count() == 8
    row = conflicts.found_later(
        world.jurors["bram"].pk, candidacy.pk, "Mijn zus werkt er.", world.actor("bram"), world.at
    )
    assert row.found_later
    assert scores_seen_by(world.actor("leen"), world.at).count() == 6
    assert scores_seen_by(world.actor("bram"), world.at).count() == 0
    assert Score.objects.filter(juror=world.jurors["bram"]).count() == 2
    assert list(ConflictDeclaration.objects.filter(juror=world.jurors["bram"]).values_list("standing", flat=True)) == [
        False,
        True,
    ]


@pytest.mark.rule("F-15")
def test_deliberation_opens_when_the_one_who_was_waited_for_leaves(world: World, candidacy: Candidacy) -> None:
    world.seat("bram", chair="griet")
    world.declare_all()
    for who in ("griet", "leen", "yasmina"):
        world.hand_in(who, candidacy)
    assert not Deliberation.objects.exists()
    jury.end(world.jurors["bram"].pk, "Andere opdracht.", world.actor("tom"), world.at)
    assert Deliberation.objects.filter(early=False).count() == 1


@pytest.mark.rule("F-13")
def test_a_jury_that_becomes_incomplete_stops(world: World, candidacy: Candidacy) -> None:
    world.declare_all()
    jury.end(world.jurors["leen"].pk, "Andere opdracht.", world.actor("tom"), world.at)
    assert refusal(world.hand_in, "griet", candidacy) == "formation.jury_without_local"


@pytest.mark.rule("F-17")
def test_round_2_waits_for_the_release_and_the_pitch(world: World, candidacy: Candidacy) -> None:
    world.declare_all()
    code = lambda: refusal(world.hand_in, "griet", candidacy, 2)  # noqa: E731
    assert code() == "formation.jury_not_invited"
    world.decide(candidacy)
    assert code() == "formation.jury_round1_not_released"
    world.release()
    assert code() == "formation.jury_no_pitch_slot"
    slot = world.pitch(candidacy, world.at + timedelta(days=3))
    assert code() == "formation.jury_pitch_not_yet"
    world.at = slot.starts_at
    assert code() == "formation.jury_pitch_still_on"
    written = Written(None, "", {"0": "Vertelt open."})
    scoring.save_draft(candidacy.pk, 2, words.CONTRIBUTION, written, 0, world.actor("griet"), world.at)
    world.at = slot.ends_at
    world.hand_in("griet", candidacy, 2)
    assert Score.objects.filter(round=2, standing=True).count() == 2
    assert Score.objects.filter(round=1, standing=True).count() == 6


@pytest.mark.rule("F-17")
def test_who_was_not_invited_has_no_round_2(world: World, candidacy: Candidacy) -> None:
    world.declare_all()
    assert world.decide(candidacy, scores=WEAK).result == words.NOT_SELECTED
    world.release()
    world.pitch(candidacy, world.at - timedelta(hours=2))
    assert refusal(world.hand_in, "griet", candidacy, 2) == "formation.jury_not_invited"


@pytest.mark.rule("D-07")
def test_without_a_second_factor_nothing_opens(world: World, candidacy: Candidacy) -> None:
    world.declare_all()
    plain = world.actor("griet", second_factor=False)
    assert refusal(scoring.hand_in, candidacy.pk, 1, GOOD, plain, world.at) == "formation.jury_not_yours"
    assert scores_seen_by(plain, world.at).count() == 0


@pytest.mark.rule("F-14")
@pytest.mark.parametrize("fields", [{"score": 0}, {"score": 5}, {"motivation": ""}, {"round": 3}, {"criterion": "x"}])
def test_the_database_refuses_a_bad_score(world: World, candidacy: Candidacy, fields: dict) -> None:
    row = {"round": 1, "criterion": words.CONTRIBUTION, "score": 3, "motivation": "Goed.", "at": world.at, **fields}
    with pytest.raises(IntegrityError), transaction.atomic():
        Score.objects.create(juror=world.jurors["griet"], candidacy=candidacy, **row)


def test_the_state_follows_the_rows(world: World, candidacy: Candidacy) -> None:
    def state() -> str:
        return round_facts(Candidacy.objects.get(pk=candidacy.pk), 1, world.at).state

    world.declare_all()
    assert state() == words.SCORING
    world.score_all(candidacy)
    assert state() == words.DELIBERATING
    outcome = world.propose("leen", candidacy)
    assert state() == words.PROPOSED
    for who in ("griet", "yasmina"):
        deliberation.read(outcome.pk, world.actor(who), world.at)
    deliberation.make_final(outcome.pk, world.actor("griet"), world.at)
    assert state() == words.FINAL
    assert cast.person("tom").pk in set(
        Notice.objects.filter(code="formation.notice_jury_round_whole").values_list("person_id", flat=True)
    )
