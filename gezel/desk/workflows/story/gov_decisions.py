"""Decisions of the support group: through an objection to adoption, between meetings, under test, and back for review."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from gezel.governance import words
from gezel.governance.models import Body, Decision, Seat
from gezel.governance.workflows import decision_between as between
from gezel.governance.workflows import decision_closing as closing
from gezel.governance.workflows import decision_steps as steps
from gezel.governance.workflows import decision_words as speaking
from gezel.governance.workflows.bodies import give_seat
from gezel.governance.workflows.decision_clock import close_due
from gezel.governance.workflows.decisions import Draft, call_the_roll, propose
from gezel.kernel import clock
from gezel.organisations.models import Partnership

from .stage import Stage, texts

PRESENT = ("dirk", "fatma", "sanne", "an", "griet", "hilde", "rosa", "lieve")


def decide_together(stage: Stage, partnership: Partnership) -> None:
    """Half a year of deciding; two stay open and one is due for review."""
    plot = texts("gov_decisions")
    group = Body.objects.get(partnership=partnership, kind=words.SUPPORT_GROUP)
    _sit(stage, group, plot)
    _through_an_objection(stage, group, plot["village"])
    _for_review(stage, group, plot["group"])
    _between_meetings(stage, group, plot["letter"])
    _still_open(stage, group, plot["driving"])
    _under_test(stage, group, plot["workplace"])


def _sit(stage: Stage, group: Body, plot: dict[str, Any]) -> None:
    with stage.moment(-160, 11) as at:
        there = set(Seat.objects.filter(body=group).values_list("person_id", flat=True))
        for who, key in [*plot["seats"], plot["advises"]]:
            person, organisation = stage.person(who), stage.organisations[key].pk if key else None
            if person.pk not in there:
                give_seat(
                    group.pk, person.pk, organisation, not key, group.partnership.started_on, stage.actor("dirk"), at
                )


def _proposed(stage: Stage, group: Body, plot: dict[str, str], who: str, day: int) -> Decision:
    with stage.moment(day, 9) as at:
        return propose(group.pk, Draft(plot["title"], plot["driver"], plot["proposal"]), stage.actor(who), at)


def _say(
    stage: Stage, decision: Decision, who: str, kind: str = words.NO_OBJECTION, text: str = "", **more: Any
) -> Any:
    return speaking.say(decision.pk, kind, text, stage.actor(who), clock.now(), **more)


def _in_a_meeting(stage: Stage, decision: Decision, by: str) -> None:
    people = [stage.person(who).pk for who in PRESENT]
    call_the_roll(decision.pk, people, stage.actor(by), clock.now())


def _through_an_objection(stage: Stage, group: Body, plot: dict[str, str]) -> None:
    decision = _proposed(stage, group, plot, "sanne", -120)
    with stage.moment(-117, 14):
        question = _say(stage, decision, "koen", words.QUESTION, plot["question"])
    with stage.moment(-116, 9):
        _say(stage, decision, "sanne", words.ANSWER, plot["answer"], answers=question.pk)
    with stage.moment(-113, 13, 30) as at:
        sanne = stage.actor("sanne")
        _in_a_meeting(stage, decision, "sanne")
        steps.open_reactions(decision.pk, sanne, at)
        _say(stage, decision, "an", words.REACTION, plot["reaction"])
        steps.open_objections(decision.pk, sanne, at)
        objection = speaking.object_to(decision.pk, plot["objection"], stage.actor("hilde"), at)
    with stage.moment(-113, 14) as at:
        sanne = stage.actor("sanne")
        steps.find(objection.pk, True, plot["finding"], sanne, at)
        steps.integrate(objection.pk, plot["second"], plot["why"], sanne, at)
    with stage.moment(-113, 14, 20) as at:
        _say(stage, decision, "griet", words.CONCERN, plot["concern"])
        closing.adopt(decision.pk, stage.actor("sanne"), at, "", stage.day(62))


def _for_review(stage: Stage, group: Body, plot: dict[str, str]) -> None:
    decision = _proposed(stage, group, plot, "fatma", -118)
    with stage.moment(-113, 15) as at:
        _in_a_meeting(stage, decision, "fatma")
        steps.open_objections(decision.pk, stage.actor("fatma"), at)
    with stage.moment(-113, 15, 20) as at:
        closing.adopt(decision.pk, stage.actor("fatma"), at, "", stage.day(-3))


def _between_meetings(stage: Stage, group: Body, plot: dict[str, str]) -> None:
    decision = _proposed(stage, group, plot, "dirk", -80)
    with stage.moment(-80, 10) as at:
        between.ask_between(decision.pk, stage.actor("dirk"), at)
    _speak(stage, decision, -77, ("dirk", "fatma", "sanne", "an", "griet", "lieve"))
    with stage.moment(-74, 16):
        _say(stage, decision, "rosa", words.CONCERN, plot["concern"])
    with stage.moment(-67, 7) as at:
        close_due(at)


def _still_open(stage: Stage, group: Body, plot: dict[str, str]) -> None:
    decision = _proposed(stage, group, plot, "sanne", -4)
    with stage.moment(-4, 11) as at:
        between.ask_between(decision.pk, stage.actor("sanne"), at)
    _speak(stage, decision, -3, ("sanne", "an", "griet"))
    with stage.moment(-2, 15):
        _say(stage, decision, "hilde", words.CONCERN, plot["concern"])


def _under_test(stage: Stage, group: Body, plot: dict[str, str]) -> None:
    decision = _proposed(stage, group, plot, "dirk", -7)
    with stage.moment(-7, 10) as at:
        between.ask_between(decision.pk, stage.actor("dirk"), at)
    _speak(stage, decision, -6, ("dirk", "fatma", "an"))
    with stage.moment(-2, 9) as at:
        speaking.object_to(decision.pk, plot["objection"], stage.actor("griet"), at)


def _speak(stage: Stage, decision: Decision, day: int, people: Iterable[str]) -> None:
    with stage.moment(day, 10):
        for who in people:
            _say(stage, decision, who)
