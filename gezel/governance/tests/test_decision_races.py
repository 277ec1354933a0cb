"""Two people at once on one decision: each word is kept, it closes once, a version is never written over (G-08)."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial

import pytest

from gezel.governance import words
from gezel.governance.models import DecisionMove, DecisionWord, Objection
from gezel.governance.tests.decision_world import MEMBERS, Circle, circle
from gezel.governance.workflows import decision_closing as closing
from gezel.governance.workflows import decision_steps as steps
from gezel.governance.workflows import decision_words as speaking
from gezel.governance.workflows.decision_clock import close_due
from gezel.kernel.clock import end_of
from gezel.post.models import Mail
from tests.plugins.races import at_once, together

pytestmark = [pytest.mark.races, pytest.mark.django_db(transaction=True), pytest.mark.rule("G-08")]


@pytest.fixture
def table(at: datetime) -> Circle:
    """In a meeting, objections asked for."""
    made = circle(at)
    made.here(*MEMBERS)
    made.ask()
    return made


def test_two_words_at_once_are_both_kept(table: Circle) -> None:
    works = [
        partial(speaking.say, table.decision.pk, words.CONCERN, f"Zorg van {who}", table.actor(who), table.at)
        for who in ("an", "griet")
    ]
    assert together(*works) == ["ok", "ok"]
    assert DecisionWord.objects.count() == 2


def test_an_objection_and_the_closing_at_once(table: Circle) -> None:
    object_to = partial(speaking.object_to, table.decision.pk, "Nee, want.", table.actor("griet"), table.at)
    adopt = partial(closing.adopt, table.decision.pk, table.actor("wim"), table.at)
    answers = together(object_to, adopt)
    assert answers in (["ok", "governance.decision_now_testing"], ["governance.decision_closed", "ok"])
    found = table.now()
    assert bool(found.decision.outcome) is not bool(Objection.objects.count())


def test_two_closings_at_once_decide_once(table: Circle) -> None:
    adopt = partial(closing.adopt, table.decision.pk, table.actor("wim"), table.at)
    assert sorted(together(adopt, adopt)) == ["governance.decision_closed", "ok"]
    assert DecisionMove.objects.filter(kind=words.ADOPTED).count() == 1
    assert Mail.objects.filter(kind="governance.decision_stands").count() == 6


def test_two_findings_at_once_leave_one(table: Circle) -> None:
    objection = table.object("griet")
    works = [
        partial(steps.find, objection.pk, qualifies, "Omdat.", table.actor("wim"), table.at)
        for qualifies in (True, False)
    ]
    assert sorted(together(*works)) == ["governance.decision_tested_already", "ok"]


def test_two_new_versions_at_once_none_is_written_over(table: Circle) -> None:
    works = [
        partial(steps.amend, table.decision.pk, text, "Beter.", table.actor("wim"), table.at, 1)
        for text in ("Elke maandag.", "Elke vrijdag.")
    ]
    answers = at_once(*works)
    assert answers.count("governance.decision_changed_meanwhile") == 1
    assert [v.number for v in table.now().versions] == [1, 2]


def test_the_clock_and_a_person_at_the_limit_settle_once(at: datetime) -> None:
    made = circle(at)
    last = made.between().last_day
    for who in MEMBERS:
        made.say(who)
    assert last
    made.at = end_of(last) + timedelta(seconds=5)
    say = partial(speaking.say, made.decision.pk, words.REACTION, "Nog iets.", made.actor("an"), made.at)
    answers = together(partial(close_due, made.at), partial(close_due, made.at), say)
    assert answers == ["ok", "ok", "governance.decision_closed"]
    assert DecisionMove.objects.filter(kind=words.ADOPTED).count() == 1
    assert Mail.objects.filter(kind="governance.decision_stands").count() == 6
