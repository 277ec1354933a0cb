"""Two jurors at once, on two connections: deliberation opens, once; one outcome is proposed, once (F-15, F-16)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest

from gezel.formation.models import Deliberation, HandIn, RoundOutcome
from gezel.formation.workflows import deliberation, scoring
from tests.plugins.races import at_once

from .jury_world import GOOD, WEAK, World, make_world

pytestmark = [pytest.mark.races, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def world(at: datetime) -> World:
    made = make_world(at)
    made.seat("griet", "leen", "yasmina")
    made.declare_all()
    return made


@pytest.mark.rule("F-15")
def test_two_jurors_finish_at_once_and_deliberation_opens_once(world: World, meet: Callable[..., None]) -> None:
    candidacy = world.area.candidacies.get()
    world.hand_in("griet", candidacy)
    leen, yasmina = world.actor("leen"), world.actor("yasmina")
    meet(scoring, "both_complete")
    at_once(
        lambda: scoring.hand_in(candidacy.pk, 1, GOOD, leen, world.at),
        lambda: scoring.hand_in(candidacy.pk, 1, WEAK, yasmina, world.at),
    )
    assert HandIn.objects.count() == 3
    assert Deliberation.objects.filter(early=False).count() == 1


@pytest.mark.rule("F-16")
def test_two_proposals_at_once_leave_one(world: World, meet: Callable[..., None]) -> None:
    candidacy = world.area.candidacies.get()
    world.score_all(candidacy)
    griet, leen = world.actor("griet"), world.actor("leen")
    meet(deliberation, "may_deliberate")
    answers = at_once(
        lambda: deliberation.propose_consensus(candidacy.pk, 1, GOOD, griet, world.at),
        lambda: deliberation.propose_consensus(candidacy.pk, 1, WEAK, leen, world.at),
    )
    assert RoundOutcome.objects.count() == 1
    assert "steps.not_now" in answers


def test_a_double_click_hands_in_once(world: World, meet: Callable[..., None]) -> None:
    candidacy, griet = world.area.candidacies.get(), world.actor("griet")
    meet(scoring, "both_complete")
    at_once(*[lambda: scoring.hand_in(candidacy.pk, 1, GOOD, griet, world.at)] * 2)
    assert HandIn.objects.count() == 1
    assert world.jurors["griet"].scores.count() == 2
