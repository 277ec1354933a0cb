"""A decision is proposed where it belongs: who may, what it needs, at which level (G-08, G-09)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest
from django.db import IntegrityError, transaction

from gezel.governance import words
from gezel.governance.models import Body, Decision
from gezel.governance.queries.decisions import adopted_in, decisions_seen_by
from gezel.governance.queries.members import members
from gezel.governance.rules.levels import lowest_body, may_be_taken_in
from gezel.governance.tests.governance_world import World, running
from gezel.governance.workflows.decisions import Draft, propose
from gezel.governance.workflows.partnership import agree_number
from gezel.kernel.verdict import Refused
from tests import cast

DRAFT = Draft("Een vaste dag in het buurthuis", "Mensen vinden ons niet.", "Elke dinsdag zit iemand van ons daar.")
ALL = set(words.BODY_KINDS)


@pytest.fixture
def world(db: None, at: datetime) -> World:
    """Six months in."""
    return running(at)


def code_of(refused: pytest.ExceptionInfo[Refused]) -> str:
    return refused.value.verdict.code.removeprefix("governance.")


@pytest.mark.rule("G-08")
def test_a_member_proposes_and_facilitates_at_first(world: World) -> None:
    decision = propose(world.body().pk, DRAFT, world.actor("wim"), world.at)
    assert decision.mode == words.CONSENT
    assert decision.facilitator_id == decision.proposed_by_id == cast.person("wim").pk
    assert decision.review_on == date(2026, 9, 2)
    assert [v.text for v in decision.versions.all()] == [DRAFT.proposal]
    assert not adopted_in(world.partnership)


@pytest.mark.rule("G-08")
@pytest.mark.parametrize(
    ("who", "code"),
    [
        ("joris", "decision_not_seated"),
        ("ruben", "support_never_decides"),
        ("mieke", "support_never_decides"),
    ],
)
def test_who_does_not_decide_there_does_not_propose(world: World, who: str, code: str) -> None:
    with pytest.raises(Refused) as refused:
        propose(world.body().pk, DRAFT, world.actor(who), world.at)
    assert code_of(refused) == code


@pytest.mark.rule("G-08")
def test_a_coach_or_expert_in_the_body_does_not_count(world: World) -> None:
    world.seat("joris")
    world.hold("joris", words.EXPERT, "arktos")
    world.hold("yasmina", words.QUALITY_COACH)
    world.seat("ruben")
    assert set(members(world.body(), world.on)) == {
        cast.person(who).pk for who in ("dirk", "fatma", "wim", "an", "griet")
    }
    with pytest.raises(Refused) as refused:
        propose(world.body().pk, DRAFT, world.actor("joris"), world.at)
    assert code_of(refused) == "decision_advisers_only_speak"


@pytest.mark.rule("G-08")
@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"title": " \u200b "}, "decision_no_title"),
        ({"driver": "   "}, "decision_no_driver"),
        ({"proposal": "\n"}, "decision_no_proposal"),
        ({"mode": words.BY_ROLE}, "decision_choose_role"),
    ],
)
def test_a_proposal_says_what_it_needs(world: World, change: dict[str, str], code: str) -> None:
    Body.objects.update(fallback_role=None)  # else the body's own role decides
    with pytest.raises(Refused) as refused:
        propose(world.body().pk, replace(DRAFT, **change), world.actor("wim"), world.at)
    assert code_of(refused) == code


@pytest.mark.rule("G-09")
def test_the_lowest_body_a_partnership_has() -> None:
    assert lowest_body(words.DAILY, ALL) == words.COMPANIONS
    assert lowest_body(words.DAILY, ALL - {words.COMPANIONS}) == words.PROJECT
    assert lowest_body(words.CASE, ALL) == words.CASE_CONFERENCE
    assert lowest_body(words.CASE, ALL - {words.CASE_CONFERENCE}) == ""
    assert lowest_body(words.COURSE, ALL) == words.SUPPORT_GROUP


@pytest.mark.rule("G-09")
@pytest.mark.parametrize(
    ("kind", "level", "why", "code"),
    [
        (words.SUPPORT_GROUP, words.COURSE, "", ""),
        (words.SUPPORT_GROUP, words.DAILY, " ", "decision_lower_could"),
        (words.SUPPORT_GROUP, words.DAILY, "Het team komt er niet uit.", ""),
        (words.COMPANIONS, words.COURSE, "Wij willen het.", "decision_belongs_higher"),
        (words.CASE_CONFERENCE, words.DAILY, "", "decision_case_there"),
        (words.PROJECT, words.CASE, "", "decision_case_there"),
        ("", words.COURSE, "", ""),
    ],
)
def test_a_decision_belongs_at_the_level_it_touches(kind: str, level: str, why: str, code: str) -> None:
    assert may_be_taken_in(kind, level, ALL, why).code.removeprefix("governance.") == code


@pytest.mark.rule("G-09")
def test_consensus_first_where_agreed_so(world: World) -> None:
    agree_number(world.partnership.pk, "consensus_first", 1, world.on, "afgesproken", world.actor("dirk"), world.at)
    first = propose(world.body().pk, DRAFT, world.actor("wim"), world.at)
    assert (first.mode, first.first_mode) == (words.CONSENSUS, words.CONSENT)
    chosen = propose(world.body().pk, replace(DRAFT, mode=words.CONSENSUS), world.actor("wim"), world.at)
    assert (chosen.mode, chosen.first_mode) == (words.CONSENSUS, words.CONSENSUS)


@pytest.mark.rule("D-01")
def test_who_reads_what_is_on_the_table(world: World) -> None:
    open_one = propose(world.body().pk, DRAFT, world.actor("wim"), world.at)
    world.seat("wim", words.CASE_CONFERENCE)
    case = propose(world.body(words.CASE_CONFERENCE).pk, replace(DRAFT, level=words.CASE), world.actor("wim"), world.at)
    reads = {
        who: set(decisions_seen_by(world.actor(who), world.partnership)) for who in ("wim", "joris", "mieke", "ruben")
    }
    assert reads == {"wim": {open_one, case}, "joris": {open_one}, "mieke": {open_one}, "ruben": {open_one}}


@pytest.mark.rule("G-08")
@pytest.mark.parametrize(
    "broken",
    [
        {"outcome": words.WITHDRAWN, "closed_reason": "x"},
        {"outcome": "", "adopted_at": datetime.fromisoformat("2026-03-02T10:00+00:00")},
        {"closed_at": datetime.fromisoformat("2026-03-02T10:00+00:00"), "outcome": words.ADOPTED},
    ],
)
def test_the_database_keeps_how_a_decision_closed(world: World, broken: dict[str, object]) -> None:
    decision = propose(world.body().pk, DRAFT, world.actor("wim"), world.at)
    with pytest.raises(IntegrityError), transaction.atomic():
        Decision.objects.filter(pk=decision.pk).update(**broken)


@pytest.mark.rule("G-09")
@pytest.mark.parametrize(
    "broken",
    [
        {"mode": words.BY_ROLE},
        {"outcome": words.WITHDRAWN, "closed_at": datetime.fromisoformat("2026-03-02T10:00+00:00")},
    ],
)
def test_the_database_asks_a_role_and_a_reason(world: World, broken: dict[str, object]) -> None:
    decision = propose(world.body().pk, DRAFT, world.actor("wim"), world.at)
    with pytest.raises(IntegrityError), transaction.atomic():
        Decision.objects.filter(pk=decision.pk).update(**broken)
