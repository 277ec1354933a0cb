"""The circle of consent in a meeting: questions, reactions, objections tested and integrated, adopted (G-08)."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction

from gezel.governance import words
from gezel.governance.models import Body, Objection, Seat
from gezel.governance.queries.decisions import adopted_in
from gezel.governance.tests.decision_world import MEMBERS, Circle, circle, refused
from gezel.governance.workflows import decision_closing as closing
from gezel.governance.workflows import decision_steps as steps
from gezel.governance.workflows import decision_words as speaking
from gezel.governance.workflows.decisions import call_the_roll
from gezel.post.models import Mail, Notice
from tests import cast

pytestmark = pytest.mark.rule("G-08")


@pytest.fixture
def table(db: None, at: datetime) -> Circle:
    """A proposal of Wim in the support group, everyone there."""
    made = circle(at)
    made.here(*MEMBERS)
    return made


def test_from_question_to_adoption(table: Circle) -> None:
    question = table.say("yasmina", words.QUESTION, "Ook in de zomer?")
    assert refused(steps.open_reactions, table.decision.pk, table.actor("wim"), table.at) == "questions_first"
    table.say("griet", words.ANSWER, "Ja, ook dan.", answers=question.pk)
    steps.open_reactions(table.decision.pk, table.actor("wim"), table.at)
    table.say("an", words.REACTION, "Goed idee.")
    assert refused(table.adopt) == "now_reacting"
    table.ask()
    assert table.state == words.OBJECTING
    table.say("griet", words.CONCERN, "De parking is klein.")
    table.say("fatma", words.NOT_IN_FAVOUR)
    decision = table.adopt()
    assert (decision.outcome, decision.closed_by_id) == (words.ADOPTED, cast.person("wim").pk)
    assert list(adopted_in(table.world.partnership)) == [decision]
    assert [w.kind for w in table.now().words] == [
        words.QUESTION,
        words.ANSWER,
        words.REACTION,
        words.CONCERN,
        words.NOT_IN_FAVOUR,
    ]


def test_who_is_told_that_it_stands(table: Circle) -> None:
    table.world.seat("ruben")
    table.ask()
    table.adopt()
    mails = Mail.objects.filter(kind="governance.decision_stands")
    assert {m.to_address for m in mails} == {f"{who}@example.org" for who in (*MEMBERS, "ruben")}
    body = mails[0].body
    assert "Elke dinsdag zit iemand van ons daar." in body
    assert "2 september 2026" in body
    told = Notice.objects.filter(code="governance.notice_decision_adopted").values_list("person_id", flat=True)
    assert set(told) == {cast.person(who).pk for who in (*MEMBERS, "ruben")} - {cast.person("wim").pk}


def test_an_objection_stops_until_it_is_integrated_and_asked_again(table: Circle) -> None:
    table.ask()
    objection = table.object("griet")
    assert table.state == words.TESTING
    assert refused(table.adopt) == "now_testing"
    assert refused(table.integrate, objection) == "now_testing"
    table.find(objection)
    assert table.state == words.INTEGRATING
    assert refused(table.adopt) == "now_integrating"
    table.say("an")
    table.integrate(objection)
    found = table.now()
    assert (found.state, found.decision.round) == (words.OBJECTING, 2)
    assert not found.positions
    table.adopt()
    assert [v.text for v in table.now().versions] == [
        "Elke dinsdag zit iemand van ons daar.",
        "Elke dinsdag, en een busje.",
    ]
    assert "busje" in Mail.objects.filter(kind="governance.decision_stands")[0].body


def test_objections_are_integrated_one_by_one(table: Circle) -> None:
    table.ask()
    first, second = table.object("griet"), table.object("an", "Dinsdag is marktdag.")
    table.find(first)
    assert table.state == words.TESTING
    table.find(second)
    table.integrate(first)
    assert table.state == words.INTEGRATING
    assert refused(table.adopt) == "now_integrating"
    table.integrate(second, "Elke woensdag, en een busje.")
    assert table.adopt().round == 3


def test_what_does_not_qualify_is_kept_and_stops_nothing(table: Circle) -> None:
    table.ask()
    objection = table.find(table.object("griet"), qualifies=False)
    assert objection.finding == "Dat zagen we samen zo."
    assert table.adopt().outcome == words.ADOPTED
    assert (
        Notice.objects.filter(code="governance.notice_decision_does_not_qualify").get().person_id
        == cast.person("griet").pk
    )


def test_a_finding_has_a_reason_and_is_not_ones_own(table: Circle) -> None:
    table.ask()
    own, other = table.object("wim"), table.object("griet")
    by = table.actor("wim")
    assert refused(steps.find, own.pk, False, "Nee.", by, table.at) == "not_own_finding"
    assert refused(steps.find, other.pk, False, " \u200b ", by, table.at) == "no_finding"
    assert refused(steps.find, other.pk, False, "Nee.", table.actor("an"), table.at) == "facilitator_does"
    table.find(other)
    assert refused(table.find, other) == "tested_already"
    with pytest.raises(IntegrityError), transaction.atomic():
        Objection.objects.filter(pk=own.pk).update(qualifies=False)


def test_only_a_blank_objection_is_refused(table: Circle) -> None:
    assert refused(table.object, "griet", "   ") == "blank_objection"
    assert refused(table.object, "griet", "\u2003\u200b\n") == "blank_objection"
    assert table.object("griet", "?").text == "?"


def test_ones_own_objection_can_be_taken_back(table: Circle) -> None:
    table.ask()
    objection = table.object("griet")
    assert refused(speaking.take_back, objection.pk, table.actor("an"), table.at) == "own_objection"
    speaking.take_back(objection.pk, table.actor("griet"), table.at, "Opgelost.")
    assert refused(speaking.take_back, objection.pk, table.actor("griet"), table.at) == "objection_gone"
    assert refused(table.find, objection) == "objection_gone"
    assert table.adopt().outcome == words.ADOPTED


def test_too_few_present_is_no_decision(table: Circle) -> None:
    table.ask()
    table.here("wim", "an", "griet")
    assert refused(table.adopt) == "no_quorum"
    table.here("wim", "an", "griet", "dirk")
    assert table.adopt().outcome == words.ADOPTED


def test_the_body_s_own_quorum_counts_too(table: Circle) -> None:
    Body.objects.filter(kind=words.SUPPORT_GROUP).update(quorum_percent=80)
    table.ask()
    table.here("wim", "an", "griet", "dirk")
    assert refused(table.adopt) == "no_quorum"
    table.here("wim", "an", "griet", "dirk", "fatma")
    assert table.adopt().outcome == words.ADOPTED


def test_nobody_present_is_no_decision(table: Circle) -> None:
    table.ask()
    table.here()
    assert refused(table.adopt) == "no_quorum"


def test_an_objection_of_who_left_is_accounted_for(table: Circle) -> None:
    table.ask()
    table.object("griet")
    table.here("wim", "an", "dirk", "fatma")
    assert table.state == words.OBJECTING
    assert refused(table.adopt) == "say_what_of_absent"
    decision = table.adopt(reason="We bellen haar; het busje volgt.")
    assert decision.closed_reason == "We bellen haar; het busje volgt."


def test_an_objection_of_whose_seat_ended_no_longer_stops(table: Circle) -> None:
    table.ask()
    table.object("griet")
    Seat.objects.filter(person=cast.person("griet")).update(until_on=date(2026, 3, 3))
    table.at += timedelta(days=1)
    assert refused(table.adopt) == "say_what_of_absent"
    table.adopt(reason="Zij is uit het overleg; we namen haar punt mee.")
    assert table.now().objections[0].text


def test_coaches_support_team_and_manager_ask_and_react_only(table: Circle) -> None:
    table.ask()
    for who in ("ruben", "mieke"):
        assert table.say(who, words.QUESTION, "Waarom?").counts is False
        table.say(who, words.REACTION, "Denk aan de zomer.")
        assert refused(table.say, who) == "advisers_only_speak"
        assert refused(table.object, who) == "advisers_only_speak"
    assert table.state == words.OBJECTING
    assert refused(table.say, "joris", words.REACTION, "Ook ik.") == "not_seated"


def test_positions_wait_until_objections_are_asked_for(table: Circle) -> None:
    assert refused(table.say, "an") == "not_asked_yet"
    table.say("an", words.CONCERN, "Het wordt druk.")
    assert refused(table.say, "an", words.REACTION, " ") == "no_words"
    assert refused(table.say, "an", words.RECOMMENDATION, "Doe het.") == "react_instead"
    assert refused(table.say, "an", words.ANSWER, "Ja.", answers=0) == "no_question"


def test_a_word_about_an_older_version_is_read_again_first(table: Circle) -> None:
    steps.amend(table.decision.pk, "Elke maandag.", "Beter voor het buurthuis.", table.actor("wim"), table.at)
    assert refused(table.say, "an", words.REACTION, "Goed.", round=1) == "changed_meanwhile"
    assert table.say("an", words.REACTION, "Goed.", round=2).version.number == 2
    same = (table.decision.pk, "Elke maandag. ", "Niets.", table.actor("wim"), table.at)
    assert refused(steps.amend, *same) == "same_text"
    assert refused(steps.amend, table.decision.pk, "Anders.", " ", table.actor("wim"), table.at) == "say_what_changed"
    assert refused(steps.amend, table.decision.pk, "Anders.", "x", table.actor("an"), table.at) == "facilitator_does"


def test_another_member_takes_the_facilitation_over(table: Circle) -> None:
    assert refused(table.ask, "an") == "facilitator_does"
    assert refused(steps.facilitate, table.decision.pk, table.actor("joris"), table.at) == "not_seated"
    steps.facilitate(table.decision.pk, table.actor("an"), table.at)
    table.ask("an")
    assert refused(table.adopt) == "facilitator_does"
    assert table.adopt("an").outcome == words.ADOPTED


def test_the_facilitator_notes_what_someone_present_says(table: Circle) -> None:
    table.ask()
    griet = cast.person("griet").pk
    word = table.say("wim", words.CONCERN, "De parking.", speaker=griet)
    assert (word.person_id, word.noted_by_id) == (griet, cast.person("wim").pk)
    assert refused(table.say, "an", speaker=griet) == "facilitator_does"
    table.here("wim", "an")
    assert refused(table.say, "wim", speaker=griet) == "note_for_present"


def test_the_roll_is_of_members(table: Circle) -> None:
    joris, an = cast.join("joris")[0].pk, cast.person("an").pk
    assert refused(call_the_roll, table.decision.pk, [joris], table.actor("wim"), table.at) == "roll_of_members"
    assert refused(call_the_roll, table.decision.pk, [an], table.actor("an"), table.at) == "facilitator_does"
    call_the_roll(table.decision.pk, [an], table.actor("wim"), table.at)
    assert table.now().present == {an}


def test_a_proposal_is_withdrawn_with_a_reason(table: Circle) -> None:
    assert refused(closing.withdraw, table.decision.pk, table.actor("an"), table.at, "Nee.") == "facilitator_does"
    assert refused(closing.withdraw, table.decision.pk, table.actor("wim"), table.at, " ") == "say_why"
    closing.withdraw(table.decision.pk, table.actor("wim"), table.at, "Niet meer nodig.")
    assert table.state == words.WITHDRAWN
    assert refused(table.say, "an", words.REACTION, "Jammer.") == "closed"
    assert refused(table.object, "an") == "closed"
    assert refused(table.ask) == "closed"


def test_the_review_day_lies_ahead(table: Circle) -> None:
    table.ask()
    today = table.world.on
    assert refused(closing.adopt, table.decision.pk, table.actor("wim"), table.at, "", today) == "review_later"
    decision = closing.adopt(table.decision.pk, table.actor("wim"), table.at, "", today + timedelta(days=1))
    assert decision.review_on == today + timedelta(days=1)


def test_who_was_present_is_kept(table: Circle) -> None:
    table.ask()
    table.adopt()
    table.here("an")
    assert table.now().present == {cast.person(who).pk for who in MEMBERS}
