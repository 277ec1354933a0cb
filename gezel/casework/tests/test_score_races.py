"""Two people at once on one case: two scores, two stars, a star and the closing of its question (C-06, C-08)."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

import pytest

from gezel.casework import words
from gezel.casework.models import ReleaseScore, Star, StarValue
from gezel.casework.workflows.demand import Asked, ask, close
from gezel.casework.workflows.scores import correct_score, give_score
from gezel.casework.workflows.stars import Rating, rate
from tests.plugins.races import together

from .case_world import with_case

pytestmark = [pytest.mark.races, pytest.mark.django_db(transaction=True)]
PAIR = ("an", "joris")


@pytest.fixture
def world(at):
    found = with_case(at)
    found.role("joris", words.COVER, "arktos")
    return found


@pytest.mark.rule("C-06")
def test_of_two_scores_at_once_one_stands_and_the_other_reads_it_first(world):
    works = [
        partial(give_score, world.case.pk, value, f"uitleg van {who}", 0, world.actor(who), world.at)
        for who, value in zip(PAIR, (4, 6), strict=True)
    ]
    assert sorted(together(*works)) == ["casework.scored_meanwhile", "ok"]
    assert ReleaseScore.objects.count() == 1


@pytest.mark.rule("C-06")
def test_of_two_corrections_at_once_one_counts(world):
    wrong = give_score(world.case.pk, 9, "vergissing", 0, world.actor("an"), world.at)
    works = [
        partial(correct_score, world.case.pk, wrong.pk, value, "uitleg", "tikfout", world.actor(who), world.at)
        for who, value in zip(PAIR, (4, 5), strict=True)
    ]
    assert sorted(together(*works)) == ["casework.score_corrected_already", "ok"]
    assert ReleaseScore.objects.standing().count() == 1


@pytest.mark.rule("C-08")
def test_two_stars_at_once_are_both_kept(world):
    one = ask(world.case.pk, Asked("slapen"), world.actor("an"), world.at)
    works = [
        partial(rate, world.case.pk, [Rating(one.pk, value)], "worker", world.actor(who), world.at)
        for who, value in zip(PAIR, (2, 4), strict=True)
    ]
    assert together(*works) == ["ok", "ok"]
    assert sorted(StarValue.objects.values_list("value", flat=True)) == [2, 4]


@pytest.mark.rule("C-08")
def test_a_star_and_the_closing_of_its_question_at_once(world):
    one = ask(world.case.pk, Asked("slapen"), world.actor("an"), world.at)
    later = world.at + timedelta(minutes=1)
    give = partial(rate, world.case.pk, [Rating(one.pk, 3)], "worker", world.actor("an"), later)
    answers = together(give, partial(close, one.pk, "lukt", world.actor("joris"), later))
    assert answers in (["ok", "ok"], ["casework.question_was_closed", "ok"])
    assert Star.objects.count() == (answers[0] == "ok")
