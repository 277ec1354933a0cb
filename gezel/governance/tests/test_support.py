"""Questions to the support team and the coach's role (G-22)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from gezel.governance.models import CoachRole, SupportQuestion
from gezel.governance.policies.support import may_agree_role, may_answer, may_ask, may_write_role
from gezel.governance.queries.support import cards, questions_seen_by, standing_role
from gezel.governance.tests.governance_world import World, running
from gezel.governance.words import issues as words
from gezel.governance.workflows import support as life
from gezel.kernel.verdict import Refused
from gezel.organisations.models import Partner
from gezel.post.models import Notice
from tests import cast


@pytest.fixture
def world(db: None, at: datetime) -> World:
    """Six months in."""
    return running(at)


def code_of(act: Callable[[], Any]) -> str:
    """The refusal of an act; blank when it is done."""
    try:
        with transaction.atomic():
            act()
    except Refused as refused:
        return refused.verdict.code
    return ""


def asked(
    world: World, who: str = "an", theme: str = "law", title: str = "Wie mag lezen?", text: str = "Wat geldt?"
) -> SupportQuestion:
    """A question."""
    return life.ask(world.partnership.pk, theme, title, text, world.actor(who), world.at)


def standing(world: World, wanted: str) -> SupportQuestion:
    """A question in each of its states."""
    row = asked(world)
    if wanted != words.OPEN:
        life.answer(row.pk, "Dit geldt.", world.actor("ruben"), world.at)
    if wanted == words.SETTLED:
        life.settle(row.pk, world.actor("an"), world.at)
    return SupportQuestion.objects.get(pk=row.pk)


@pytest.mark.rule("G-22")
def test_who_asks_and_who_answers(world: World) -> None:
    ours = world.partnership
    asks = {who for who in ("an", "wim", "dirk", "ruben", "mieke") if may_ask(world.actor(who), ours)}
    answers = {who for who in ("an", "wim", "dirk", "ruben", "mieke") if may_answer(world.actor(who), ours)}
    assert (asks, answers) == ({"an", "wim", "dirk"}, {"ruben", "mieke"})
    world.hold("joris", "quality_coach", "arktos")
    assert may_answer(world.actor("joris"), ours)
    assert may_ask(world.actor("joris"), ours).code == "governance.question_you_answer"
    assert may_write_role(world.actor("wim"), ours)
    assert may_write_role(world.actor("ruben"), ours)
    assert not may_write_role(world.actor("an"), ours)


@pytest.mark.rule("G-22")
@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"theme": "x"}, "governance.question_theme"),
        ({"title": " "}, "governance.question_no_title"),
        ({"text": " "}, "governance.question_no_text"),
        ({"who": "ruben"}, "governance.support_never_decides"),
    ],
)
def test_a_question_is_whole(world: World, fields: dict[str, str], code: str) -> None:
    assert code_of(lambda: asked(world, **fields)) == code


@pytest.mark.rule("G-22")
@pytest.mark.parametrize("before", [words.OPEN, words.ANSWERED, words.SETTLED])
def test_every_step_from_every_state(world: World, before: str) -> None:
    row, at = standing(world, before), world.at + timedelta(hours=1)
    assert row.state == before
    acts = {
        "answer": lambda: life.answer(row.pk, "Nog dit.", world.actor("ruben"), at),
        "settle": lambda: life.settle(row.pk, world.actor("an"), at),
        "reopen": lambda: life.reopen(row.pk, "Maar hoe?", world.actor("an"), at),
    }
    for step, (sources, target) in life.STEPS.rows.items():
        with transaction.atomic():
            code, after = code_of(acts[step]), SupportQuestion.objects.get(pk=row.pk).state
            transaction.set_rollback(True)
        expected = ("", target) if before in sources else (f"governance.question_not_while_{before}", before)
        assert (step, code, after) == (step, *expected)


@pytest.mark.rule("G-22")
def test_question_and_answer_are_kept_and_waited_for_on_both_sides(world: World) -> None:
    row = asked(world)
    assert [c.code for c in cards(world.actor("ruben"), world.at)] == ["governance.card_question_open"]
    assert cards(world.actor("an"), world.at) == []
    assert (
        code_of(lambda: life.answer(row.pk, "x", world.actor("wim"), world.at)) == "governance.question_support_answers"
    )
    assert code_of(lambda: life.answer(row.pk, " ", world.actor("ruben"), world.at)) == "governance.question_no_answer"
    life.answer(row.pk, "Zo.", world.actor("ruben"), world.at)
    assert Notice.objects.get(code="governance.notice_question_answered").person_id == cast.person("an").pk
    assert [c.code for c in cards(world.actor("an"), world.at)] == ["governance.card_question_answered"]
    assert cards(world.actor("ruben"), world.at) == []
    assert code_of(lambda: life.reopen(row.pk, " ", world.actor("an"), world.at)) == "governance.question_why_again"
    life.reopen(row.pk, "En voor wie vertrok?", world.actor("an"), world.at + timedelta(minutes=1))
    assert [c.code for c in cards(world.actor("mieke"), world.at)] == ["governance.card_question_open"]
    life.answer(row.pk, "Die leest wat was.", world.actor("mieke"), world.at + timedelta(minutes=2))
    assert code_of(lambda: life.settle(row.pk, world.actor("ruben"), world.at)) == "governance.support_never_decides"
    life.settle(row.pk, world.actor("wim"), world.at)
    assert [e.kind for e in row.entries.all()] == [words.ANSWER, words.REOPENED, words.ANSWER]
    with pytest.raises(IntegrityError), transaction.atomic():
        SupportQuestion.objects.filter(pk=row.pk).update(replied_at=None)


@pytest.mark.rule("G-22")
def test_the_coachs_role_is_agreed_by_the_other_side_and_dated(world: World) -> None:
    ours, wim, ruben = world.partnership, world.actor("wim"), world.actor("ruben")
    assert code_of(lambda: life.write_role(ours.pk, " ", wim, world.at)) == "governance.coach_no_text"
    assert code_of(lambda: life.write_role(ours.pk, "x", world.actor("an"), world.at)) == "governance.arrangers_do"
    one = life.write_role(ours.pk, "Elke zes weken mee kijken.", wim, world.at)
    assert standing_role(ours, world.at) is None
    assert may_agree_role(world.actor("dirk"), one).code == "governance.coach_other_side"
    life.agree_role(one.pk, ruben, world.at)
    assert standing_role(ours, world.at) == one
    two = life.write_role(ours.pk, "Elke maand.", ruben, world.at)
    assert code_of(lambda: life.agree_role(two.pk, ruben, world.at)) == "governance.coach_other_side"
    assert code_of(lambda: life.agree_role(two.pk, world.actor("an"), world.at)) == "governance.arrangers_do"
    three = life.write_role(ours.pk, "Om de twee maanden.", ruben, world.at)
    assert code_of(lambda: life.agree_role(two.pk, wim, world.at)) == "governance.coach_newer"
    life.agree_role(three.pk, wim, world.at)
    found = standing_role(ours, world.at)
    assert found is not None
    assert (found.number, found.agreed_at) == (3, world.at)


@pytest.mark.rule("D-01")
@pytest.mark.rule("G-22")
def test_who_left_reads_earlier_questions_only(world: World) -> None:
    early = asked(world)
    SupportQuestion.objects.filter(pk=early.pk).update(asked_at=world.at - timedelta(days=20))
    asked(world)
    Partner.objects.filter(organisation=cast.organisation("arktos")).update(until_on=world.on - timedelta(days=10))
    cast.person("joris").holdings.update(until_on=world.on - timedelta(days=10))
    assert [row.pk for row in questions_seen_by(world.actor("joris"), world.partnership)] == [early.pk]


@pytest.mark.rule("G-22")
def test_pages(world: World, client: Any) -> None:
    base = f"/partnerschappen/{world.partnership.pk}/kwesties/vragen/"
    an, ruben = client.as_(*cast.join("an", "arktos")), client.as_(*cast.join("ruben", "vvsg"))
    fields = {"theme": "", "title": "Mag dat?", "text": "Een groepsfoto op de site."}
    answer = an.post_form(f"{base}nieuw/", fields)
    assert (answer.status_code, "Een groepsfoto" in answer.content.decode()) == (422, True)
    assert an.post_form(f"{base}nieuw/", fields | {"theme": "law"}).status_code == 302
    one = f"{base}{SupportQuestion.objects.get().pk}/"
    assert ruben.post_form(one, {"step": "answer", "text": "Ja, met toestemming."}).status_code == 302
    assert "Ja, met toestemming." in an.get(one).content.decode()
    assert an.post_form(one, {"step": "settle"}).status_code == 302
    assert ruben.post_form(f"{base}coach/", {"step": "write", "text": "Meelezen."}).status_code == 302
    wim = client.as_(*cast.join("wim", "compaan"))
    assert wim.post_form(f"{base}coach/", {"step": "agree"}).status_code == 302
    assert CoachRole.objects.get().agreed_by == cast.person("wim")
    assert "Meelezen." in an.get(base).content.decode()
    leen = client.as_(*cast.join("leen"))
    for path in (base, f"{base}nieuw/", f"{base}coach/", one):
        assert leen.get(path).status_code == 404
