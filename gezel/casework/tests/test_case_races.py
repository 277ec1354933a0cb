"""Two people at once on one track: closing, coming back, deciding who goes along, a question while it closes, a knock joined (C-04, C-18)."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

import pytest

from gezel.casework import words
from gezel.casework.models import Case, CaseRole, Closing, Demand, FirstCall
from gezel.casework.words.referral import REACHED
from gezel.casework.workflows import alike, returning, welcome
from gezel.casework.workflows.allocation import Decided, Hat, allocate
from gezel.casework.workflows.demand import Asked, ask
from gezel.casework.workflows.knocking_again import answer_knock
from tests import cast
from tests.plugins.races import together

from .case_world import with_case
from .closing_world import closed
from .referral_world import knocked

pytestmark = [pytest.mark.races, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def world(at):
    return with_case(at)


def goes(world, case, who, by):
    hat = Hat(cast.person(who).pk, cast.organisation("arktos").pk)
    return partial(allocate, case.pk, Decided(hat, note="Overleg"), world.actor(by), world.at)


@pytest.mark.rule("C-18")
def test_of_two_closings_at_once_one_stands(world):
    works = [partial(closed, world, who=who) for who in ("an", "wim")]
    assert sorted(together(*works)) == ["casework.no_close_while_closed", "ok"]
    assert Closing.objects.count() == 1
    assert CaseRole.objects.filter(case=world.case, kind=words.COMPANION).count() == 1


@pytest.mark.rule("C-18")
def test_a_question_that_comes_while_the_track_closes_is_never_left_open(world):
    asking = partial(ask, world.case.pk, Asked("Nog iets"), world.actor("an"), world.at)
    answers = together(partial(closed, world, answers=()), asking)
    assert answers in (["ok", "casework.case_is_closed"], ["casework.closing_leaves_open", "ok"])
    assert Demand.objects.filter(closed_at=None).count() == (answers[1] == "ok")
    assert Closing.objects.exists() is (answers[0] == "ok")


@pytest.mark.rule("C-18")
def test_of_two_returns_at_once_one_counts(world):
    closed(world)
    back = world.at + timedelta(days=40)
    wim = world.actor("wim", back)
    joris = cast.person("joris").pk
    works = [
        partial(returning.wait_again, world.case.pk, "Terug", wim, back),
        partial(returning.go_on, world.case.pk, "Terug", joris, wim, back),
    ]
    answers = together(*works)
    assert answers in (["ok", "casework.no_go_on_while_waiting"], ["casework.no_wait_again_while_running", "ok"])
    running = answers[1] == "ok"
    assert Case.objects.get(pk=world.case.pk).state == (words.RUNNING if running else words.WAITING)
    assert CaseRole.objects.filter(case=world.case, kind=words.COMPANION, until_on=None).count() == running


@pytest.mark.rule("C-04")
def test_two_decide_at_once_who_goes_along(world):
    case, _, _ = knocked(world)
    assert together(goes(world, case, "an", "an"), goes(world, case, "joris", "joris")) == ["ok", "ok"]
    rows = CaseRole.objects.filter(case=case, kind=words.COMPANION)
    assert rows.filter(until_on=None).count() == 1
    assert rows.count() == 2  # the first stays for the overlap


@pytest.mark.rule("C-04")
def test_the_same_decision_twice_at_once_is_one(world):
    case, _, _ = knocked(world)
    works = [goes(world, case, "an", by) for by in ("an", "joris")]
    assert sorted(together(*works)) == ["casework.companion_already", "ok"]
    assert CaseRole.objects.filter(case=case, kind=words.COMPANION).count() == 1


@pytest.mark.rule("C-03")
def test_two_say_yes_at_once_and_the_track_begins_once(world):
    case, _, _ = knocked(world)
    goes(world, case, "an", "an")()
    an = world.actor("an")
    welcome.meet(case.pk, world.at, None, an, world.at)
    welcome.talk(case.pk, welcome.Talk(world.at, ("participant", "companion")), an, world.at)
    works = [partial(welcome.commit, case.pk, welcome.Yes(True), world.actor(who), world.at) for who in ("an", "joris")]
    answers = together(*works)
    assert answers.count("ok") == 1


@pytest.mark.rule("C-01")
def test_a_knock_is_answered_or_taken_up_never_both(world):
    closed(world)
    world.at = later = world.at + timedelta(days=30)
    again, _, _ = knocked(world, "Amina Testers")
    an = world.actor("an", later)
    alike.join(again.pk, world.case.pk, an, later)
    works = [
        partial(answer_knock, world.case.pk, REACHED, "", an, later),
        partial(returning.wait_again, world.case.pk, "Terug", world.actor("wim", later), later),
    ]
    answers = together(*works)
    assert answers[1] == "ok"
    assert FirstCall.objects.filter(case=world.case).count() == (answers[0] == "ok")
