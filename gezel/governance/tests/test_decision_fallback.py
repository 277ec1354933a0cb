"""Consensus, advice and roles; when a mode fails what comes next is fixed, and nothing gets stuck (G-09)."""

from __future__ import annotations

from datetime import datetime

import pytest

from gezel.governance import words
from gezel.governance.models import Body, Decision, Holding, Role
from gezel.governance.queries.decisions import adopted_in
from gezel.governance.tests.decision_world import DRAFT, MEMBERS, Circle, circle, refused
from gezel.governance.tests.governance_world import running
from gezel.governance.workflows import decision_closing as closing
from gezel.governance.workflows import decision_fallback as fallback
from gezel.governance.workflows.decision_clock import tick
from gezel.governance.workflows.decisions import propose
from gezel.governance.workflows.partnership import agree_number
from gezel.kernel.clock import end_of
from gezel.post.models import Mail, Notice
from tests import cast

pytestmark = pytest.mark.rule("G-09")
REASON = "We vonden samen geen weg."


@pytest.fixture
def table(db: None, at: datetime) -> Circle:
    """A proposal of Wim in the support group, everyone there, objections asked for."""
    made = circle(at)
    made.here(*MEMBERS)
    made.ask()
    return made


def fail(table: Circle, by: str = "wim") -> Decision:
    return fallback.fail(table.decision.pk, table.actor(by), table.at, REASON)


def decide(table: Circle, yes: bool, by: str = "dirk", reason: str = REASON) -> Decision:
    return fallback.decide(table.decision.pk, yes, table.actor(by), table.at, reason)


def test_a_body_is_not_passed_by_without_cause(table: Circle) -> None:
    assert refused(fail, table) == "try_first"
    objection = table.object("griet")
    assert refused(fail, table) == "now_testing"
    table.find(objection)
    assert refused(fail, table, "an") == "facilitator_does"
    assert fail(table).failed_at == table.at


@pytest.mark.parametrize("yes", [True, False])
def test_the_fallback_role_decides_with_a_reason(table: Circle, yes: bool) -> None:
    table.find(table.object("griet"))
    fail(table)
    assert table.state == words.ROLE_DECIDES
    assert Notice.objects.get(code="governance.notice_decision_role_asked").person_id == cast.person("dirk").pk
    assert refused(table.object, "an") == "role_decides_now"
    assert refused(table.say, "an") == "role_decides_now"
    table.say("an", words.REACTION, "Denk aan Ravels.")
    assert refused(decide, table, yes, "wim") == "role_does"
    assert refused(decide, table, yes, reason=" ") == "say_why"
    decision = decide(table, yes)
    assert (decision.outcome, decision.closed_reason) == ((words.DECIDED if yes else words.DECLINED), REASON)
    assert bool(adopted_in(table.world.partnership)) is yes
    assert Mail.objects.filter(kind="governance.decision_stands").count() == (6 if yes else 0)


def test_what_a_role_decides_can_go_back_to_the_body(table: Circle) -> None:
    table.find(table.object("griet"))
    fail(table)
    assert refused(fallback.resume, table.decision.pk, table.actor("an"), table.at, REASON) == "facilitator_does"
    fallback.resume(table.decision.pk, table.actor("dirk"), table.at, REASON)
    assert table.state == words.INTEGRATING


def test_without_a_holder_the_next_body_takes_it_over(db: None, at: datetime) -> None:
    world = running(at)
    Holding.objects.filter(role__kind=words.TEAM_LEADER).delete()
    for who in ("an", "joris", "wim"):
        world.seat(who, words.PROJECT)
    team = Circle(world, _propose(world, words.PROJECT), at)
    team.here("an", "joris", "wim")
    team.ask("an")
    team.find(team.object("joris"), by="an")
    following = fallback.fail(team.decision.pk, team.actor("an"), team.at, REASON)
    assert team.state == words.PASSED_ON
    assert (following.follows_id, following.body.kind) == (team.decision.pk, words.SUPPORT_GROUP)
    assert following.versions.get().text == team.now().version.text
    assert following.why_here == REASON
    assert (
        Notice.objects.filter(code="governance.notice_decision_proposed", url__contains=f"/{following.pk}/").count()
        == 5
    )


