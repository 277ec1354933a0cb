"""Deciding between meetings: a last day, who spoke, who stayed silent, and never stuck (G-08)."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from gezel.audit.models import Event
from gezel.governance import words
from gezel.governance.models import Seat
from gezel.governance.tests.decision_world import MEMBERS, Circle, circle, ids, refused
from gezel.governance.workflows import decision_between as between
from gezel.governance.workflows.decision_clock import tick
from gezel.governance.workflows.partnership import agree_number
from gezel.kernel.clock import end_of
from gezel.post.models import Mail, Notice
from tests import cast

pytestmark = pytest.mark.rule("G-08")
LAST = date(2026, 3, 12)  # asked on Monday 2 March, ten days, the day itself not counted
SECOND = timedelta(seconds=1)


@pytest.fixture
def asked(db: None, at: datetime) -> Circle:
    """A proposal asked between meetings."""
    made = circle(at)
    made.between()
    return made


def test_the_last_day_is_counted_by_the_partnerships_number(asked: Circle) -> None:
    assert asked.now().decision.last_day == LAST
    told = Notice.objects.filter(code="governance.notice_decision_asked_between")
    assert set(told.values_list("person_id", flat=True)) == ids(set(MEMBERS) - {"wim"})
    assert {n.due for n in told} == {end_of(LAST)}
    dirk = asked.actor("dirk")
    agree_number(asked.world.partnership.pk, "between_days", 5, asked.world.on, "sneller", dirk, asked.at)
    assert asked.between("Iedereen is terug.").last_day == date(2026, 3, 7)


def test_adopted_after_the_last_second_when_more_than_half_spoke(asked: Circle) -> None:
    for who in ("wim", "an", "griet", "dirk"):
        asked.say(who)
    tick(end_of(LAST) - SECOND)
    assert asked.state == words.OBJECTING
    tick(end_of(LAST) + 50 * SECOND)
    asked.at = end_of(LAST) + timedelta(hours=1)
    found = asked.now()
    assert (found.state, found.decision.adopted_at) == (words.ADOPTED, end_of(LAST))
    assert found.decision.closed_by_id is None
    assert {seat.person_id for seat in found.silent} == ids(("fatma", "yasmina"))
    assert "Fatma Yildirim, Yasmina Karroum" in Mail.objects.filter(kind="governance.decision_stands")[0].body
    assert "12 maart 2026" in Mail.objects.filter(kind="governance.decision_stands")[0].body
    before = Mail.objects.count()
    tick(asked.at)
    assert Mail.objects.count() == before


def test_half_is_not_more_than_half(asked: Circle) -> None:
    for who in ("wim", "an", "griet"):
        asked.say(who)
    tick(end_of(LAST))
    found = asked.now()
    assert (found.state, found.decision.last_day) == (words.OBJECTING, None)
    assert [m.kind for m in found.moves] == ["ask_between", "lapse"]
    lapsed = Notice.objects.filter(code="governance.notice_decision_lapsed")
    assert set(lapsed.values_list("person_id", flat=True)) == ids(MEMBERS)
    assert Event.objects.filter(code="governance.decision_lapsed").count() == 1
    asked.at = end_of(LAST)
    asked.between()
    asked.say("dirk")
    tick(end_of(date(2026, 3, 23)))
    assert asked.state == words.ADOPTED


def test_a_question_alone_is_not_yet_speaking(asked: Circle) -> None:
    for who in ("wim", "an", "griet"):
        asked.say(who)
    asked.say("dirk", words.QUESTION, "Ook in juli?")
    tick(end_of(LAST))
    assert asked.now().decision.last_day is None
    assert asked.state == words.OBJECTING


@pytest.mark.parametrize("tested", [None, True])
def test_an_objection_that_stands_stops_at_the_limit(asked: Circle, tested: bool | None) -> None:
    for who in MEMBERS:
        asked.say(who)
    objection = asked.object("griet")
    if tested:
        asked.find(objection)
    assert asked.state == (words.INTEGRATING if tested else words.TESTING)
    tick(end_of(LAST))
    assert asked.now().decision.last_day is None
    assert not asked.now().decision.outcome


def test_an_objection_that_does_not_qualify_stops_nothing(asked: Circle) -> None:
    for who in MEMBERS:
        asked.say(who)
    asked.find(asked.object("griet"), qualifies=False)
    assert asked.adopt().outcome == words.ADOPTED


def test_before_the_last_day_only_when_everyone_spoke(asked: Circle) -> None:
    for who in MEMBERS[1:]:
        asked.say(who)
    assert refused(asked.adopt) == "still_time"
    asked.say(MEMBERS[0])
    assert asked.adopt().outcome == words.ADOPTED


def test_a_new_version_begins_the_time_and_the_asking_anew(asked: Circle) -> None:
    for who in MEMBERS:
        asked.say(who)
    objection = asked.object("griet")
    asked.find(objection)
    asked.at += timedelta(days=9)
    asked.integrate(objection)
    found = asked.now()
    assert found.decision.last_day == date(2026, 3, 21)
    assert found.table.silent == ids(MEMBERS)
    tick(end_of(LAST))
    assert asked.state == words.OBJECTING


def test_a_member_who_left_halfway_is_not_counted_and_does_not_stop(asked: Circle) -> None:
    for who in MEMBERS[:4]:
        asked.say(who)
    asked.object("griet")
    Seat.objects.filter(person=cast.person("griet")).update(until_on=date(2026, 3, 10))
    tick(end_of(LAST))
    asked.at = end_of(LAST)
    found = asked.now()
    assert found.state == words.ADOPTED
    assert found.objections[0].withdrawn_at is None
    assert len(found.members) == 5


def test_whoever_acts_after_the_limit_finds_it_settled(asked: Circle) -> None:
    for who in MEMBERS[:4]:
        asked.say(who)
    asked.at = end_of(LAST)
    assert refused(asked.object, "griet") == "closed"
    tick(asked.at)
    assert asked.state == words.ADOPTED


def test_speaking_after_a_lapse_counts_for_the_next_time(asked: Circle) -> None:
    asked.at = end_of(LAST)
    asked.object("griet")
    assert [m.kind for m in asked.now().moves] == ["ask_between", "lapse"]


def test_who_has_not_spoken_is_reminded_two_days_before_and_on_the_day(asked: Circle) -> None:
    asked.say("wim")
    days = [LAST - timedelta(days=n) for n in (3, 2, 1, 0)]
    counts = []
    for day in days:
        for hour in (1, 9):
            tick(end_of(day) - timedelta(hours=hour))
        counts.append(Notice.objects.filter(code="governance.notice_decision_remind").count())
    assert counts == [0, 5, 5, 10]
    reminded = Notice.objects.filter(code="governance.notice_decision_remind").values_list("person_id", flat=True)
    assert set(reminded) == ids(set(MEMBERS) - {"wim"})


def test_longer_and_to_the_meeting_need_a_reason(asked: Circle) -> None:
    assert refused(asked.between, " ") == "say_why"
    assert refused(between.to_meeting, asked.decision.pk, asked.actor("wim"), asked.at, "") == "say_why"
    assert refused(between.to_meeting, asked.decision.pk, asked.actor("an"), asked.at, "x") == "facilitator_does"
    between.to_meeting(asked.decision.pk, asked.actor("wim"), asked.at, "Beter samen.")
    assert asked.now().decision.last_day is None
    tick(end_of(LAST))
    assert asked.state == words.OBJECTING


def test_a_meeting_that_opens_the_point_ends_asking_in_between(asked: Circle) -> None:
    asked.say("an")
    asked.here(*MEMBERS)
    assert asked.now().decision.last_day is None
    assert asked.adopt().outcome == words.ADOPTED


def test_nobody_speaks_for_another_between_meetings(asked: Circle) -> None:
    assert refused(asked.say, "wim", speaker=cast.person("griet").pk) == "note_for_present"
