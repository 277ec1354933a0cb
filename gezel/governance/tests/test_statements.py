"""Shared goal, principles and name in versions that rest on consent (G-15)."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from django.db import IntegrityError, transaction

from gezel.governance import words
from gezel.governance.models import Decision, Statement
from gezel.governance.queries.agreement import content_of
from gezel.governance.queries.agreement_decisions import adopted_by_support_group
from gezel.governance.queries.agreement_facts import facts_of
from gezel.governance.tests.agreement_world import decision
from gezel.governance.tests.governance_world import World, running
from gezel.governance.workflows.partnership import describe
from gezel.governance.workflows.statements import state
from gezel.kernel.verdict import Refused


@pytest.fixture
def world(db: None, at: datetime) -> World:
    return running(at)


def say(
    world: World, text: str, by: Decision | None, seen: int, kind: str = words.SHARED_GOAL, source: str = ""
) -> Statement:
    return state(world.partnership.pk, kind, text, world.on, by, source, seen, world.actor("wim"), world.at)


@pytest.mark.rule("G-15")
def test_versions_follow_each_other_on_decisions(world: World) -> None:
    first = say(world, "Iedereen telt mee.", None, 0, source="uit stap 4")
    with pytest.raises(Refused) as refused:
        say(world, "Iedereen hoort erbij.", None, 1)
    assert refused.value.verdict.code == "governance.needs_decision"
    with pytest.raises(Refused) as refused:
        say(world, "Te laat.", decision(world), 0)
    assert refused.value.verdict.code == "ui.changed_meanwhile"
    second = say(world, "Iedereen hoort erbij.", decision(world), 1)
    assert (first.number, second.number) == (1, 2)
    standing = Statement.objects.filter(partnership=world.partnership).standing(world.on)
    assert standing[words.SHARED_GOAL] == second
    assert "Iedereen hoort erbij." in str(content_of(facts_of(world.partnership, world.on), ()))
    with pytest.raises(IntegrityError), transaction.atomic():
        Statement.objects.filter(pk=second.pk).update(decision=None)


@pytest.mark.rule("G-15")
def test_the_database_wants_a_source_for_a_first_version(world: World) -> None:
    first = say(world, "Iedereen telt mee.", None, 0, source="uit stap 4")
    with pytest.raises(IntegrityError), transaction.atomic():
        Statement.objects.filter(pk=first.pk).update(source="")


@pytest.mark.rule("G-15")
def test_a_name_decided_together_renames_the_partnership_and_nobody_renames_it_alone(world: World) -> None:
    ours = world.partnership
    say(world, "Kempen Samen", decision(world, "Nieuwe naam"), 0, words.NAME)
    ours.refresh_from_db()
    assert ours.name == "Kempen Samen"
    fields = {
        "edition": ours.edition,
        "name": "Anders",
        "call_label": "",
        "started_on": ours.started_on,
        "ends_on": ours.ends_on,
    }
    with pytest.raises(Refused) as refused:
        describe(ours.pk, fields, world.actor("wim"), world.at)
    assert refused.value.verdict.code == "governance.name_by_consent"
    describe(ours.pk, fields | {"name": "Kempen Samen", "call_label": "208"}, world.actor("wim"), world.at)
    with pytest.raises(Refused) as refused:
        say(world, "x" * 121, decision(world, "Lange naam"), 1, words.NAME)
    assert refused.value.verdict.code == "governance.name_too_long"


@pytest.mark.rule("G-15")
def test_only_who_arranges_enters_a_statement(world: World) -> None:
    with pytest.raises(Refused) as refused:
        state(world.partnership.pk, words.NAME, "x", world.on, None, "oud", 0, world.actor("an"), world.at)
    assert refused.value.verdict.code == "governance.arrangers_do"


def test_decisions_to_lean_on_are_those_of_the_support_group_that_stand(world: World) -> None:
    good = decision(world, "Goed")
    decision(world, "Voorbij", ended_on=world.on - timedelta(days=1))
    decision(world, "Elders", body=world.body(words.PROJECT))
    decision(world, "Open", outcome="", closed_at=None, adopted_at=None, review_on=None)
    assert adopted_by_support_group(world.partnership) == [good]