@pytest.mark.parametrize("removed", [False, True])
def test_the_next_body_decides_by_consent_where_no_role_is_named_that_could(
    db: None, at: datetime, removed: bool
) -> None:
    """Handing on never gets stuck on a way of deciding that has nobody."""
    world = running(at)
    role = world.role(words.DIRECTOR) if removed else None
    Body.objects.filter(kind=words.SUPPORT_GROUP).update(mode=words.BY_ROLE, fallback_role=role)
    Holding.objects.filter(role__kind=words.TEAM_LEADER).delete()
    Role.objects.filter(kind=words.DIRECTOR).update(removed_on=world.on)
    for who in ("an", "joris", "griet"):
        world.seat(who, words.PROJECT)
    team = Circle(world, _propose(world, words.PROJECT), at)
    team.here("an", "joris", "griet")
    team.ask("an")
    team.find(team.object("joris"), by="an")
    following = fallback.fail(team.decision.pk, team.actor("an"), team.at, REASON)
    assert (following.body.kind, following.mode, following.role) == (words.SUPPORT_GROUP, words.CONSENT, None)
    assert refused(propose, world.body().pk, DRAFT, world.actor("griet"), at) == "choose_role"


def _propose(world: object, kind: str) -> Decision:
    from dataclasses import replace

    draft = replace(DRAFT, level=words.LEARNING)
    return propose(world.body(kind).pk, draft, world.actor("an"), world.at)  # type: ignore[attr-defined]


def test_the_role_hands_it_on_to_the_next_body(db: None, at: datetime) -> None:
    world = running(at)
    for who in ("an", "joris", "wim"):
        world.seat(who, words.PROJECT)
    team = Circle(world, _propose(world, words.PROJECT), at)
    team.here("an", "joris", "wim")
    team.ask("an")
    assert refused(fallback.pass_on, team.decision.pk, team.actor("an"), team.at, REASON) == "try_first"
    team.find(team.object("joris"), by="an")
    fallback.fail(team.decision.pk, team.actor("an"), team.at, REASON)
    assert refused(fallback.pass_on, team.decision.pk, team.actor("joris"), team.at, REASON) == "facilitator_does"
    fallback.pass_on(team.decision.pk, team.actor("wim"), team.at, REASON)
    assert team.state == words.PASSED_ON


def test_where_nothing_comes_after_it_says_so(table: Circle) -> None:
    table.find(table.object("griet"))
    assert refused(fallback.pass_on, table.decision.pk, table.actor("wim"), table.at, REASON) == "no_next_body"
    Body.objects.filter(pk=table.decision.body_id).update(fallback_role=None)
    assert refused(fail, table) == "no_fallback"
    closing.withdraw(table.decision.pk, table.actor("wim"), table.at, REASON)
    assert table.state == words.WITHDRAWN


def test_consensus_asks_everyone_present_to_be_in_favour(db: None, at: datetime) -> None:
    table = circle(at, mode=words.CONSENSUS)
    table.here("wim", "an", "griet", "dirk")
    table.ask()
    for who in ("wim", "an", "griet"):
        table.say(who, words.IN_FAVOUR)
    assert refused(table.adopt) == "not_all_in_favour"
    table.say("dirk", words.NO_OBJECTION)
    assert refused(table.adopt) == "not_all_in_favour"
    table.say("dirk", words.IN_FAVOUR)
    assert table.adopt().outcome == words.ADOPTED


def test_consensus_that_is_not_there_falls_to_the_role(db: None, at: datetime) -> None:
    table = circle(at, mode=words.CONSENSUS)
    table.here(*MEMBERS)
    table.ask()
    assert refused(fail, table) == "try_first"
    table.say("dirk", words.NOT_IN_FAVOUR)
    fail(table)
    assert table.state == words.ROLE_DECIDES


