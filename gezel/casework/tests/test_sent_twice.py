"""What is sent twice, by an impatient thumb or a slow network, is written down once (C-03, C-05, C-06, C-08, C-10, D-08)."""

from datetime import timedelta

import pytest

from gezel.casework.models import CaseAction, Demand, FirstCall, Intention, ReleaseScore, Safety
from gezel.casework.words import referral as kinds
from gezel.casework.words.wish import OWN
from gezel.casework.workflows import welcome
from gezel.casework.workflows.actions import Plan, agree
from gezel.casework.workflows.demand import Asked, ask
from gezel.casework.workflows.safety import warn
from gezel.casework.workflows.scores import give_score
from gezel.casework.workflows.wish import intend

from .case_world import with_case
from .referral_world import knocked

pytestmark = pytest.mark.django_db


@pytest.mark.rule("C-03")
@pytest.mark.rule("C-05")
@pytest.mark.rule("C-06")
@pytest.mark.rule("C-08")
@pytest.mark.rule("C-10")
@pytest.mark.rule("D-08")
def test_what_is_sent_twice_is_written_once_and_what_comes_later_is_another(at):
    world = with_case(at)
    an, case, waits = world.actor("an"), world.case, knocked(world)[0]
    day = at.date()

    def score(when):
        last = ReleaseScore.objects.last() if when > at else None  # the second time the page did not know the first
        give_score(case.pk, 4, "Het blijft zo", last.pk if last else 0, an, when)

    acts = {
        Demand: lambda when: ask(case.pk, Asked("Weer slapen"), an, when),
        CaseAction: lambda when: agree(case.pk, Plan("Samen bellen", due_on=day), an, when),
        Safety: lambda when: warn(case, "Losse hond", day, "", an, when),
        ReleaseScore: score,
        FirstCall: lambda when: welcome.call(waits.pk, kinds.MISSED, "", None, an, when),
    }
    for model, act in acts.items():
        act(at)
        act(at)
        assert model.objects.count() == 1, model
        act(at + timedelta(minutes=2))
        assert model.objects.count() == 2, model
    first = intend(case, "Rust in huis", OWN, "", an, at)
    assert intend(case, "Rust in huis", OWN, "", an, at + timedelta(seconds=20)).pk == first.pk
    assert Intention.objects.count() == 1
    other = ask(case.pk, Asked("Weer slapen", theme=""), world.actor("an"), at + timedelta(minutes=9))
    assert ask(case.pk, Asked("Weer werken"), an, at + timedelta(minutes=9)).pk != other.pk
