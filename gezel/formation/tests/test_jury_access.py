"""Who may know and open what of the candidacies before a jury: the matrix, in full and without HTTP (D-01, D-07, F-11, F-13)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from gezel.formation import words
from gezel.formation.models import Area, Candidacy, Juror, Submission
from gezel.formation.queries import jury_access as access
from gezel.formation.workflows import jury
from gezel.kernel.actor import VISITOR, Actor

from .jury_world import WEAK, World, make_world

pytestmark = pytest.mark.django_db

# (who, where the jury stands) → what they know, open, and see of scores and outcomes of the one candidacy.
# k: the name, t: the text, s: another juror's sealed score, o: the standing outcome.
STAGES = ("before", "declared", "deliberating", "proposed", "final", "released")
MATRIX = {
    "juror without conflict": ("", "kt", "kts", "ktso", "ktso", "ktso"),
    "juror with a conflict": ("", "", "", "", "", ""),
    "conflicted juror, other hat": ("", "", "", "", "", ""),
    "area desk": ("", "k", "k", "k", "ko", "ktso"),
    "manager": ("", "k", "k", "k", "ktso", "ktso"),
    "support team": ("", "k", "k", "k", "ktso", "ktso"),
    "candidate": ("", "", "", "", "", ""),
    "another area": ("", "", "", "", "", ""),
    "visitor": ("", "", "", "", "", ""),
}


def people(world: World) -> dict[str, Actor]:
    """One representative of each row of the matrix."""
    return {
        "juror without conflict": world.actor("leen"),
        "juror with a conflict": world.actor("bram"),
        "conflicted juror, other hat": other_hat(world),
        "area desk": world.actor("tom"),
        "manager": world.actor("mieke"),
        "support team": world.actor("ruben"),
        "candidate": world.actor("an"),
        "another area": world.actor("dirk"),
        "visitor": VISITOR,
    }


def other_hat(world: World) -> Actor:
    """The person with the conflict, now acting for a local government of the same area."""
    from gezel.organisations.queries.actors import actor_for
    from tests import cast

    one, other = cast.join("bram", "temse", "member")
    return actor_for(one, other.pk, world.at, second_factor=True)


def seen(actor: Actor, at: datetime, other_juror: Juror) -> str:
    """What an actor may know and see, as letters."""
    found = "k" if access.known_by(actor, at).exists() else ""
    found += "t" if access.seen_by(actor, at).exists() else ""
    found += "s" if access.scores_seen_by(actor, at).filter(juror=other_juror).exists() else ""
    return found + ("o" if access.outcomes_seen_by(actor, at).exists() else "")


@pytest.fixture
def told(at: datetime) -> Callable[[str], World]:
    """The one story, told up to a stage: a jury of five of which one has a conflict."""

    def tell(stage: str) -> World:
        world = make_world(at)
        world.seat("griet", "bram", "leen", "yasmina")
        candidacy = Candidacy.objects.get()
        if stage == "before":
            Area.objects.update(deadline_at=at + timedelta(seconds=1))
            return world
        for who in world.jurors:
            world.declare(who, conflicts_with=(candidacy,) if who == "bram" else ())
        world.jurors.pop("bram")
        forward(world, candidacy, STAGES.index(stage))
        return world

    return tell


def forward(world: World, candidacy: Candidacy, stage: int) -> None:
    """Bring the jury's work forward to a stage."""
    if stage == 1:
        world.hand_in("griet", candidacy)
    if stage == 2:
        world.score_all(candidacy)
    if stage == 3:
        world.score_all(candidacy)
        world.propose("griet", candidacy)
    if stage >= 4:
        world.decide(candidacy)
    if stage == 5:
        world.release()


@pytest.mark.rule("D-01")
@pytest.mark.rule("F-11")
@pytest.mark.rule("F-13")
@pytest.mark.rule("F-15")
@pytest.mark.parametrize("stage", STAGES)
def test_the_matrix(told: Callable[[str], World], stage: str) -> None:
    world = told(stage)
    griet = Juror.objects.get(name="Griet Ossel")
    found = {who: seen(actor, world.at, griet) for who, actor in people(world).items()}
    assert found == {who: row[STAGES.index(stage)] for who, row in MATRIX.items()}


@pytest.mark.rule("D-07")
@pytest.mark.parametrize("who", ["leen", "tom", "mieke", "ruben"])
def test_texts_scores_and_outcomes_need_a_second_factor(told: Callable[[str], World], who: str) -> None:
    world = told("released")
    plain = world.actor(who, second_factor=False)
    assert seen(plain, world.at, Juror.objects.get(name="Griet Ossel")) == "k"


@pytest.mark.rule("D-01")
def test_a_juror_loses_the_text_with_the_seat_and_never_regains_it_by_conflict(told: Callable[[str], World]) -> None:
    world = told("deliberating")
    griet = Juror.objects.get(name="Griet Ossel")
    yasmina = world.jurors["yasmina"]
    assert seen(world.actor("yasmina"), world.at, griet) == "kts"
    jury.end(yasmina.pk, "Andere opdracht.", world.actor("tom"), world.at)
    assert seen(world.actor("yasmina"), world.at, griet) == ""


@pytest.mark.rule("F-11")
def test_a_withdrawn_candidacy_and_a_draft_exist_for_nobody(told: Callable[[str], World]) -> None:
    world = told("declared")
    everyone = people(world).values()
    candidacy = Candidacy.objects.get()
    Candidacy.objects.update(withdrawn_at=candidacy.submitted_at)
    assert not any(access.known_by(a, world.at).exists() or access.seen_by(a, world.at).exists() for a in everyone)
    Candidacy.objects.update(withdrawn_at=None, submitted_at=None)
    assert not any(access.known_by(a, world.at).exists() or access.seen_by(a, world.at).exists() for a in everyone)


@pytest.mark.rule("F-15")
def test_round_2_is_sealed_apart_from_round_1(told: Callable[[str], World]) -> None:
    world = told("released")
    candidacy = Candidacy.objects.get()
    slot = world.pitch(candidacy, world.at + timedelta(days=1))
    world.at = slot.ends_at
    world.hand_in("griet", candidacy, words.PITCH, WEAK)
    for who in ("leen", "tom", "mieke"):
        scores = access.scores_seen_by(world.actor(who), world.at)
        assert set(scores.values_list("round", flat=True)) == {words.PAPER}


@pytest.mark.rule("D-01")
def test_who_opens_the_text_opens_the_files_of_the_submission_that_stands(told: Callable[[str], World]) -> None:
    world = told("declared")
    stands = Submission.objects.get()
    actors = people(world)
    opens = {who for who, one in actors.items() if access.may_open_file(one, "formation.submission", stands.pk)}
    assert opens == {"juror without conflict"}
    assert access.may_open_file(actors["juror without conflict"], "formation.candidacy", stands.candidacy_id) is None
    newer = Submission.objects.get()
    newer.pk, newer.number = None, stands.number + 1
    newer.save(force_insert=True)
    juror = actors["juror without conflict"]
    assert [access.may_open_file(juror, "formation.submission", one.pk) for one in (stands, newer)] == [None, True]