@pytest.fixture
def both(db: None, at: datetime) -> Circle:
    """A partnership that seeks consensus first, then consent."""
    world = running(at)
    agree_number(world.partnership.pk, "consensus_first", 1, world.on, "afgesproken", world.actor("dirk"), at)
    return circle(at, world)


def test_consensus_first_then_consent_in_a_meeting(both: Circle) -> None:
    both.here(*MEMBERS)
    both.ask()
    both.say("dirk", words.NOT_IN_FAVOUR)
    fail(both)
    found = both.now()
    assert (found.decision.mode, found.decision.round, found.state) == (words.CONSENT, 2, words.OBJECTING)
    both.say("dirk", words.NOT_IN_FAVOUR)
    assert both.adopt().outcome == words.ADOPTED


def test_consensus_first_then_consent_between_meetings(both: Circle) -> None:
    both.between()
    for who in MEMBERS:
        both.say(who, words.NO_OBJECTION if who == "dirk" else words.IN_FAVOUR)
    first = both.now().decision.last_day
    assert first
    tick(end_of(first))
    both.at = end_of(first)
    found = both.now()
    assert (found.decision.mode, found.decision.round, found.state) == (words.CONSENT, 2, words.OBJECTING)
    second = found.decision.last_day
    assert second and second > first
    for who in MEMBERS[:4]:
        both.say(who)
    tick(end_of(second))
    assert both.state == words.ADOPTED


def test_chosen_consensus_goes_to_the_meeting_at_the_limit(db: None, at: datetime) -> None:
    table = circle(at, mode=words.CONSENSUS)
    last = table.between().last_day
    for who in MEMBERS:
        table.say(who, words.NO_OBJECTION)
    assert last
    tick(end_of(last))
    assert table.now().decision.mode == words.CONSENSUS
    assert table.now().decision.last_day is None


def test_advice_only_gathers_recommendations(db: None, at: datetime) -> None:
    table = circle(at, mode=words.ADVICE)
    assert table.state == words.REACTING
    assert refused(closing.advise, table.decision.pk, table.actor("wim"), at, "x") == "no_advice_yet"
    assert refused(table.say, "an") == "only_advice"
    assert refused(table.object, "an") == "only_advice"
    assert refused(fail, table) == "now_reacting"
    table.say("an", words.RECOMMENDATION, "Begin klein.")
    assert refused(closing.advise, table.decision.pk, table.actor("wim"), at, " ") == "say_what_with_advice"
    closing.advise(table.decision.pk, table.actor("wim"), at, "We beginnen in Ravels.")
    assert table.state == words.ADVISED
    assert not adopted_in(table.world.partnership)


@pytest.mark.parametrize(("given", "state"), [(True, words.ADVISED), (False, words.REACTING)])
def test_advice_between_meetings_ends_at_the_limit(db: None, at: datetime, given: bool, state: str) -> None:
    table = circle(at, mode=words.ADVICE)
    last = table.between().last_day
    if given:
        table.say("an", words.RECOMMENDATION, "Begin klein.")
    assert last
    tick(end_of(last))
    assert table.state == state


def test_a_role_decides_where_that_is_the_way(db: None, at: datetime) -> None:
    world = running(at)
    table = circle(at, world, mode=words.BY_ROLE, role_id=world.role(words.TEAM_LEADER).pk)
    assert table.state == words.ROLE_DECIDES
    assert refused(decide, table, True) == "role_does"
    assert decide(table, True, "wim").outcome == words.DECIDED


def test_a_role_held_elsewhere_gives_no_power(db: None, at: datetime) -> None:
    world = running(at)
    table = circle(at, world, mode=words.BY_ROLE, role_id=world.role(words.TEAM_LEADER).pk)
    Holding.objects.filter(role__kind=words.TEAM_LEADER).update(organisation=cast.organisation("emino"))
    assert refused(decide, table, True, "wim") == "role_does"
